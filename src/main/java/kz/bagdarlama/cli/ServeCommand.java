package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.serve.LiveServer;
import kz.bagdarlama.serve.Rebuild;
import kz.bagdarlama.serve.ServeLog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bagdarlama serve}: shows the site on this machine, fresh after every save. */
@Command(
        name = "serve",
        description = "Shows the site on this machine; open pages follow every save. Writes nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  bagdarlama serve", "  bagdarlama serve --port 9000 --content drafts"})
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8080;

    /** Who edits looks at the page meanwhile. */
    private static final Duration PAGE_LIMIT = Duration.ofSeconds(20);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen, on 127.0.0.1 only (default: 8080, or the next that is free).")
    private Integer port;

    @Mixin
    private PublishedOption published;

    @Override
    public Integer call() throws IOException {
        if (port != null && (port < 0 || port > 65_535)) {
            throw Console.of(spec).wrongUse(Phrase.of("--port takes a number from 0 to 65535, not {given}", port));
        }
        Console console = Console.of(spec);
        BuildOptions options = new BuildOptions(
                        input.content(),
                        input.templates(),
                        Path.of("site"),
                        Optional.empty(),
                        published.addresses(input.usualSite()),
                        input.threads(),
                        input.pageLimit(PAGE_LIMIT))
                .on(input.today());
        // The first build takes seconds: who has started it shall see that something happens.
        console.say(Phrase.of("the site is being put together; its address follows"));
        CountDownLatch ended = new CountDownLatch(1);
        LiveServer server = new LiveServer(
                options, port == null ? USUAL_PORT : port, port == null, console.book(), new Log(console));
        Thread end = new Thread(ended::countDown, "bagdarlama-end");
        Runtime.getRuntime().addShutdownHook(end);
        console.say(Phrase.of("{address}  (Ctrl-C ends it)", server.uri()));
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.close();
        }
        return ExitCode.OK;
    }

    /** A line for every build, and what is wrong as the other commands print it. */
    private record Log(Console console) implements ServeLog {

        @Override
        public void rebuilt(Rebuild rebuild) {
            Diagnostics diagnostics = new Diagnostics();
            diagnostics.addAll(rebuild.diagnostics());
            FormatOption.printText(diagnostics, console);
            Phrase result = diagnostics.hasErrors()
                    ? Phrase.of("{counts}; what was shown before stays", Summary.counts(diagnostics))
                    : Phrase.of("files changed: {count}", rebuild.pages());
            Phrase timed = Phrase.of("{result}; {milliseconds} ms", result, rebuild.milliseconds());
            console.say(
                    rebuild.touched().isEmpty()
                            ? timed
                            : Phrase.of("{files}: {result}", named(rebuild.touched()), timed));
        }

        @Override
        public void troubled(Phrase what) {
            console.err().println("bagdarlama: " + console.book().say(what));
        }

        private static Phrase named(Set<Path> touched) {
            String first = touched.iterator().next().toString();
            return touched.size() == 1
                    ? Phrase.literal(first)
                    : Phrase.of("{file} and {count} more", first, touched.size() - 1);
        }
    }
}
