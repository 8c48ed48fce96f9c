package kz.bagdarlama.translation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.source.FileReplacement;

/** Says that translations agree with their sources as both are now, and remembers it. Works on content without errors only. */
public final class Acceptance {

    private final Translations translations;
    private final Optional<LocalDate> reviewed;
    private final Optional<Language> leads;
    private final Map<String, List<Translation>> byId;
    private final Map<String, AcceptedTranslations.Entry> changed = new LinkedHashMap<>();
    private final Set<String> forgotten = new LinkedHashSet<>();

    /**
     * @param reviewed the day on which they were read against their sources; empty where the change of the source was of no
     *     concern to them
     * @param leads the language that shall lead these texts from now on; empty to leave that as it is
     */
    public Acceptance(Translations translations, Optional<LocalDate> reviewed, Optional<Language> leads) {
        this.translations = translations;
        this.reviewed = reviewed;
        this.leads = leads;
        byId = translations.all().stream()
                .collect(Collectors.groupingBy(Translation::id, LinkedHashMap::new, Collectors.toList()));
    }

    /** Accepts every translation that there is something to say about, and forgets texts that are gone. */
    public void acceptAll() {
        byId.forEach((id, own) -> {
            if (own.stream().anyMatch(this::isOpen)) {
                accept(id);
            }
        });
    }

    private boolean isOpen(Translation translation) {
        boolean settled = reviewed.isPresent()
                ? translation.state() == Translation.State.REVIEWED
                : translation.state().isSettled();
        return !settled || leads.filter(l -> !l.equals(translation.leads())).isPresent();
    }

    /**
     * Accepts the translations of one text or group of strings, or forgets one that is gone.
     *
     * @param id as {@link Translations#ids} gives it, or that of an orphan
     */
    public void accept(String id) {
        Optional<Localized<Prose>> text = translations.text(id);
        Optional<List<TranslatableString>> strings = translations.strings(id);
        Language lead = leads.orElse(translations.leads(id));
        if (text.isPresent()) {
            changed.put(id, accepted(byId.get(id), text.get(), lead));
        } else if (strings.isPresent()) {
            changed.put(id, accepted(id, strings.get(), lead));
        } else {
            forgotten.add(id);
        }
    }

    private AcceptedTranslations.TextEntry accepted(List<Translation> own, Localized<Prose> text, Language lead) {
        Map<Language, AcceptedTranslations.Accepted> accepted = new HashMap<>();
        List<String> from = TextBlock.fingerprints(text.in(lead));
        text.byLanguage().forEach((language, prose) -> {
            if (!language.equals(lead)) {
                String fingerprint = Fingerprint.ofAll(TextBlock.fingerprints(prose));
                accepted.put(
                        language,
                        new AcceptedTranslations.Accepted(
                                from, fingerprint, reviewed.or(() -> earlierReview(own, language, fingerprint))));
            }
        });
        return new AcceptedTranslations.TextEntry(own.get(0).position(), lead, accepted);
    }

    private AcceptedTranslations.StringsEntry accepted(String id, List<TranslatableString> group, Language lead) {
        Map<Language, AcceptedTranslations.AcceptedStrings> accepted = new HashMap<>();
        for (Language language : translations.languages()) {
            if (!language.equals(lead)) {
                // In the order of the file, so that one string more is one word more in the memory.
                List<AcceptedTranslations.Pair> pairs = group.stream()
                        .map(string -> new AcceptedTranslations.Pair(
                                Fingerprint.of(string.text().in(lead)),
                                Fingerprint.of(string.text().in(language))))
                        .toList();
                accepted.put(
                        language,
                        new AcceptedTranslations.AcceptedStrings(
                                pairs, reviewed.or(() -> earlierReview(id, language, pairs))));
            }
        }
        return new AcceptedTranslations.StringsEntry(byId.get(id).get(0).position(), lead, accepted);
    }

    /** As with texts: where no translation is other than it was when it was read. */
    private Optional<LocalDate> earlierReview(String id, Language language, List<AcceptedTranslations.Pair> pairs) {
        Optional<AcceptedTranslations.AcceptedStrings> earlier = translations.accepted(id, language);
        Set<String> read = earlier.stream()
                .flatMap(strings -> strings.pairs().stream())
                .map(AcceptedTranslations.Pair::text)
                .collect(Collectors.toSet());
        return earlier.filter(strings -> pairs.stream().allMatch(pair -> read.contains(pair.text())))
                .flatMap(AcceptedTranslations.AcceptedStrings::reviewed);
    }

    /** A review stays good where only the source changed, and in nothing that matters. */
    private static Optional<LocalDate> earlierReview(List<Translation> own, Language language, String fingerprint) {
        return own.stream()
                .filter(each -> each.language().equals(language))
                .flatMap(each -> each.accepted().stream())
                .filter(accepted -> accepted.text().equals(fingerprint))
                .flatMap(accepted -> accepted.reviewed().stream())
                .findFirst();
    }

    /** Returns the ids of the texts and groups of strings whose translations are accepted, in order. */
    public List<String> accepted() {
        return List.copyOf(changed.keySet());
    }

    /** Returns the ids of texts that are gone and will be forgotten. */
    public Set<String> forgotten() {
        return Set.copyOf(forgotten);
    }

    /**
     * Writes {@code translations.yaml} anew.
     *
     * @param content the folder of the editors
     * @throws IOException if it cannot be written
     */
    public void write(Path content, List<Language> languages) throws IOException {
        if (changed.isEmpty() && forgotten.isEmpty()) {
            return;
        }
        Path file = content.resolve(TranslationsFile.NAME);
        String text = Files.exists(file) ? Files.readString(file) : "";
        String updated = TranslationsFile.updated(text, translations.ids(), changed, forgotten, languages);
        if (updated.equals(text)) {
            return;
        }
        FileReplacement.write(file, updated.getBytes(StandardCharsets.UTF_8));
    }
}
