package kz.bagdarlama.text;

import kz.bagdarlama.model.Deadline;

/**
 * What a text says is due when.
 *
 * @param start where its words begin in the text
 * @param end behind them
 */
public record FoundDeadline(Deadline deadline, int start, int end) {}
