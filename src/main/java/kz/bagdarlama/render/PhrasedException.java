package kz.bagdarlama.render;

import freemarker.template.TemplateModelException;
import kz.bagdarlama.diagnostic.Phrase;

/** What a template asks for and cannot have, said in a phrase rather than in FreeMarker's English. */
final class PhrasedException extends TemplateModelException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    PhrasedException(Phrase phrase) {
        super(phrase.toString());
        this.phrase = phrase;
    }

    Phrase phrase() {
        return phrase;
    }
}
