package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A date for one of several things that a pledge names: “Концерт-холл к 2025 году”.
 *
 * @param label what is due
 */
public record Milestone(SourcePosition position, Localized<String> label, Deadline deadline) {}
