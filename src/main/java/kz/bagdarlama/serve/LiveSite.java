package kz.bagdarlama.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Refusal;

/** Builds again whenever something was saved, and tells what is to be shown. */
final class LiveSite implements AutoCloseable {

    /**
     * A file that is being written may look broken for a moment: errors are shown when nothing has changed for so many
     * milliseconds.
     */
    private static final int SETTLED = 120;

    /** How long to wait for an event before looking whether the folders themselves are the same, in milliseconds. */
    private static final int LONG = 2_000;

    /** A folder that is exchanged as a whole is gone for a moment: so often it is looked for before anybody is told. */
    private static final int TRIES = 8;

    /** How often it is tried to watch again where the system refused, in milliseconds. */
    private static final int AGAIN = 3_000;

    /** How watching begins. */
    interface Opening {
        Watcher open(List<Path> folders) throws IOException;
    }

    private final BuildSession session;
    private final Opening opening;
    private final ServeLog log;
    private final Consumer<Shown> show;
    private final Supplier<Set<String>> open;

    /** Renders what nobody has asked for, and says of each build what came of it, in their order. */
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "bagdarlama-rest");
        worker.setDaemon(true);
        return worker;
    });

    private final Thread thread = new Thread(this::run, "bagdarlama-watch");
    private volatile Watcher watcher;
    private volatile boolean closed;
    private volatile Shown shown = Shown.NOTHING;

    /** Whether only some pages of what is shown are those of its build. */
    private boolean early;

    /** Whether files were taken for what they were because nobody had touched them, and not been looked at since. */
    private boolean trusting;

    /** Counts builds: whoever works on the rest of an earlier one stops. */
    private volatile int builds;

    LiveSite(BuildOptions options, ServeLog log, Consumer<Shown> show, Supplier<Set<String>> open) throws IOException {
        this(options, log, show, open, Watcher::new);
    }

    /**
     * Builds for the first time; then call {@link #start}.
     *
     * @param log hears of every build
     * @param show hears of everything that browsers should know
     * @param open the paths of the pages that somebody looks at: they come first
     * @throws IOException if a folder cannot be read or watched
     */
    LiveSite(BuildOptions options, ServeLog log, Consumer<Shown> show, Supplier<Set<String>> open, Opening opening)
            throws IOException {
        this.open = open;
        this.log = log;
        this.show = show;
        this.opening = opening;
        this.session = new BuildSession(options);
        try {
            // Watched first: what is saved during the first build is not lost.
            this.watcher = opening.open(List.of(options.content(), options.templates()));
        } catch (IOException e) {
            session.close();
            throw e;
        }
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

    /** Goes on until it is closed, whatever happens: who edits would take a page that is out of date for the last word. */
    private void run() {
        try {
            while (!closed) {
                try {
                    Optional<Set<Path>> touched = watcher.next(LONG);
                    if (touched.isPresent()) {
                        rebuild(new TreeSet<>(touched.get()));
                    } else if (trusting) {
                        lookAtAll();
                    }
                } catch (IOException | ClosedWatchServiceException e) {
                    watchAnew(e);
                } catch (RuntimeException | Error e) {
                    troubled(e);
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    /**
     * Looks at all files while nobody waits. Some changes are told by no event: those that another machine makes in a shared folder, or that
     * come by another name of the same file.
     */
    private void lookAtAll() throws InterruptedException, IOException {
        trusting = false;
        Set<Path> altered = session.altered();
        if (!altered.isEmpty()) {
            rebuild(new TreeSet<>(altered));
        }
    }

    /** Says that changes go unseen, and why, until they are seen again; whatever changed meanwhile is built then. */
    private void watchAnew(Exception reason) throws InterruptedException {
        List<Path> roots = watcher.roots();
        for (Exception why = reason; !closed; ) {
            try {
                watcher.close();
                watcher = opening.open(roots);
                rebuild(new TreeSet<>(roots));
                return;
            } catch (IOException | ClosedWatchServiceException e) {
                why = e;
            }
            Phrase said = Phrase.of(
                    "changes cannot be noticed any more ({reason}); this is tried again every few seconds. If it lasts, end the program with Ctrl-C and start it again",
                    why instanceof IOException refused ? Refusal.of(refused) : Phrase.literal(String.valueOf(why)));
            if (trouble(said)) {
                log.troubled(said);
            }
            Thread.sleep(AGAIN);
        }
    }

    private void rebuild(Set<Path> touched) throws InterruptedException, IOException {
        for (int failures = 0; !closed; ) {
            long start = System.nanoTime();
            BuildSession.Update update;
            builds++;
            try {
                trusting = true;
                update = session.update(open.get(), touched, this::showEarly);
            } catch (IOException e) {
                // A file went away between being found and being read, or a whole folder for a while: look again.
                failures++;
                if (failures >= TRIES) {
                    Phrase said = Phrase.of("{problem}; what was shown before stays", Refusal.of(e));
                    if (trouble(said)) {
                        log.troubled(said);
                    }
                }
                watcher.next(failures < TRIES ? SETTLED : LONG).ifPresent(touched::addAll);
                continue;
            }
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
        }
    }

    private void troubled(Throwable fault) {
        if (!closed) {
            log.troubled(fault(fault));
            trouble(fault(fault));
        }
    }

    /** What is said of a fault of the program. */
    private static Phrase fault(Throwable fault) {
        return Phrase.of(
                "a fault of the program ({fault}); what was shown before stays. Please report it with what you did",
                fault);
    }

    /** Shows over every page what keeps it from following the files; whether that is news. */
    private synchronized boolean trouble(Phrase what) {
        if (shown.trouble().equals(Optional.of(what))) {
            return false;
        }
        shown = shown.troubledBy(what);
        show.accept(shown);
        return true;
    }

    private static long millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void build(Set<Path> touched) throws IOException {
        long start = System.nanoTime();
        BuildSession.Update update = session.update();
        publish(update, touched, millisecondsSince(start));
    }

    private void publish(BuildSession.Update update, Set<Path> touched, long milliseconds) throws IOException {
        for (Path folder : update.beside()) {
            watcher.add(folder);
        }
        showAfter(update);
        int build = builds;
        Optional<BuildSession.Rest> rest = update.rest();
        if (rest.isEmpty() && shown.version() == 1) {
            // Whoever has just started the program reads this first.
            say(update, touched, milliseconds);
        } else {
            background.execute(() -> {
                try {
                    say(rest.map(left -> complete(left, build)).orElse(update), touched, milliseconds);
                } catch (RuntimeException | Error e) {
                    troubled(e);
                }
            });
        }
    }

    /** Renders the rest of a build, and shows what is wrong with it, unless there has been another build meanwhile. */
    private BuildSession.Update complete(BuildSession.Rest rest, int build) {
        BuildSession.Update whole = rest.render(() -> builds != build || closed);
        synchronized (this) {
            if (whole.hasErrors() && builds == build && !closed) {
                shown = shown.after(whole);
                show.accept(shown);
            }
        }
        return whole;
    }

    private void say(BuildSession.Update update, Set<Path> touched, long milliseconds) {
        int pages = update.site().map(site -> site.changed().size()).orElse(0);
        log.rebuilt(new Rebuild(touched, pages, milliseconds, update.diagnostics()));
    }

    /** Shows the pages that somebody looks at before the others are made. */
    private synchronized void showEarly(BuildSession.Update update) {
        early = true;
        shown = shown.after(update);
        show.accept(shown);
    }

    private synchronized void showAfter(BuildSession.Update update) {
        boolean same = !early
                && update.site().isPresent()
                && update.site().get().changed().isEmpty()
                && !shown.isTroubled()
                && shown.version() > 0;
        if (!same) {
            early = update.site().isEmpty() && early;
            shown = shown.after(update);
            show.accept(shown);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        thread.interrupt();
        background.shutdownNow();
        watcher.close();
        session.close();
    }
}
