package kz.bagdarlama.model;

import java.util.List;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A text of a YAML file with the way back to where it stands, so that rules about words can point at them.
 *
 * @param text as it is read: without quotes, its lines folded
 * @param places at least one, the first for offset 0
 */
public record PlacedText(String text, List<Place> places) {

    /**
     * From {@code offset} on (in UTF-16 units), the text stands at {@code position} and what follows it in the line.
     */
    public record Place(int offset, SourcePosition position) {}

    public PlacedText {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a text stands somewhere: " + text);
        }
    }

    /** Returns the words of a text in each language, without the way back. */
    public static Localized<String> words(Localized<PlacedText> texts) {
        return Localized.of(
                List.copyOf(texts.byLanguage().keySet()),
                language -> texts.in(language).text());
    }

    /** Returns where it starts. */
    public SourcePosition position() {
        return places.get(0).position();
    }
}
