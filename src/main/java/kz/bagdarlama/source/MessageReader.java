package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.markdown.UnreadMarkup;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Letters;

/** Reads the interface strings, and the plural forms of whatever is counted. */
final class MessageReader {

    /** What may stand between a placeholder and an ending of what fills it. */
    private static final String CLOSING = "»)-\u2011";

    private final ContentFiles files;

    MessageReader(ContentFiles files) {
        this.files = files;
    }

    /** The strings that the site says in its own words, in every language; most say few so, or none. */
    Localized<Map<String, Message>> read() throws IOException {
        Path folder = files.root().resolve("messages");
        Map<Language, YamlNode> nodes = new LinkedHashMap<>();
        if (files.hasFolder(folder)) {
            files.rejectUnexpected(
                    folder,
                    Set.copyOf(files.languages().stream()
                            .map(language -> language + ".yaml")
                            .toList()));
            for (Language language : files.languages()) {
                Path file = folder.resolve(language + ".yaml");
                if (files.isThere(file)) {
                    files.yaml(file).ifPresent(found -> nodes.put(language, found));
                } else {
                    files.reportMisnamed(file);
                }
            }
        }
        Map<Language, Map<String, Message>> byLanguage = new HashMap<>();
        ExchangedTexts.mended(nodes, files.diagnostics())
                .forEach((language, found) -> byLanguage.put(
                        language, files.read(new Strings(new Identity<>(found), language, files.languages()))));
        return Localized.of(files.languages(), language -> byLanguage.getOrDefault(language, Map.of()));
    }

    record Strings(Identity<YamlNode> node, Language language, List<Language> languages)
            implements ReadingQuery<Map<String, Message>> {

        @Override
        public Map<String, Message> read(Diagnostics diagnostics, QueryCache queries) {
            Map<String, Message> messages = new LinkedHashMap<>();
            if (node.object() instanceof YamlNode.Mapping mapping) {
                collect("", List.of(), mapping, diagnostics, messages);
            } else {
                Fields.of(node.object(), languages, diagnostics);
            }
            return messages;
        }

        private void collect(
                String prefix,
                List<SourcePosition> groups,
                YamlNode.Mapping mapping,
                Diagnostics diagnostics,
                Map<String, Message> into) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String key = prefix + entry.key().text();
                if (entry.value() instanceof YamlNode.Mapping inner && !isPlural(inner)) {
                    List<SourcePosition> inside = new ArrayList<>(groups);
                    inside.add(entry.key().position());
                    collect(key + ".", inside, inner, diagnostics, into);
                } else if (entry.value() instanceof YamlNode.Sequence) {
                    Fields.of(entry.value(), languages, diagnostics);
                } else {
                    Map<PluralCategory, PlacedText> forms =
                            pluralForms(entry.value(), language, languages, diagnostics);
                    forms.values().forEach(form -> UnreadMarkup.report(form, diagnostics));
                    into.put(key, new Message(entry.key().position(), groups, words(forms), forms));
                }
            }
        }
    }

    /** Whether the keys are plural forms, but for one in which there is a slip. */
    private static boolean isPlural(YamlNode.Mapping mapping) {
        long others = mapping.entries().keySet().stream()
                .filter(key -> PluralCategory.ofKey(key).isEmpty())
                .count();
        return others == 0
                || others == 1
                        && mapping.entries().size() > 1
                        && mapping.entries().values().stream()
                                .allMatch(entry -> entry.value() instanceof YamlNode.Scalar);
    }

    /** Reports a placeholder that a letter stands beside: what fills it takes no ending, and is no part of a word. */
    private static void glued(PlacedText written, Language language, Diagnostics diagnostics) {
        String text = written.text();
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                return;
            }
            boolean before = open > 0 && Character.isLetter(text.charAt(open - 1));
            boolean behind = close + 1 < text.length() && Character.isLetter(text.charAt(close + 1));
            boolean letter = before || behind;
            if (letter || hasEnding(text, close + 1, language)) {
                String placeholder = text.substring(open, close + 1);
                diagnostics.error(
                        Code.PLACEHOLDER_MISMATCH,
                        LocatedText.of(written).at(open),
                        close + 1 - open,
                        letter
                                ? Phrase.of("a letter stands right beside {placeholder}", placeholder)
                                : Phrase.of("an ending stands right behind {placeholder}", placeholder),
                        letter
                                ? Phrase.of(
                                        "write a space between them; an ending belongs to a fixed word, not to what the program fills in")
                                : Phrase.of(
                                        "let a fixed word behind it take the ending: which one it is depends on what the program fills in"));
                return;
            }
        }
    }

    /** Whether an ending stands behind the signs that close here: «{name}»-ның. */
    private static boolean hasEnding(String text, int closed, Language language) {
        int at = closed;
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > closed
                && at < text.length()
                && LanguageRules.of(language).isEnding(text.substring(at, Letters.end(text, at)));
    }

    /** The forms without the places where they stand. */
    static Map<PluralCategory, String> words(Map<PluralCategory, PlacedText> forms) {
        Map<PluralCategory, String> words = new LinkedHashMap<>();
        forms.forEach((category, form) -> words.put(category, form.text()));
        return words;
    }

    /** The plural forms of a noun or message: one text for all, or one for each category that the language has. */
    static Map<PluralCategory, PlacedText> pluralForms(
            YamlNode node, Language language, List<Language> languages, Diagnostics diagnostics) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.isEmpty()) {
                diagnostics.error(
                        Code.EMPTY_VALUE,
                        scalar.position(),
                        Phrase.of("the text is empty"),
                        Phrase.of("write it here"));
            }
            glued(scalar.placed(), language, diagnostics);
            return Map.of(PluralCategory.OTHER, scalar.placed());
        }
        Map<PluralCategory, PlacedText> forms = new LinkedHashMap<>();
        Fields.of(node, languages, diagnostics).ifPresent(fields -> {
            Set<PluralCategory> needed = LanguageRules.of(language).pluralCategories();
            List<String> missing = new ArrayList<>();
            for (PluralCategory category : PluralCategory.values()) {
                if (needed.contains(category) && !fields.has(category.key())) {
                    missing.add(category.key());
                } else if (needed.contains(category)) {
                    forms.put(category, fields.placedText(category.key(), "…"));
                    glued(forms.get(category), language, diagnostics);
                }
            }
            if (!missing.isEmpty()) {
                fields.reportMissing(
                        missing,
                        Code.MISSING_PLURAL,
                        missing.size() == 1
                                ? Phrase.of("“{language}” also needs the plural form {form}", language, missing)
                                : Phrase.of("“{language}” also needs the plural forms {forms}", language, missing),
                        Phrase.of("one: 1, 21 · few: 2–4 · many: 5–20, 100 · other: fractions"));
            }
            fields.finish();
        });
        forms.putIfAbsent(PluralCategory.OTHER, new PlacedText("", List.of(new PlacedText.Place(0, node.position()))));
        return forms;
    }
}
