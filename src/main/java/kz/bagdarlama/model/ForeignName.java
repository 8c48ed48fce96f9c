package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A name that stands in its own language within a text of another: it gets a {@code lang} attribute there
 * (WCAG 2.2, 3.1.2 Language of Parts).
 *
 * @param languageTag BCP 47 tag, for example {@code kk-Latn}
 */
public record ForeignName(String text, SourcePosition position, String languageTag) {}
