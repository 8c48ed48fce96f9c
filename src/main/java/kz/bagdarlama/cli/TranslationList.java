package kz.bagdarlama.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.translation.BlockChange;
import kz.bagdarlama.translation.SourceHistory;
import kz.bagdarlama.translation.StringTranslation;
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
            return translation.reviewed().map(Object::toString);
        }

        /** What makes somebody look at it, a sentence each; none where the state says all. What has changed follows the last. */
        List<Phrase> reasons() {
            return translation.strings().isEmpty() ? reasonsOfText() : reasonsOfStrings();
        }

        private List<Phrase> reasonsOfText() {
            boolean itself = translation.state() == Translation.State.UNCONFIRMED;
            if (!translation.sourceChanged()) {
                return itself
                        ? List.of(Phrase.of("the translation has changed, its source has not: does it still agree?"))
                        : List.of();
            }
            return List.of(itself ? bothChanged() : sourceChanged());
        }

        private List<Phrase> reasonsOfStrings() {
            List<Phrase> reasons = new ArrayList<>();
            EnumMap<Translation.State, List<String>> keys = new EnumMap<>(Translation.State.class);
            translation.strings().stream()
                    .filter(string -> !string.sourceChanged())
                    .forEach(string -> keys.computeIfAbsent(string.state(), s -> new ArrayList<>())
                            .add(string.key()));
            if (keys.containsKey(Translation.State.UNCONFIRMED)) {
                reasons.add(Phrase.of(
                        "the translation has changed, its source has not: {keys}",
                        keys.get(Translation.State.UNCONFIRMED)));
            }
            // Of a group of which nothing is remembered, the state says all.
            if (keys.containsKey(Translation.State.UNTRACKED)
                    && keys.get(Translation.State.UNTRACKED).size()
                            < translation.strings().size()) {
                reasons.add(Phrase.of("added since: {keys}", keys.get(Translation.State.UNTRACKED)));
            }
            if (translation.sourceChanged()) {
                boolean all = translation.strings().stream()
                        .filter(StringTranslation::sourceChanged)
                        .allMatch(string -> string.state() == Translation.State.UNCONFIRMED);
                reasons.add(all ? bothChanged() : sourceChanged());
            }
            return reasons;
        }

        private Phrase bothChanged() {
            return Phrase.of(
                    "both the text in {language} and the translation have changed: does it say this?",
                    translation.leads());
        }

        private Phrase sourceChanged() {
            return Phrase.of("the text in {language} has changed:", translation.leads());
        }
    }

    /** What stands for the words of a block that only its fingerprint tells of. */
    static final Phrase UNKNOWN_WORDS = Phrase.of("a block whose words are no longer known");

    /** The word for a state. */
    static Phrase word(Translation.State state) {
        return switch (state) {
            case MISSING -> Phrase.of("missing");
            case STALE -> Phrase.of("stale");
            case UNCONFIRMED -> Phrase.of("unconfirmed");
            case ORPHANED -> Phrase.of("orphaned");
            case UNTRACKED -> Phrase.of("untracked");
            case CURRENT -> Phrase.of("current");
            case REVIEWED -> Phrase.of("reviewed");
        };
    }

    /** The word for what has happened to a block. */
    static Phrase word(BlockChange.Kind kind) {
        return switch (kind) {
            case ADDED -> Phrase.of("added");
            case REMOVED -> Phrase.of("removed");
            case CHANGED -> Phrase.of("changed");
            case REWRITTEN -> Phrase.of("rewritten");
        };
    }

    /** How many translations there are in each state. */
    Phrase summary() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return Phrase.of("translations: none");
        }
        return Phrase.of(
                "translations: {count} ({states})",
                all,
                counts.entrySet().stream()
                        .map(count -> Phrase.of("{state}: {count}", word(count.getKey()), count.getValue()))
                        .toList());
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
        // Of strings a site that remembers none wants to hear only when it asks for everything.
        List<Translation> listed =
                all || translations.hasAcceptedStrings() ? translations.all() : translations.ofTexts();
        for (Translation translation : listed) {
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
        if (!translation.strings().isEmpty()) {
            return stringChanges(translation, history, label, content);
        }
        Prose source = translation.source().orElseThrow();
        List<String> from = translation.accepted().orElseThrow().from();
        Path file = content.resolve(source.position().path().substring(label.length()));
        return BlockChange.between(from, history.find(file, from), source);
    }

    private static List<BlockChange> stringChanges(
            Translation translation, SourceHistory history, String label, Path content) {
        List<StringTranslation> changed = translation.strings().stream()
                .filter(StringTranslation::sourceChanged)
                .toList();
        // The strings of a group stand in one file in each language.
        Path file = content.resolve(changed.get(0).sourcePosition().path().substring(label.length()));
        Map<String, String> before = history.findStrings(
                file, changed.stream().flatMap(string -> string.from().stream()).collect(Collectors.toSet()));
        return changed.stream()
                .map(string -> BlockChange.of(string, string.from().map(before::get)))
                .toList();
    }
}
