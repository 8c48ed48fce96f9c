package kz.bagdarlama.translation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Prose;

/**
 * A text, or a group of strings from a YAML file, in a language that does not lead, and how it stands to the one that does.
 *
 * @param id the text in the form of links: {@code pledge:1.1/3}; the group likewise: {@code topic:jobs}
 * @param position the translation's file at its title; the first of the strings that there is something to say about; for an
 *     orphan of the memory its entry there
 * @param sourceChanged whether the leading text is not the one that the translation was last accepted for
 * @param accepted what is remembered of a text
 * @param reviewed when somebody last read it against its source
 * @param source the leading text; empty where there is none, and for strings
 * @param text the translation; empty where there is none, and for strings
 * @param strings the strings of a group, in order; none for a text
 */
public record Translation(
        String id,
        Language language,
        Language leads,
        State state,
        SourcePosition position,
        boolean sourceChanged,
        Optional<AcceptedTranslations.Accepted> accepted,
        Optional<LocalDate> reviewed,
        Optional<Prose> source,
        Optional<Prose> text,
        List<StringTranslation> strings) {

    public Translation {
        strings = List.copyOf(strings);
    }

    /** How a translation stands to its source. */
    public enum State {
        /** The leading text has changed and the translation has not. */
        STALE,
        /** There is no translation. */
        MISSING,
        /** There is no leading text any more. */
        ORPHANED,
        /** The translation is not the text that was accepted; whether it follows its source nobody has said yet. */
        UNCONFIRMED,
        /** Nothing is remembered of it yet. */
        UNTRACKED,
        /** Neither side has changed since it was accepted. */
        CURRENT,
        /** The same, and somebody has read it against its source. */
        REVIEWED;

        /** Returns the word in lists. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns whether there is nothing to do. */
        public boolean isSettled() {
            return this == CURRENT || this == REVIEWED;
        }
    }
}
