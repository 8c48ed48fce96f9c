package kz.bagdarlama.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.output.Programs;

/** A Chromium without a window, with a profile of its own that goes with it. */
final class Chromium implements AutoCloseable {

    /** What it may be called on the {@code PATH}, in this order. */
    private static final List<String> NAMES = Stream.of(
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "chrome",
                    "microsoft-edge",
                    "msedge")
            .flatMap(name -> Stream.of(name, name + ".exe"))
            .toList();

    /** Where it lies on systems that put programs on no {@code PATH}. */
    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Program Files/Google/Chrome/Application/chrome.exe"),
            Path.of("/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"));

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--disable-gpu",
            "--disable-dev-shm-usage", // /dev/shm is 64 MB in containers
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--no-first-run",
            "--no-default-browser-check",
            "--hide-scrollbars",
            "--remote-debugging-port=0");

    private final Process process;
    private final Path profile;
    private final URI address;

    /** Ends it where this program is ended itself. */
    private final Thread hook = new Thread(this::end, "bagdarlama-chromium-end");

    private Chromium(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        this.address = address;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Returns the browser that is installed. */
    static Optional<Path> find(String path) {
        return Programs.onPath(path, NAMES)
                .or(() -> PLACES.stream().filter(Files::isExecutable).findFirst());
    }

    /**
     * Starts it.
     *
     * @param patienceSeconds how long it may take to do so
     * @throws IOException if it does not start
     */
    static Chromium start(Path program, long patienceSeconds) throws IOException {
        Path profile = Files.createTempDirectory("bagdarlama-chromium");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(ARGUMENTS);
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium's sandbox does not work for root, which is what containers run as; all that it is shown is our
            // own.
            command.add("--no-sandbox");
        }
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        Process process = null;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new Chromium(process, profile, address(process).get(patienceSeconds, TimeUnit.SECONDS));
        } catch (IOException e) {
            end(process, profile);
            throw e;
        } catch (ExecutionException e) {
            end(process, profile);
            throw (PhrasedException) e.getCause();
        } catch (TimeoutException e) {
            end(process, profile);
            throw DevTools.noAnswer(patienceSeconds);
        } catch (InterruptedException e) {
            end(process, profile);
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What it died of, as Chromium says that, or else the last thing that was said: what stands before is seldom about it. */
    private static Phrase why(String said) {
        List<String> lines = said.strip().lines().toList();
        if (lines.isEmpty()) {
            return DevTools.ENDED;
        }
        return Phrase.literal(lines.stream()
                .filter(line -> line.contains(":FATAL:"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(']') + 1).strip())
                .orElse(lines.get(lines.size() - 1)));
    }

    /** Reads all that it says, so that it never waits for a reader: first where it listens, or why it does not. */
    private static CompletableFuture<URI> address(Process process) {
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    StringBuilder said = new StringBuilder();
                    try (BufferedReader output = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                        for (String line = output.readLine(); line != null; line = output.readLine()) {
                            Matcher listening = LISTENING.matcher(line);
                            if (listening.find()) {
                                address.complete(URI.create(listening.group(1)));
                            } else if (!address.isDone()) {
                                said.append(line).append('\n');
                            }
                        }
                    } catch (IOException e) {
                        // It has ended.
                    }
                    address.completeExceptionally(new PhrasedException(why(said.toString())));
                },
                "bagdarlama-chromium");
        reader.setDaemon(true);
        reader.start();
        return address;
    }

    /** Opens an empty page. */
    DevTools page(long patienceSeconds) throws IOException {
        Function<String, URI> at = path -> URI.create("ws://" + address.getAuthority() + path);
        try (DevTools whole = new DevTools(address, patienceSeconds)) {
            String target = whole.ask("Target.createTarget", Map.of("url", "about:blank"))
                    .path("targetId")
                    .asString();
            return new DevTools(at.apply("/devtools/page/" + target), patienceSeconds);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }

    private void end() {
        end(process, profile);
    }

    private static void end(Process process, Path profile) {
        if (process != null) {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroy();
            try {
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
            children.forEach(ProcessHandle::destroyForcibly);
        }
        try (Stream<Path> all = Files.walk(profile)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // What is left over lies in the folder for temporary files.
        }
    }
}
