package kz.bagdarlama.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.browser.Browsers;
import kz.bagdarlama.build.PdfEdition;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.pdfbox.StructureTree;
import kz.bagdarlama.pdfbox.VeraPdf;
import kz.bagdarlama.site.Fixture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PDFs of a small site as Chromium prints them: PDF/UA by veraPDF, and what it cannot judge. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PdfBrowserTest {

    private static final List<String> ALL = List.of(
            "kk/districts/lower.pdf",
            "kk/districts/upper.pdf",
            "kk/programme.pdf",
            "ru/districts/lower.pdf",
            "ru/districts/upper.pdf",
            "ru/programme.pdf");

    @TempDir
    private static Path root;

    private static Path pdfs;

    @BeforeAll
    static void make() throws IOException {
        Fixture.small(root);
        pdfs = root.resolve("content/pdf");
        assertThat(pdf()).contains("6 made, 0 unchanged");
    }

    private static String pdf(String... more) {
        return Fixture.succeed(Stream.concat(
                        Stream.of(
                                "--lang",
                                "en",
                                "pdf",
                                "--content",
                                root.resolve("content").toString(),
                                "--browser",
                                Browsers.program().toString(),
                                "--today",
                                "2026-11-22"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(pdfs.resolve(name));
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static Map<String, Integer> bookmarks(PDDocument document) throws IOException {
        Map<String, Integer> pages = new LinkedHashMap<>();
        bookmarks(document.getDocumentCatalog().getDocumentOutline(), document, pages);
        return pages;
    }

    private static void bookmarks(PDOutlineNode node, PDDocument document, Map<String, Integer> pages)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            pages.put(item.getTitle(), document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            bookmarks(item, document, pages);
        }
    }

    @Test
    @Order(1)
    void eachPageThatThereCanBeOneOfHasOne() throws IOException {
        try (Stream<Path> files = Files.walk(pdfs)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> pdfs.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(ALL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk/programme.pdf", "kk/districts/upper.pdf"})
    @Order(1)
    void theyHoldToPdfUa(String name) throws Exception {
        assertThat(VeraPdf.breaches(bytes(name))).isEmpty();
    }

    @Test
    @Order(1)
    void theySayWhatTheyAreAndInWhichLanguage() throws IOException {
        try (PDDocument programme = Loader.loadPDF(bytes("kk/programme.pdf"));
                PDDocument district = Loader.loadPDF(bytes("ru/districts/upper.pdf"))) {
            assertThat(programme.getDocumentInformation().getTitle()).isEqualTo("«Су» бағдарламасы – Сынақ қаласы");
            assertThat(programme.getDocumentCatalog().getLanguage()).isEqualTo("kk");
            assertThat(district.getDocumentInformation().getTitle()).isEqualTo("Верхний район – Тестовый город");
            assertThat(district.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            // The document is quoted in its own language.
            assertThat(StructureTree.elements(programme, "BlockQuote"))
                    .singleElement()
                    .extracting(PDStructureElement::getLanguage)
                    .isEqualTo("ru");
        }
    }

    @Test
    @Order(1)
    void bookmarksAreTheHeadingsAndLeadToThem() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes("kk/programme.pdf"))) {
            Map<String, Integer> bookmarks = bookmarks(document);

            assertThat(bookmarks.keySet())
                    .startsWith("«Су» бағдарламасы", "Мазмұны", "1 Су", "1.1 Сумен жабдықтау")
                    .contains("1.1/1 Шамамен 195 км құбыр", "1.2/2 1 600-ден астам адамға балық");
            for (Map.Entry<String, Integer> bookmark : bookmarks.entrySet()) {
                assertThat(flat(text(document, bookmark.getValue()))).contains(flat(bookmark.getKey()));
            }
        }
    }

    /** Without spaces, which lie between letters on paper and are not printed. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }

    @Test
    @Order(1)
    void theContentsNameThePagesThatThePartsBeginOn() throws IOException {
        for (String name : List.of("kk/programme.pdf", "ru/programme.pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes(name))) {
                Map<String, Integer> bookmarks = bookmarks(document);
                Map<String, Integer> said = new TreeMap<>();
                Matcher lines = Pattern.compile("(?m)^(\\d[\\d.]*\\s+\\p{L}.*?)\\s+(\\d+)\\s*$")
                        .matcher(text(document, 1));
                while (lines.find()) {
                    said.put(lines.group(1).replaceAll("[\\s\u00A0]+", " "), Integer.valueOf(lines.group(2)));
                }

                assertThat(said).hasSize(3);
                assertThat(said).allSatisfy((title, page) -> {
                    assertThat(bookmarks).containsEntry(title, page);
                    assertThat(page).isGreaterThan(1);
                });
                assertThat(said.values()).contains(2, 3);
            }
        }
    }

    @Test
    @Order(1)
    void everyWordOfTheProgrammeCanBeSearchedAndCopied() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes("kk/programme.pdf"))) {
            String asItIs = new PDFTextStripper().getText(document);
            String text = flat(asItIs);

            assertThat(asItIs).doesNotContain("\u00AD");
            assertThat(text)
                    .contains("ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "і", "Ө")
                    .contains(
                            flat("Қалада су жетіспейді."),
                            flat("Терең құдықтар: 6-ға дейін құдық"),
                            flat("Жоғарғы аудан, Төменгі аудан"),
                            flat("Олар Жоғарғы ауданда 5 жыл ішінде пайда болады."));
        }
    }

    @Test
    @Order(2)
    void theSamePagesAreTheSameBytes() throws IOException {
        Map<String, byte[]> before = new TreeMap<>();
        for (String name : ALL) {
            before.put(name, bytes(name));
        }

        assertThat(pdf()).contains("0 made, 6 unchanged");
        assertThat(pdf("--all")).contains("6 made, 0 unchanged");
        for (String name : ALL) {
            assertThat(bytes(name)).as(name).isEqualTo(before.get(name));
        }
    }

    @Test
    @Order(3)
    void aBuildPublishesAndLinksThem() throws IOException {
        Path site = root.resolve("site");
        String said = Fixture.succeed(
                "--lang", "en", "build", "--content", root.resolve("content").toString(), "--output", site.toString());

        assertThat(said).doesNotContain("warning");
        for (String name : ALL) {
            assertThat(site.resolve(name)).hasBinaryContent(bytes(name));
            assertThat(site.resolve(name.replace(".pdf", "/index.html")))
                    .content()
                    .contains("/city/" + name + "\"");
        }
    }

    @Test
    @Order(4)
    void onlyThoseWhosePageHasChangedAreMadeAnew() throws IOException {
        byte[] kazakh = bytes("kk/programme.pdf");
        Path text = root.resolve("content/programme/1-water/1.2-river/02-fish/ru.md");
        Files.writeString(text, Files.readString(text).replace("обеспечит рыбой", "обеспечит свежей рыбой"));

        assertThat(pdf()).contains("1 made, 5 unchanged").contains("ru/programme.pdf: ");
        assertThat(bytes("kk/programme.pdf")).isEqualTo(kazakh);
        try (PDDocument document = Loader.loadPDF(bytes("ru/programme.pdf"))) {
            assertThat(flat(new PDFTextStripper().getText(document))).contains(flat("обеспечит свежей рыбой"));
        }
    }

    @Test
    @Order(5)
    void aBrowserThatDiesMeanwhileIsSaid() throws IOException {
        List<String> asked = new ArrayList<>();
        SortedMap<String, byte[]> files = new TreeMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public byte[] get(Object name) {
                asked.add((String) name);
                ProcessHandle.current()
                        .descendants()
                        .filter(each -> each.info().commandLine().orElse("").contains("bagdarlama-chromium"))
                        .forEach(ProcessHandle::destroyForcibly);
                return "<!doctype html><h1>a</h1>".getBytes(StandardCharsets.UTF_8);
            }
        };
        PdfEdition edition = new PdfEdition(
                Language.KAZAKH,
                "kk/programme/index.html",
                "kk/programme/print/index.html",
                "https://example.org/city/kk/programme/print/",
                "kk/programme.pdf",
                Optional.empty());

        try (PdfPrinter printer = new PdfPrinter(Browsers.program(), files, "/city/")) {
            assertThatExceptionOfType(BrowserException.class)
                    .isThrownBy(() -> printer.print(edition, new byte[0], LocalDate.of(2026, 11, 22), "bagdarlama"))
                    .withMessageStartingWith("the browser did not print kk/programme.pdf (the browser has ended); ");
        }
        assertThat(asked).containsExactly("kk/programme/print/index.html");
    }

    /** At each height of a page a table begins once: its heads never end a page. */
    @Test
    @Order(6)
    void noHeadOfATableStandsAloneAtTheEndOfAPage() throws IOException {
        StringBuilder html = new StringBuilder("<!doctype html><link rel=stylesheet href=print.css>"
                + "<style>@page { size: 100mm 100mm; margin: 5mm } * { font: 10px/20px serif }</style>");
        for (int height = 0; height < 360; height += 10) {
            html.append("<div style='break-before: page; height: ")
                    .append(height)
                    .append("px'></div><table><caption>Title</caption><thead><tr><th scope=col>Head</th></tr></thead>")
                    .append(
                            "<tbody><tr><th scope=rowgroup>Group</th></tr><tr><td>Row</td></tr><tr><td>Row</td></tr></tbody>")
                    .append("<tbody><tr><th scope=rowgroup>Group</th></tr><tr><td>Row</td></tr></tbody></table>");
        }
        SortedMap<String, byte[]> files = new TreeMap<>(Map.of(
                "index.html",
                html.toString().getBytes(StandardCharsets.UTF_8),
                "print.css",
                Files.readAllBytes(Path.of("templates/layouts/print.css"))));
        List<String> ends = new ArrayList<>();
        try (Chromium chromium = Chromium.start(Browsers.program(), 120);
                PagePrinter printer = new PagePrinter(
                        chromium.page(120),
                        path -> Optional.ofNullable(
                                files.get(path.replaceFirst("/$", "/index.html").substring(1))))) {
            printer.open("https://example.org/");
            try (PDDocument document = Loader.loadPDF(printer.print())) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    String text =
                            text(document, page).replaceAll("\\d+ / \\d+", "").strip();
                    ends.add(text.substring(text.lastIndexOf('\n') + 1).strip());
                }
            }
        }

        assertThat(ends).hasSizeGreaterThan(40).contains("Row").doesNotContain("Title", "Head", "Group");
    }
}
