package kz.bagdarlama.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the fuzzers one after the other, each in a process of its own: {@code Fuzzing SECONDS [NAME…]}. What they learn is kept in
 * {@code target/fuzz}, where inputs that fail are found as well. Ends with 1 where there are any.
 */
public final class Fuzzing {

    private static final Path FOLDER = Path.of("target/fuzz").toAbsolutePath();
    private static final String CONTENT = "src/test/resources/sites/good/small/content";
    private static final String PUBLISHED = "src/test/resources/sites/good/small/expected/urls.txt";

    /** Longer inputs are slower, not wickeder. */
    private static final int LONGEST = 4096;

    /** For one input: on a machine that does something else as well, the first takes long, being instrumented on the way. */
    private static final int SECONDS_FOR_ONE = 120;

    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second.*");

    /** What is fuzzed, and with which inputs a fuzzer begins: a folder or a file. */
    private record Target(String type, String seeds) {}

    private static final Map<String, Target> TARGETS = new LinkedHashMap<>();

    static {
        TARGETS.put("yaml", new Target("kz.bagdarlama.source.YamlFuzzer", CONTENT));
        TARGETS.put("markdown", new Target("kz.bagdarlama.markdown.MarkdownFuzzer", CONTENT));
        TARGETS.put("urls", new Target("kz.bagdarlama.publish.AddressListFuzzer", PUBLISHED));
        TARGETS.put("translations", new Target("kz.bagdarlama.source.TranslationsFuzzer", "content/translations.yaml"));
        TARGETS.put("manifest", new Target("kz.bagdarlama.output.ManifestFuzzer", PUBLISHED));
    }

    private Fuzzing() {}

    /** Runs all fuzzers, or those that are named. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(arguments[0]);
        List<String> names =
                arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.copyOf(TARGETS.keySet());
        boolean failed = false;
        List<String> summary = new ArrayList<>();
        for (String name : names) {
            failed |= !run(name, TARGETS.get(name), seconds, summary);
        }
        summary.forEach(System.out::println);
        System.exit(failed ? 1 : 0);
    }

    private static boolean run(String name, Target target, int seconds, List<String> summary)
            throws IOException, InterruptedException {
        if (target == null) {
            throw new IllegalArgumentException(name + " is none of " + TARGETS.keySet());
        }
        Path corpus = Files.createDirectories(FOLDER.resolve(name + "/corpus"));
        Path found = Files.createDirectories(FOLDER.resolve(name + "/found"));
        Path seeds = Path.of(target.seeds()).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type(),
                "--instrumentation_includes=kz.bagdarlama.**:org.commonmark.**:org.snakeyaml.**:tools.jackson.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-max_total_time=" + seconds,
                "-max_len=" + LONGEST,
                "-timeout=" + SECONDS_FOR_ONE,
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                corpus.toString()));
        command.add(Files.isDirectory(seeds) ? seeds.toString() : "-seed_inputs=" + seeds);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .start();
        String done = "ended early";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = DONE.matcher(line);
                if (matcher.matches()) {
                    done = matcher.group(1) + " executions in " + matcher.group(2) + " s";
                }
                System.out.println(line);
            }
        }
        boolean clean = process.waitFor() == 0;
        summary.add(name + ": " + done + (clean ? ", nothing found" : ", see " + found));
        return clean;
    }
}
