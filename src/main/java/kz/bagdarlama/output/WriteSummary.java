package kz.bagdarlama.output;

import java.util.List;

/**
 * What writing did.
 *
 * @param written files made or replaced
 * @param unchanged files that had these bytes already
 * @param removed files of an earlier build that this one does not make
 * @param foreignFiles files of other origin, left alone
 */
public record WriteSummary(int written, int unchanged, int removed, List<String> foreignFiles) {}
