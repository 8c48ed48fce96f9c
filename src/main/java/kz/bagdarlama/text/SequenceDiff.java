package kz.bagdarlama.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What two sequences have in common, in order: a shortest way from one to the other (E. W. Myers, “An O(ND) Difference
 * Algorithm and Its Variations”, 1986). Of several such ways it takes the one that keeps what it can as soon as it can, and
 * removes before it adds, so that the same two sequences always give the same difference.
 */
public final class SequenceDiff {

    /** With more changes the two are taken for different altogether: nobody reads on word by word. */
    private static final int MOST_CHANGES = 1500;

    private final List<String> before;
    private final List<String> after;
    private final int start;
    private final int endBefore;
    private final int endAfter;

    private SequenceDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        this.start = head;
        this.endBefore = before.size() - tail;
        this.endAfter = after.size() - tail;
    }

    /**
     * A place where one or both sequences go on.
     *
     * @param before index in the first, or -1
     * @param after index in the second, or -1
     */
    public record Step(int before, int after) {

        /** Returns whether both have the same here. */
        public boolean isCommon() {
            return before >= 0 && after >= 0;
        }
    }

    /** Returns the way through both: every index of each, in order. */
    public static List<Step> of(List<String> before, List<String> after) {
        return new SequenceDiff(before, after).steps();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            steps.add(new Step(i, i));
        }
        middle(steps);
        for (int i = 0; endBefore + i < before.size(); i++) {
            steps.add(new Step(endBefore + i, endAfter + i));
        }
        return steps;
    }

    private void middle(List<Step> steps) {
        List<int[]> nearest = nearest();
        boolean different = nearest.isEmpty();
        int changes = nearest.size() - 1;
        int i = start;
        int j = start;
        while (i < endBefore || j < endAfter) {
            if (!different && i < endBefore && j < endAfter && before.get(i).equals(after.get(j))) {
                steps.add(new Step(i++, j++));
                continue;
            }
            changes--;
            if (i < endBefore && (different || leads(nearest, changes, i + 1, j))) {
                steps.add(new Step(i++, -1));
            } else {
                steps.add(new Step(-1, j++));
            }
        }
    }

    /** Whether so many changes are enough from a place to the end. */
    private boolean leads(List<int[]> nearest, int changes, int i, int j) {
        int diagonal = (endBefore - i) - (endAfter - j);
        return Math.abs(diagonal) <= changes && nearest.get(changes)[diagonal + changes] >= endBefore - i;
    }

    /**
     * For each number of changes how far one gets from the end towards the start on each diagonal, counted in elements of the
     * first sequence; empty where there are too many changes. The row of {@code d} changes has every second diagonal from
     * {@code -d} to {@code d}.
     */
    private List<int[]> nearest() {
        int n = endBefore - start;
        int m = endAfter - start;
        List<int[]> rows = new ArrayList<>();
        for (int d = 0; d <= Math.min(n + m, MOST_CHANGES); d++) {
            int[] row = new int[2 * d + 1];
            rows.add(row);
            for (int k = -d; k <= d; k += 2) {
                int x = 0;
                if (d > 0) {
                    int[] last = rows.get(d - 1);
                    int added = k + 1 <= d - 1 ? last[k + d] : -1;
                    int removed = k - 1 >= 1 - d ? last[k + d - 2] + 1 : -1;
                    x = Math.max(added, removed);
                }
                int y = x - k;
                while (x < n && y < m && before.get(endBefore - 1 - x).equals(after.get(endAfter - 1 - y))) {
                    x++;
                    y++;
                }
                row[k + d] = x;
                if (x >= n && y >= m) {
                    return rows;
                }
            }
        }
        return List.of();
    }
}
