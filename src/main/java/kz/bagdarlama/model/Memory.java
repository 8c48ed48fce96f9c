package kz.bagdarlama.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What pure functions gave for the arguments they were asked with. Within one build it spares the same work done in several
 * stages; kept from one build to the next it makes the next one cost as much as what changed. Safe for use by several threads.
 */
public final class Memory {

    /** An object as itself: equal to nothing but the same object, whatever its own {@code equals} says. */
    public record Same(Object object) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** What was worked out, and in which build it was asked for last. */
    private static final class Answer {

        private final Object value;
        private int lastBuild;

        Answer(Object value) {
            this.value = value;
        }
    }

    private final Map<Object, Answer> answers = new ConcurrentHashMap<>();
    private int build = 1;

    /**
     * The result of a function, worked out only where it is not known yet.
     *
     * @param question the function and its arguments: a value of a record type that nothing else asks with, so that its type
     *     alone says what the answer is
     * @param make works the result out; must depend on nothing but {@code question}, and may not give null
     */
    public <T> T recall(Record question, Supplier<T> make) {
        Answer answer = answers.get(question);
        if (answer == null) {
            Answer made = new Answer(make.get());
            // Two threads may have worked it out at once: all go on with the same one.
            Answer first = answers.putIfAbsent(question, made);
            answer = first == null ? made : first;
        }
        answer.lastBuild = build;
        // The type of the question stands for the type of the answer.
        @SuppressWarnings("unchecked")
        T value = (T) answer.value;
        return value;
    }

    /** Forgets what was not asked for since the last call: to be called after a build that went through all stages. */
    public void forgetUnused() {
        answers.values().removeIf(answer -> answer.lastBuild != build);
        build++;
    }
}
