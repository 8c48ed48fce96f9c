package kz.bagdarlama.html;

import java.util.Locale;
import java.util.Optional;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.PageKey;
import org.jsoup.nodes.Document;

/**
 * One HTML file of a built site.
 *
 * @param file its path below the output folder
 * @param key what it is about; empty for the two pages in all languages at once
 * @param language its language; empty for those two
 * @param url its whole address, as readers see it
 * @param html the file, parsed
 */
public record SitePage(String file, Optional<PageKey> key, Optional<Language> language, String url, Document html) {
    /** What kind of page it is, such as {@code pledge}; {@code choice} for a page in all languages. */
    public String kind() {
        return key.map(k -> k.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("choice");
    }

    /** Whether it answers for an address that does not exist. */
    public boolean isNotFound() {
        return file.endsWith("404.html");
    }

    /** The page that this one is the edition for paper of; empty for every other page. */
    public Optional<PageKey> printed() {
        return key.flatMap(PageKey::printed);
    }

    @Override
    public String toString() {
        return file;
    }
}
