package kz.bagdarlama.render;

import freemarker.template.TemplateModelException;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;

/** Carries a {@link PhrasedException} through FreeMarker, which adds the place in the template. */
final class TemplateMistake {

    private TemplateMistake() {}

    /**
     * Returns the exception for what a template asks for and cannot have.
     *
     * @param phrase what is wrong, in place of FreeMarker's English
     */
    static TemplateModelException of(Phrase phrase) {
        return new TemplateModelException(phrase.toString(), new PhrasedException(phrase));
    }
}
