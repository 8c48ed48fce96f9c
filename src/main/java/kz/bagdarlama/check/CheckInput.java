package kz.bagdarlama.check;

import java.util.Set;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.translation.Translations;

/**
 * All that checks look at.
 *
 * @param translations how the translations stand to their sources
 * @param unreliable folders in which reading found errors
 * @param queries what was worked out before
 */
public record CheckInput(
        Content content,
        Routes routes,
        Templates templates,
        Translations translations,
        Set<String> unreliable,
        QueryCache queries) {

    /** What was read without errors. */
    public CheckInput(Content content, Routes routes, Templates templates) {
        this(content, routes, templates, new QueryCache());
    }

    /** What was read without errors, with what is known from before. */
    public CheckInput(Content content, Routes routes, Templates templates, QueryCache queries) {
        this(content, routes, templates, Translations.of(content, queries), Set.of(), queries);
    }

    /** The same with the folders in which reading found errors: what depends on them would only be reported once more. */
    CheckInput withUnreliable(Set<String> folders) {
        return new CheckInput(content, routes, templates, translations, folders, queries);
    }

    /** Whether reading found an error in the folder of a file. */
    boolean isUnreliable(String path) {
        return unreliable.contains(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }
}
