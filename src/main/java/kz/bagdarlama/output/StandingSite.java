package kz.bagdarlama.output;

/**
 * A site that stands in its folder as the last build wrote it.
 *
 * @param <N> what its note is read as
 * @param note what that build noted down about itself
 * @param summary what writing the same again would do: nothing
 */
public record StandingSite<N>(N note, WriteSummary summary) {}
