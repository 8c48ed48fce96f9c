package kz.bagdarlama.source;

import java.util.List;
import java.util.Map;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.PlacedText;

/** A YAML value with the place where it is written, so that every later check can point at it. */
sealed interface YamlNode {

    SourcePosition position();

    /** How many code points to underline when the value is at fault. */
    int length();

    /** What kind of value it is, in the words of a diagnostic. */
    Phrase kind();

    /**
     * A single value.
     *
     * @param text as written, without quotes: {@code 1.10} stays {@code 1.10}
     * @param faulty whether something is wrong with it that has been reported, so that nothing more need be said
     * @param quoted whether it stands in quotes or in a block, and so is a text whatever it looks like
     * @param places where its parts stand; none where it stands in one line as it is
     */
    record Scalar(
            SourcePosition position,
            int length,
            String text,
            boolean quoted,
            boolean faulty,
            List<PlacedText.Place> places)
            implements YamlNode {

        /** The text with the way back to the file. */
        PlacedText placed() {
            SourcePosition start =
                    quoted ? new SourcePosition(position.path(), position.line(), position.column() + 1) : position;
            return new PlacedText(text, places.isEmpty() ? List.of(new PlacedText.Place(0, start)) : places);
        }

        @Override
        public Phrase kind() {
            return Phrase.of("a single value");
        }

        boolean isEmpty() {
            return text.isBlank();
        }
    }

    /** A list. */
    record Sequence(SourcePosition position, List<YamlNode> items) implements YamlNode {
        @Override
        public int length() {
            return 1;
        }

        @Override
        public Phrase kind() {
            return Phrase.of("a list");
        }
    }

    /** Keys with values, in the order of the file. */
    record Mapping(SourcePosition position, Map<String, Entry> entries) implements YamlNode {
        @Override
        public int length() {
            return 1;
        }

        @Override
        public Phrase kind() {
            return Phrase.of("keys with values");
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, YamlNode value) {}
}
