package kz.bagdarlama.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.host.HostPrograms;

/**
 * The programs of {@code src/test/node/package.json}, at the versions of its lock. They are installed into
 * {@code target/node} when they are first asked for, and again when the lock changes.
 *
 * <p>Where Node.js is missing and Debian's packages can be had without a password, they are installed; otherwise the test
 * fails and says what to install.
 */
public final class NodeTools {

    /** The oldest Node.js that the tools run on: what Debian 12 has. */
    private static final int OLDEST = 18;

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);
    private static final List<String> PACKAGES = List.of("nodejs", "npm");
    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path TARGET = Path.of("target/node").toAbsolutePath();

    private static NodeTools installed;
    private static String problem;

    private final Path node;

    private NodeTools(Path node) {
        this.node = node;
    }

    /**
     * The tools, installed once for all test classes.
     *
     * @throws IllegalStateException if they cannot be had; the message says what to install
     */
    public static synchronized NodeTools get() {
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
        if (installed == null) {
            try {
                Programs programs = Programs.find()
                        .orElseGet(() -> HostPrograms.install(PACKAGES, Programs::find, NodeTools::instruction));
                installPackages(programs);
                installed = new NodeTools(programs.node());
            } catch (IllegalStateException e) {
                problem = e.getMessage();
                throw e;
            }
        }
        return installed;
    }

    /** Node.js itself. */
    public Path node() {
        return node;
    }

    /**
     * The script behind a command of an installed package, such as {@code lighthouse}; run it with {@link #node()}.
     *
     * @throws IllegalStateException if no package has it
     */
    public Path bin(String name) {
        Path link = TARGET.resolve("node_modules/.bin").resolve(name);
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw new IllegalStateException("no package of " + SOURCE.resolve("package.json") + " has " + name, e);
        }
    }

    /** A command line that runs a command of an installed package. */
    public List<String> command(String name, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(node.toString(), bin(name).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private record Programs(Path node, Path npm) {

        /** Nothing where one is missing or Node.js is too old. */
        static Optional<Programs> find() {
            return HostPrograms.onPath(List.of("node", "nodejs"))
                    .filter(node -> version(node) >= OLDEST)
                    .flatMap(node -> HostPrograms.onPath(List.of("npm")).map(npm -> new Programs(node, npm)));
        }

        private static int version(Path node) {
            Matcher matcher = VERSION.matcher(HostPrograms.run(List.of(node.toString(), "--version"), Path.of(".")));
            return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        }
    }

    private static void installPackages(Programs programs) {
        Path lock = SOURCE.resolve("package-lock.json");
        // Copied last, so that an installation that was cut short is begun again.
        Path done = TARGET.resolve("installed-lock.json");
        try {
            if (Files.exists(done) && Files.mismatch(lock, done) < 0) {
                return;
            }
            Files.createDirectories(TARGET);
            for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
                Files.copy(SOURCE.resolve(name), TARGET.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            HostPrograms.run(
                    List.of(programs.npm().toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"), TARGET);
            Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The tests need the npm packages of src/test/node once from the network. " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String instruction(String problem) {
        return "Some tests need Node.js %d or newer: put node and npm on the PATH (Debian: apt-get install %s). %s"
                .formatted(OLDEST, String.join(" ", PACKAGES), problem);
    }
}
