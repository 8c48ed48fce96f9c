package kz.bagdarlama.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.DiffPiece;
import kz.bagdarlama.text.DiffPiece.Status;
import kz.bagdarlama.text.SequenceDiff;

/**
 * A block of the leading text, or a string of a YAML file, that is not what it was when the translation was made.
 *
 * @param string the string with its translation; empty for a block of a text
 * @param words what it says, and said; nothing for a block that is gone and whose words nobody knows any more
 */
public record BlockChange(Optional<StringTranslation> string, Kind kind, List<DiffPiece> words) {

    /** What happened to the block. */
    public enum Kind {
        /** Some words are others; both states are known. */
        CHANGED,
        /** It says something else now; what it said before is not known. */
        REWRITTEN,
        ADDED,
        REMOVED;

        /** Returns the word in lists. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BlockChange {
        words = List.copyOf(words);
    }

    BlockChange(Kind kind, List<DiffPiece> words) {
        this(Optional.empty(), kind, words);
    }

    /**
     * Returns what has changed in the leading string of a translation.
     *
     * @param old what it said, where that could be found
     */
    public static BlockChange of(StringTranslation string, Optional<String> old) {
        return old.map(before -> new BlockChange(Optional.of(string), Kind.CHANGED, words(before, string.source())))
                .orElseGet(() -> new BlockChange(
                        Optional.of(string), Kind.REWRITTEN, List.of(new DiffPiece(Status.KEPT, string.source()))));
    }

    /**
     * Returns what has changed in a text.
     *
     * @param from the fingerprints that its blocks had
     * @param old the text that had them, where it could be found
     */
    public static List<BlockChange> between(List<String> from, Optional<Prose> old, Prose now) {
        List<TextBlock> after = TextBlock.of(now);
        List<Optional<String>> before = old.map(TextBlock::of)
                .map(blocks ->
                        blocks.stream().map(block -> Optional.of(block.text())).toList())
                .orElseGet(() -> from.stream()
                        .map(fingerprint -> Optional.<String>empty())
                        .toList());
        List<BlockChange> changes = new ArrayList<>();
        List<Optional<String>> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (SequenceDiff.Step step :
                SequenceDiff.of(from, after.stream().map(TextBlock::fingerprint).toList())) {
            if (step.isCommon()) {
                pairUp(gone, come, changes);
            } else if (step.before() >= 0) {
                gone.add(before.get(step.before()));
            } else {
                come.add(after.get(step.after()).text());
            }
        }
        pairUp(gone, come, changes);
        return changes;
    }

    /** Between two blocks that stayed, the first that is gone has probably become the first that has come, and so on. */
    private static void pairUp(List<Optional<String>> gone, List<String> come, List<BlockChange> into) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            if (i >= come.size()) {
                into.add(new BlockChange(
                        Kind.REMOVED,
                        gone.get(i).stream()
                                .map(text -> new DiffPiece(Status.REMOVED, text))
                                .toList()));
            } else if (i >= gone.size()) {
                into.add(new BlockChange(Kind.ADDED, List.of(new DiffPiece(Status.ADDED, come.get(i)))));
            } else if (gone.get(i).isEmpty()) {
                into.add(new BlockChange(Kind.REWRITTEN, List.of(new DiffPiece(Status.KEPT, come.get(i)))));
            } else {
                into.add(new BlockChange(Kind.CHANGED, words(gone.get(i).get(), come.get(i))));
            }
        }
        gone.clear();
        come.clear();
    }

    /** The difference of two texts in words; words that differ in nothing but typography are the same. */
    static List<DiffPiece> words(String before, String after) {
        List<String> old = Arrays.asList(before.strip().split("\\s+"));
        List<String> now = Arrays.asList(after.strip().split("\\s+"));
        List<DiffPiece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Status status = Status.KEPT;
        for (SequenceDiff.Step step : SequenceDiff.of(normalised(old), normalised(now))) {
            Status next = step.isCommon() ? Status.KEPT : step.before() >= 0 ? Status.REMOVED : Status.ADDED;
            if (next != status && run.length() > 0) {
                pieces.add(new DiffPiece(status, run.toString()));
                run.setLength(0);
            }
            status = next;
            run.append(run.length() == 0 ? "" : " ")
                    .append(step.after() >= 0 ? now.get(step.after()) : old.get(step.before()));
        }
        pieces.add(new DiffPiece(status, run.toString()));
        return pieces;
    }

    private static List<String> normalised(List<String> words) {
        return words.stream().map(Fingerprint::normalised).toList();
    }
}
