package kz.bagdarlama.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers to the questions that were put. Within one build it spares the same work done in several stages; kept from one build
 * to the next it makes the next one cost as much as what changed. Safe for use by several threads.
 */
public final class QueryCache {

    /** What was worked out, and in which build it was asked for last. */
    private static final class Answer {

        private final Object value;
        private int lastBuild;

        Answer(Object value) {
            this.value = value;
        }
    }

    private final Map<Query<?>, Answer> answers = new ConcurrentHashMap<>();
    private int build = 1;

    /** How many there were when some were forgotten last. */
    private int kept;

    /** Returns the answer to a question, worked out only where it is not known yet. */
    public <A> A answer(Query<A> query) {
        Answer answer = answers.get(query);
        if (answer == null) {
            Answer made = new Answer(query.compute(this));
            // Two threads may have worked it out at once: all go on with the same one.
            Answer first = answers.putIfAbsent(query, made);
            answer = first == null ? made : first;
        }
        answer.lastBuild = build;
        // An equal question is of the same type, so its answer is too.
        @SuppressWarnings("unchecked")
        A value = (A) answer.value;
        return value;
    }

    /** Forgets what checks alone ask for. */
    public void forgetChecks() {
        answers.keySet().removeIf(Query::isOfChecks);
    }

    /** Returns whether an eighth of the answers is new since some were forgotten last: so many that it is time to look for unused ones. */
    public boolean isCrowded() {
        return answers.size() > kept + kept / 8;
    }

    /**
     * Forgets what was not asked for in this build, which went through all stages and asked for everything that it needs. To look at all
     * answers takes as long as there are answers, so it is done only when it is time: a small edit costs nothing here.
     */
    public void forgetUnused() {
        if (isCrowded()) {
            answers.values().removeIf(answer -> answer.lastBuild != build);
            kept = answers.size();
        }
        build++;
    }
}
