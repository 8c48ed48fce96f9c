package kz.bagdarlama.site;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.serve.LiveServer;
import kz.bagdarlama.serve.Rebuild;
import kz.bagdarlama.serve.ServeLog;

/**
 * Measures {@code serve} with the project's content, or with its pledges repeated until there are so many: how long it takes from
 * the moment a file is saved until an open page is told, and until its new bytes have arrived. Prints medians.
 *
 * <pre>{@code
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -XX:+UseParallelGC -Xms512m -Xmn384m -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" \
 *     kz.bagdarlama.site.ServeLatencyTool EDITS [PLEDGES]
 * }</pre>
 */
final class ServeLatencyTool {

    private static final String CHAPTER = "programme/1-economy/1.1-living-standards/";
    private static final String PAGE = "programme/1.1.3-business-grants/";

    private static final BlockingQueue<String> EVENTS = new LinkedBlockingQueue<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ServeLatencyTool() {}

    public static void main(String[] arguments) throws Exception {
        int edits = Integer.parseInt(arguments[0]);
        Path root = Files.createTempDirectory("bagdarlama-latency-");
        Path content = root.resolve("content");
        Path templates = root.resolve("templates");
        Fixture.copy(Path.of("content"), content);
        Fixture.copy(Path.of("templates"), templates);
        if (arguments.length > 1) {
            multiply(content, Integer.parseInt(arguments[1]));
        }
        List<Long> builds = new ArrayList<>();
        ServeLog log = new ServeLog() {
            @Override
            public void rebuilt(Rebuild rebuild) {
                builds.add(rebuild.milliseconds());
                rebuild.diagnostics().stream()
                        .filter(each -> each.severity() == Severity.ERROR)
                        .limit(5)
                        .forEach(System.err::println);
            }

            @Override
            public void troubled(Phrase what) {
                throw new AssertionError(what);
            }
        };
        BuildOptions options = new BuildOptions(content, templates, root.resolve("site"), Optional.empty(), 2);
        try (LiveServer server = new LiveServer(options, 0, true, PhraseBook.ENGLISH, log)) {
            System.out.println("first build " + builds.get(0) + " ms");
            Map<String, Edit> kinds = new LinkedHashMap<>();
            Path pledge = content.resolve(CHAPTER + "03-business-grants");
            kinds.put("text ru", i -> text(pledge.resolve("ru.md"), "Проверка", i));
            kinds.put("text kk", i -> text(pledge.resolve("kk.md"), "Тексеру", i));
            kinds.put("title", i -> replace(pledge.resolve("ru.md"), "(?m)^# .*$", "# Гранты" + letters(i)));
            kinds.put(
                    "string",
                    i -> replace(
                            content.resolve("messages/ru.yaml"),
                            "(?m)^footer:$|^  retold: .*$",
                            "footer:\n  retold: Сказано иначе" + letters(i)));
            kinds.put("template", i -> append(templates.resolve("pages/pledge.ftlh"), "<p>" + i + "</p>\n"));
            kinds.put(
                    "layout",
                    i -> replace(templates.resolve("layouts/page.ftlh"), "</body>", "<p>" + i + "</p></body>"));
            kinds.put(
                    "style",
                    i -> append(templates.resolve("components/page/page.css"), ".x" + i + " { color: red; }\n"));
            for (Map.Entry<String, Edit> kind : kinds.entrySet()) {
                measure(kind.getKey(), kind.getValue(), edits, server, builds);
            }
        }
    }

    private interface Edit {
        void make(int number) throws IOException;
    }

    private static void measure(String name, Edit edit, int edits, LiveServer server, List<Long> builds)
            throws Exception {
        String page = (name.endsWith("kk") ? "kk/" : "ru/") + PAGE;
        List<Double> told = new ArrayList<>();
        List<Double> arrived = new ArrayList<>();
        List<Double> worked = new ArrayList<>();
        int from = builds.size();
        for (int i = 0; i < edits; i++) {
            String html = get(server.uri() + page);
            String version = html.replaceFirst("(?s).*data-version=\"(\\d+)\".*", "$1");
            String style = html.replaceFirst("(?s).*href=\"([^\"]*/assets/site[^\"]*)\".*", "$1");
            URI address = URI.create(
                    server.uri() + "_live/events?page=" + page + "index.html&seen=" + version + "&style=" + style);
            EVENTS.clear();
            try (Stream<String> lines = CLIENT.send(
                            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofLines())
                    .body()) {
                Thread listener = new Thread(() -> {
                    try {
                        lines.filter(line -> line.startsWith("event:") || line.startsWith("data: /"))
                                .forEach(EVENTS::add);
                    } catch (java.io.UncheckedIOException e) {
                        // Closed.
                    }
                });
                listener.setDaemon(true);
                listener.start();
                Thread.sleep(100);
                edit.make(i);
                long saved = System.nanoTime();
                long before = processorTime();
                String event = EVENTS.poll(60, TimeUnit.SECONDS);
                told.add((System.nanoTime() - saved) / 1e6);
                if (event == null || event.contains("problems")) {
                    throw new IllegalStateException(name + ": " + event);
                }
                if (event.contains("style")) {
                    get(server.uri()
                            .resolve(EVENTS.poll(1, TimeUnit.SECONDS).substring("data: ".length()))
                            .toString());
                } else {
                    get(server.uri() + page);
                }
                arrived.add((System.nanoTime() - saved) / 1e6);
                worked.add((processorTime() - before) / 1e6);
            }
        }
        List<Double> built = builds.subList(from, builds.size()).stream()
                .map(Long::doubleValue)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%-9s %3d edits: told after %.0f ms, new bytes after %.0f ms (build %.0f ms), longest %.0f ms; processor time %.0f ms%n",
                name,
                edits,
                median(told),
                median(arrived),
                median(built),
                arrived.stream().mapToDouble(each -> each).max().orElse(0),
                median(worked));
    }

    /** What the whole process has worked, in nanoseconds: tells more than the clock where the machine is shared. */
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    private static String get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** A paragraph at the end, another one each time; in letters, since figures must stand in the facts. */
    private static void text(Path file, String word, int number) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf("\n\n" + word);
        Files.writeString(
                file,
                (at < 0 ? text.stripTrailing() : text.substring(0, at)) + "\n\n" + word + letters(number) + ".\n");
    }

    private static String letters(int number) {
        StringBuilder word = new StringBuilder(" ");
        for (char digit : String.valueOf(number).toCharArray()) {
            word.append((char) ('а' + digit - '0'));
        }
        return word + "ң";
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static void replace(Path file, String pattern, String replacement) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst(pattern, replacement));
    }

    /** Repeats pledges under new numbers. There is no register of so many, so nothing is held against one. */
    private static void multiply(Path content, int wanted) throws IOException {
        Files.deleteIfExists(content.resolve("source.yaml"));
        List<Path> pledges;
        try (Stream<Path> all = Files.walk(content.resolve("programme"))) {
            pledges = all.filter(file -> file.endsWith("pledge.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        int made = pledges.size();
        // Numbers end at 99 on every level, so first the pledges of each chapter are repeated, then the chapters.
        for (int round = 1; round <= 4 && made < wanted; round++) {
            for (Path like : pledges) {
                Path folder = like.resolveSibling("x-" + made);
                Fixture.copy(like, folder);
                rename(folder.resolve("pledge.yaml"), "(?m)^id: (\\S+/)(\\d+)", round * 19, ++made);
            }
        }
        List<Path> chapters;
        try (Stream<Path> all = Files.walk(content.resolve("programme"))) {
            chapters = all.filter(file -> file.endsWith("chapter.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        for (int round = 1; made < wanted; round++) {
            for (Path like : chapters) {
                Path folder = like.resolveSibling("y-" + made);
                Fixture.copy(like, folder);
                rename(folder.resolve("chapter.yaml"), "(?m)^id: (\\d+\\.)(\\d+)", round * 9, made);
                for (String name : Fixture.files(folder)) {
                    if (name.endsWith("pledge.yaml")) {
                        rename(folder.resolve(name), "(?m)^id: (\\d+\\.)(\\d+)(?=/)", round * 9, ++made);
                    }
                }
            }
        }
        System.out.println(made + " pledges");
    }

    /** Raises the number of an id and gives a slug of its own. */
    private static void rename(Path yaml, String id, int by, int copy) throws IOException {
        String text = Files.readString(yaml);
        Matcher matcher = Pattern.compile(id).matcher(text);
        text = matcher.replaceFirst(found -> "id: " + found.group(1) + (Integer.parseInt(found.group(2)) + by));
        Files.writeString(yaml, text.replaceFirst("(?m)^slug: (\\S+)", "slug: copy-" + copy));
    }
}
