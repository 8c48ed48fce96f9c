package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/** A subject that readers look for, across the chapters. */
public record Topic(String id, SourcePosition position, Localized<String> name, Localized<String> description)
        implements Named {}
