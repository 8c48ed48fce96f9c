package kz.bagdarlama.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kz.bagdarlama.build.PdfEdition;
import kz.bagdarlama.publish.PrintedWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes PDFs of editions for paper, with a browser that is started once for all of them. */
public final class PdfPrinter implements AutoCloseable {

    /** How long a browser may take for one thing, on a machine that does much else. */
    private static final long PATIENCE_SECONDS = 120;

    /** Numbers in the contents may move what they number, though they seldom do. */
    private static final int MOST_PRINTS = 4;

    /** Grows whenever the same page becomes another PDF. */
    private static final String FORM = "1";

    /**
     * The site's own typeface, which a screen goes without where the page is long, but paper need not; and the languages of parts:
     * Chromium passes on those of elements that are something to assistive technology, which a span is not.
     */
    private static final String PREPARE = """
            (async () => {
                document.body.classList.remove('paper-long');
                for (const part of document.querySelectorAll('main :is(span, i, em, b, strong, q, cite)[lang]:not([role])'))
                    part.setAttribute('role', 'group');
                await document.fonts.ready;
                const words = element => element.textContent.replace(/\\s+/g, ' ').trim();
                return {
                    title: words(document.querySelector('h1')),
                    site: document.querySelector('meta[property="og:site_name"]')?.content ?? '',
                    headings: [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(words),
                    contents: [...document.querySelectorAll('.paper__contents a[href^="#"]')]
                        .map(link => link.getAttribute('href').slice(1)),
                };
            })()
            """;

    /** Puts the numbers of pages into the contents. */
    private static final String NUMBER = """
            (pages => {
                for (const link of document.querySelectorAll('.paper__contents a[href^="#"]')) {
                    let page = link.parentElement.querySelector(':scope > .paper__page');
                    if (!page) {
                        page = document.createElement('span');
                        page.className = 'paper__page';
                        link.after(' ', page);
                    }
                    page.textContent = pages[link.getAttribute('href').slice(1)] ?? '';
                }
            })(%s)
            """;

    private final Chromium browser;
    private final PagePrinter printer;
    private final PdfLibrary library;

    /**
     * @param program the browser
     * @param files what stands where on the site, by paths below its root
     * @param basePath the path of the site on its host, with a slash at both ends
     * @throws BrowserException if it cannot be used
     */
    public PdfPrinter(Path program, SortedMap<String, byte[]> files, String basePath) throws BrowserException {
        Chromium started = null;
        try {
            library = LibraryLoader.load();
            started = Chromium.start(program, PATIENCE_SECONDS);
            printer = new PagePrinter(started.page(PATIENCE_SECONDS), path -> file(path, files, basePath));
            browser = started;
        } catch (IOException e) {
            if (started != null) {
                started.close();
            }
            throw BrowserException.unusable(program, e);
        }
    }

    /** Returns the browser that is installed; empty where none is. */
    public static Optional<Path> installedBrowser() {
        return Chromium.find(System.getenv("PATH"));
    }

    private static Optional<byte[]> file(String path, SortedMap<String, byte[]> files, String basePath) {
        if (!path.startsWith(basePath)) {
            return Optional.empty();
        }
        String name = path.substring(basePath.length());
        return Optional.ofNullable(files.get(name.isEmpty() || name.endsWith("/") ? name + "index.html" : name));
    }

    /** Returns the fingerprint of all that a PDF is made from: style sheets and typefaces have theirs in their names. */
    public static String fingerprint(byte[] html) {
        return PrintedWords.fingerprint(FORM, new String(html, StandardCharsets.UTF_8));
    }

    /**
     * Makes the PDF of an edition.
     *
     * @param html the edition
     * @param day the day that it says it was made on
     * @param program what it says it was made by
     */
    public PdfLibrary.Document print(PdfEdition edition, byte[] html, LocalDate day, String program)
            throws BrowserException {
        try {
            printer.open(edition.printUrl());
            JsonNode said = printer.run(PREPARE);
            List<String> headings = new ArrayList<>();
            said.path("headings").forEach(heading -> headings.add(heading.asString()));
            List<String> contents = new ArrayList<>();
            said.path("contents").forEach(name -> contents.add(name.asString()));
            String title = said.path("title").asString();
            String site = said.path("site").asString();
            return library.completed(
                    withNumbers(contents),
                    new PdfLibrary.About(
                            site.isEmpty() ? title : title + " – " + site,
                            edition.language().tag(),
                            day,
                            program,
                            PrintedWords.fingerprint(html),
                            fingerprint(html),
                            headings));
        } catch (IOException e) {
            throw BrowserException.failed(edition.pdf(), e);
        }
    }

    /** Prints what is open until the contents have the numbers of the pages that they lead to. */
    private byte[] withNumbers(List<String> contents) throws IOException {
        byte[] printed = printer.print();
        Map<String, Integer> pages = Map.of();
        for (int prints = 1; !contents.isEmpty() && prints < MOST_PRINTS; prints++) {
            Map<String, Integer> found = library.pages(printed, contents);
            if (found.equals(pages)) {
                break;
            }
            pages = found;
            printer.run(NUMBER.replace("%s", JsonMapper.shared().writeValueAsString(pages)));
            printed = printer.print();
        }
        return printed;
    }

    @Override
    public void close() {
        printer.close();
        browser.close();
    }
}
