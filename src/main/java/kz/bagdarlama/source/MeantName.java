package kz.bagdarlama.source;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.text.Letters;

/**
 * Which name of those that are read is meant by one that is not: what systems make of {@code ru.md} when they hide endings, copy or save
 * it, and what a keyboard does that writes another alphabet. Asked only where a file of no known name lies.
 */
public final class MeantName {

    /** What is put behind a whole name; Windows shows neither it nor the ending before it. */
    private static final Pattern PUT_BEHIND = Pattern.compile("(?:\\.(?:txt|text|bak|orig|old|tmp|new)|~)+$");

    /** Endings of text files, whichever of them it should be. */
    private static final Pattern TEXT = Pattern.compile("(?:\\.(?:md|markdown|mdown|mkdn?|mdx|yaml|yml|мд|ьв|нфьд))+$");

    /** Endings of what is no text, whatever name it gets. */
    private static final Pattern NO_TEXT = Pattern.compile("\\.(?:docx?|odt|rtf|pdf|pages|html?|xlsx?|ods|csv)$");

    /** What systems call copies and downloads that come again. */
    private static final Pattern COPY = Pattern.compile(
            "^(?:copy of|копия|көшірме)[ _-]+"
                    + "|(?:[ _-]*(?:\\((?:\\d+|[^()]*(?:copy|копия|көшірме)[^()]*)\\)|(?:[–—-][ _]*)?(?:copy|копия|көшірмесі|көшірме)(?: \\d+)?))+$");

    private static final String ALIKE = "асеорхуікмт";
    private static final String ALIKE_LATIN = "aceopxyikmt";
    private static final String SOUNDS = "абвгдезийклмнопрстуфхыэіңғүұқөһә";
    private static final String SOUNDS_LATIN = "abvgdeziiklmnoprstufhyeinguuqoha";
    private static final String KEYS = "йцукенгшщзхъфывапролджэячсмитьбю";
    private static final String KEYS_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private MeantName() {}

    /** The known name that is meant by an unknown one, where there is one. */
    static Optional<String> among(String written, Collection<String> names) {
        String name = Normalizer.normalize(written, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String base = withoutEndings(name);
        List<UnaryOperator<String>> alphabets = List.of(
                same -> same,
                alike -> Letters.replaced(alike, ALIKE, ALIKE_LATIN),
                sound -> Letters.replaced(sound, SOUNDS, SOUNDS_LATIN),
                keys -> Letters.replaced(keys, KEYS, KEYS_LATIN));
        for (UnaryOperator<String> alphabet : alphabets) {
            String read = alphabet.apply(base);
            for (String known : names) {
                if (isCalled(read, known)) {
                    return Optional.of(known);
                }
            }
        }
        return Suggestion.closest(written, names);
    }

    private static String withoutEndings(String name) {
        String base = PUT_BEHIND.matcher(name).replaceFirst("");
        base = NO_TEXT.matcher(base).replaceFirst("");
        base = TEXT.matcher(base.strip()).replaceFirst("").strip();
        return COPY.matcher(base).replaceAll("").strip();
    }

    private static boolean isCalled(String read, String known) {
        int point = known.lastIndexOf('.');
        String stem = point < 0 ? known : known.substring(0, point);
        return read.equals(stem) || known.endsWith(".md") && namesOf(stem).contains(read.split("[-_]")[0]);
    }

    /** What a language is called beside its tag. */
    private static Set<String> namesOf(String tag) {
        return switch (tag) {
            case "ru" -> Set.of("ru", "rus", "russian", "рус", "русский");
            case "kk" -> Set.of("kk", "kz", "kaz", "kazakh", "каз", "қаз", "казахский", "қазақша");
            case "en" -> Set.of("en", "eng", "english", "англ", "английский", "ағыл", "ағылшынша");
            default -> Set.of(tag);
        };
    }

    /**
     * Returns what to do with a file of one name where another is meant and no file has it.
     *
     * @param written the name that it has
     * @param meant the name that is read
     */
    public static Phrase rename(String written, String meant) {
        String name = written.toLowerCase(Locale.ROOT);
        if (NO_TEXT.matcher(name).find()) {
            return Phrase.of("this is no text file: save its words as plain text in UTF-8, by the name {name}", meant);
        }
        return name.endsWith(".txt") && meant.contains(".")
                ? Phrase.of(
                        "rename it to {name}: nothing may follow; Windows hides endings unless “File name extensions” is ticked under “View”",
                        meant)
                : Phrase.of("rename it to {name}", meant);
    }

    /** What to do with a file where another has the name that is meant. */
    static Phrase secondOf(String meant) {
        return Phrase.of(
                "“{name}” lies here too, and only that is read: take over what is new in this one, and remove it",
                meant);
    }
}
