package kz.bagdarlama.source;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.fuzz.Said;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Language;

/** Any bytes as {@code translations.yaml}: entries of known languages, or a diagnostic. */
public final class TranslationsFuzzer {

    private static final List<Language> LANGUAGES = List.of(Language.KAZAKH, Language.RUSSIAN);

    private TranslationsFuzzer() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] data) {
        FuzzedFile.text(data, true, new Diagnostics()).ifPresent(TranslationsFuzzer::read);
    }

    private static void read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        new YamlReader(diagnostics).read("a", text).ifPresent(node -> {
            AcceptedTranslations accepted = new AcceptedTranslationsReader(LANGUAGES, diagnostics).read(node);
            accepted.entries().values().forEach(entry -> known(entry.leads(), entry.translations().keySet()));
            accepted.strings().values().forEach(entry -> known(entry.leads(), entry.translations().keySet()));
        });
        Said.about(text, diagnostics);
    }

    private static void known(Language leads, Iterable<Language> translations) {
        if (!LANGUAGES.contains(leads)) {
            throw new AssertionError("an unknown language leads: " + leads);
        }
        for (Language translation : translations) {
            if (!LANGUAGES.contains(translation)) {
                throw new AssertionError("a translation into an unknown language: " + translation);
            }
        }
    }
}
