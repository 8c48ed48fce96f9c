package kz.bagdarlama.model;

/**
 * A question whose answer takes long to work out: a record whose components are all that the answer depends on. Its key is its own
 * function, so that an answer can never depend on what the key does not name, and what is remembered of it can never be out of
 * date. Engines of compilers that compute only what has changed ask in the same way.
 *
 * <p>Components are compared and hashed whenever the question is put: large ones stand in an {@link Identity}. None of them is a
 * function, as nobody could see what it looks at. That implementors are records, and what their components may be, is held by
 * {@code ArchitectureTest}.
 *
 * @param <A> the answer, which nobody changes
 */
public interface Query<A> {

    /**
     * Works the answer out, from the components alone.
     *
     * @param queries answers other questions on the way
     * @return never null
     */
    A compute(QueryCache queries);

    /** Returns whether checks alone ask it, in one build, so that a build that no other follows need not keep the answer beyond them. */
    default boolean isOfChecks() {
        return false;
    }
}
