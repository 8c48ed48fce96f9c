package kz.bagdarlama.verify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.output.SiteWriter;
import kz.bagdarlama.publish.HostFiles;

/**
 * Holds a published site against the folder that it was published from: every address with its status, bytes, type and cache rule,
 * what every answer has to say, the redirects, the pages for unknown addresses, and what nobody should see.
 */
public final class Verification {

    /** No page of a site is called so. */
    private static final String UNKNOWN = "bagdarlama-verify/no-such-page/";

    /** What must outlive a redirect. */
    private static final String QUERY = "?q=%D2%9B&page=2";

    private static final long YEAR = 31_536_000;

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=([0-9]{1,12})");

    /** What hosts may call the kinds of files; where nothing is known, nothing is wrong. */
    private static final Map<String, Set<String>> TYPES = Map.ofEntries(
            Map.entry("html", Set.of("text/html")),
            Map.entry("css", Set.of("text/css")),
            Map.entry("js", Set.of("text/javascript", "application/javascript")),
            Map.entry("json", Set.of("application/json", "application/schema+json")),
            Map.entry("xml", Set.of("application/xml", "text/xml")),
            Map.entry("txt", Set.of("text/plain")),
            Map.entry("csv", Set.of("text/csv")),
            Map.entry("jsonld", Set.of("application/ld+json")),
            Map.entry("svg", Set.of("image/svg+xml")),
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("webmanifest", Set.of("application/manifest+json")),
            Map.entry("woff2", Set.of("font/woff2", "application/font-woff2")));

    /** Texts that would be guessed at without it. */
    private static final Set<String> WITH_CHARSET = Set.of("text/html", "text/plain", "text/csv");

    /** What is asked, and what came of it. */
    public record Report(int asked, List<Finding> findings) {}

    /**
     * How to ask.
     *
     * @param connections how many answers to wait for at a time
     * @param patience how long one answer may take
     * @param limit how long all may take
     * @param ignored kinds of findings that are not reported
     */
    public record Options(int connections, Duration patience, Duration limit, Set<Finding.Kind> ignored) {}

    private final BuiltSite site;
    private final Host host;
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    private Verification(BuiltSite site, Host host) {
        this.site = site;
        this.host = host;
    }

    /**
     * Asks the host for everything.
     *
     * @param url where the site is published, with a slash at the end
     * @param folder where it was built
     * @throws PhrasedException if there is nothing to compare, or the host does not answer at all
     * @throws IOException if the folder cannot be read
     */
    public static Report of(URI url, Path folder, Options options) throws IOException {
        BuiltSite site = BuiltSite.read(folder)
                .orElseThrow(() -> new PhrasedException(Phrase.of(
                        "no site has been built in {folder}; make it with {build}, or name its folder with --site",
                        folder,
                        "./bagdarlama build")));
        if (!url.getRawPath().equals(site.basePath())) {
            throw new PhrasedException(Phrase.of(
                    "the site in {folder} was built for the path {path}, but the address has {given}; build it with --base-url {url}",
                    folder,
                    site.basePath(),
                    url.getRawPath(),
                    url));
        }
        Host host = new Host(url.resolve("/"), options.patience(), options.limit());
        Verification verification = new Verification(site, host);
        try {
            verification.greet(url);
            verification.run(options.connections());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Report(
                verification.asked.get(),
                new TreeSet<>(verification.findings)
                        .stream()
                                .filter(finding -> !options.ignored().contains(finding.kind()))
                                .toList());
    }

    /** One question before thousands: a host that is not there, or sends everybody elsewhere, is said once. */
    private void greet(URI url) throws InterruptedException, PhrasedException {
        Host.Answer answer = ask(site.basePath());
        if (answer.response().isEmpty()) {
            throw new PhrasedException(Phrase.of("{url} cannot be reached: {reason}", url, answer.problem()));
        }
        String target = answer.header("Location");
        if (answer.status() / 100 == 3 && !target.isEmpty()) {
            throw new PhrasedException(Phrase.of("{url} leads to {target}: verify that address", url, target));
        }
    }

    private void run(int connections) throws InterruptedException {
        List<Callable<Void>> questions = new ArrayList<>();
        site.files().forEach((address, expected) -> questions.add(() -> file(address, expected)));
        site.redirects().forEach((address, target) -> questions.add(() -> redirect(address, target)));
        site.notFound().forEach((address, page) -> questions.add(() -> unknown(address + UNKNOWN, page)));
        SiteWriter.NOTES.forEach(name -> questions.add(() -> hidden(site.basePath() + name)));
        ExecutorService executor = Executors.newFixedThreadPool(connections, task -> {
            Thread thread = new Thread(task, "bagdarlama-verify");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (Future<Void> done : executor.invokeAll(questions)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private Host.Answer ask(String address) throws InterruptedException {
        asked.incrementAndGet();
        return host.ask(address);
    }

    private void find(Finding.Kind kind, String address, Phrase problem) {
        findings.add(new Finding(kind, address, problem));
    }

    /** Whether there is an answer. */
    private boolean isAnswered(String address, Host.Answer answer) {
        if (answer.response().isEmpty()) {
            find(Finding.Kind.UNREACHABLE, address, Phrase.of("{address}: {reason}", address, answer.problem()));
        }
        return answer.response().isPresent();
    }

    private Void file(String address, BuiltSite.Expected expected) throws InterruptedException {
        Host.Answer answer = ask(address);
        if (!isAnswered(address, answer)) {
            return null;
        }
        boolean notFoundPage = expected.path().endsWith("404.html");
        if (answer.status() != 200 && !(notFoundPage && answer.status() == 404)) {
            find(
                    Finding.Kind.STATUS,
                    address,
                    Phrase.of("{address}: answered with {status} instead of 200", address, answer.status()));
            return null;
        }
        byte[] body = answer.response().orElseThrow().body();
        if (!Arrays.equals(body, expected.bytes())) {
            find(
                    Finding.Kind.CONTENT,
                    address,
                    Phrase.of(
                            "{address}: {size} bytes that differ from the {built} that were built",
                            address,
                            body.length,
                            expected.bytes().length));
        }
        type(address, expected.path(), answer.header("Content-Type"));
        cache(address, HostFiles.isKeptForEver(expected.path()), answer.header("Cache-Control"));
        headers(address, answer);
        return null;
    }

    private void type(String address, String path, String given) {
        String[] parts = given.toLowerCase(Locale.ROOT).split(";", 2);
        String type = parts[0].strip();
        Set<String> right = path.endsWith(HostFiles.FEED_NAME)
                ? Set.of("application/atom+xml")
                : TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), Set.of());
        if (right.isEmpty()) {
            return;
        }
        String parameters = parts.length > 1 ? parts[1].replaceAll("[\\s\"]", "") : "";
        boolean utf8 = parameters.contains("charset=utf-8");
        if (!right.contains(type) || !utf8 && (parameters.contains("charset=") || WITH_CHARSET.contains(type))) {
            String wanted = right.contains(type) ? type : new TreeSet<>(right).first();
            find(
                    Finding.Kind.TYPE,
                    address,
                    Phrase.of(
                            "{address}: type “{type}” instead of “{wanted}”",
                            address,
                            given,
                            wanted.startsWith("text/") ? wanted + "; charset=utf-8" : wanted));
        }
    }

    private void cache(String address, boolean forEver, String given) {
        String rule = given.toLowerCase(Locale.ROOT);
        Matcher age = MAX_AGE.matcher(rule);
        long seconds = age.find() ? Long.parseLong(age.group(1)) : -1;
        boolean right =
                forEver ? seconds >= YEAR : seconds == 0 || rule.contains("no-cache") || rule.contains("no-store");
        if (!right) {
            find(
                    Finding.Kind.CACHE,
                    address,
                    Phrase.of(
                            "{address}: Cache-Control “{given}” instead of “{wanted}”",
                            address,
                            given,
                            forEver ? HostFiles.FOR_EVER : "no-cache"));
        }
    }

    private void headers(String address, Host.Answer answer) {
        HostFiles.POLICIES.forEach((name, wanted) -> {
            String given = answer.header(name);
            if (!given.equals(wanted)) {
                find(
                        Finding.Kind.HEADER,
                        address,
                        given.isEmpty()
                                ? Phrase.of("{address}: no header {name}", address, name)
                                : Phrase.of(
                                        "{address}: {name} is “{given}” instead of “{wanted}”",
                                        address,
                                        name,
                                        given,
                                        wanted));
            }
        });
    }

    private Void redirect(String address, String target) throws InterruptedException {
        String asked = address + QUERY;
        Host.Answer answer = ask(asked);
        if (!isAnswered(address, answer)) {
            return null;
        }
        if (answer.status() == 200) {
            find(
                    Finding.Kind.REDIRECT,
                    address,
                    Phrase.of(
                            "{address}: a page that leads on by itself, not the redirect to {target}",
                            address,
                            target));
            return null;
        }
        String given = answer.header("Location");
        boolean permanent = answer.status() == 301 || answer.status() == 308;
        if (!permanent || !path(address, given).equals(Optional.of(target + QUERY))) {
            find(
                    Finding.Kind.REDIRECT,
                    address,
                    permanent && path(address, given).equals(Optional.of(target))
                            ? Phrase.of("{address}: the redirect to {target} loses the query", address, target)
                            : Phrase.of(
                                    "{address}: answered with {status} “{given}” instead of 301 “{target}”",
                                    address,
                                    answer.status(),
                                    given,
                                    target));
        }
        return null;
    }

    /** What a redirect leads to on the same host, with its query. */
    private static Optional<String> path(String address, String location) {
        try {
            URI target = URI.create(address).resolve(location);
            String query = target.getRawQuery();
            return Optional.of(target.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Void unknown(String address, byte[] page) throws InterruptedException {
        Host.Answer answer = ask(address);
        if (!isAnswered(address, answer)) {
            return null;
        }
        if (answer.status() != 404) {
            find(
                    Finding.Kind.NOT_FOUND,
                    address,
                    Phrase.of(
                            "{address}: nothing is there, yet it is answered with {status}", address, answer.status()));
        } else if (!Arrays.equals(answer.response().orElseThrow().body(), page)) {
            find(
                    Finding.Kind.NOT_FOUND,
                    address,
                    Phrase.of("{address}: not the page for unknown addresses of this language", address));
        } else {
            headers(address, answer);
        }
        return null;
    }

    private Void hidden(String address) throws InterruptedException {
        Host.Answer answer = ask(address);
        if (isAnswered(address, answer) && answer.status() / 100 == 2) {
            find(
                    Finding.Kind.EXPOSED,
                    address,
                    Phrase.of("{address}: notes of the program, which anybody can read", address));
        }
        return null;
    }

    /** Returns the findings of a kind, in order. */
    public static List<Finding> of(Finding.Kind kind, Collection<Finding> findings) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
