package kz.bagdarlama.translation;

import java.util.ArrayList;
import java.util.List;

/**
 * What two sequences have in common, in order: a longest common subsequence. Our sequences are blocks of a text or words of a
 * paragraph, so the plain table does.
 */
final class Alignment {

    /** Cells of the table at most, 16 MB: beyond that the two are taken for different altogether. */
    private static final long MOST_CELLS = 4_000_000;

    private Alignment() {}

    /**
     * A place where one or both sequences go on.
     *
     * @param before index in the first, or -1
     * @param after index in the second, or -1
     */
    record Step(int before, int after) {
        boolean isCommon() {
            return before >= 0 && after >= 0;
        }
    }

    /** The way through both: what is gone comes before what has come in its place. */
    static List<Step> of(List<String> before, List<String> after) {
        List<Step> steps = new ArrayList<>();
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            steps.add(new Step(start, start));
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), start, steps);
        for (int i = end; i > 0; i--) {
            steps.add(new Step(before.size() - i, after.size() - i));
        }
        return steps;
    }

    private static void middle(List<String> before, List<String> after, int offset, List<Step> steps) {
        boolean huge = (long) (before.size() + 1) * (after.size() + 1) > MOST_CELLS;
        int[][] common = huge ? null : table(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (!huge && i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                steps.add(new Step(offset + i++, offset + j++));
            } else if (i < before.size() && (huge || j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Step(offset + i++, -1));
            } else {
                steps.add(new Step(-1, offset + j++));
            }
        }
    }

    /** For each pair of places how long the common rest is. */
    private static int[][] table(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
