package kz.bagdarlama.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.bagdarlama.card.Cards;
import kz.bagdarlama.text.DiffPiece;
import kz.bagdarlama.text.Passage;
import kz.bagdarlama.text.SequenceDiff;
import kz.bagdarlama.text.WordDiff;

/**
 * What publishing would change. What is the same on many pages, such as a word of the menu, is said once with the pages that it
 * stands on. Addresses are those of the site without its host and base path, from {@code /} on.
 *
 * @param added pages at addresses that had none
 * @param removed pages whose address has none any more
 * @param moved pages whose address leads on to another
 * @param changes the words that changed, language by language
 * @param links the links that lead elsewhere
 * @param otherMarkup the pages with neither other words nor other links that changed all the same
 * @param unchanged how many pages are as they were, but for the versions in the names of style sheets, scripts and the like: those
 *     are files of their own
 * @param files what became of all other files, but for cards
 */
public record SiteDiff(
        List<PageName> added,
        List<PageName> removed,
        List<Move> moved,
        List<Change> changes,
        List<LinkChange> links,
        List<String> otherMarkup,
        int unchanged,
        FileChanges files) {

    /**
     * A page by its address.
     *
     * @param language the tag of its language; empty for pages in all languages
     * @param heading its first heading in plain text
     */
    public record PageName(String language, String address, String heading) {}

    /** A page at an address that leads on to another now. */
    public record Move(PageName from, String to) {}

    /** Which part of a page words stand in. */
    public enum Part {
        TITLE,
        CONTENT,
        FRAME
    }

    /**
     * Words that changed in the same way on some pages.
     *
     * @param language the tag of their language; empty for pages in all languages
     * @param ofAll whether these are all pages of the language that were there before
     */
    public record Change(String language, Part part, List<PageName> pages, boolean ofAll, List<Passage> passages) {}

    /** A link of the same words in the same place that leads elsewhere, with the addresses of the pages that it stands on. */
    public record LinkChange(String from, String to, List<String> pages) {}

    /** Names of files that are no pages; a name without its hash, so that a new version of a style sheet is a change. */
    public record FileChanges(SortedSet<String> added, SortedSet<String> removed, SortedSet<String> changed) {}

    private static final Pattern HASH = Pattern.compile("\\.[0-9a-f]{10}\\.");

    /** Returns whether there is nothing to publish. */
    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && moved.isEmpty()
                && changedPages() == 0
                && files.added().isEmpty()
                && files.removed().isEmpty()
                && files.changed().isEmpty();
    }

    /** Returns how many pages have other words of their own: in their title or content. */
    public int rewordedPages() {
        return (int) changes.stream()
                .filter(change -> change.part() != Part.FRAME)
                .flatMap(change -> change.pages().stream())
                .map(PageName::address)
                .distinct()
                .count();
    }

    /** Returns how many pages have other words anywhere, other links or other markup. */
    public int changedPages() {
        SortedSet<String> pages = new TreeSet<>(otherMarkup);
        changes.forEach(change -> change.pages().forEach(page -> pages.add(page.address())));
        links.forEach(link -> pages.addAll(link.pages()));
        return pages.size();
    }

    /**
     * Compares two sites, as bytes by path below their folders.
     *
     * @param basePath the path of the new site on its host, with a slash at both ends
     */
    public static SiteDiff of(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after, String basePath) {
        return new Comparison(before, after, basePath).compare();
    }

    /**
     * Compares the addresses of a published site, of which nothing else is at hand, with those of a new one.
     *
     * @param after bytes by path
     */
    public static SiteDiff ofAddresses(PublishedAddresses before, SortedMap<String, byte[]> after) {
        List<PageName> added = new ArrayList<>();
        SortedSet<String> now = new TreeSet<>();
        after.forEach((file, bytes) -> {
            String address = Comparison.address(file);
            now.add(address);
            boolean counts = Comparison.isPage(file) && file.indexOf('/') > 0 && !file.endsWith("/404.html");
            if (counts && !Comparison.isRedirect(bytes) && !before.owners().containsKey(address.substring(1))) {
                added.add(Comparison.name(file, Comparison.text(bytes)));
            }
        });
        List<PageName> removed = before.owners().keySet().stream()
                .filter(address -> !now.contains("/" + address))
                .map(address -> new PageName(Comparison.language(address), "/" + address, ""))
                .toList();
        return new SiteDiff(
                added,
                removed,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                new FileChanges(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
    }

    private static final class Comparison {

        private final SortedMap<String, byte[]> before;
        private final SortedMap<String, byte[]> after;
        private final String basePath;
        private final List<PageName> added = new ArrayList<>();
        private final List<PageName> removed = new ArrayList<>();
        private final List<Move> moved = new ArrayList<>();
        private final Map<String, Integer> compared = new TreeMap<>();
        private final Map<Place, Found> found = new LinkedHashMap<>();
        private final Map<List<String>, SortedSet<String>> links = new LinkedHashMap<>();
        private final List<String> otherMarkup = new ArrayList<>();
        private int unchanged;

        /** A change of words, whatever stands around it. */
        private record Place(String language, Part part, List<DiffPiece> pieces) {}

        /** Where it was found: the first passage stands for all. */
        private record Found(Passage passage, List<PageName> pages) {}

        Comparison(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after, String basePath) {
            this.before = before;
            this.after = after;
            this.basePath = basePath;
        }

        SiteDiff compare() {
            SortedSet<String> pages = new TreeSet<>();
            before.keySet().stream().filter(Comparison::isPage).forEach(pages::add);
            after.keySet().stream().filter(Comparison::isPage).forEach(pages::add);
            SortedMap<String, String> successors = successors(pages);
            for (String file : pages) {
                if (successors.containsKey(file)) {
                    continue;
                }
                byte[] old = before.get(file);
                byte[] fresh = after.get(file);
                if (old != null && fresh != null && isRedirect(old) == isRedirect(fresh)) {
                    page(file, old, file, fresh);
                } else if (fresh != null && !isRedirect(fresh)) {
                    // A page that has moved here was compared where it was.
                    if (!successors.containsValue(file)) {
                        added.add(name(file, text(fresh)));
                    }
                } else if (old != null && !isRedirect(old)) {
                    removed.add(name(file, text(old)));
                }
            }
            return new SiteDiff(
                    added,
                    removed,
                    moved,
                    changes(),
                    links.entrySet().stream()
                            .map(e ->
                                    new LinkChange(e.getKey().get(0), e.getKey().get(1), List.copyOf(e.getValue())))
                            .toList(),
                    otherMarkup,
                    unchanged,
                    files());
        }

        /** The pages that became redirects, with the files of the pages that they lead to now; those are compared here. */
        private SortedMap<String, String> successors(SortedSet<String> pages) {
            SortedMap<String, String> successors = new TreeMap<>();
            for (String file : pages) {
                byte[] old = before.get(file);
                byte[] fresh = after.get(file);
                if (old == null || fresh == null || isRedirect(old) || !isRedirect(fresh)) {
                    continue;
                }
                String target = file(text(fresh).leadsTo().orElseThrow());
                successors.put(file, target);
                moved.add(new Move(name(file, text(old)), address(target)));
                if (!before.containsKey(target) && after.containsKey(target)) {
                    page(file, old, target, after.get(target));
                }
            }
            return successors;
        }

        private void page(String oldFile, byte[] oldBytes, String file, byte[] bytes) {
            if (!isRedirect(bytes)) {
                compared.merge(language(file), 1, Integer::sum);
            }
            if (Arrays.equals(oldBytes, bytes)) {
                unchanged++;
                return;
            }
            String oldHtml = new String(oldBytes, StandardCharsets.UTF_8);
            String html = new String(bytes, StandardCharsets.UTF_8);
            if (oldFile.equals(file)
                    && HASH.matcher(oldHtml)
                            .replaceAll(".")
                            .equals(HASH.matcher(html).replaceAll("."))) {
                unchanged++;
                return;
            }
            PageText then = PageText.of(oldHtml);
            PageText now = PageText.of(html);
            PageName name = name(file, now);
            boolean said = report(name, Part.TITLE, then.title(), now.title());
            said |= report(name, Part.CONTENT, then.content(), now.content());
            said |= report(name, Part.FRAME, frame(then, oldFile), frame(now, file));
            said |= links(name, then, now);
            if (!said && oldFile.equals(file)) {
                otherMarkup.add(name.address());
            }
        }

        /** Where links were added or removed, words tell of it; those that have stayed may lead elsewhere. */
        private boolean links(PageName page, PageText then, PageText now) {
            boolean elsewhere = false;
            for (SequenceDiff.Step step : SequenceDiff.of(then.linkTexts(), now.linkTexts())) {
                if (!step.isCommon()) {
                    continue;
                }
                String from = then.links().get(step.before());
                String to = now.links().get(step.after());
                // One of several links of the same words is known by those beside it.
                if (!from.equals(to)
                        && text(then, step.before() - 1).equals(text(now, step.after() - 1))
                        && text(then, step.before() + 1).equals(text(now, step.after() + 1))) {
                    links.computeIfAbsent(List.of(from, to), k -> new TreeSet<>())
                            .add(page.address());
                    elsewhere = true;
                }
            }
            return elsewhere;
        }

        private static String text(PageText page, int link) {
            return link < 0 || link >= page.linkTexts().size()
                    ? ""
                    : page.linkTexts().get(link);
        }

        /** The words around the content; that a page which moved says another address of itself is no change of words. */
        private static List<String> frame(PageText text, String file) {
            String own = address(file);
            return text.frame().stream()
                    .map(word -> word.endsWith(own) && word.contains("://") ? "…" : word)
                    .toList();
        }

        private boolean report(PageName page, Part part, List<String> then, List<String> now) {
            List<Passage> passages = WordDiff.of(then, now);
            for (Passage passage : passages) {
                List<PageName> pages = found.computeIfAbsent(
                                new Place(page.language(), part, passage.pieces()),
                                place -> new Found(passage, new ArrayList<>()))
                        .pages();
                if (!pages.contains(page)) {
                    pages.add(page);
                }
            }
            return !passages.isEmpty();
        }

        /** Passages on the same pages come together. */
        private List<Change> changes() {
            record Group(String language, Part part, List<PageName> pages) {}
            Map<Group, List<Passage>> groups = new LinkedHashMap<>();
            found.forEach((place, where) -> groups.computeIfAbsent(
                            new Group(place.language(), place.part(), where.pages()), group -> new ArrayList<>())
                    .add(where.passage()));
            return groups.entrySet().stream()
                    .map(e -> new Change(
                            e.getKey().language(),
                            e.getKey().part(),
                            e.getKey().pages().stream()
                                    .sorted(Comparator.comparing(PageName::address))
                                    .toList(),
                            e.getKey().pages().size()
                                    == compared.getOrDefault(e.getKey().language(), 0),
                            e.getValue()))
                    .sorted(Comparator.comparing(Change::language)
                            .thenComparing(change -> change.pages().size() > 1)
                            .thenComparing(change -> change.pages().get(0).address())
                            .thenComparing(Change::part))
                    .toList();
        }

        private FileChanges files() {
            SortedMap<String, byte[]> then = others(before);
            SortedMap<String, byte[]> now = others(after);
            SortedSet<String> fresh = new TreeSet<>(now.keySet());
            fresh.removeAll(then.keySet());
            SortedSet<String> gone = new TreeSet<>(then.keySet());
            gone.removeAll(now.keySet());
            SortedSet<String> changed = new TreeSet<>();
            now.forEach((name, bytes) -> {
                if (then.containsKey(name) && !Arrays.equals(then.get(name), bytes)) {
                    changed.add(name);
                }
            });
            return new FileChanges(fresh, gone, changed);
        }

        private static SortedMap<String, byte[]> others(SortedMap<String, byte[]> files) {
            SortedMap<String, byte[]> others = new TreeMap<>();
            files.forEach((name, bytes) -> {
                // A card shows words of its page, whose changes are told.
                if (!isPage(name) && !name.startsWith(Cards.FOLDER)) {
                    others.put(HASH.matcher(name).replaceAll("."), bytes);
                }
            });
            return others;
        }

        private static boolean isPage(String file) {
            return file.endsWith(".html");
        }

        private static boolean isRedirect(byte[] html) {
            return PageText.isRedirect(new String(html, StandardCharsets.UTF_8));
        }

        private static PageText text(byte[] html) {
            return PageText.of(new String(html, StandardCharsets.UTF_8));
        }

        private static PageName name(String file, PageText text) {
            List<String> heading = text.heading().isEmpty() ? text.title() : text.heading();
            return new PageName(language(file), address(file), String.join(" ", heading));
        }

        private static String language(String file) {
            return file.indexOf('/') < 0 ? "" : file.substring(0, file.indexOf('/'));
        }

        private static String address(String file) {
            return "/"
                    + (file.equals("index.html") || file.endsWith("/index.html")
                            ? file.substring(0, file.length() - "index.html".length())
                            : file);
        }

        private String file(String url) {
            String path = url.startsWith(basePath) ? url.substring(basePath.length()) : url;
            return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        }
    }
}
