package kz.bagdarlama.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.TranslationMemory;

/** Reads {@code translations.yaml}: from which state of the leading text each translation was made. */
final class TranslationMemoryReader {

    /** As {@code translation.Fingerprint} writes them: letters only, so that YAML cannot take one for a number. */
    private static final Pattern FINGERPRINT = Pattern.compile("[a-z]{7}");

    private static final String EXAMPLE = "{leads: ru, kk: {from: [abcdefg], text: hijklmn}}";

    private static final Set<LinkTarget.Kind> WITH_TEXTS =
            Set.of(LinkTarget.Kind.SECTION, LinkTarget.Kind.CHAPTER, LinkTarget.Kind.PLEDGE, LinkTarget.Kind.PAGE);

    private final List<Language> languages;
    private final Diagnostics diagnostics;

    TranslationMemoryReader(List<Language> languages, Diagnostics diagnostics) {
        this.languages = languages;
        this.diagnostics = diagnostics;
    }

    TranslationMemory read(YamlNode node) {
        Map<String, TranslationMemory.Entry> entries = new LinkedHashMap<>();
        if (!(node instanceof YamlNode.Mapping mapping)) {
            Fields.of(node, languages, diagnostics);
            return TranslationMemory.EMPTY;
        }
        for (YamlNode.Entry entry : mapping.entries().values()) {
            YamlNode.Scalar id = entry.key();
            Optional<LinkTarget> target = LinkTarget.parse(id.text());
            if (target.isEmpty()
                    || !(target.get() instanceof LinkTarget.Inside inside)
                    || !WITH_TEXTS.contains(inside.kind())
                    || !inside.fragment().isEmpty()) {
                diagnostics.error(
                        Code.INVALID_ID,
                        id.position(),
                        id.length(),
                        Phrase.of("“{id}” names no text", id.text()),
                        Phrase.of("write section:1, chapter:1.1, pledge:1.1/3 or page:about"));
                continue;
            }
            Fields.of(entry.value(), languages, diagnostics)
                    .flatMap(fields -> entry(id, fields))
                    .ifPresent(read -> entries.put(id.text(), read));
        }
        return new TranslationMemory(entries);
    }

    private Optional<TranslationMemory.Entry> entry(YamlNode.Scalar id, Fields fields) {
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
        Map<Language, TranslationMemory.Accepted> translations = new LinkedHashMap<>();
        for (Language language : languages) {
            if (leads.filter(language::equals).isEmpty()) {
                fields.optionalNested(language.tag()).ifPresent(inner -> {
                    TranslationMemory.Accepted accepted = new TranslationMemory.Accepted(
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
        return leads.map(language -> new TranslationMemory.Entry(id.position(), language, translations));
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
                            "this file is kept by “bagdarlama translations accept”; an entry looks like {example}",
                            EXAMPLE));
        }
        return is;
    }
}
