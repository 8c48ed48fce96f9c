package kz.bagdarlama.host;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Programs of the machine that tests need: found on the PATH, or installed from Debian's packages where that is possible
 * without a password. What cannot be had is said with words on what to install, which fail the test; only HostsTest skips.
 */
public final class HostPrograms {

    private HostPrograms() {}

    /** The first of some names that is a program on the PATH. */
    public static Optional<Path> onPath(List<String> names) {
        var directories = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return names.stream()
                .flatMap(name -> Stream.of(directories).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Installs what is missing and finds it then.
     *
     * @param instruction tells people what to do, with the problem as its last sentence
     * @throws IllegalStateException with that instruction, where it cannot be had
     */
    public static <T> T install(List<String> packages, Supplier<Optional<T>> find, UnaryOperator<String> instruction) {
        try {
            install(packages);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(instruction.apply(e.getMessage()), e);
        }
        return find.get()
                .orElseThrow(() -> new IllegalStateException(instruction.apply("They are still not on the PATH.")));
    }

    /**
     * Installs Debian packages.
     *
     * @throws IllegalStateException if there is no apt-get, or it failed; the message is a sentence that says so
     */
    private static void install(List<String> packages) {
        if (onPath(List.of("apt-get")).isEmpty()) {
            throw new IllegalStateException("There is no apt-get here to install them.");
        }
        System.out.println("Tests: installing " + String.join(" and ", packages) + " with apt-get");
        aptGet("update");
        var install = new ArrayList<>(List.of("install", "--yes", "--no-install-recommends"));
        install.addAll(packages);
        aptGet(install.toArray(String[]::new));
    }

    private static void aptGet(String... arguments) {
        var command = new ArrayList<String>();
        if (!System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("sudo", "--non-interactive"));
        }
        command.addAll(List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"));
        command.addAll(List.of(arguments));
        run(command, Path.of("").toAbsolutePath());
    }

    /**
     * Runs a command to its end.
     *
     * @return what it printed
     * @throws IllegalStateException if it could not be started or ended with another code than 0; the message holds its output
     */
    public static String run(List<String> command, Path directory) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("`%s` failed:%n%s".formatted(String.join(" ", command), output));
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException("`%s` failed: %s.".formatted(String.join(" ", command), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
