package kz.bagdarlama.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.Letters;

/**
 * A Kazakh and a Russian text that stand in each other's place: reported once, where the first of them stands, and read as they are meant, so
 * that nothing else is said of them. Words decide by their letters: where neither text has a letter that only Kazakh has, nobody can tell.
 */
public final class ExchangedTexts {

    private static final Phrase TEXTS = Phrase.of("the Kazakh and the Russian text stand in each other's place");

    private static final Phrase HEADINGS = Phrase.of("the Kazakh and the Russian heading stand in each other's place");

    /** Names keep their language in a text of the other one. */
    private static final Pattern QUOTED = Pattern.compile("«[^»]*»");

    private static final Pattern WORD = Pattern.compile("\\p{IsCyrillic}{2,}");

    /** A text of fewer words may do without Kazakh letters. */
    private static final int FEWEST = 3;

    /** So many signs tell the language of a file. */
    private static final int BEGINNING = 400;

    private ExchangedTexts() {}

    /** Returns whether a message is about texts that were read as they are meant: nothing else comes of them. */
    public static boolean isReadAsMeant(Diagnostic diagnostic) {
        return diagnostic.message().equals(TEXTS) || diagnostic.message().equals(HEADINGS);
    }

    /** The mapping as it is meant, where the values of both languages have changed places; that is reported. */
    static YamlNode.Mapping mended(YamlNode.Mapping mapping, Diagnostics diagnostics) {
        YamlNode.Mapping meant = mended(mapping);
        if (meant != mapping) {
            YamlNode first = Stream.of(Language.RUSSIAN, Language.KAZAKH)
                    .map(language -> mapping.entries().get(language.tag()).value())
                    .min(Comparator.comparing(YamlNode::position))
                    .orElseThrow();
            diagnostics.error(
                    Code.WRONG_LANGUAGE,
                    first.position(),
                    first.length(),
                    TEXTS,
                    Phrase.of("exchange what stands behind {one} and {other}", "ru:", "kk:"));
        }
        return meant;
    }

    /** The mapping as it is meant. */
    static YamlNode.Mapping mended(YamlNode.Mapping mapping) {
        Map<String, YamlNode.Entry> entries = mapping.entries();
        YamlNode.Entry russian = entries.get(Language.RUSSIAN.tag());
        YamlNode.Entry kazakh = russian == null ? null : entries.get(Language.KAZAKH.tag());
        if (kazakh == null || !areExchanged(text(russian.value()), text(kazakh.value()))) {
            return mapping;
        }
        Map<String, YamlNode.Entry> meant = new LinkedHashMap<>(entries);
        meant.put(russian.key().text(), new YamlNode.Entry(russian.key(), kazakh.value()));
        meant.put(kazakh.key().text(), new YamlNode.Entry(kazakh.key(), russian.value()));
        return new YamlNode.Mapping(mapping.position(), meant);
    }

    /** Two files, each wholly in one language, as they are meant. */
    static Map<Language, YamlNode> mended(Map<Language, YamlNode> files, Diagnostics diagnostics) {
        YamlNode russian = files.get(Language.RUSSIAN);
        YamlNode kazakh = files.get(Language.KAZAKH);
        if (russian == null || kazakh == null || !areExchanged(text(russian), text(kazakh))) {
            return files;
        }
        report(kazakh.position(), 1, "kk.yaml", "ru.yaml", diagnostics);
        Map<Language, YamlNode> meant = new LinkedHashMap<>(files);
        meant.put(Language.RUSSIAN, kazakh);
        meant.put(Language.KAZAKH, russian);
        return meant;
    }

    /**
     * Two texts as they are meant, or their headings.
     *
     * @param written the files as they are
     */
    static Map<Language, Prose> mended(
            Map<Language, Prose> texts, Map<Language, String> written, Diagnostics diagnostics) {
        Prose russian = texts.get(Language.RUSSIAN);
        Prose kazakh = texts.get(Language.KAZAKH);
        if (russian == null || kazakh == null) {
            return texts;
        }
        String there = written.getOrDefault(Language.KAZAKH, "");
        boolean wholly = !isKazakh(kazakh.title())
                && areExchanged(written.getOrDefault(Language.RUSSIAN, ""), there)
                && words(there) >= FEWEST;
        if (wholly) {
            report(kazakh.position(), kazakh.title().length(), "kk.md", "ru.md", diagnostics);
            Map<Language, Prose> meant = new LinkedHashMap<>(texts);
            meant.put(Language.RUSSIAN, kazakh);
            meant.put(Language.KAZAKH, russian);
            return meant;
        }
        return withHeadings(texts, russian, kazakh, diagnostics);
    }

    private static Map<Language, Prose> withHeadings(
            Map<Language, Prose> texts, Prose russian, Prose kazakh, Diagnostics diagnostics) {
        Map<Language, Prose> meant = texts;
        if (areExchanged(russian.title(), kazakh.title())) {
            heading(kazakh.position(), kazakh.title(), russian.title(), diagnostics);
            meant = new LinkedHashMap<>(texts);
            meant.put(Language.RUSSIAN, new Prose(russian.position(), kazakh.title(), russian.body(), russian.parts()));
            meant.put(Language.KAZAKH, new Prose(kazakh.position(), russian.title(), kazakh.body(), kazakh.parts()));
        }
        for (Prose.Part part : kazakh.parts()) {
            Optional<Prose.Part> other = isKazakh(part.title())
                    ? Optional.empty()
                    : meant.get(Language.RUSSIAN).part(part.id());
            if (other.isPresent() && areExchanged(other.get().title(), part.title())) {
                heading(part.position(), part.title(), other.get().title(), diagnostics);
                meant = new LinkedHashMap<>(meant);
                meant.computeIfPresent(Language.RUSSIAN, (l, prose) -> with(prose, part.id(), part.title()));
                meant.computeIfPresent(
                        Language.KAZAKH,
                        (l, prose) -> with(prose, part.id(), other.get().title()));
            }
        }
        return meant;
    }

    private static Prose with(Prose prose, String id, String title) {
        List<Prose.Part> parts = prose.parts().stream()
                .map(part -> part.id().equals(id) ? new Prose.Part(id, part.position(), title, part.body()) : part)
                .toList();
        return new Prose(prose.position(), prose.title(), prose.body(), parts);
    }

    private static void heading(SourcePosition position, String title, String other, Diagnostics diagnostics) {
        diagnostics.error(
                Code.WRONG_LANGUAGE,
                position,
                title.length(),
                HEADINGS,
                Phrase.of("write “{title}” here, and this one in {file}", other, "ru.md"));
    }

    private static void report(
            SourcePosition position, int length, String file, String other, Diagnostics diagnostics) {
        diagnostics.error(
                Code.WRONG_LANGUAGE,
                position,
                Math.max(1, length),
                TEXTS,
                Phrase.of("exchange the contents of {one} and {other}", file, other));
    }

    /** Whether Kazakh words stand in the one and none in the other: most texts are told apart by the first letters. */
    private static boolean areExchanged(String russian, String kazakh) {
        if (!Letters.hasKazakh(russian) || kazakh.isBlank()) {
            return false;
        }
        String there = QUOTED.matcher(kazakh).replaceAll(" ");
        return kazakhWords(there) * 6 < words(there)
                && isMostlyKazakh(QUOTED.matcher(russian).replaceAll(" "));
    }

    private static boolean isMostlyKazakh(String text) {
        long kazakh = kazakhWords(text);
        return kazakh > 0 && kazakh * 4 >= words(text);
    }

    private static boolean isKazakh(String text) {
        return Letters.hasKazakh(QUOTED.matcher(text).replaceAll(" "));
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    private static long kazakhWords(String text) {
        return WORD.matcher(text)
                .results()
                .filter(word -> Letters.hasKazakh(word.group()))
                .count();
    }

    /** What stands in a value, as far as it takes to know its language. */
    private static String text(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        StringBuilder text = new StringBuilder();
        collect(node, text);
        return text.toString();
    }

    private static void collect(YamlNode node, StringBuilder text) {
        if (text.length() > BEGINNING) {
            return;
        }
        if (node instanceof YamlNode.Scalar scalar) {
            text.append(scalar.text()).append(' ');
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, text));
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().values().forEach(entry -> collect(entry.value(), text));
        }
    }
}
