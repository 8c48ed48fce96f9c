package kz.bagdarlama.text;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.text.DiffPiece.Status;

/** Which words changed between two versions of a text, in passages that a person can read. */
public final class WordDiff {

    /** Words shown before and after a passage. */
    private static final int CONTEXT = 4;

    /** As many words in common, or fewer, do not divide two passages. */
    private static final int BRIDGE = 2;

    private final List<String> before;
    private final List<String> after;

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the passages that changed, in order; none where the texts are equal. */
    public static List<Passage> of(List<String> before, List<String> after) {
        return before.equals(after) ? List.of() : new WordDiff(before, after).passages();
    }

    /** A run of words that were kept, or that were replaced. */
    private record Run(int from, int to, int newFrom, int newTo, boolean kept) {
        int length() {
            return Math.max(to - from, newTo - newFrom);
        }
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        Run run = new Run(0, 0, 0, 0, true);
        for (SequenceDiff.Step step : SequenceDiff.of(before, after)) {
            if (step.isCommon() != run.kept()) {
                if (run.length() > 0) {
                    runs.add(run);
                }
                run = new Run(run.to(), run.to(), run.newTo(), run.newTo(), step.isCommon());
            }
            run = new Run(
                    run.from(),
                    run.to() + (step.before() >= 0 ? 1 : 0),
                    run.newFrom(),
                    run.newTo() + (step.after() >= 0 ? 1 : 0),
                    run.kept());
        }
        runs.add(run);
        return runs;
    }

    private List<Passage> passages() {
        List<Run> runs = runs();
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        while (at < runs.size()) {
            if (runs.get(at).kept()) {
                at++;
                continue;
            }
            int last = at;
            while (last + 2 < runs.size() && runs.get(last + 1).length() <= BRIDGE) {
                last += 2;
            }
            passages.add(passage(runs.subList(at, last + 1)));
            at = last + 1;
        }
        return passages;
    }

    private Passage passage(List<Run> runs) {
        List<DiffPiece> pieces = new ArrayList<>();
        int changed =
                runs.stream().filter(run -> !run.kept()).mapToInt(Run::length).sum();
        int kept = runs.stream().filter(Run::kept).mapToInt(Run::length).sum();
        Run first = runs.get(0);
        Run last = runs.get(runs.size() - 1);
        if (changed >= 4 * kept) {
            // A stray “and” between two rewritten halves only hides that the sentence is another one.
            add(pieces, Status.REMOVED, before, first.from(), last.to());
            add(pieces, Status.ADDED, after, first.newFrom(), last.newTo());
        } else {
            for (Run run : runs) {
                if (run.kept()) {
                    add(pieces, Status.KEPT, before, run.from(), run.to());
                } else {
                    add(pieces, Status.REMOVED, before, run.from(), run.to());
                    add(pieces, Status.ADDED, after, run.newFrom(), run.newTo());
                }
            }
        }
        int lead = Math.max(0, first.newFrom() - CONTEXT);
        int trail = Math.min(after.size(), last.newTo() + CONTEXT);
        return new Passage(
                (lead > 0 ? "… " : "") + String.join(" ", after.subList(lead, first.newFrom())),
                pieces,
                String.join(" ", after.subList(last.newTo(), trail)) + (trail < after.size() ? " …" : ""));
    }

    private static void add(List<DiffPiece> pieces, Status status, List<String> words, int from, int to) {
        if (from < to) {
            pieces.add(new DiffPiece(status, String.join(" ", words.subList(from, to))));
        }
    }
}
