package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.text.Letters;

/** Titles and sentences that a reader on a phone would lose the thread of. */
final class LengthCheck implements Check {

    private static final int TITLE_WORDS = 14;
    private static final int SENTENCE_WORDS = 25;

    /** What goes on a word or a number that has begun, besides letters and digits. */
    private static final String WITHIN_WORDS = ",.%/–-";

    /** A sentence ends before a capital letter; abbreviations and initials do not end one. */
    private static final Pattern END = Pattern.compile("[.!?…](?<=[\\p{L}\\d»”)%]{2}.)\\s+(?=[\\p{Lu}«“\\d])");

    @Override
    public String name() {
        return "length";
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        Scans.eachText(new Lengths(), input, diagnostics);
    }

    private record Lengths() implements TextRule {

        @Override
        public void check(Language language, LocatedText text, Diagnostics diagnostics, QueryCache queries) {
            LengthCheck.check(text, diagnostics);
        }
    }

    private static void check(LocatedText text, Diagnostics diagnostics) {
        if (text.heading()) {
            int words = words(text.text());
            if (words > TITLE_WORDS) {
                diagnostics.error(
                        Code.LONG_TITLE,
                        text.at(0),
                        text.text().length(),
                        Phrase.of(
                                "the heading has {words} words; at most {most} can be taken in at a glance",
                                words,
                                TITLE_WORDS),
                        Phrase.of("leave to the text what is not needed to tell it from others"));
            }
            return;
        }
        int from = 0;
        Matcher end = END.matcher(text.text());
        boolean divided = mayHaveSentences(text.text());
        while (from < text.text().length()) {
            boolean more = divided && end.find(from);
            int to = more ? end.start() + 1 : text.text().length();
            int words = words(text.text().substring(from, to));
            if (words > SENTENCE_WORDS) {
                diagnostics.error(
                        Code.LONG_SENTENCE,
                        text.at(from),
                        Math.min(to - from, 60),
                        Phrase.of(
                                "a sentence of {words} words; at most {most} are easy to follow on a phone",
                                words,
                                SENTENCE_WORDS),
                        Phrase.of("divide it"));
            }
            from = more ? end.end() : to;
        }
    }

    /** Returns the sentence that stands at a place of a text. */
    static String sentenceAt(String text, int at) {
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            if (at < end.end()) {
                return text.substring(from, end.start() + 1);
            }
            from = end.end();
        }
        return text.substring(from);
    }

    /** Returns where the sentences of a text start, in order; the first at 0. */
    static List<Integer> sentences(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Matcher end = END.matcher(text);
        while (end.find()) {
            starts.add(end.end());
        }
        return starts;
    }

    private static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins = c >= '0' && c <= '9' || Letters.startsAt(text, i);
            if (begins && !within) {
                words++;
            }
            within = begins || within && (WITHIN_WORDS.indexOf(c) >= 0 || Character.isLowSurrogate(c));
        }
        return words;
    }

    /** Whether a sign stands before a space that may end a sentence: spares most texts the pattern. */
    private static boolean mayHaveSentences(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' && ".!?…".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
