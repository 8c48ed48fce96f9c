package kz.bagdarlama.search;

import java.util.stream.Stream;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;

/** The searchable words of a pledge in one language: title and text with its measures, without the editor's note. */
record PledgeWords(String title, String body) {

    static PledgeWords of(Pledge pledge, Language language) {
        Prose prose = pledge.prose().in(language);
        StringBuilder body = new StringBuilder(PlainText.all(prose.body()));
        for (Prose.Part part : prose.parts()) {
            if (!part.id().equals(Prose.NOTE)) {
                body.append(' ').append(sentence(part.title())).append(' ').append(PlainText.all(part.body()));
            }
        }
        return new PledgeWords(prose.title(), body.toString().strip());
    }

    private static String sentence(String title) {
        return Stream.of(".", "!", "?").anyMatch(title::endsWith) ? title : title + ".";
    }
}
