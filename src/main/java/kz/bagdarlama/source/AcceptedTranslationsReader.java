package kz.bagdarlama.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Language;

/** Reads {@code translations.yaml}: from which state of the leading text each translation was made. */
final class AcceptedTranslationsReader {

    /** As {@code translation.Fingerprint} writes them: letters only, so that YAML cannot take one for a number. */
    private static final Pattern FINGERPRINT = Pattern.compile("[a-z]{7}");

    private static final String EXAMPLE = "{leads: ru, kk: {from: [abcdefg], text: hijklmn}}";

    private static final int FINGERPRINT_LENGTH = 7;

    private static final int DAY_LENGTH = "2026-11-22".length();

    private static final String STRINGS_EXAMPLE = "topic:jobs: ru > kk 2026-11-22 abcdefg-hijklmn";

    /** Hundreds of entries share a few days. */
    private final Map<String, LocalDate> days = new HashMap<>();

    private final List<Language> languages;
    private final Diagnostics diagnostics;

    AcceptedTranslationsReader(List<Language> languages, Diagnostics diagnostics) {
        this.languages = languages;
        this.diagnostics = diagnostics;
    }

    AcceptedTranslations read(YamlNode node) {
        Map<String, AcceptedTranslations.TextEntry> entries = new LinkedHashMap<>();
        Map<String, AcceptedTranslations.StringsEntry> strings = new LinkedHashMap<>();
        if (!(node instanceof YamlNode.Mapping mapping)) {
            Fields.of(node, languages, diagnostics);
            return AcceptedTranslations.EMPTY;
        }
        for (YamlNode.Entry entry : mapping.entries().values()) {
            YamlNode.Scalar id = entry.key();
            if (AcceptedTranslations.namesStrings(id.text())) {
                strings(id, entry.value()).ifPresent(read -> strings.put(id.text(), read));
                continue;
            }
            Optional<LinkTarget> target = LinkTarget.parse(id.text());
            if (target.isEmpty()
                    || !(target.get() instanceof LinkTarget.Inside inside)
                    || !inside.kind().hasText()
                    || !inside.fragment().isEmpty()) {
                diagnostics.error(
                        Code.INVALID_ID,
                        id.position(),
                        id.length(),
                        Phrase.of("“{id}” names no text", id.text()),
                        Phrase.of(
                                "write section:1, chapter:1.1, pledge:1.1/3 or page:about; for strings topic:jobs, labels:1.1/3, messages:frame or the like"));
                continue;
            }
            Fields.of(entry.value(), languages, diagnostics)
                    .flatMap(fields -> entry(id, fields))
                    .ifPresent(read -> entries.put(id.text(), read));
        }
        return new AcceptedTranslations(entries, strings);
    }

    /** {@code ru > kk 2026-11-22 abcdefg-hijklmn …; en …}: who leads, then for each translation the day and the pairs. */
    private Optional<AcceptedTranslations.StringsEntry> strings(YamlNode.Scalar id, YamlNode value) {
        if (!(value instanceof YamlNode.Scalar scalar)) {
            diagnostics.error(
                    Code.WRONG_TYPE,
                    value.position(),
                    value.length(),
                    Phrase.of("here {expected} should stand, not {found}", Phrase.of("a text"), value.kind()),
                    Phrase.of("write for example: {example}", STRINGS_EXAMPLE));
            return Optional.empty();
        }
        if (scalar.faulty()) {
            return Optional.empty();
        }
        String[] sides = scalar.text().split(" > ", 2);
        if (sides.length < 2) {
            malformed(scalar, 0, scalar.length(), Phrase.of("“{text}” is no entry for strings", scalar.text()));
            return Optional.empty();
        }
        Optional<Language> leads = language(scalar, sides[0]);
        Map<Language, AcceptedTranslations.AcceptedStrings> translations = new LinkedHashMap<>();
        for (String side : sides[1].split("; ")) {
            String[] words = side.split(" ");
            Optional<Language> language = language(scalar, words[0]);
            Optional<AcceptedTranslations.AcceptedStrings> accepted = accepted(scalar, words);
            if (leads.isEmpty() || language.isEmpty() || accepted.isEmpty()) {
                // What cannot be understood would only make its strings look changed as well.
                return Optional.empty();
            }
            translations.put(language.get(), accepted.get());
        }
        return Optional.of(new AcceptedTranslations.StringsEntry(id.position(), leads.get(), translations));
    }

    private Optional<AcceptedTranslations.AcceptedStrings> accepted(YamlNode.Scalar scalar, String[] words) {
        Optional<LocalDate> reviewed = Optional.empty();
        List<AcceptedTranslations.Pair> pairs = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (isPair(word)) {
                pairs.add(new AcceptedTranslations.Pair(
                        word.substring(0, FINGERPRINT_LENGTH), word.substring(FINGERPRINT_LENGTH + 1)));
                continue;
            }
            try {
                reviewed = Optional.of(days.computeIfAbsent(word, LocalDate::parse))
                        .filter(day -> word.length() == DAY_LENGTH);
            } catch (DateTimeException e) {
                reviewed = Optional.empty();
            }
            if (i > 1 || reviewed.isEmpty()) {
                malformed(scalar, word);
                return Optional.empty();
            }
        }
        return Optional.of(new AcceptedTranslations.AcceptedStrings(pairs, reviewed));
    }

    /** There are hundreds at every start: without a pattern. */
    private static boolean isPair(String word) {
        if (word.length() != 2 * FINGERPRINT_LENGTH + 1) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i == FINGERPRINT_LENGTH ? c != '-' : c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    private Optional<Language> language(YamlNode.Scalar scalar, String tag) {
        for (Language language : languages) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        malformed(scalar, tag);
        return Optional.empty();
    }

    private void malformed(YamlNode.Scalar scalar, String word) {
        // Entries are long and stand in one line; whoever wrote one in quotes or over several is shown the whole.
        int place = (" " + scalar.text()).indexOf(" " + word);
        boolean whole =
                scalar.quoted() || place < 0 || scalar.length() != scalar.text().length();
        malformed(
                scalar,
                whole ? 0 : place,
                whole ? scalar.length() : word.length(),
                Phrase.of("an entry for strings cannot contain “{text}”", word));
    }

    private void malformed(YamlNode.Scalar scalar, int place, int length, Phrase message) {
        SourcePosition start = scalar.position();
        diagnostics.error(
                Code.INVALID_VALUE,
                new SourcePosition(start.path(), start.line(), start.column() + place),
                length,
                message,
                Phrase.of(
                        "this file is kept by ./bagdarlama translations accept; an entry looks like {example}",
                        STRINGS_EXAMPLE));
    }

    private Optional<AcceptedTranslations.TextEntry> entry(YamlNode.Scalar id, Fields fields) {
        String tag = fields.text("leads", "ru");
        Optional<Language> leads = languages.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
        if (leads.isEmpty() && !tag.isEmpty()) {
            diagnostics.error(
                    Code.UNKNOWN_LANGUAGE,
                    fields.positionOf("leads"),
                    tag.length(),
                    Phrase.of("the site has no language “{language}”", tag),
                    Suggestion.among(
                            Choices.LANGUAGES,
                            tag,
                            languages.stream().map(Language::tag).toList()));
        }
        Map<Language, AcceptedTranslations.Accepted> translations = new LinkedHashMap<>();
        for (Language language : languages) {
            if (leads.filter(language::equals).isEmpty()) {
                fields.optionalNested(language.tag(), "key: value").ifPresent(inner -> {
                    AcceptedTranslations.Accepted accepted = new AcceptedTranslations.Accepted(
                            inner.texts("from"), inner.text("text", "abcdefg"), inner.optionalDate("reviewed"));
                    boolean sound = accepted.from().stream().allMatch(each -> hasForm(each, inner, "from"));
                    sound &= hasForm(accepted.text(), inner, "text");
                    inner.finish();
                    // What cannot be understood would only make its text look changed as well.
                    if (sound) {
                        translations.put(language, accepted);
                    }
                });
            }
        }
        fields.finish();
        return leads.map(language -> new AcceptedTranslations.TextEntry(id.position(), language, translations));
    }

    private boolean hasForm(String fingerprint, Fields fields, String key) {
        boolean is = FINGERPRINT.matcher(fingerprint).matches();
        // That a text is missing has been reported.
        if (!is && !fingerprint.isEmpty()) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    fields.positionOf(key),
                    Phrase.of("“{text}” is no fingerprint", fingerprint),
                    Phrase.of(
                            "this file is kept by ./bagdarlama translations accept; an entry looks like {example}",
                            EXAMPLE));
        }
        return is;
    }
}
