package kz.bagdarlama.diagnostic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something to say to an editor, not yet in any language: an English pattern, which is also the key of the translations, and
 * what fills its placeholders. It becomes words only where it is printed, by a {@link PhraseBook}; {@link #toString()} gives
 * the English ones.
 */
public final class Phrase {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

    /** What was written by an editor may be quoted in a phrase, and may be of any length. */
    private static final int LONGEST = 1000;

    private static final String LITERAL = "{text}";

    /** A text that editors wrote in several languages: the arguments are their tags, each followed by the text. */
    static final String IN_EACH = "{each}";

    // What an argument is, where phrases are stored.
    private static final int A_TEXT = 0;
    private static final int A_PHRASE = 1;
    private static final int SEVERAL = 2;

    private final String pattern;
    private final List<Object> arguments;

    private Phrase(String pattern, List<Object> arguments) {
        this.pattern = pattern;
        this.arguments = arguments;
    }

    /**
     * Returns a phrase of the catalogs.
     *
     * @param pattern English text, written out where it is used; placeholders are small words in braces: {@code {topic}}
     * @param arguments what fills them, in their order in the pattern, one for each: another phrase, a collection (its entries
     *     are joined by commas), or anything else, which is shown as it is
     */
    public static Phrase of(String pattern, Object... arguments) {
        List<Object> kept = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            kept.add(kept(argument));
        }
        return new Phrase(pattern, kept);
    }

    /** Returns text that is the same in every language: what another program said, a name. */
    public static Phrase literal(String text) {
        return of(LITERAL, text);
    }

    /**
     * Returns text that editors wrote in several languages, such as the name of a topic: whoever is spoken to gets the one in their language,
     * where there is one, otherwise the first.
     *
     * @param texts by the tags of their languages, in order; at least one
     */
    public static Phrase inEach(Map<String, String> texts) {
        List<Object> kept = new ArrayList<>();
        texts.forEach((language, text) -> {
            kept.add(language);
            kept.add(shortened(text));
        });
        return new Phrase(IN_EACH, kept);
    }

    private static Object kept(Object argument) {
        if (argument instanceof Phrase) {
            return argument;
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(Phrase::kept).toList();
        }
        return shortened(String.valueOf(argument));
    }

    /** Returns whether another phrase says the same, perhaps of something else. */
    public boolean isLike(Phrase other) {
        return pattern.equals(other.pattern);
    }

    /** Returns the names in braces of a pattern, in order; what is no small word in braces is text. */
    public static List<String> placeholders(String pattern) {
        return PLACEHOLDER.matcher(pattern).results().map(m -> m.group(1)).toList();
    }

    /** The phrase in the language that {@code translation} turns patterns into. */
    String in(UnaryOperator<String> translation) {
        if (pattern.equals(IN_EACH)) {
            int own = arguments.indexOf(translation.apply(IN_EACH));
            return (String) arguments.get(Math.max(0, own) + 1);
        }
        List<String> names = placeholders(pattern);
        if (names.size() != arguments.size()) {
            throw new IllegalStateException(
                    names.size() + " placeholders, " + arguments.size() + " values: " + pattern);
        }
        String said = pattern.equals(LITERAL) ? pattern : translation.apply(pattern);
        Matcher matcher = PLACEHOLDER.matcher(said);
        return shortened(matcher.replaceAll(place -> value(place, said, names, translation)));
    }

    private String value(MatchResult place, String said, List<String> names, UnaryOperator<String> translation) {
        int index = names.indexOf(place.group(1));
        if (index < 0) {
            return Matcher.quoteReplacement(place.group());
        }
        String value = shown(arguments.get(index), translation);
        boolean quoted = place.start() > 0 && "“«".indexOf(said.charAt(place.start() - 1)) >= 0;
        return Matcher.quoteReplacement(quoted ? unquoted(value) : value);
    }

    /** A name without quotation marks of its own, to stand in those of a phrase. */
    private static String unquoted(String value) {
        int end = value.length() - 1;
        return end > 1 && value.charAt(0) == '«' && value.charAt(end) == '»' && value.indexOf('»') == end
                ? value.substring(1, end)
                : value;
    }

    private static String shown(Object argument, UnaryOperator<String> translation) {
        if (argument instanceof Phrase phrase) {
            return phrase.in(translation);
        }
        if (argument instanceof List<?> several) {
            return String.join(
                    ", ", several.stream().map(one -> shown(one, translation)).toList());
        }
        return (String) argument;
    }

    /** Writes the phrase for {@link #read}. */
    void write(DataOutput out) throws IOException {
        StoredDiagnostics.writeText(pattern, out);
        write(arguments, out);
    }

    private static void write(List<?> arguments, DataOutput out) throws IOException {
        out.writeInt(arguments.size());
        for (Object argument : arguments) {
            if (argument instanceof Phrase phrase) {
                out.writeByte(A_PHRASE);
                phrase.write(out);
            } else if (argument instanceof List<?> several) {
                out.writeByte(SEVERAL);
                write(several, out);
            } else {
                out.writeByte(A_TEXT);
                StoredDiagnostics.writeText((String) argument, out);
            }
        }
    }

    /** Returns the phrase that was written. */
    static Phrase read(DataInput in) throws IOException {
        return new Phrase(StoredDiagnostics.readText(in), readArguments(in));
    }

    private static List<Object> readArguments(DataInput in) throws IOException {
        List<Object> arguments = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            switch (in.readByte()) {
                case A_PHRASE -> arguments.add(read(in));
                case SEVERAL -> arguments.add(readArguments(in));
                case A_TEXT -> arguments.add(StoredDiagnostics.readText(in));
                default -> throw new StreamCorruptedException();
            }
        }
        return arguments;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrase phrase && pattern.equals(phrase.pattern) && arguments.equals(phrase.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pattern, arguments);
    }

    /** The English words. */
    @Override
    public String toString() {
        return in(UnaryOperator.identity());
    }
}
