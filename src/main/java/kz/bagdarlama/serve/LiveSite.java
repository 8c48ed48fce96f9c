package kz.bagdarlama.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;

/** Builds again whenever something was saved, and tells what is to be shown. */
final class LiveSite implements AutoCloseable {

    /**
     * A file that is being written may look broken for a moment: errors are shown when nothing has changed for so many
     * milliseconds.
     */
    private static final int SETTLED = 120;

    private static final int LONG = 60_000;

    private final BuildSession session;
    private final Watcher watcher;
    private final ServeLog log;
    private final Consumer<Shown> show;
    private final Thread thread = new Thread(this::run, "bagdarlama-watch");
    private volatile Shown shown = Shown.NOTHING;

    /**
     * Builds for the first time; then call {@link #start}.
     *
     * @param log hears of every build
     * @param show hears of everything that browsers should know
     */
    LiveSite(BuildOptions options, ServeLog log, Consumer<Shown> show) throws IOException {
        this.log = log;
        this.show = show;
        this.session = BuildSession.forManyBuilds(options);
        // Watched first: what is saved during the first build is not lost.
        this.watcher = new Watcher(List.of(options.content(), options.templates()));
        try {
            build(Set.of());
        } catch (IOException e) {
            close();
            throw e;
        }
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    Shown shown() {
        return shown;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Optional<Set<Path>> touched = watcher.next(LONG);
                if (touched.isPresent()) {
                    rebuild(new TreeSet<>(touched.get()));
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // Closed.
        }
    }

    private void rebuild(Set<Path> touched) throws InterruptedException {
        while (true) {
            long start = System.nanoTime();
            try {
                BuildSession.Update update = session.update();
                long milliseconds = millisecondsSince(start);
                if (update.hasErrors()) {
                    Optional<Set<Path>> more = watcher.next(SETTLED);
                    if (more.isPresent()) {
                        touched.addAll(more.get());
                        continue;
                    }
                }
                publish(update, touched, milliseconds);
                return;
            } catch (IOException e) {
                // A file went away between being found and being read, or a whole folder for a while: look again.
                watcher.next(SETTLED).ifPresent(touched::addAll);
            } catch (RuntimeException e) {
                log.failed(e);
                return;
            }
        }
    }

    private static long millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void build(Set<Path> touched) throws IOException {
        long start = System.nanoTime();
        BuildSession.Update update = session.update();
        publish(update, touched, millisecondsSince(start));
    }

    private void publish(BuildSession.Update update, Set<Path> touched, long milliseconds) {
        update.handbook().ifPresent(watcher::add);
        Shown before = shown;
        Shown after = before.after(update);
        int pages = update.site().map(site -> site.changed().size()).orElse(0);
        boolean same =
                update.site().isPresent() && pages == 0 && before.errors().isEmpty() && before.version() > 0;
        if (!same) {
            shown = after;
            show.accept(after);
        }
        log.rebuilt(new Rebuild(touched, pages, milliseconds, update.diagnostics()));
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        watcher.close();
        session.close();
    }
}
