package kz.bagdarlama.check;

import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;

/**
 * A rule about each text by itself: a record, whose components are all that it depends on besides the text. It is part of the
 * questions about texts, so what was said of {@link kz.bagdarlama.model.Query} holds of it.
 */
interface TextRule {

    /** Reports what is wrong with a paragraph, heading or text of a note. */
    void check(Language language, LocatedText text, Diagnostics diagnostics, QueryCache queries);
}
