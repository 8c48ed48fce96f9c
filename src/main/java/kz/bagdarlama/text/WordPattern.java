package kz.bagdarlama.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A turn of phrase, written in words, that is looked for sentence by sentence: {@code мерзімі – … қарай$ .} Its parts stand
 * with spaces between them:
 *
 * <ul>
 *   <li>{@code бақыла}: a word that begins so; {@code да$}: the word itself; {@code -ның}: a word that ends so
 *   <li>{@code ол$|олар$}: any of these
 *   <li>{@code (партиялық)}: a word that may be missing
 *   <li>{@code …}: any words; {@code …3}: at least three
 *   <li>{@code *}: any word; {@code !деп$|осылай$}: any word but these, or the beginning of the sentence
 *   <li>{@code #}: a number; <code>{}</code>: what the program fills in
 *   <li>{@code ^}: the beginning of the sentence; {@code .}: its end; {@code –}, {@code ,} and {@code :}: themselves
 * </ul>
 *
 * <p>Neither case nor ё matters; other signs in the text are passed over.
 */
public final class WordPattern {

    /** The words, numbers and signs of a sentence, in order. */
    static final class Sentence {

        private final String text;
        private final int[] starts;
        private final int[] ends;
        private final int size;

        private Sentence(String text, int[] starts, int[] ends, int size) {
            this.text = text;
            this.starts = starts;
            this.ends = ends;
            this.size = size;
        }

        /** Returns how many words, numbers and signs it has. */
        int size() {
            return size;
        }

        /** Returns its whole text in lower case, ё as е, in which words stand from {@link #start} to {@link #end}. */
        String text() {
            return text;
        }

        int start(int index) {
            return starts[index];
        }

        int end(int index) {
            return ends[index];
        }
    }

    /** Where a pattern was found: the first character, and the one behind the last. */
    public record Found(int start, int end) {}

    private enum Kind {
        BEGINNING,
        WHOLE,
        ENDING,
        NUMBER,
        PLACEHOLDER,
        ANY
    }

    /** One of several words that may stand at a place. */
    private record Choice(Kind kind, String text) {

        static Choice of(String written) {
            if (written.equals("#")) {
                return new Choice(Kind.NUMBER, "");
            }
            if (written.equals("{}")) {
                return new Choice(Kind.PLACEHOLDER, "");
            }
            if (written.equals("*")) {
                return new Choice(Kind.ANY, "");
            }
            if (written.length() > 1 && written.endsWith("$")) {
                return new Choice(Kind.WHOLE, folded(written.substring(0, written.length() - 1)));
            }
            if (written.length() > 1 && written.startsWith("-")) {
                return new Choice(Kind.ENDING, folded(written.substring(1)));
            }
            if (written.length() == 1 && "–,:".contains(written)) {
                return new Choice(Kind.WHOLE, written);
            }
            return new Choice(Kind.BEGINNING, folded(written));
        }

        boolean matches(String in, int start, int end) {
            char first = in.charAt(start);
            return switch (kind) {
                case BEGINNING -> text.length() <= end - start && in.startsWith(text, start);
                case WHOLE -> text.length() == end - start && in.startsWith(text, start);
                case ENDING ->
                    text.length() < end - start
                            && in.startsWith(text, end - text.length())
                            && !Character.isDigit(first);
                case NUMBER -> Character.isDigit(first);
                case PLACEHOLDER -> first == '{';
                case ANY -> Character.isLetterOrDigit(first);
            };
        }

        /** How much of a word it knows: the more, the rarer. */
        int letters() {
            return kind == Kind.BEGINNING || kind == Kind.WHOLE || kind == Kind.ENDING ? text.length() : 0;
        }
    }

    /**
     * A place of the pattern.
     *
     * @param gap the least number of words that are passed over, negative where it is a word itself
     */
    private record Part(List<Choice> choices, boolean optional, boolean negative, int gap) {

        boolean isGap() {
            return gap >= 0;
        }

        boolean matches(Sentence sentence, int index) {
            boolean any = false;
            for (Choice choice : choices) {
                if (choice.matches(sentence.text(), sentence.start(index), sentence.end(index))) {
                    any = true;
                    break;
                }
            }
            return any != negative;
        }
    }

    private final List<Part> parts;
    private final boolean fromStart;
    private final boolean toEnd;

    private WordPattern(List<Part> parts, boolean fromStart, boolean toEnd) {
        this.parts = parts;
        this.fromStart = fromStart;
        this.toEnd = toEnd;
    }

    /** Reads a pattern; every string is one, though not everything can be found anywhere. */
    public static WordPattern of(String written) {
        List<String> words =
                new ArrayList<>(Stream.of(written.strip().split("\\s+")).toList());
        boolean fromStart = words.get(0).equals("^");
        if (fromStart) {
            words.remove(0);
        }
        boolean toEnd = !words.isEmpty() && words.get(words.size() - 1).equals(".");
        if (toEnd) {
            words.remove(words.size() - 1);
        }
        return new WordPattern(words.stream().map(WordPattern::part).toList(), fromStart, toEnd);
    }

    private static Part part(String written) {
        if (written.startsWith("…") && written.substring(1).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Part(
                    List.of(), false, false, written.length() == 1 ? 0 : Integer.parseInt(written.substring(1)));
        }
        boolean optional = written.startsWith("(") && written.endsWith(")") && written.length() > 2;
        String inner = optional ? written.substring(1, written.length() - 1) : written;
        boolean negative = inner.startsWith("!") && inner.length() > 1;
        String choices = negative ? inner.substring(1) : inner;
        return new Part(Stream.of(choices.split("\\|")).map(Choice::of).toList(), optional, negative, -1);
    }

    /** Returns the places of a text where the pattern is found, at most one in a sentence. */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : sentences(text)) {
            find(sentence).ifPresent(found::add);
        }
        return found;
    }

    /** Returns the sentences of a text, each as its words. */
    static List<Sentence> sentences(String text) {
        // Written without regular expressions, because every word of the site goes through here at every check.
        String folded = folded(text);
        List<Sentence> sentences = new ArrayList<>();
        int[] starts = new int[text.length() / 2 + 1];
        int[] ends = new int[starts.length];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            int end = token(text, at);
            if (end > at) {
                starts[size] = at;
                ends[size++] = end;
                at = end;
            } else {
                if (size > 0 && endsSentence(text, at)) {
                    sentences.add(new Sentence(folded, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), size));
                    size = 0;
                }
                at++;
            }
        }
        if (size > 0) {
            sentences.add(new Sentence(folded, starts, ends, size));
        }
        return sentences;
    }

    /** The end of the word, number, placeholder or sign that starts at a place; the place itself where none does. */
    private static int token(String text, int start) {
        char first = text.charAt(start);
        if (Character.isDigit(first)) {
            int end = start + 1;
            // 2 324, 9,2 and 7.5 are one number each: a sign or space belongs to it where a digit follows.
            while (end < text.length()
                    && (Character.isDigit(text.charAt(end))
                            || end + 1 < text.length()
                                    && ".,\u00A0 ".indexOf(text.charAt(end)) >= 0
                                    && Character.isDigit(text.charAt(end + 1)))) {
                end++;
            }
            if (end < text.length() && text.charAt(end) == '%') {
                end++;
            }
            // An ending that is tied to a figure belongs to it: 60%-дан.
            int tied = end < text.length() && text.charAt(end) == '-' ? ofWord(text, end + 1) : end;
            return tied > end + 1 ? tied : ofWord(text, end);
        }
        if (Character.isLetter(first)) {
            int end = ofWord(text, start);
            while (end + 1 < text.length()
                    && text.charAt(end) == '-'
                    && Character.isLetterOrDigit(text.charAt(end + 1))) {
                end = ofWord(text, end + 1);
            }
            return end;
        }
        if (first == '{') {
            int end = ofWord(text, start + 1);
            return end < text.length() && text.charAt(end) == '}' ? end + 1 : start;
        }
        return first == '–' || first == ',' || first == ':' ? start + 1 : start;
    }

    private static int ofWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a sentence ends with the sign at a place: before a capital letter, and not behind an initial. */
    private static boolean endsSentence(String text, int at) {
        if (".!?…".indexOf(text.charAt(at)) < 0
                || at < 2
                || !closes(text.charAt(at - 1))
                || !closes(text.charAt(at - 2))) {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next > at + 1
                && next < text.length()
                && (Character.isUpperCase(text.charAt(next))
                        || Character.isDigit(text.charAt(next))
                        || text.charAt(next) == '«');
    }

    private static boolean closes(char c) {
        return Character.isLetterOrDigit(c) || c == '»' || c == ')' || c == '%';
    }

    /** Letter by letter, so that every place stays where it is. */
    private static String folded(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char lower = Character.toLowerCase(letters[i]);
            letters[i] = lower == 'ё' ? 'е' : lower;
        }
        return new String(letters);
    }

    /** Returns the first place in a sentence where the pattern is found. */
    Optional<Found> find(Sentence sentence) {
        int last = fromStart ? 0 : sentence.size() - 1;
        for (int from = 0; from <= last; from++) {
            // A pattern that begins with “any word but” may also begin where nothing stands before it.
            boolean open = from == 0 && !parts.isEmpty() && parts.get(0).negative();
            int to = match(sentence, from, 0);
            if (to < 0 && open) {
                to = match(sentence, from, 1);
            }
            if (to > from) {
                return Optional.of(new Found(sentence.start(from), sentence.end(to - 1)));
            }
        }
        return Optional.empty();
    }

    /** The word behind the match of the parts from {@code part} on; negative where they do not match. */
    private int match(Sentence sentence, int from, int part) {
        if (part == parts.size()) {
            return toEnd && from < sentence.size() ? -1 : from;
        }
        Part next = parts.get(part);
        if (next.isGap()) {
            for (int i = from + next.gap(); i <= sentence.size(); i++) {
                int to = match(sentence, i, part + 1);
                if (to >= 0) {
                    return to;
                }
            }
            return -1;
        }
        if (from < sentence.size() && next.matches(sentence, from)) {
            int to = match(sentence, from + 1, part + 1);
            if (to >= 0) {
                return to;
            }
        }
        return next.optional() ? match(sentence, from, part + 1) : -1;
    }

    /** The part whose words are the rarest, where any part has letters. */
    private Optional<Part> anchor() {
        return parts.stream()
                .filter(part -> !part.isGap() && !part.optional() && !part.negative())
                .filter(part -> rarity(part) > 0)
                .max(Comparator.comparingInt(WordPattern::rarity));
    }

    private static int rarity(Part part) {
        return part.choices().stream().mapToInt(Choice::letters).min().orElse(0);
    }

    /** Returns the beginnings and endings by which a word is known that the pattern cannot do without. */
    List<Key> keys() {
        return anchor().stream()
                .flatMap(part -> part.choices().stream())
                .map(choice -> new Key(choice.text(), choice.kind() == Kind.ENDING))
                .toList();
    }

    /** What a word begins or ends with. */
    record Key(String letters, boolean ending) {}
}
