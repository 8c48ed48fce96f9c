package kz.bagdarlama.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds are killed while they write one state of a site over another, and two builds write into one folder. What stands there
 * then is whole, its pages have their assets and link to pages that are there, and the next build leaves nothing of it.
 */
final class KillTest {

    /** A tenth of what is tried with {@code -Dthorough=true}. */
    private static final int KILLS = Boolean.getBoolean("thorough") ? 200 : 20;

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"?/city/([^\"#?\\s>]*)");

    @TempDir
    private static Path shared;

    private static SortedMap<String, byte[]> one;
    private static SortedMap<String, byte[]> other;

    @TempDir
    private Path folder;

    /** Two states of a site that differ in style sheets, and so in all pages, in a page's address, and in pages. */
    @BeforeAll
    static void build() throws IOException {
        Path first = Files.createDirectories(shared.resolve("first"));
        Path second = Files.createDirectories(shared.resolve("second"));
        Fixture.smallWithTemplates(first);
        Fixture.smallWithTemplates(second);
        edit(second.resolve("templates/assets/css/00-layers.css"), "@layer ", ":root { --two: 2 } @layer ");
        edit(second.resolve("content/programme/1-water/1.1-supply/01-pipes/pledge.yaml"), "\nslug: ", "\nslug: other-");
        one = site(first);
        other = site(second);
        assertThat(other.keySet()).isNotEqualTo(one.keySet());
        assertThat(one.keySet()).anyMatch(path -> path.endsWith(".css") && !other.containsKey(path));
        write(shared.resolve("one"), one);
        write(shared.resolve("other"), other);
    }

    private static void edit(Path file, String old, String text) throws IOException {
        String before = Files.readString(file);
        assertThat("\n" + before).contains(old);
        Files.writeString(file, ("\n" + before).replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(text)));
    }

    private static SortedMap<String, byte[]> site(Path folder) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        BuildOptions options = new BuildOptions(
                folder.resolve("content"), folder.resolve("templates"), folder.resolve("site"), Optional.empty(), 1);
        SortedMap<String, byte[]> files;
        try (BuildSession session = new BuildSession(options)) {
            files = session.preview(diagnostics).files();
        }
        assertThat(files).as(diagnostics.sorted().toString()).isNotEmpty();
        return files;
    }

    private static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
        new SiteWriter(folder).write(files);
    }

    /** Writes the sites in some folders in turn, over and over, until it is killed or a number of times. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            List<SortedMap<String, byte[]>> states = new ArrayList<>();
            for (String state : Arrays.asList(arguments).subList(2, arguments.length)) {
                states.add(read(Path.of(state)));
            }
            // However long others take: on a machine that is busy otherwise, that may be long.
            SiteWriter writer = new SiteWriter(Path.of(arguments[0]), 600_000);
            System.out.println("ready");
            System.out.flush();
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                // One from memory, one from what was laid down in the folder.
                try (PreparedSite prepared = new PreparedSite(Path.of(arguments[0]), i % 2 == 0 ? Long.MAX_VALUE : 0)) {
                    states.get(i % states.size()).forEach(prepared::add);
                    writer.write(prepared, null, place -> true);
                }
            }
        }
    }

    private static SortedMap<String, byte[]> read(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            // Killed before it had made a folder.
            return files;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!path.equals(SiteWriter.MANIFEST) && !path.equals(OutputLock.FILE)) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static Process start(Path site, int times, Path... states) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                site.toString(),
                Integer.toString(times)));
        Stream.of(states).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] ready = process.getInputStream().readNBytes("ready".length());
        assertThat(new String(ready, StandardCharsets.US_ASCII)).isEqualTo("ready");
        return process;
    }

    @Test
    void whateverIsKilledLeavesWholePagesAndTheNextBuildMendsAll() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int mixed = 0;
        int leftovers = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path site = folder.resolve("site" + kill % 4);
            Process process = start(
                    site, Integer.MAX_VALUE, shared.resolve("one"), shared.resolve("other"), shared.resolve("one"));
            Thread.sleep(random.nextInt(400));
            process.destroyForcibly().waitFor();

            String as = "seed " + seed + ", kill " + kill;
            SortedMap<String, byte[]> found = read(site);
            if (!isOneOrOther(found)) {
                mixed++;
            }
            if (found.keySet().stream().anyMatch(path -> path.contains(".new"))) {
                leftovers++;
            }
            assertWhole(found, as);
            SortedMap<String, byte[]> next = random.nextBoolean() ? one : other;
            assertThat(new SiteWriter(site).write(next).foreignFiles()).as(as).isEmpty();
            assertIs(read(site), next, as);
            if (kill % 4 == 3) {
                // A first build is killed too.
                deleteAll(folder);
            }
        }
        System.out.println("KillTest: " + KILLS + " kills, " + mixed + " between two states, " + leftovers
                + " with temporary files until the next build; seed " + seed);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder)) {
                    Files.delete(each);
                }
            }
        }
    }

    @Test
    void twoBuildsIntoOneFolderTakeTurns() throws Exception {
        Path site = folder.resolve("site");
        int times = Boolean.getBoolean("thorough") ? 100 : 15;
        Process first = start(site, times, shared.resolve("one"));
        Process second = start(site, times, shared.resolve("other"));
        Process third = start(site, times, shared.resolve("other"), shared.resolve("one"));

        for (Process process : List.of(first, second, third)) {
            assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(isOneOrOther(read(site))).isTrue();
        assertThat(site.resolve(OutputLock.FILE)).isEmptyFile();
    }

    private static boolean isOneOrOther(SortedMap<String, byte[]> found) {
        return isSame(found, one) || isSame(found, other);
    }

    private static boolean isSame(SortedMap<String, byte[]> found, SortedMap<String, byte[]> expected) {
        return found.keySet().equals(expected.keySet())
                && found.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), expected.get(file.getKey())));
    }

    private static void assertIs(SortedMap<String, byte[]> found, SortedMap<String, byte[]> expected, String as) {
        assertThat(found.keySet()).as(as).isEqualTo(expected.keySet());
        assertThat(isSame(found, expected)).as(as).isTrue();
    }

    /** Each file is that of one state or of the other; pages have what they ask for, and whatever a reader comes to is there. */
    private static void assertWhole(SortedMap<String, byte[]> found, String as) {
        found.forEach((path, bytes) -> {
            if (path.startsWith(".") || path.contains("/.")) {
                return;
            }
            assertThat(Arrays.equals(bytes, one.get(path)) || Arrays.equals(bytes, other.get(path)))
                    .as("%s: %s is whole", as, path)
                    .isTrue();
            if (path.endsWith(".html")) {
                for (String file : addresses(bytes)) {
                    // Two pages that link to each other, such as the 404 of two languages, cannot both come first.
                    assertThat(file.endsWith(".html") || found.containsKey(file))
                            .as("%s: %s asks for %s", as, path, file)
                            .isTrue();
                }
            }
        });
        // Pages that come or go link to each other before they are linked to, and after it.
        Deque<String> open = new ArrayDeque<>(found.containsKey("index.html") ? List.of("index.html") : List.of());
        Set<String> reached = new HashSet<>(open);
        while (!open.isEmpty()) {
            String path = open.pop();
            for (String page : addresses(found.get(path))) {
                assertThat(found.containsKey(page))
                        .as("%s: %s links to %s", as, path, page)
                        .isTrue();
                if (page.endsWith(".html") && reached.add(page)) {
                    open.push(page);
                }
            }
        }
    }

    private static List<String> addresses(byte[] page) {
        return ADDRESS.matcher(new String(page, StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1))
                .map(path -> path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)
                .toList();
    }
}
