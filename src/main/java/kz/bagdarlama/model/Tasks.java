package kz.bagdarlama.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Work that falls into parts which do not depend on each other. */
public final class Tasks {

    private Tasks() {}

    /**
     * Does all parts and waits for them.
     *
     * @param executor what works on them
     * @return what each part gave, in their order
     * @throws IllegalStateException if a part failed, with the reason as its cause, or if the thread was interrupted: faults of
     *     the program, not of the content
     */
    public static <T> List<T> all(Executor executor, List<Callable<T>> parts) {
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (Callable<T> part : parts) {
            FutureTask<T> task = new FutureTask<>(part);
            tasks.add(task);
            executor.execute(task);
        }
        List<T> results = new ArrayList<>();
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
