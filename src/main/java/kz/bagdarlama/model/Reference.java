package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A mention of something else by its id, with the place of the mention, so that a mention of nothing is reported there.
 *
 * @param id the id as written
 */
public record Reference(String id, SourcePosition position) {}
