package kz.bagdarlama.translation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Language;

/**
 * A string of a YAML file in a language that does not lead, and how it stands to the one that does.
 *
 * @param key where it stands in its group
 * @param position the closest place that is known for the translation
 * @param sourcePosition the same for the leading string
 * @param sourceChanged whether the leading string is not the one that the translation was last accepted for
 * @param from the fingerprint of the leading string that it was accepted for, where it was
 * @param source the leading string; empty where there is none
 * @param text the translation; empty where there is none
 */
public record StringTranslation(
        String key,
        Translation.State state,
        SourcePosition position,
        SourcePosition sourcePosition,
        boolean sourceChanged,
        Optional<String> from,
        String source,
        String text) {

    /** A string that no remembered pair has been found for yet. */
    private record Open(int index, AcceptedTranslations.Pair pair) {}

    /**
     * Holds the strings of a group against what is remembered of them. Pairs are told by their words, not by their place: what is
     * added, removed or moved in both languages at once leaves the others alone.
     */
    static List<StringTranslation> of(
            List<TranslatableString> group,
            Language language,
            Language leads,
            Optional<AcceptedTranslations.AcceptedStrings> accepted) {
        List<StringTranslation> states = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (TranslatableString string : group) {
            String source = string.text().in(leads);
            String text = string.text().in(language);
            Translation.State state = Translation.State.UNTRACKED;
            if (text.isEmpty()) {
                state = Translation.State.MISSING;
            } else if (source.isEmpty()) {
                state = Translation.State.ORPHANED;
            } else if (accepted.isPresent()) {
                open.add(new Open(
                        states.size(), new AcceptedTranslations.Pair(Fingerprint.of(source), Fingerprint.of(text))));
            }
            states.add(new StringTranslation(
                    string.key(),
                    state,
                    string.position().apply(language),
                    string.position().apply(leads),
                    false,
                    Optional.empty(),
                    source,
                    text));
        }
        accepted.ifPresent(remembered -> settle(states, open, remembered));
        return states;
    }

    private static void settle(
            List<StringTranslation> states, List<Open> open, AcceptedTranslations.AcceptedStrings accepted) {
        List<AcceptedTranslations.Pair> left = new ArrayList<>(accepted.pairs());
        Translation.State settled =
                accepted.reviewed().isPresent() ? Translation.State.REVIEWED : Translation.State.CURRENT;
        match(states, open, left, AcceptedTranslations.Pair::equals, settled);
        // Said once more in the same words: agreed already.
        match(states, open, new ArrayList<>(accepted.pairs()), AcceptedTranslations.Pair::equals, settled);
        match(states, open, left, (now, was) -> now.from().equals(was.from()), Translation.State.UNCONFIRMED);
        match(states, open, left, (now, was) -> now.text().equals(was.text()), Translation.State.STALE);
        // Both sides are others now. As many as are gone may have become these; beyond them, strings are new.
        match(states, open, left, (now, was) -> true, Translation.State.UNCONFIRMED);
    }

    private static void match(
            List<StringTranslation> states,
            List<Open> open,
            List<AcceptedTranslations.Pair> left,
            BiPredicate<AcceptedTranslations.Pair, AcceptedTranslations.Pair> same,
            Translation.State state) {
        for (Iterator<Open> strings = open.iterator(); strings.hasNext() && !left.isEmpty(); ) {
            Open string = strings.next();
            for (int i = 0; i < left.size(); i++) {
                AcceptedTranslations.Pair was = left.get(i);
                if (same.test(string.pair(), was)) {
                    boolean sourceChanged = !string.pair().from().equals(was.from());
                    states.set(string.index(), states.get(string.index()).as(state, sourceChanged, was.from()));
                    strings.remove();
                    left.remove(i);
                    break;
                }
            }
        }
    }

    private StringTranslation as(Translation.State now, boolean changed, String was) {
        return new StringTranslation(key, now, position, sourcePosition, changed, Optional.of(was), source, text);
    }
}
