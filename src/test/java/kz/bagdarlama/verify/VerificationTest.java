package kz.bagdarlama.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kz.bagdarlama.cli.Main;
import kz.bagdarlama.publish.HostFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that answers as was built, and the same with one thing wrong. That of a real nginx is in {@code HostsTest}. */
final class VerificationTest {

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("index.html", "<!DOCTYPE html><title>Тілдер</title>"),
            Map.entry("404.html", "<!DOCTYPE html><title>Жоқ</title>"),
            Map.entry("kk/index.html", "<!DOCTYPE html><title>Басты бет</title>"),
            Map.entry("kk/404.html", "<!DOCTYPE html><title>Мұндай бет жоқ</title>"),
            Map.entry("kk/changes/feed.xml", "<feed/>"),
            Map.entry("kk/old/index.html", "<!DOCTYPE html><meta http-equiv=\"refresh\" content=\"0; url=/kk/new/\">"),
            Map.entry("kk/new/index.html", "<!DOCTYPE html><title>Жаңа</title>"),
            Map.entry("assets/site.0123456789.css", "a{}"),
            Map.entry("assets/licence.txt", "Licence"),
            Map.entry("data/programme.csv", "a,b\n"),
            Map.entry("data/programme.json", "{}"),
            Map.entry("_headers", "# Hosts\n/*\n  X: y\n"),
            Map.entry("_redirects", "# Old\n/kk/old/ /kk/new/ 301!\n/kk/old/ /kk/new/ 301\n"));

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "xml", "application/atom+xml",
            "css", "text/css",
            "txt", "text/plain; charset=\"UTF-8\"",
            "csv", "text/csv; charset=utf-8",
            "json", "application/json");

    @TempDir
    private Path folder;

    /** What is answered otherwise: header by address, or {@code status} and {@code body}. */
    private final Map<String, Map<String, String>> faults = new ConcurrentHashMap<>();

    private final Map<String, AtomicInteger> questions = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private HttpServer server;
    private String url;
    private String said;

    @BeforeEach
    void start() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(executor);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        executor.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        int asked =
                questions.computeIfAbsent(address, key -> new AtomicInteger()).incrementAndGet();
        Map<String, String> fault = faults.getOrDefault(address, Map.of());
        Map<String, String> headers = new TreeMap<>(HostFiles.POLICIES);
        String path = address.substring(1) + (address.endsWith("/") ? "index.html" : "");
        int status = 200;
        String body = FILES.get(path);
        if (address.equals("/kk/old/")) {
            status = 301;
            headers.put("Location", url + "kk/new/?" + query);
        } else if (body == null || path.startsWith("_")) {
            status = 404;
            body = FILES.get(address.startsWith("/kk/") ? "kk/404.html" : "404.html");
        }
        headers.put("Content-Type", TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/html"));
        headers.put(
                "Cache-Control", address.contains(".0123456789.") ? "public, max-age=31536000, immutable" : "no-cache");
        headers.putAll(faults.getOrDefault("*", Map.of()));
        if (fault.containsKey("momentary") && asked <= Integer.parseInt(fault.get("momentary"))) {
            status = 503;
            headers.put("Retry-After", "0");
        } else {
            headers.putAll(fault);
        }
        if (fault.containsKey("hangs")) {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        status = Integer.parseInt(fault.getOrDefault("status", String.valueOf(status)));
        byte[] bytes = fault.getOrDefault("body", body).getBytes(StandardCharsets.UTF_8);
        headers.keySet().removeAll(Set.of("status", "body", "hangs", "momentary"));
        headers.values().removeIf(String::isEmpty);
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int verify(String address, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--lang", "en", "verify", address, "--site", folder.toString()));
        arguments.addAll(List.of(options));
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        int code = Main.run(writer, writer, arguments.toArray(String[]::new));
        said = text.toString().replace(System.lineSeparator(), "\n");
        return code;
    }

    @Test
    void aHostThatAnswersAsWasBuiltIsRight() {
        assertThat(verify(url)).as(said).isZero();
        // Ten files, the redirect, two pages for unknown addresses, two hidden files, and the first question.
        assertThat(said).startsWith(url + ": 16 addresses asked; ").endsWith("; all is as it was built\n");
        assertThat(questions).doesNotContainKeys("/_headers", "/_redirects");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/kk/new/ | status=404 | status: /kk/new/: answered with 404 instead of 200",
                "/kk/new/ | body=<p> | content: /kk/new/: 3 bytes that differ from the 38 that were built",
                "/kk/ | Content-Type=text/html | type: /kk/: type “text/html” instead of “text/html; charset=utf-8”",
                "/kk/ | Content-Type=text/html; charset=windows-1251 | type: /kk/: type “text/html; charset=windows-1251” instead of “text/html; charset=utf-8”",
                "/data/programme.csv | Content-Type=application/octet-stream | type: /data/programme.csv: type “application/octet-stream” instead of “text/csv; charset=utf-8”",
                "/kk/changes/feed.xml | Content-Type=text/xml | type: /kk/changes/feed.xml: type “text/xml” instead of “application/atom+xml”",
                "/kk/ | Cache-Control=max-age=600 | cache: /kk/: Cache-Control “max-age=600” instead of “no-cache”",
                "/kk/ | Cache-Control= | cache: /kk/: Cache-Control “” instead of “no-cache”",
                "/assets/site.0123456789.css | Cache-Control=no-cache | cache: /assets/site.0123456789.css: Cache-Control “no-cache” instead of “public, max-age=31536000, immutable”",
                "/kk/ | X-Content-Type-Options= | header: /kk/: no header X-Content-Type-Options",
                "/kk/ | Referrer-Policy=unsafe-url | header: /kk/: Referrer-Policy is “unsafe-url” instead of “strict-origin-when-cross-origin”",
                "/kk/old/ | status=302 | redirect: /kk/old/: answered with 302 “",
                "/kk/old/ | Location=/kk/new/ | redirect: /kk/old/: the redirect to /kk/new/ loses the query",
                "/kk/old/ | Location=/kk/ | redirect: /kk/old/: answered with 301 “/kk/” instead of 301 “/kk/new/”",
                "/kk/old/ | Location=http://[ | redirect: /kk/old/: answered with 301 “http://[” instead of 301 “/kk/new/”",
                "/kk/old/ | status=200 | redirect: /kk/old/: a page that leads on by itself, not the redirect to /kk/new/",
                "/kk/bagdarlama-verify/no-such-page/ | status=200 | not-found: /kk/bagdarlama-verify/no-such-page/: nothing is there, yet it is answered with 200",
                "/kk/bagdarlama-verify/no-such-page/ | body=<title>404</title> | not-found: /kk/bagdarlama-verify/no-such-page/: not the page for unknown addresses of this language",
                "/.bagdarlama-manifest | status=200 | exposed: /.bagdarlama-manifest: notes of the program, which anybody can read",
            })
    void whatIsAnsweredOtherwiseIsSaid(String address, String fault, String line) {
        String[] parts = fault.split("=", 2);
        faults.put(address, Map.of(parts[0], parts[1]));

        assertThat(verify(url)).isEqualTo(1);
        assertThat(said).startsWith(line).contains("\n  = hint: ").endsWith("; answered otherwise: 1\n");
        assertThat(said.lines()).hasSize(3);
        assertThat(verify(url, "--ignore", "type," + line.substring(0, line.indexOf(':'))))
                .as(said)
                .isZero();
    }

    @Test
    void whatIsWrongEverywhereIsSaidTenTimes() {
        faults.put("*", Map.of("Content-Security-Policy", ""));

        assertThat(verify(url)).isEqualTo(1);
        assertThat(said.lines().filter(line -> line.startsWith("header: "))).hasSize(10);
        assertThat(said).contains("\n  and 2 more\n");
    }

    @Test
    void whatIsMomentarilyOutOfOrderIsAskedForAgain() {
        faults.put("/kk/new/", Map.of("momentary", "2"));

        assertThat(verify(url)).as(said).isZero();
        assertThat(questions.get("/kk/new/")).hasValue(3);
    }

    @Test
    void whatStaysOutOfOrderIsGivenUp() {
        faults.put("/kk/new/", Map.of("momentary", "1000"));

        assertThat(verify(url)).isEqualTo(1);
        assertThat(said).startsWith("status: /kk/new/: answered with 503 instead of 200");
        assertThat(questions.get("/kk/new/")).hasValue(3);
    }

    @Test
    void anAnswerThatNeverComesIsNotWaitedFor() {
        faults.put("/kk/new/", Map.of("hangs", ""));

        assertThat(verify(url, "--patience", "1", "--ignore", "redirect")).isEqualTo(1);
        assertThat(said).contains("unreachable: /kk/new/: no answer in 1 s");
    }

    @Test
    void theTimeForAllEnds() {
        for (String file : FILES.keySet()) {
            faults.put("/" + file.replaceFirst("index\\.html$", ""), Map.of("hangs", ""));
        }
        faults.remove("/");

        assertThat(verify(url, "--limit", "1", "--patience", "60", "--connections", "1"))
                .isEqualTo(1);
        assertThat(said).contains("not asked, the time for all is over");
    }

    @Test
    void aHostThatIsNotThereIsSaidOnce() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }

        assertThat(verify("http://127.0.0.1:" + port + "/")).isEqualTo(3);
        assertThat(said.lines()).singleElement().asString().contains("cannot be reached: no connection");
    }

    @Test
    void aHostThatSendsEverybodyElsewhereIsSaidOnce() {
        faults.put("/", new HashMap<>(Map.of("status", "301", "Location", "https://example.org/")));

        assertThat(verify(url)).isEqualTo(3);
        assertThat(said).contains("leads to https://example.org/: verify that address");
    }

    @Test
    void aSiteBuiltForAnotherPathIsNotAskedFor() {
        assertThat(verify(url + "city/")).isEqualTo(3);
        assertThat(said)
                .contains("was built for the path /, but the address has /city/; build it with --base-url " + url);
        assertThat(questions).isEmpty();
    }

    @Test
    void withoutASiteThereIsNothingToCompare(@TempDir Path empty) {
        folder = empty;

        assertThat(verify(url)).isEqualTo(3);
        assertThat(said).contains("no site has been built in " + empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--ignore=headers", "--connections=0", "--patience=-1", "--limit=100000"})
    void wrongOptionsAreSaid(String option) {
        assertThat(verify(url, option)).isEqualTo(2);
        assertThat(said).contains(option.substring(0, option.indexOf('=')) + " takes ");
    }

    @Test
    void wrongAddressesAreSaid() {
        assertThat(verify("example.org")).isEqualTo(2);
        assertThat(said).contains("“example.org” is no address that a site can have");
    }
}
