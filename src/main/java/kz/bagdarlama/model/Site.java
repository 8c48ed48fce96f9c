package kz.bagdarlama.model;

import java.util.List;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * What is true of the whole site.
 *
 * @param shortTitle the name in the head of every page, where there is little room
 * @param baseUrl where it is published, with a slash at the end; may contain a path
 * @param languages the site's own order: the first stands first wherever both are offered
 * @param documentTitle the official name of the source document
 * @param documentLanguage the language the source document is written in
 */
public record Site(
        SourcePosition position,
        Localized<String> title,
        Localized<String> shortTitle,
        Localized<String> description,
        String baseUrl,
        List<Language> languages,
        Localized<String> documentTitle,
        Language documentLanguage) {

    public Site {
        languages = List.copyOf(languages);
    }
}
