package kz.bagdarlama.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.host.HostPrograms;
import kz.bagdarlama.output.CompressedFiles;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real nginx and a real Caddy are given the files that the build makes for them, and asked for everything. */
final class HostsTest {

    private static final Path HANDBOOK = Path.of("docs/09-publishing/ru.md");

    /** As many as a site gathers in years; at night as many as hosts must still take. */
    private static final int REDIRECTS = Boolean.getBoolean("thorough") ? 2_000 : 300;

    /** Where Debian's libnginx-mod-http-brotli-static puts it. */
    private static final Path BROTLI_MODULE = Path.of("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");

    private static final String WITH_PATH = "/city/";
    private static final String WHOLE_HOST = "/";

    /** 300 bytes with the path of the site and the language. */
    private static final String LONG = ("o".repeat(97) + "/").repeat(2) + "o".repeat(94) + "/";

    @TempDir
    private static Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private int answers;

    /** Whether the host can be told to send copies of this kind. */
    private boolean sendsBrotli;

    /** Where the site is below the host. */
    private String base = WITH_PATH;

    private String transport = "";

    @BeforeAll
    static void build() throws IOException {
        Fixture.small(folder);
        StringBuilder redirects = new StringBuilder("\n- {from: /" + LONG + ", to: page:about}\n");
        for (int i = 1; i < REDIRECTS; i++) {
            redirects.append("- {from: /old/").append(i).append("/, to: page:about}\n");
        }
        Path list = folder.resolve("content/redirects.yaml");
        Files.writeString(list, Files.readString(list).stripTrailing() + redirects);
        for (String base : List.of(WITH_PATH, WHOLE_HOST)) {
            Diagnostics diagnostics = new Diagnostics();
            BuildOptions options = new BuildOptions(
                    folder.resolve("content"),
                    Path.of("templates"),
                    site(base),
                    Optional.of("https://example.org" + base),
                    Optional.empty(),
                    2,
                    BuildOptions.USUAL_PAGE_LIMIT,
                    false,
                    true,
                    Optional.empty());
            try (BuildSession session = new BuildSession(options)) {
                assertThat(session.build(diagnostics).written())
                        .as(diagnostics.sorted().toString())
                        .isPresent();
            }
        }
        Path other = Files.createDirectories(root(WITH_PATH).resolve("other"));
        Files.writeString(other.resolve("page.html"), "<!DOCTYPE html><title>Another site</title>");
    }

    private static Path root(String base) {
        return folder.resolve(base.equals(WHOLE_HOST) ? "host" : "root");
    }

    private static Path site(String base) {
        return root(base).resolve(base.substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {WITH_PATH, WHOLE_HOST})
    void nginxAnswersAsTheBuildSays(String base) throws Exception {
        this.base = base;
        Path program = program("nginx", "nginx-light");
        int port = freePort();
        Path run = Files.createDirectories(root(base).resolveSibling("nginx" + base.length()));
        StringBuilder temporary = new StringBuilder();
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary
                    .append(kind)
                    .append("_temp_path ")
                    .append(run.resolve(kind))
                    .append(";\n");
        }
        String handbook = Files.readString(HANDBOOK);
        Matcher https = Pattern.compile("add_header Strict-Transport-Security \"(.*)\" always;")
                .matcher(handbook);
        assertThat(https.find()).isTrue();
        transport = https.group(1);
        Matcher brotli = Pattern.compile("brotli_static on;").matcher(handbook);
        assertThat(brotli.find()).isTrue();
        sendsBrotli = Files.exists(BROTLI_MODULE);
        String server = fromTheHandbook("nginx")
                .replace("listen [::]:80;", "")
                .replace(
                        "listen 80;",
                        "listen 127.0.0.1:" + port + "; " + https.group() + (sendsBrotli ? brotli.group() : ""));
        Path settings = Files.writeString(run.resolve("nginx.conf"), """
                %s %s daemon off; pid %s; error_log stderr crit; worker_processes 1;
                events { worker_connections 64; }
                http {
                  include /etc/nginx/mime.types; access_log off;
                  %s
                  %s
                }
                """.formatted(
                        // Whoever starts it as root would have it read as somebody who may not look into our folder.
                        System.getProperty("user.name").equals("root") ? "user root;" : "",
                        sendsBrotli ? "load_module " + BROTLI_MODULE + ";" : "",
                        run.resolve("pid"),
                        temporary,
                        server));
        answersOf(
                "nginx",
                List.of(program.toString(), "-p", run.toString(), "-e", "stderr", "-c", settings.toString()),
                port);
    }

    @ParameterizedTest
    @ValueSource(strings = {WITH_PATH, WHOLE_HOST})
    void caddyAnswersAsTheBuildSays(String base) throws Exception {
        this.base = base;
        sendsBrotli = true;
        Path program = program("caddy", "caddy");
        int port = freePort();
        Path run = Files.createDirectories(root(base).resolveSibling("caddy" + base.length()));
        Path settings = Files.writeString(
                run.resolve("Caddyfile"),
                "{\nadmin off\nauto_https off\n}\n"
                        + fromTheHandbook("caddy")
                                .replaceFirst("example.org", "http://127.0.0.1:" + port)
                                .replace("\tfile_server\n", copies()));
        answersOf(
                "Caddy",
                List.of(
                        "env",
                        "HOME=" + run,
                        "XDG_DATA_HOME=" + run,
                        "XDG_CONFIG_HOME=" + run,
                        program.toString(),
                        "run",
                        "--adapter",
                        "caddyfile",
                        "--config",
                        settings.toString()),
                port);
    }

    /** What editors are told to write in place of the line, where there are compressed copies. */
    private static String copies() throws IOException {
        Matcher block = Pattern.compile("(?s)```\n(\tfile_server \\{.*?)```").matcher(Files.readString(HANDBOOK));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /** What editors are told to write, with the folders of this test. */
    private String fromTheHandbook(String host) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + host + "\n(.*?)```").matcher(Files.readString(HANDBOOK));
        assertThat(block.find()).as(host).isTrue();
        String text = block.group(1);
        assertThat(text).contains("/var/www/bagdarlama/");
        return text.replace("/var/www/bagdarlama/", site(base) + "/")
                .replace("/var/www/bagdarlama", root(base).toString());
    }

    /** The program itself does not need them: where they cannot be had, its other tests are still worth running. */
    private static Path program(String name, String debianPackage) {
        List<String> places = List.of(name, "../sbin/" + name);
        Optional<Path> there = HostPrograms.onPath(places);
        if (there.isPresent()) {
            return there.get();
        }
        try {
            return HostPrograms.install(
                    List.of(debianPackage),
                    () -> HostPrograms.onPath(places),
                    problem -> "This test needs " + name + ": apt-get install " + debianPackage + ". " + problem);
        } catch (IllegalStateException e) {
            return Assumptions.abort(e.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void answersOf(String name, List<String> command, int port) throws Exception {
        Path log = folder.resolve(port + ".log");
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            while (!isListening(port)) {
                assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
                Thread.sleep(50);
            }
            assertAnswers("http://127.0.0.1:" + port);
            assertVerified("http://127.0.0.1:" + port);
        } finally {
            server.destroy();
            server.waitFor();
        }
        System.out.println("HostsTest: " + answers + " answers of " + name + " at " + base);
    }

    /** The command asks for everything itself, each of the redirects too, and must find nothing. */
    private void assertVerified(String host) {
        String text = Fixture.succeed(
                "--lang", "en", "verify", host + base, "--site", site(base).toString());
        Matcher asked = Pattern.compile(": ([0-9]+) addresses asked").matcher(text);
        assertThat(asked.find()).as(text.toString()).isTrue();
        assertThat(Integer.parseInt(asked.group(1))).isGreaterThan(2 * REDIRECTS);
        answers += Integer.parseInt(asked.group(1));
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> ask(String address) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        answers++;
        assertThat(header(response, "Content-Security-Policy")).as(address).isEqualTo(HostFiles.POLICY);
        assertThat(header(response, "X-Content-Type-Options")).as(address).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).as(address).isNotEmpty();
        assertThat(header(response, "Strict-Transport-Security")).as(address).isEqualTo(transport);
        return response;
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private List<String> published() throws IOException {
        try (Stream<Path> all = Files.walk(site(base))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> site(base).relativize(file).toString())
                    .filter(file -> !file.startsWith("."))
                    .toList();
        }
    }

    private void assertAnswers(String host) throws IOException, InterruptedException {
        List<String> files = published();
        Pattern hashed = Pattern.compile("assets/.*\\.[0-9a-f]{10}\\.[a-z0-9]+");
        for (String path : files) {
            // Caddy keeps to itself what it imports; copies are sent in the place of their files.
            if (path.equals("site.caddy")
                    || path.endsWith(".gz")
                    || path.endsWith(".br")
                    || path.matches("(kk|ru)/o+/.*|(kk|ru)/old/.*")) {
                continue;
            }
            HttpResponse<String> response =
                    ask(host + base + (path.endsWith("index.html") ? path.substring(0, path.length() - 10) : path));
            if (response.statusCode() == 301) {
                assertThat(Files.readString(site(base).resolve(path))).as(path).contains("http-equiv=\"refresh\"");
                continue;
            }
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(header(response, "Cache-Control"))
                    .as(path)
                    .isEqualTo(hashed.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache");
            type(path)
                    .ifPresent(type -> assertThat(header(response, "Content-Type"))
                            .as(path)
                            .matches(type));
        }
        assertThat(answers).isGreaterThan(100);
        assertThat(files).contains("search/index.json", "assets/fonts/OFL.txt");

        assertCopiesAreSent(host, files);
        List<String> redirects = new ArrayList<>(Files.readAllLines(site(base).resolve("_redirects")));
        redirects.removeIf(line -> !line.endsWith(" 301"));
        assertThat(redirects).hasSizeGreaterThan(2 * REDIRECTS);
        for (int i = 0; i < redirects.size(); i += redirects.size() / 50) {
            String[] parts = redirects.get(i).split(" ");
            for (String query : List.of("", "?q=%D2%9B&page=2")) {
                HttpResponse<String> moved = ask(host + parts[0] + query);
                assertThat(moved.statusCode()).as(parts[0]).isEqualTo(301);
                assertThat(header(moved, "Location")).isEqualTo(parts[1] + query);
            }
        }
        HttpResponse<String> longest = ask(host + base + "kk/" + LONG);
        assertThat((WITH_PATH + "kk/" + LONG).length()).isGreaterThanOrEqualTo(300);
        assertThat(longest.statusCode()).isEqualTo(301);

        for (String missing :
                List.of("kk/x", "ru/x/y/", "x", "assets/x.0123456789.css", ".bagdarlama-manifest", "data/x.csv")) {
            HttpResponse<String> response = ask(host + base + missing);
            assertThat(response.statusCode()).as(missing).isEqualTo(404);
            assertThat(header(response, "Cache-Control")).as(missing).isEqualTo("no-cache");
            assertThat(response.body())
                    .as(missing)
                    .contains(missing.startsWith("ru/") ? "<html lang=\"ru\"" : "<html lang=\"kk\"");
        }

        if (base.equals(WHOLE_HOST)) {
            return;
        }
        for (String other : List.of("other/page.html", "other/x", "x")) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(host + "/" + other)).build(),
                    HttpResponse.BodyHandlers.ofString());
            answers++;
            assertThat(response.statusCode()).as(other).isEqualTo(other.endsWith(".html") ? 200 : 404);
            assertThat(response.headers().map().keySet())
                    .as("what stands beside the site is not answered as the site is")
                    .doesNotContain("content-security-policy", "cache-control", "referrer-policy");
            assertThat(response.body()).as(other).doesNotContain("<html lang");
        }
    }

    /** Copies that lie there, not ones that the host makes anew each time; those of brotli where programs for them are installed. */
    private void assertCopiesAreSent(String host, List<String> files) throws IOException, InterruptedException {
        assertThat(files).contains("kk/index.html.gz", "data/programme.csv.gz", "search/index.json.gz");
        assertThat(files.contains("kk/index.html.br"))
                .isEqualTo(CompressedFiles.brotli().isPresent());
        assertCopiesAreSent(host, "gzip", "gzip", ".gz");
        if (sendsBrotli && files.contains("kk/index.html.br")) {
            assertCopiesAreSent(host, "gzip, br", "br", ".br");
        }
    }

    private void assertCopiesAreSent(String host, String accepted, String encoding, String ending)
            throws IOException, InterruptedException {
        for (String path : List.of("kk/index.html", "data/programme.csv", "search/index.json")) {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(URI.create(host + base + path.replace("index.html", "")))
                            .header("Accept-Encoding", accepted)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            answers++;
            assertThat(header(response, "Content-Encoding")).as(path).isEqualTo(encoding);
            // Otherwise what stands in between may give them to somebody who cannot read them.
            assertThat(header(response, "Vary")).as(path).isEqualToIgnoringCase("Accept-Encoding");
            assertThat(response.body())
                    .as(path)
                    .isEqualTo(Files.readAllBytes(site(base).resolve(path + ending)));
            type(path)
                    .ifPresent(type -> assertThat(header(response, "Content-Type"))
                            .as(path)
                            .matches(type));
        }
    }

    private static Optional<String> type(String path) {
        if (path.endsWith(".html")) {
            return Optional.of("text/html; ?charset=utf-8");
        }
        if (path.endsWith(".csv")) {
            return Optional.of("text/csv; ?charset=utf-8");
        }
        if (path.endsWith("/feed.xml")) {
            return Optional.of("application/atom\\+xml; ?charset=utf-8");
        }
        if (path.endsWith(".json")) {
            return Optional.of("application/json(; ?charset=utf-8)?");
        }
        if (path.endsWith(".jsonld")) {
            return Optional.of("application/ld\\+json(; ?charset=utf-8)?");
        }
        if (path.endsWith(".css")) {
            return Optional.of("text/css; ?charset=utf-8");
        }
        return Optional.empty();
    }

    @Test
    void theHeaderAllowsWhatThePagesSay() throws IOException {
        Matcher meta = Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(Files.readString(site(base).resolve("kk/index.html")));

        assertThat(meta.find()).isTrue();
        assertThat(HostFiles.POLICY).isEqualTo(meta.group(1) + "; frame-ancestors 'none'");
        assertThat(Files.readString(site(base).resolve("_headers")))
                .contains("/city/*\n  Content-Security-Policy: " + HostFiles.POLICY + "\n")
                .contains("\n/city/data/programme.csv\n  Content-Type: text/csv; charset=utf-8\n");
    }

    @Test
    void onlyWhatHasAHashInItsNameIsKeptForEver() throws IOException {
        Matcher rules = Pattern.compile("(?m)^/city/(\\S+)\n  Cache-Control: public, max-age=31536000, immutable$")
                .matcher(Files.readString(site(base).resolve("_headers")));
        List<String> kept = rules.results().map(rule -> rule.group(1)).toList();

        List<String> assets = published().stream()
                .filter(file -> file.startsWith("assets/") && !file.endsWith(".gz") && !file.endsWith(".br"))
                .toList();
        assertThat(assets).anyMatch(file -> file.endsWith("/OFL.txt"));
        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(
                        assets.stream().filter(file -> !file.endsWith(".txt")).toList());
    }

    @Test
    void hostsThatPreferPagesAreForced() throws IOException {
        List<String> lines = Files.readAllLines(site(base).resolve("_redirects"));
        lines.removeIf(line -> line.startsWith("#") || line.endsWith(" 404"));

        assertThat(lines.size()).isEven();
        for (int i = 0; i < lines.size(); i += 2) {
            assertThat(lines.get(i)).isEqualTo(lines.get(i + 1) + "!");
        }
    }

    /** Netlify takes the first line that fits: a pattern for a whole language may stand behind all others only. */
    @Test
    void whereNothingIsEachLanguageHasItsPageBehindAllRedirects() throws IOException {
        for (String site : List.of(WHOLE_HOST, WITH_PATH)) {
            List<String> lines = Files.readAllLines(site(site).resolve("_redirects"));

            assertThat(lines.subList(lines.size() - 2, lines.size()))
                    .containsExactly(
                            site + "kk/* " + site + "kk/404.html 404", site + "ru/* " + site + "ru/404.html 404");
            assertThat(lines.subList(0, lines.size() - 2)).noneMatch(line -> line.contains("* "));
            assertThat(site(site).resolve("kk/404.html")).exists();
            assertThat(site(site).resolve("ru/404.html")).exists();
        }
    }
}
