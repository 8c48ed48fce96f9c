package kz.bagdarlama.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which words changed between two versions of a text: the shortest way from one to the other (E. W. Myers, “An O(ND)
 * Difference Algorithm and Its Variations”, 1986), in passages that a person can read.
 */
final class WordDiff {

    /** A text in which more words changed is a new text; nobody reads on word by word. */
    private static final int MOST_CHANGES = 1500;

    /** Words shown before and after a passage. */
    private static final int CONTEXT = 4;

    /** As many words in common, or fewer, do not divide two passages. */
    private static final int BRIDGE = 2;

    private final List<String> before;
    private final List<String> after;
    private final boolean[] removed;
    private final boolean[] added;

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.removed = new boolean[before.size()];
        this.added = new boolean[after.size()];
    }

    /** The passages that changed, in order; none where the texts are equal. */
    static List<Passage> of(List<String> before, List<String> after) {
        if (before.equals(after)) {
            return List.of();
        }
        WordDiff diff = new WordDiff(before, after);
        diff.compare();
        return diff.passages();
    }

    private void compare() {
        int start = 0;
        int ends = Math.min(before.size(), after.size());
        while (start < ends && before.get(start).equals(after.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < ends - start && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        int n = before.size() - tail - start;
        int m = after.size() - tail - start;
        Arrays.fill(removed, start, start + n, true);
        Arrays.fill(added, start, start + m, true);
        List<int[]> furthest = furthest(start, n, m);
        int x = n;
        int y = m;
        for (int d = furthest.size() - 1; d >= 0; d--) {
            int k = x - y;
            // From which diagonal the way of d changes came; the row of d - 1 changes stands at index k + d - 1.
            boolean down = d > 0 && isDown(furthest.get(d - 1), k, d);
            int from = d == 0 ? 0 : furthest.get(d - 1)[(down ? k + 1 : k - 1) + d - 1];
            int startX = d == 0 ? 0 : down ? from : from + 1;
            while (x > startX) {
                x--;
                y--;
                removed[start + x] = false;
                added[start + y] = false;
            }
            if (d > 0) {
                x = from;
                y = x - (down ? k + 1 : k - 1);
            }
        }
    }

    private static boolean isDown(int[] row, int k, int d) {
        return k == -d || k != d && at(row, k - 1, d) < at(row, k + 1, d);
    }

    private static int at(int[] row, int k, int d) {
        int index = k + d - 1;
        return index < 0 || index >= row.length ? -1 : row[index];
    }

    /**
     * For each number of changes how far the old text can be followed on each diagonal; empty where there are too many changes.
     * The row of {@code d} changes has the diagonals from {@code -d} to {@code d}.
     */
    private List<int[]> furthest(int start, int n, int m) {
        List<int[]> rows = new ArrayList<>();
        for (int d = 0; d <= Math.min(n + m, MOST_CHANGES); d++) {
            int[] row = new int[2 * d + 1];
            for (int k = -d; k <= d; k += 2) {
                int x = 0;
                if (d > 0) {
                    int[] last = rows.get(d - 1);
                    x = isDown(last, k, d) ? at(last, k + 1, d) : at(last, k - 1, d) + 1;
                }
                int y = x - k;
                while (x < n
                        && y < m
                        && x >= 0
                        && y >= 0
                        && before.get(start + x).equals(after.get(start + y))) {
                    x++;
                    y++;
                }
                row[k + d] = x;
                if (x >= n && y >= m) {
                    rows.add(row);
                    return rows;
                }
            }
            rows.add(row);
        }
        return List.of();
    }

    /** A run of words that were kept, or that were replaced. */
    private record Run(int from, int to, int newFrom, int newTo, boolean kept) {
        int length() {
            return Math.max(to - from, newTo - newFrom);
        }
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int from = i;
            int newFrom = j;
            while (i < before.size() && removed[i]) {
                i++;
            }
            while (j < after.size() && added[j]) {
                j++;
            }
            boolean kept = i == from && j == newFrom;
            while (kept && i < before.size() && j < after.size() && !removed[i] && !added[j]) {
                i++;
                j++;
                if (i < before.size() && removed[i] || j < after.size() && added[j]) {
                    break;
                }
            }
            runs.add(new Run(from, i, newFrom, j, kept));
        }
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
        List<Passage.Piece> pieces = new ArrayList<>();
        int changed =
                runs.stream().filter(run -> !run.kept()).mapToInt(Run::length).sum();
        int kept = runs.stream().filter(Run::kept).mapToInt(Run::length).sum();
        Run first = runs.get(0);
        Run last = runs.get(runs.size() - 1);
        if (changed >= 4 * kept) {
            // A stray “and” between two rewritten halves only hides that the sentence is another one.
            add(pieces, Passage.Kind.REMOVED, before, first.from(), last.to());
            add(pieces, Passage.Kind.ADDED, after, first.newFrom(), last.newTo());
        } else {
            for (Run run : runs) {
                if (run.kept()) {
                    add(pieces, Passage.Kind.KEPT, before, run.from(), run.to());
                } else {
                    add(pieces, Passage.Kind.REMOVED, before, run.from(), run.to());
                    add(pieces, Passage.Kind.ADDED, after, run.newFrom(), run.newTo());
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

    private static void add(List<Passage.Piece> pieces, Passage.Kind kind, List<String> words, int from, int to) {
        if (from < to) {
            pieces.add(new Passage.Piece(kind, String.join(" ", words.subList(from, to))));
        }
    }
}
