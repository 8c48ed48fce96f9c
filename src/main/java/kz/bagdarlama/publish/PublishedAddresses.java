package kz.bagdarlama.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.model.ChangeLog;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.output.SiteWriter;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.route.SitePath;

/**
 * The addresses of a published site, as it lists them itself in {@value #FILE}: one a line, without host and base path, then a
 * tab and what the page is about. After them come the notes on progress, where there are any ({@link PublishedProgressNote}). So the
 * next publication can be held against both, from whichever machine it is made, with one file at hand. At its end stands what the site
 * says ({@link PublishedTexts}): what differs there when the site is published anew is a change that readers are told of.
 *
 * @param owners what stands at each address, or where its redirect leads; empty where the list does not say
 * @param notes the notes on progress, in the order of the list
 * @param feedBase what the names of feeds and their entries were made of, where feeds had entries and the list says so
 * @param recorded whether it was ever known of a translation what it was made from
 * @param texts what the site says; empty in lists of earlier versions of the program
 * @param damage why nothing here is to be believed, where that is so
 */
public record PublishedAddresses(
        SortedMap<String, Optional<PageKey>> owners,
        List<PublishedProgressNote> notes,
        Optional<String> feedBase,
        boolean recorded,
        Optional<PublishedTexts> texts,
        Optional<ListDamage> damage) {

    /** The list, a file of the site like any other. */
    public static final String FILE = "urls.txt";

    private static final String HEAD = "# Addresses of this site. The next build is held against this list.";

    /** A remark to earlier versions of the program. */
    private static final String FEEDS = "# Feeds are named by ";

    /** The same: who has lost what is known of translations shall be told, and not who never had it. */
    private static final String RECORDED = "# Translations are recorded.";

    /** Another one: the checksum of what stands at the end. */
    static final String TEXTS = "#texts\t";

    /** What Notepad puts before the first line, as these bytes read one by one. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    /** How many bytes of a file that begins otherwise are looked through for a list. */
    private static final int MUCH = 1 << 16;

    private static final String INDEX = "index.html";

    private static final Map<String, PageKind> KINDS = new HashMap<>();

    static {
        for (PageKind kind : PageKind.values()) {
            KINDS.put(kind.name(), kind);
        }
    }

    /** A list without texts. */
    public PublishedAddresses(
            SortedMap<String, Optional<PageKey>> owners, List<PublishedProgressNote> notes, Optional<String> feedBase) {
        this(owners, notes, feedBase, false, Optional.empty(), Optional.empty());
    }

    private PublishedAddresses(ListDamage damage) {
        this(new TreeMap<>(), List.of(), Optional.empty(), false, Optional.empty(), Optional.of(damage));
    }

    /**
     * Returns whether it is damaged, and reports then what is wrong.
     *
     * @param address of the site that it is of; empty where it has none
     */
    public boolean reportDamage(Diagnostics diagnostics, String address) {
        damage.ifPresent(each -> each.report(diagnostics, address));
        return damage.isPresent();
    }

    /**
     * Returns the file of a site: the list of its addresses and what it says.
     *
     * @param list the addresses and notes as they are published
     * @param texts the lines of what it says
     * @param recorded whether it is known of translations what they were made from, or was known when the site was published last
     */
    public static byte[] file(byte[] list, String texts, ChangeLog log, boolean recorded) {
        byte[] lines = PublishedTexts.lines(texts, log);
        byte[] remarks = (TEXTS + PublishedTexts.checksum(lines) + "\n" + (recorded ? RECORDED + "\n" : ""))
                .getBytes(StandardCharsets.US_ASCII);
        int head = HEAD.length() + 1;
        return ByteBuffer.allocate(list.length + remarks.length + lines.length)
                .put(list, 0, head)
                .put(remarks)
                .put(list, head, list.length - head)
                .put(lines)
                .array();
    }

    /** Returns the list of a file, with the checksum of the texts instead of them: it differs where the file does. */
    public static String text(byte[] file) {
        return new String(file, 0, PublishedTexts.start(file), StandardCharsets.UTF_8);
    }

    /** Returns all pages and redirects of a site in its languages, and its notes, without its texts; answers to unknown addresses are none. */
    public static PublishedAddresses of(Content content, Routes routes) {
        SortedMap<String, Optional<PageKey>> owners = new TreeMap<>();
        for (Language language : content.site().languages()) {
            for (PageKey key : routes.pages()) {
                if (key.kind() != PageKind.NOT_FOUND) {
                    owners.put(language + "/" + routes.path(key).text(), Optional.of(key));
                }
            }
            routes.redirects()
                    .leading()
                    .forEach((from, to) -> owners.put(language + "/" + from.text(), Optional.of(to)));
        }
        List<PublishedProgressNote> notes = PublishedProgressNote.all(content);
        return new PublishedAddresses(
                owners,
                notes,
                notes.isEmpty() && content.log().changes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(content.site().feedBase().id()));
    }

    /** Returns the list as it is published, with the checksum of the texts instead of them. */
    public String text() {
        StringBuilder out = new StringBuilder(HEAD).append('\n');
        texts.ifPresent(said -> out.append(TEXTS).append(said.checksum()).append('\n'));
        if (recorded) {
            out.append(RECORDED).append('\n');
        }
        feedBase.ifPresent(base -> out.append(FEEDS).append(base).append('\n'));
        owners.forEach((address, owner) -> {
            out.append(address);
            owner.ifPresent(key -> out.append('\t').append(text(key)));
            out.append('\n');
        });
        notes.forEach(note -> out.append(note.line()).append('\n'));
        return out.toString();
    }

    /**
     * Reads what was published.
     *
     * @param place a folder with a published site, the list of one, or the manifest of one that was published before there were
     *     lists
     * @return nothing where it is a folder that no site has been published into
     * @throws PhrasedException if it is neither
     * @throws IOException if it cannot be read
     */
    public static Optional<PublishedAddresses> read(Path place) throws IOException {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(place)) {
            return Optional.of(readFile(place));
        }
        Optional<PublishedAddresses> listed = readList(place.resolve(FILE));
        Path manifest = place.resolve(SiteWriter.MANIFEST);
        return listed.isEmpty() && Files.isRegularFile(manifest) ? Optional.of(ofManifest(manifest)) : listed;
    }

    private static PublishedAddresses readFile(Path file) throws IOException {
        Optional<PublishedAddresses> listed = readList(file);
        if (listed.isPresent()) {
            return listed.get();
        }
        // A pipe or a device may never come to an end.
        try (Stream<String> lines =
                Files.isRegularFile(file) ? Files.lines(file, StandardCharsets.ISO_8859_1) : Stream.of()) {
            if (lines.findFirst().filter(SiteWriter::startsManifest).isPresent()) {
                return ofManifest(file);
            }
        }
        throw new PhrasedException(
                Phrase.of("{file} is no list of the addresses of a site; urls.txt of a published site is one", file));
    }

    /** Nothing where a file is no list; of such a one only the beginning is read, however large it is. */
    private static Optional<PublishedAddresses> readList(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(MARK.length() + HEAD.length() + 1);
            if (!startsList(new String(beginning, StandardCharsets.ISO_8859_1))) {
                String more = new String(beginning, StandardCharsets.UTF_8)
                        + new String(in.readNBytes(MUCH), StandardCharsets.UTF_8);
                return more.contains("\n" + HEAD) || more.contains("\n" + TEXTS) || isPublished(file)
                        ? Optional.of(new PublishedAddresses(ListDamage.ofBeginning(label(file), HEAD, more)))
                        : Optional.empty();
            }
            byte[] rest = in.readAllBytes();
            byte[] all = Arrays.copyOf(beginning, beginning.length + rest.length);
            System.arraycopy(rest, 0, all, beginning.length, rest.length);
            // What is no UTF-8 is no list either: no reason to stop at its first character.
            String list = new String(all, StandardCharsets.UTF_8);
            return Optional.of(ofList(list).orElseGet(() -> new PublishedAddresses(ListDamage.of(label(file), list))));
        }
    }

    /** Whether a site has written this file, whatever stands there now. */
    private static boolean isPublished(Path file) throws IOException {
        return file.endsWith(FILE)
                && SiteWriter.filesIn(file.resolveSibling(SiteWriter.MANIFEST)).contains(FILE);
    }

    private static boolean startsList(String beginning) {
        int start = beginning.startsWith(MARK) ? MARK.length() : 0;
        int end = start + HEAD.length();
        return beginning.startsWith(HEAD, start)
                && (end == beginning.length() || beginning.charAt(end) == '\n' || beginning.charAt(end) == '\r');
    }

    private static String label(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Whether a line is that of an address or of a note. */
    static boolean isEntry(String line) {
        return line.isBlank() || PublishedProgressNote.parse(line).isPresent() || isAddress(line.split("\t", 2)[0]);
    }

    private static boolean isAddress(String text) {
        return SitePath.isValid(text) && text.indexOf('/') >= 0;
    }

    /** Nothing where the list is damaged. */
    private static Optional<PublishedAddresses> ofList(String list) {
        SortedMap<String, Optional<PageKey>> owners = new TreeMap<>();
        List<PublishedProgressNote> notes = new ArrayList<>();
        Optional<String> checksum = Optional.empty();
        Optional<String> feedBase = Optional.empty();
        boolean recorded = false;
        int start = PublishedTexts.start(list);
        int end = PublishedTexts.end(list, start);
        String lines = list.substring(start, end).replace("\r\n", "\n");
        for (String line : (list.substring(0, start) + list.substring(end)).split("\r?\n")) {
            if (line.startsWith(FEEDS)) {
                feedBase = Optional.of(line.substring(FEEDS.length()).strip());
            } else if (line.strip().equals(RECORDED)) {
                recorded = true;
            } else if (line.startsWith(TEXTS)) {
                if (checksum.isPresent()) {
                    return Optional.empty();
                }
                checksum = Optional.of(line.substring(TEXTS.length()).strip());
            }
            if (line.isBlank() || line.startsWith("#") || line.startsWith("\uFEFF#")) {
                continue;
            }
            // Addresses have no anchor: most lines need not be held against the pattern of a note.
            Optional<PublishedProgressNote> note =
                    line.indexOf('#') < 0 ? Optional.empty() : PublishedProgressNote.parse(line);
            if (note.isPresent()) {
                notes.add(note.get());
                continue;
            }
            String[] columns = line.split("\t", 2);
            if (!isAddress(columns[0])) {
                return Optional.empty();
            }
            owners.put(columns[0], columns.length < 2 ? Optional.empty() : key(columns[1]));
        }
        // Lists of earlier versions of the program have no texts.
        Optional<PublishedTexts> texts = checksum.flatMap(sum -> texts(sum, lines));
        return texts.isEmpty() && !(checksum.isEmpty() && lines.isEmpty())
                ? Optional.empty()
                : Optional.of(new PublishedAddresses(owners, notes, feedBase, recorded, texts, Optional.empty()));
    }

    /** Nothing where they are not those of the checksum; some editors leave out the last line break. */
    private static Optional<PublishedTexts> texts(String checksum, String lines) {
        String whole = lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
        try {
            return checksum.equals(PublishedTexts.checksum(whole.getBytes(StandardCharsets.UTF_8)))
                    ? Optional.of(PublishedTexts.read(whole, checksum))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // Somebody has made the checksum of it; it is damaged all the same.
            return Optional.empty();
        }
    }

    /** Pages of a language alone: the root and the answers to unknown addresses are no pages that somebody links to. */
    private static PublishedAddresses ofManifest(Path manifest) throws IOException {
        SortedMap<String, Optional<PageKey>> owners = new TreeMap<>();
        for (String file : SiteWriter.filesIn(manifest)) {
            if (file.endsWith(".html") && file.indexOf('/') > 0 && !file.endsWith("/404.html")) {
                String address = file.endsWith("/" + INDEX) ? file.substring(0, file.length() - INDEX.length()) : file;
                if (SitePath.isValid(address)) {
                    owners.put(address, Optional.empty());
                }
            }
        }
        return new PublishedAddresses(owners, List.of(), Optional.empty());
    }

    private static String text(PageKey key) {
        String kind = key.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return key.id().isEmpty() ? kind : kind + ":" + key.id();
    }

    /** A kind that this version of the program does not know says nothing. */
    private static Optional<PageKey> key(String text) {
        int colon = text.indexOf(':');
        String kind = (colon < 0 ? text : text.substring(0, colon))
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
        return Optional.ofNullable(KINDS.get(kind))
                .map(known -> new PageKey(known, colon < 0 ? "" : text.substring(colon + 1)));
    }
}
