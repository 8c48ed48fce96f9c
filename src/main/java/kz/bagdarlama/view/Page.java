package kz.bagdarlama.view;

import java.util.Optional;
import kz.bagdarlama.model.Language;

/**
 * A file of the site before rendering.
 *
 * @param file its path below the output folder
 * @param template the template that makes it, below {@code templates/}
 * @param language the language whose strings the template may ask for; empty for files of no one language
 * @param view all that the template knows
 */
public record Page(String file, String template, Optional<Language> language, Record view) {

    /** Returns the same page without its PDF. */
    public Page withoutPdf() {
        return view instanceof PageView page ? new Page(file, template, language, (Record) page.withoutPdf()) : this;
    }
}
