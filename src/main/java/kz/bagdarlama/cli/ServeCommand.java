package kz.bagdarlama.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.diagnostic.Diagnostics;
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

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen, on 127.0.0.1 only (default: 8080, or the next that is free).")
    private Integer port;

    @Override
    public Integer call() throws IOException {
        if (port != null && (port < 0 || port > 65_535)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port takes a number from 0 to 65535, not " + port);
        }
        PrintWriter out = spec.commandLine().getOut();
        BuildOptions options = new BuildOptions(
                input.content(), input.templates(), Path.of("site"), Optional.empty(), input.threads());
        CountDownLatch ended = new CountDownLatch(1);
        LiveServer server = new LiveServer(
                options,
                port == null ? USUAL_PORT : port,
                port == null,
                new Log(out, spec.commandLine().getErr()));
        Thread end = new Thread(ended::countDown, "bagdarlama-end");
        Runtime.getRuntime().addShutdownHook(end);
        out.println(server.uri() + "  (Ctrl-C ends it)");
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
    private record Log(PrintWriter out, PrintWriter err) implements ServeLog {

        @Override
        public void rebuilt(Rebuild rebuild) {
            Diagnostics diagnostics = new Diagnostics();
            diagnostics.addAll(rebuild.diagnostics());
            Report.print(diagnostics, err);
            String what = rebuild.touched().isEmpty() ? "" : named(rebuild.touched()) + ": ";
            String result = diagnostics.hasErrors()
                    ? Report.counts(diagnostics) + "; what was shown before stays"
                    : Report.counted(rebuild.pages(), "file") + " changed";
            out.println(what + result + "; " + rebuild.milliseconds() + " ms");
        }

        @Override
        public void failed(RuntimeException fault) {
            err.println("bagdarlama: a fault of the program (" + fault
                    + "); what was shown before stays. Please report it with what you did");
        }

        private static String named(Set<Path> touched) {
            String first = touched.iterator().next().toString();
            return touched.size() == 1 ? first : first + " and " + (touched.size() - 1) + " more";
        }
    }
}
