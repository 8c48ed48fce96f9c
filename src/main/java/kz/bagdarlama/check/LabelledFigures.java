package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.bagdarlama.check.CountedUnits.Count;
import kz.bagdarlama.check.FigureCheck.Found;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.text.Letters;

/**
 * Two figures of one kind, such as the years of two milestones, stand in a text in the order of what their labels name: otherwise they have
 * changed places. Only labels whose words stand apart in the text, each once, are held to that.
 */
final class LabelledFigures {

    /** Shorter words of a label tell nothing. */
    private static final int SHORTEST = 4;

    /** A fact and the only place where its figure stands in a text. */
    private record Labelled(Claim.Fact fact, List<Found> found) {

        /** The only place in a text; null where there is none or more than one. */
        Found in(LocatedText text) {
            Found only = null;
            for (Found each : found) {
                if (each.text() == text && !each.figure().inWords()) {
                    if (only != null) {
                        return null;
                    }
                    only = each;
                }
            }
            return only;
        }

        Phrase name() {
            return ItsName.of(PlacedText.words(fact.label().orElseThrow()));
        }

        SourcePosition labelPosition(Language language) {
            return fact.label().orElseThrow().in(language).position();
        }

        String label(Language language) {
            return fact.label().orElseThrow().in(language).text();
        }
    }

    /** What the facts are right or wrong about: whose figures these are. */
    private record Pair(Claim.Fact one, Claim.Fact other) {}

    private final Blame blame;
    private final Diagnostics diagnostics;
    private final Set<Pair> labelsSwapped = new HashSet<>();

    LabelledFigures(Blame blame, Diagnostics diagnostics) {
        this.blame = blame;
        this.diagnostics = diagnostics;
    }

    /**
     * Holds the text of one language.
     *
     * @param counts the figures that stand in it
     * @param differing facts that it is known not to agree with
     * @param words what units are called
     */
    void hold(
            List<Count> counts,
            List<LocatedText> texts,
            Set<Claim.Fact> differing,
            UnitWords words,
            Language language) {
        List<Labelled> labelled = new ArrayList<>();
        for (Count count : counts) {
            for (Claim.Fact fact : count.facts()) {
                if (fact.label().isPresent() && !differing.contains(fact)) {
                    labelled.add(new Labelled(fact, count.found()));
                }
            }
        }
        for (int i = 0; i < labelled.size(); i++) {
            for (int j = i + 1; j < labelled.size(); j++) {
                Labelled one = labelled.get(i);
                Labelled other = labelled.get(j);
                if (areOfOneKind(one.fact(), other.fact())
                        ? hold(one, other, texts, language)
                        : areOfOtherUnits(one, other, words, language)) {
                    // One slip: what else stands in another order has changed places with these.
                    return;
                }
            }
        }
    }

    private static boolean areOfOneKind(Claim.Fact one, Claim.Fact other) {
        return !one.value().equals(other.value())
                && one.unit().map(Reference::id).equals(other.unit().map(Reference::id));
    }

    /** @return whether each of two labels names what the other one's figure counts */
    private boolean areOfOtherUnits(Labelled one, Labelled other, UnitWords words, Language language) {
        if (one.fact().unit().isEmpty() || other.fact().unit().isEmpty()) {
            return false;
        }
        String first = one.fact().unit().get().id();
        String second = other.fact().unit().get().id();
        boolean swapped = !first.equals(second)
                && words.isInSentence(second, one.label(language))
                && words.isInSentence(first, other.label(language))
                && !words.isInSentence(first, one.label(language))
                && !words.isInSentence(second, other.label(language));
        // The labels of all languages stand in one place.
        if (swapped && labelsSwapped.add(new Pair(one.fact(), other.fact()))) {
            diagnostics.error(
                    Code.UNIT_MISMATCH,
                    one.labelPosition(language),
                    one.label(language).length(),
                    Phrase.of(
                            "“{label}” is the label of {figure} here, which counts something else",
                            one.name(),
                            FigureCheck.shown(one.fact().value())),
                    Phrase.of(
                            "have two labels changed places? The other is “{label}” ({place})",
                            other.name(),
                            other.labelPosition(language)));
        }
        return swapped;
    }

    /** @return whether the figures of two facts have changed places in a text */
    private boolean hold(Labelled one, Labelled other, List<LocatedText> texts, Language language) {
        List<LocatedText> crossed = new ArrayList<>();
        boolean inOrder = false;
        for (LocatedText text : texts) {
            Found first = one.in(text);
            Found second = other.in(text);
            if (first == null || second == null) {
                continue;
            }
            int order = order(one.label(language), other.label(language), text.text());
            if (order != 0) {
                if (order < 0 == first.figure().start() < second.figure().start()) {
                    inOrder = true;
                } else {
                    crossed.add(text);
                }
            }
        }
        if (crossed.isEmpty()) {
            return false;
        }
        LocatedText text = crossed.get(0);
        // What a text says the same way throughout is hardly its slip.
        Runnable inText = crossed.size() > 1 && !inOrder
                ? () -> inLabels(one, other, text, language)
                : () -> inText(one, other, text, language);
        if (inOrder) {
            inText.run();
        } else {
            blame.object(
                    new Pair(one.fact(), other.fact()),
                    language,
                    "",
                    "",
                    other.in(text).position(),
                    inText,
                    quote -> inFacts(one, other, quote.place()));
        }
        return true;
    }

    /** A word of a text, in small letters, and where it starts. */
    private record Word(int start, String letters) {}

    /** Below 0 if the words of the first label stand before those of the second, above 0 behind them, 0 if that cannot be told. */
    private static int order(String one, String other, String text) {
        List<Word> said = words(text);
        List<Word> ofOne = words(one);
        List<Word> ofOther = words(other);
        List<Integer> first = places(ofOne, ofOther, said);
        List<Integer> second = places(ofOther, ofOne, said);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        if (Collections.max(first) < Collections.min(second)) {
            return -1;
        }
        return Collections.max(second) < Collections.min(first) ? 1 : 0;
    }

    /** Where those words of a label stand that stand once and that the other label does not have. */
    private static List<Integer> places(List<Word> label, List<Word> other, List<Word> said) {
        List<Integer> places = new ArrayList<>();
        for (Word word : label) {
            if (word.letters().length() < SHORTEST || other.stream().anyMatch(each -> agree(word, each))) {
                continue;
            }
            List<Word> here = said.stream().filter(each -> agree(word, each)).toList();
            if (here.size() == 1) {
                places.add(here.get(0).start());
            }
        }
        return places;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (Letters.startsAt(text, at)) {
                int end = Letters.end(text, at);
                words.add(new Word(at, text.substring(at, end).toLowerCase(Locale.ROOT)));
                at = end;
            }
        }
        return words;
    }

    /** Whether two words may be forms of one: all but their endings is the same. */
    private static boolean agree(Word one, Word other) {
        int shorter = Math.min(one.letters().length(), other.letters().length());
        int same = shorter <= 5 ? shorter - 1 : shorter - 2;
        return same >= 2 && one.letters().regionMatches(0, other.letters(), 0, same);
    }

    private void inText(Labelled one, Labelled other, LocatedText text, Language language) {
        Found first = one.in(text);
        Found second = other.in(text);
        boolean before = first.figure().start() < second.figure().start();
        Found place = before ? first : second;
        Labelled here = before ? one : other;
        Labelled there = before ? other : one;
        diagnostics.error(
                code(one.fact()),
                place.position(),
                place.length(),
                Phrase.of(
                        "the text has {figure} beside “{label}”; the facts have {other}",
                        FigureCheck.said(here.fact().value(), language),
                        there.label(language),
                        FigureCheck.said(there.fact().value(), language)),
                Phrase.of(
                        "have the two figures changed places? {figure} is that of “{label}” ({place})",
                        FigureCheck.said(here.fact().value(), language),
                        here.label(language),
                        here.fact().position()));
    }

    /** The labels of one language have changed places: those of the others agree with their texts. */
    private void inLabels(Labelled one, Labelled other, LocatedText text, Language language) {
        diagnostics.error(
                code(one.fact()),
                one.labelPosition(language),
                one.label(language).length(),
                Phrase.of(
                        "“{label}” is the label of {figure} here; the text has {other} beside it ({place})",
                        one.label(language),
                        FigureCheck.shown(one.fact().value()),
                        FigureCheck.said(other.fact().value(), language),
                        other.in(text).position()),
                Phrase.of(
                        "have two labels changed places? The other is “{label}” ({place})",
                        other.label(language),
                        other.labelPosition(language)));
    }

    private void inFacts(Labelled one, Labelled other, Phrase place) {
        diagnostics.error(
                code(one.fact()),
                one.fact().position(),
                1,
                Phrase.of(
                        "{figure} is that of “{label}” here; the texts of all languages have {other} beside it ({place})",
                        FigureCheck.shown(one.fact().value()),
                        one.name(),
                        FigureCheck.shown(other.fact().value()),
                        place),
                Phrase.of(
                        "have the two values changed places ({place})? if the facts are right, correct the texts",
                        other.fact().position()));
    }

    private static Code code(Claim.Fact fact) {
        return fact.unit().isEmpty() ? Code.DEADLINE_MISMATCH : Code.UNIT_MISMATCH;
    }
}
