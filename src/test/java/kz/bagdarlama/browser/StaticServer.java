package kz.bagdarlama.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import kz.bagdarlama.serve.ContentTypes;

/**
 * Serves a built site to a test's browser as a plain web host would: on loopback, a directory as its
 * {@code index.html}, an unknown path as the site's own {@code 404.html} with status 404.
 */
public final class StaticServer implements AutoCloseable {

    /** What hosts send compressed: text, which fonts and pictures are not. */
    private static final Set<String> COMPRESSED =
            Set.of("css", "csv", "html", "ics", "js", "json", "svg", "txt", "xml");

    /** Names that change with the content, so that browsers need not ask again. */
    private static final Pattern HASHED = Pattern.compile(".+\\.[0-9a-f]{10}\\.[a-z0-9]+");

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private StaticServer(Path root, HttpServer server) {
        this.root = root;
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts serving a directory on a free port. */
    public static StaticServer serve(Path directory) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new StaticServer(directory.toRealPath(), HttpServer.create(address, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The address of a path of the site.
     *
     * @param path as in a link from the root, such as {@code /ru/}
     */
    public URI uri(String path) {
        var address = server.getAddress();
        return URI.create("http://%s:%d".formatted(address.getAddress().getHostAddress(), address.getPort()))
                .resolve(path);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var target = root.resolve(path.substring(1)).normalize();
            var file = path.endsWith("/") ? target.resolve("index.html") : target;
            if (!file.startsWith(root)) {
                sendNotFound(exchange);
            } else if (Files.isRegularFile(file)) {
                send(exchange, 200, file);
            } else if (Files.isDirectory(file)) {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getRawPath() + "/");
                exchange.sendResponseHeaders(301, -1);
            } else {
                sendNotFound(exchange);
            }
        }
    }

    private void sendNotFound(HttpExchange exchange) throws IOException {
        var page = root.resolve("404.html");
        if (Files.exists(page)) {
            send(exchange, 404, page);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private static void send(HttpExchange exchange, int status, Path file) throws IOException {
        var name = file.getFileName().toString();
        var extension = name.substring(name.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", ContentTypes.of(name));
        if (HASHED.matcher(name).matches()) {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000, immutable");
        }
        var body = Files.readAllBytes(file);
        if (COMPRESSED.contains(extension)) {
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
            if (String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                    .contains("gzip")) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                body = gzipped(body);
            }
        }
        if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** What goes over the wire where a host compresses. */
    public static byte[] gzipped(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
