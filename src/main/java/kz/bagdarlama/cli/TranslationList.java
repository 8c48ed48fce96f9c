package kz.bagdarlama.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.translation.BlockChange;
import kz.bagdarlama.translation.SourceHistory;
import kz.bagdarlama.translation.Translation;
import kz.bagdarlama.translation.Translations;

/**
 * The translations of a site as a list, whatever form it is written in.
 *
 * @param entries those to show
 * @param counts how many of all there are in each state; states that do not occur are left out
 */
record TranslationList(List<Entry> entries, Map<Translation.State, Integer> counts) {

    /**
     * A translation with what has changed in its source since.
     *
     * @param file where it stands, or the entry of the memory that has no text any more
     * @param changes empty where nothing has changed
     */
    record Entry(Translation translation, String file, List<BlockChange> changes) {

        String id() {
            return translation.id();
        }

        Language language() {
            return translation.language();
        }

        /** The day on which it was last read against its source. */
        Optional<String> reviewed() {
            return translation
                    .accepted()
                    .flatMap(accepted -> accepted.reviewed())
                    .map(Object::toString);
        }

        /** What makes somebody look at it, in a sentence; empty where the state says all. */
        String reason() {
            boolean itself = translation.state() == Translation.State.UNCONFIRMED;
            if (!translation.sourceChanged()) {
                return itself ? "the translation has changed, its source has not: does it still agree?" : "";
            }
            return itself
                    ? "both the text in " + translation.leads() + " and the translation have changed: does it say this?"
                    : "the text in " + translation.leads() + " has changed:";
        }
    }

    /**
     * Lists translations.
     *
     * @param all also those that are as they should be
     * @param siteFile where diagnostics say that {@code site.yaml} lies
     * @param content the folder that it lies in
     */
    static TranslationList of(
            Translations translations, boolean all, SourceHistory history, SourcePosition siteFile, Path content) {
        Map<Translation.State, Integer> counts = new EnumMap<>(Translation.State.class);
        List<Entry> entries = new ArrayList<>();
        String label = siteFile.path().substring(0, siteFile.path().lastIndexOf('/') + 1);
        for (Translation translation : translations.all()) {
            counts.merge(translation.state(), 1, Integer::sum);
            if (all || !translation.state().isSettled()) {
                entries.add(new Entry(
                        translation,
                        translation.position().path(),
                        translation.sourceChanged() ? changes(translation, history, label, content) : List.of()));
            }
        }
        return new TranslationList(entries, counts);
    }

    private static List<BlockChange> changes(
            Translation translation, SourceHistory history, String label, Path content) {
        Prose source = translation.source().orElseThrow();
        List<String> from = translation.accepted().orElseThrow().from();
        Path file = content.resolve(source.position().path().substring(label.length()));
        return BlockChange.between(from, history.find(file, from), source);
    }
}
