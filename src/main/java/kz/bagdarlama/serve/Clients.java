package kz.bagdarlama.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildSession;

/**
 * The open pages, each of which is told what concerns it (server-sent events, HTML Living Standard, 9.2): {@code reload},
 * {@code style} with the addresses of its style sheets, joined by commas, {@code problems} with what is wrong, {@code solved}.
 */
final class Clients implements AutoCloseable {

    static final String EVENT_STREAM = "text/event-stream; charset=utf-8";

    private static final Pattern PARAMETER = Pattern.compile("(?:^|&)(page|seen|style)=([^&]*)");
    private static final Pattern STYLE_SHEET = Pattern.compile("assets/[a-z-]+\\.[0-9a-f]{10}\\.css");

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** A connection that nobody reads any more is noticed after so many seconds. */
    private static final int HEARTBEAT = 15;

    /**
     * An open page.
     *
     * @param file the file that it shows
     */
    private record Client(String file, BlockingQueue<Shown> news) {}

    private final Set<Client> open = ConcurrentHashMap.newKeySet();
    private final LivePages pages;

    Clients(LivePages pages) {
        this.pages = pages;
    }

    /** Returns the files that they show. */
    Set<String> files() {
        return open.stream().map(Client::file).collect(Collectors.toSet());
    }

    /** Tells all of them. */
    void tell(Shown shown) {
        open.forEach(client -> client.news().add(shown));
    }

    /** Serves one of them until it goes away. */
    void serve(HttpExchange exchange, Shown atFirst, Supplier<Shown> current) throws IOException {
        Map<String, String> asked = new ConcurrentHashMap<>();
        String query = exchange.getRequestURI().getQuery();
        Matcher matcher = PARAMETER.matcher(query == null ? "" : query);
        while (matcher.find()) {
            asked.put(matcher.group(1), matcher.group(2));
        }
        Client client = new Client(asked.getOrDefault("page", ""), new LinkedBlockingQueue<>());
        exchange.getResponseHeaders().set("Content-Type", EVENT_STREAM);
        exchange.sendResponseHeaders(200, 0);
        open.add(client);
        try (OutputStream out = exchange.getResponseBody()) {
            long seen = number(asked.getOrDefault("seen", "0"));
            String style = asked.getOrDefault("style", "");
            boolean troubled = false;
            // Asked for after it was added: nothing can fall between the two.
            Shown shown = current.get();
            while (true) {
                if (shown != null) {
                    String event = event(client.file(), shown, seen, style, troubled);
                    write(out, event);
                    troubled = shown.isTroubled();
                    seen = Math.max(seen, shown.version());
                    if (shown.site().isPresent()) {
                        style = styleSheets(shown.site().get(), style);
                    }
                } else {
                    write(out, ":\n\n");
                }
                shown = client.news().poll(HEARTBEAT, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The page was left, which is how every connection ends.
            exchange.close();
        } finally {
            open.remove(client);
        }
    }

    private static long number(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }

    private static void write(OutputStream out, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private String event(String file, Shown shown, long seen, String style, boolean troubled) {
        if (shown.site().isEmpty()) {
            // The page that has nothing but errors shows them already, until they change.
            return shown.version() > seen ? event("reload", "") : ":\n\n";
        }
        if (shown.isTroubled()) {
            return event("problems", pages.problems(shown));
        }
        BuildSession.Site site = shown.site().get();
        boolean compared = file.startsWith(LiveServer.COMPARE);
        boolean own = compared
                ? shown.version() > seen
                : shown.changedSince(seen, file) || !site.files().containsKey(file);
        boolean asset = shown.changedIn().entrySet().stream()
                .anyMatch(each -> each.getValue() > seen
                        && each.getKey().startsWith("assets/")
                        && !STYLE_SHEET.matcher(each.getKey()).matches());
        String event = troubled ? event("solved", "") : "";
        if (own && shown.version() > seen || asset) {
            return event("reload", "");
        }
        String current = styleSheets(site, style);
        return current.equals(style) ? event.isEmpty() ? ":\n\n" : event : event + event("style", current);
    }

    /** An event; every way to end a line ends one in it as well, so each line is named as data. */
    static String event(String name, String data) {
        return "event: " + name + "\ndata: " + LINE_END.matcher(data).replaceAll("\ndata: ") + "\n\n";
    }

    /** The addresses that the style sheets of a page have by now, in the order of those that it has. */
    private static String styleSheets(BuildSession.Site site, String known) {
        Map<String, String> current = site.files().keySet().stream()
                .filter(name -> STYLE_SHEET.matcher(name).matches())
                .map(name -> site.routes().basePath() + name)
                .collect(Collectors.toMap(Clients::withoutHash, address -> address));
        return Stream.of(known.split(","))
                .map(address -> current.getOrDefault(withoutHash(address), address))
                .collect(Collectors.joining(","));
    }

    private static String withoutHash(String address) {
        return address.replaceFirst("\\.[0-9a-f]{10}\\.css$", "");
    }

    @Override
    public void close() {
        open.clear();
    }
}
