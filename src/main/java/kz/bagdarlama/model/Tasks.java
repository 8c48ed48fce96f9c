package kz.bagdarlama.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Work that falls into parts which do not depend on each other. Whoever waits for the parts works on those that nobody has begun,
 * so that parts may have parts of their own: nobody ever waits for work that has not begun.
 */
public final class Tasks {

    /** Takes no work: all of it is done by the thread that waits. */
    public static final Executor NOBODY = task -> {};

    private Tasks() {}

    /** Parts that are being worked on. */
    public static final class Started<T> {

        private final List<FutureTask<T>> tasks;

        private Started(List<FutureTask<T>> tasks) {
            this.tasks = tasks;
        }

        /**
         * Does what is left, and waits for the rest.
         *
         * @return what each part gave, in their order
         * @throws IllegalStateException if a part failed, with the reason as its cause, or if the thread was interrupted: faults
         *     of the program, not of the content
         */
        public List<T> results() {
            List<T> results = new ArrayList<>(tasks.size());
            for (FutureTask<T> task : tasks) {
                // Does nothing where another thread has begun.
                task.run();
            }
            for (FutureTask<T> task : tasks) {
                try {
                    results.add(task.get());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while building", e);
                } catch (ExecutionException e) {
                    throw new IllegalStateException("building failed", e.getCause());
                }
            }
            return results;
        }
    }

    /**
     * Starts all parts.
     *
     * @param executor what works on them
     */
    public static <T> Started<T> start(Executor executor, List<Callable<T>> parts) {
        List<FutureTask<T>> tasks = new ArrayList<>(parts.size());
        for (Callable<T> part : parts) {
            FutureTask<T> task = new FutureTask<>(part);
            tasks.add(task);
            try {
                executor.execute(task);
            } catch (RejectedExecutionException e) {
                // It was closed: whoever waits does the work.
            }
        }
        return new Started<>(tasks);
    }

    /**
     * Does all parts and waits for them.
     *
     * @param executor what works on them besides this thread
     * @return what each part gave, in their order
     * @throws IllegalStateException if a part failed, with the reason as its cause, or if the thread was interrupted: faults of
     *     the program, not of the content
     */
    public static <T> List<T> all(Executor executor, List<Callable<T>> parts) {
        return start(executor, parts).results();
    }
}
