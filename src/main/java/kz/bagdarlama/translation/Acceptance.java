package kz.bagdarlama.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.TranslationMemory;

/** Says that translations agree with their sources as both are now, and remembers it. Works on content without errors only. */
public final class Acceptance {

    private final Translations translations;
    private final Optional<LocalDate> reviewed;
    private final Optional<Language> leads;
    private final Map<String, TranslationMemory.Entry> changed = new LinkedHashMap<>();
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
    }

    /** Accepts every translation that there is something to say about, and forgets texts that are gone. */
    public void acceptAll() {
        for (Translation translation : translations.all()) {
            boolean settled = reviewed.isPresent()
                    ? translation.state() == Translation.State.REVIEWED
                    : translation.state().isSettled();
            if (!settled || leads.filter(l -> !l.equals(translation.leads())).isPresent()) {
                accept(translation.id());
            }
        }
    }

    /**
     * Accepts the translations of one text, or forgets a text that is gone.
     *
     * @param id as {@link Translations#ids} gives it, or that of an orphan
     */
    public void accept(String id) {
        Optional<Localized<Prose>> text = translations.text(id);
        if (text.isEmpty()) {
            forgotten.add(id);
            return;
        }
        List<Translation> own =
                translations.all().stream().filter(each -> each.id().equals(id)).toList();
        Language lead = leads.orElse(translations.leads(id));
        Map<Language, TranslationMemory.Accepted> accepted = new HashMap<>();
        List<String> from = TextBlock.fingerprints(text.get().in(lead));
        text.get().byLanguage().forEach((language, prose) -> {
            if (!language.equals(lead)) {
                String fingerprint = Fingerprint.ofAll(TextBlock.fingerprints(prose));
                accepted.put(
                        language,
                        new TranslationMemory.Accepted(
                                from, fingerprint, reviewed.or(() -> earlierReview(own, language, fingerprint))));
            }
        });
        changed.put(id, new TranslationMemory.Entry(own.get(0).position(), lead, accepted));
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

    /** The ids of the texts whose translations are accepted, in order. */
    public List<String> accepted() {
        return List.copyOf(changed.keySet());
    }

    /** The ids of texts that are gone and will be forgotten. */
    public Set<String> forgotten() {
        return Set.copyOf(forgotten);
    }

    /**
     * Writes the memory into its file.
     *
     * @param content the folder of the editors
     * @throws IOException if it cannot be written
     */
    public void write(Path content, List<Language> languages) throws IOException {
        if (changed.isEmpty() && forgotten.isEmpty()) {
            return;
        }
        Path file = content.resolve(MemoryFile.NAME);
        String text = Files.exists(file) ? Files.readString(file) : "";
        String updated = MemoryFile.updated(text, translations.ids(), changed, forgotten, languages);
        if (updated.equals(text)) {
            return;
        }
        // Beside it, so that the move is atomic; hidden, so that nobody reads it as content.
        Path temporary = content.resolve("." + MemoryFile.NAME + ".new");
        try {
            Files.writeString(temporary, updated);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
