package kz.bagdarlama.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.render.SiteFile;

/**
 * Serves a site from memory on the editor's own machine and tells browsers what has changed. Only programs of this machine
 * reach it, only under the names of this machine, and nothing but the files of the site can be asked for.
 */
public final class LiveServer implements AutoCloseable {

    /** What serving adds to the site lies below a name that no page can have. */
    static final String OWN = "_live/";

    static final String COMPARE = "_compare/";

    static final String COMPONENTS = "_components/";

    private static final int PORTS_TRIED = 20;

    private static final InetAddress LOOPBACK = loopback();

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /** An asset under the name that it had before its last change. */
    private static final Pattern HASHED = Pattern.compile("(.+\\.)[0-9a-f]{10}(\\.[a-z0-9]+)");

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "bagdarlama-http");
        thread.setDaemon(true);
        return thread;
    });
    private final LiveSite site;
    private final PhraseBook book;
    private final LivePages pages;
    private final ComponentsPage components;
    private final Clients clients;

    static {
        // Without it every event would wait for the browser's delayed acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /**
     * Builds the site, and serves it from then on. Errors in the content are no reason not to.
     *
     * @param port the first port to try; 0 for any free one
     * @param others whether the following ports will do where it is taken
     * @param book the language in which browsers are told what is wrong
     * @throws IOException if a folder cannot be read, or no port can be had
     */
    public LiveServer(BuildOptions options, int port, boolean others, PhraseBook book, ServeLog log)
            throws IOException {
        this.book = book;
        pages = new LivePages(book);
        components = new ComponentsPage(pages, book, options.pageLimit());
        clients = new Clients(pages);
        http = bind(port, others ? PORTS_TRIED : 1);
        try {
            site = new LiveSite(options, log, clients::tell, clients::files);
        } catch (IOException e) {
            http.stop(0);
            throw e;
        }
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
        site.start();
    }

    private static HttpServer bind(int port, int tries) throws IOException {
        for (int i = 0; ; i++) {
            try {
                return HttpServer.create(new InetSocketAddress(LOOPBACK, port + i), 0);
            } catch (BindException e) {
                if (i + 1 >= tries) {
                    throw new PhrasedException(taken(port), e);
                }
            }
        }
    }

    private static Phrase taken(int port) {
        for (int next = port + 1; next <= Math.min(65_535, port + PORTS_TRIED); next++) {
            try (ServerSocket free = new ServerSocket(next, 1, LOOPBACK)) {
                return Phrase.of(
                        "port {port} is taken; the next one that is free: {option}",
                        port,
                        "--port " + free.getLocalPort());
            } catch (IOException e) {
                // Taken as well.
            }
        }
        return Phrase.of("port {port} is taken; choose another one with --port", port);
    }

    /** Returns the address of the root of the site. */
    public URI uri() {
        return URI.create("http://localhost:" + port() + site.shown().basePath());
    }

    private int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() throws IOException {
        clients.close();
        http.stop(0);
        threads.shutdownNow();
        site.close();
    }

    // ---- answering

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            if (!isForUs(exchange.getRequestHeaders().getFirst("Host"))) {
                // Another site that has its name lead to this machine would otherwise read what is not published yet.
                send(exchange, 421, "txt", line(Phrase.of("This server answers to localhost only.")));
                return;
            }
            if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                headers.set("Allow", "GET, HEAD");
                send(exchange, 405, "txt", line(Phrase.of("This server answers GET and HEAD only.")));
                return;
            }
            Shown shown = site.shown();
            String path = exchange.getRequestURI().getPath();
            String base = shown.basePath();
            if (path == null || !path.startsWith(base)) {
                redirect(exchange, base);
                return;
            }
            String name = path.substring(base.length());
            if (name.startsWith(OWN)) {
                own(exchange, name.substring(OWN.length()), shown);
            } else if (shown.site().isEmpty()) {
                send(exchange, 503, "html", bytes(pages.errorsOnly(shown)));
            } else if (name.startsWith(COMPARE)) {
                answer(
                        exchange,
                        name,
                        ComparePage.of(
                                name.substring(COMPARE.length()), shown.site().get(), shown, pages),
                        shown);
            } else if (COMPONENTS.equals(name + "/") || name.equals(COMPONENTS)) {
                redirect(exchange, base + ComponentsPage.first(shown.site().get()));
            } else if (name.startsWith(COMPONENTS)) {
                answer(
                        exchange,
                        name,
                        components.at(
                                name.substring(COMPONENTS.length()),
                                shown.site().get(),
                                shown),
                        shown);
            } else {
                file(exchange, name, shown, shown.site().get().files());
            }
        }
    }

    private boolean isForUs(String host) {
        return host != null
                && Set.of("localhost:" + port(), "127.0.0.1:" + port(), "localhost", "127.0.0.1")
                        .contains(host);
    }

    private void own(HttpExchange exchange, String name, Shown shown) throws IOException {
        switch (name) {
            case "live.js" -> send(exchange, 200, "js", resource(name));
            case "live.css" -> send(exchange, 200, "css", resource(name));
            case "events" -> {
                if (exchange.getRequestMethod().equals("GET")) {
                    clients.serve(exchange, shown, site::shown);
                } else {
                    exchange.getResponseHeaders().set("Content-Type", Clients.EVENT_STREAM);
                    exchange.sendResponseHeaders(200, -1);
                }
            }
            default -> send(exchange, 404, "txt", line(Phrase.of("There is nothing of this name.")));
        }
    }

    private void file(HttpExchange exchange, String name, Shown shown, SortedMap<String, SiteFile> files)
            throws IOException {
        String file = name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
        if (files.containsKey(file)) {
            if (HASHED.matcher(file).matches()) {
                // Its name says what is in it. A font that had to come anew would come too late for a page that does
                // not wait.
                exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000, immutable");
            }
            send(exchange, 200, file, bytes(file, file, files, shown));
        } else if (files.containsKey(file + "/index.html")) {
            redirect(exchange, exchange.getRequestURI().getRawPath() + "/");
        } else if (renamed(file, files).isPresent()) {
            String current = renamed(file, files).get();
            send(exchange, 200, current, files.get(current).bytes());
        } else {
            String ofLanguage = name.substring(0, Math.max(0, name.indexOf('/') + 1)) + "404.html";
            String page = files.containsKey(ofLanguage) ? ofLanguage : "404.html";
            send(exchange, 404, page, bytes(page, file, files, shown));
        }
    }

    /** The asset as it is now: a page that was loaded before the last change asks for it under an old name. */
    private static Optional<String> renamed(String file, SortedMap<String, SiteFile> files) {
        Matcher old = HASHED.matcher(file);
        if (!old.matches()) {
            return Optional.empty();
        }
        return files.tailMap(old.group(1)).keySet().stream()
                .takeWhile(each -> each.startsWith(old.group(1)))
                .filter(each -> {
                    Matcher current = HASHED.matcher(each);
                    return current.matches()
                            && current.group(1).equals(old.group(1))
                            && current.group(2).equals(old.group(2));
                })
                .findFirst();
    }

    /** A file of the site; a page hears of changes of what was asked for, which is another file where that is missing. */
    private byte[] bytes(String file, String asked, SortedMap<String, SiteFile> files, Shown shown) {
        byte[] bytes = files.get(file).bytes();
        return file.endsWith(".html") ? pages.withScript(bytes, asked, shown) : bytes;
    }

    /** Answers with a page that is made for editors, if there is one of this name. */
    private void answer(HttpExchange exchange, String name, Optional<String> page, Shown shown) throws IOException {
        if (page.isPresent()) {
            send(exchange, 200, "html", bytes(page.get()));
        } else {
            send(
                    exchange,
                    404,
                    "404.html",
                    bytes("404.html", name, shown.site().orElseThrow().files(), shown));
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    /** Answers with a whole body, or with the one part of it that was asked for (RFC 9110, 14.2). */
    private static void send(HttpExchange exchange, int status, String name, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", ContentTypes.of(name));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        ByteRange range = ByteRange.WHOLE;
        if (status == 200) {
            headers.set("Accept-Ranges", "bytes");
            range = head
                    ? ByteRange.WHOLE
                    : ByteRange.of(exchange.getRequestHeaders().getFirst("Range"), body.length);
        }
        if (range.isOutside()) {
            headers.set("Content-Range", "bytes */" + body.length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        int from = range.from(body.length);
        int length = range.to(body.length) - from;
        if (range != ByteRange.WHOLE) {
            headers.set("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + body.length);
        }
        if (head) {
            headers.set("Content-Length", String.valueOf(body.length));
        }
        exchange.sendResponseHeaders(range == ByteRange.WHOLE ? status : 206, head || length == 0 ? -1 : length);
        if (!head && length > 0) {
            exchange.getResponseBody().write(body, from, length);
        }
    }

    /** Returns a text of one line in the language of the editor. */
    private byte[] line(Phrase phrase) {
        return bytes(book.say(phrase) + "\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = LiveServer.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
