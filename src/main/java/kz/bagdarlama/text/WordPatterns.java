package kz.bagdarlama.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many patterns, looked for at once: a sentence is searched only for those of which it has a word. */
public final class WordPatterns {

    private final List<WordPattern> patterns;
    /** By their first two letters; a beginning of one letter stands under that letter alone. */
    private final Map<Integer, List<Entry>> byBeginning = new HashMap<>();
    /** By their last two letters. */
    private final Map<Integer, List<Entry>> byEnding = new HashMap<>();

    private record Entry(WordPattern.Key key, int pattern) {}

    /** What was found: the number of the pattern in its list, and where. */
    public record Found(int pattern, int start, int end) {}

    /** Takes patterns in the order in which they are numbered. */
    public WordPatterns(List<WordPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        for (int i = 0; i < patterns.size(); i++) {
            for (WordPattern.Key key : patterns.get(i).keys()) {
                String letters = key.letters();
                int length = letters.length();
                (key.ending() ? byEnding : byBeginning)
                        .computeIfAbsent(
                                key.ending()
                                        ? key(length < 2 ? 0 : letters.charAt(length - 2), letters.charAt(length - 1))
                                        : key(letters.charAt(0), length < 2 ? 0 : letters.charAt(1)),
                                k -> new ArrayList<>())
                        .add(new Entry(key, i));
            }
        }
    }

    private static int key(int first, int second) {
        return first << 16 | second;
    }

    /** Returns what is found in a text, each pattern at most once in a sentence. */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (WordPattern.Sentence sentence : WordPattern.sentences(text)) {
            find(sentence, found);
        }
        return found;
    }

    /** Returns what is found in the first sentence in which anything is. */
    public List<Found> inFirstSentence(String text) {
        List<Found> found = new ArrayList<>();
        for (WordPattern.Sentence sentence : WordPattern.sentences(text)) {
            find(sentence, found);
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private void find(WordPattern.Sentence sentence, List<Found> found) {
        BitSet candidates = candidates(sentence);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            int number = i;
            patterns.get(i).find(sentence).ifPresent(place -> found.add(new Found(number, place.start(), place.end())));
        }
    }

    private BitSet candidates(WordPattern.Sentence sentence) {
        BitSet candidates = new BitSet(patterns.size());
        String text = sentence.text();
        for (int i = 0; i < sentence.size(); i++) {
            int start = sentence.start(i);
            int end = sentence.end(i);
            add(byBeginning.get(key(text.charAt(start), 0)), text, start, end, candidates);
            add(byEnding.get(key(0, text.charAt(end - 1))), text, start, end, candidates);
            if (end - start > 1) {
                add(byBeginning.get(key(text.charAt(start), text.charAt(start + 1))), text, start, end, candidates);
                add(byEnding.get(key(text.charAt(end - 2), text.charAt(end - 1))), text, start, end, candidates);
            }
        }
        return candidates;
    }

    private static void add(List<Entry> entries, String text, int start, int end, BitSet candidates) {
        if (entries != null) {
            for (Entry entry : entries) {
                String letters = entry.key().letters();
                int at = entry.key().ending() ? end - letters.length() : start;
                if (letters.length() <= end - start && text.startsWith(letters, at)) {
                    candidates.set(entry.pattern());
                }
            }
        }
    }
}
