package kz.bagdarlama.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.bagdarlama.pdf.PdfLibrary;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is added to that which Chromium prints, without a browser: {@code printed.pdf} is what it made of {@code printed.html}, by
 * {@code chromium --headless --no-pdf-header-footer --generate-pdf-document-outline --print-to-pdf=printed.pdf printed.html}.
 */
final class AccessiblePdfTest {

    private static final Path PRINTED = Path.of("src/test/resources/pdf/printed.pdf");

    private static final PdfLibrary.About ABOUT = new PdfLibrary.About(
            "Бағдарлама <1> & «су»",
            "kk",
            LocalDate.of(2026, 11, 22),
            "bagdarlama 1",
            "0123456789abcdef",
            "fedcba9876543210",
            List.of("Әрбір үйге таза су", "Су және очистка", "Құбырлар"));

    private static byte[] printed;
    private static PdfLibrary.Document completed;

    @BeforeAll
    static void complete() throws IOException {
        printed = Files.readAllBytes(PRINTED);
        completed = new PdfBox().completed(printed, ABOUT);
    }

    @Test
    void itHoldsToPdfUaWhichWhatIsPrintedDoesNot() throws Exception {
        assertThat(VeraPdf.breaches(printed)).hasSizeGreaterThan(5);
        assertThat(VeraPdf.breaches(completed.bytes())).isEmpty();
        assertThat(completed.pages()).isEqualTo(2);
    }

    @Test
    void itSaysWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(completed.bytes())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("kk");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(ABOUT.title());
            assertThat(document.getDocumentInformation().getCreator()).isEqualTo("bagdarlama 1");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-11-22T00:00:00Z");
        }
        // In the open, where a build finds them.
        assertThat(new String(completed.bytes(), StandardCharsets.UTF_8))
                .contains("<rdf:li xml:lang=\"x-default\">Бағдарлама &lt;1&gt; &amp; «су»</rdf:li>")
                .contains("<bagdarlama:words>0123456789abcdef</bagdarlama:words>")
                .contains("<bagdarlama:print>fedcba9876543210</bagdarlama:print>");
    }

    @Test
    void theSameIsTheSameBytes() throws IOException {
        assertThat(new PdfBox().completed(printed, ABOUT).bytes()).isEqualTo(completed.bytes());
    }

    @Test
    void bookmarksAreTheHeadingsAsTheyAreWritten() throws IOException {
        try (PDDocument document = Loader.loadPDF(completed.bytes())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                gather(item, "", titles);
            }
            assertThat(titles).containsExactly("Әрбір үйге таза су", " Су және очистка", "  Құбырлар");
        }
    }

    private static void gather(PDOutlineItem item, String indent, List<String> titles) {
        titles.add(indent + item.getTitle());
        item.children().forEach(child -> gather(child, indent + " ", titles));
    }

    @Test
    void lettersCanBeCopied() throws IOException {
        try (PDDocument document = Loader.loadPDF(completed.bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Әрбір үйге таза су", "Ғимараттардың", "өңірлердің", "Ұңғымалар, һәм", "Жоғарғы 12");
        }
    }

    private static Stream<String> parents(PDDocument document, String type) {
        return StructureTree.elements(document, type).stream()
                .map(element -> ((PDStructureElement) element.getParent()).getStructureType());
    }

    @Test
    void aListOfPlacesInTheDocumentIsItsContents() throws IOException {
        try (PDDocument document = Loader.loadPDF(completed.bytes())) {
            assertThat(parents(document, "TOC")).hasSize(2).contains("TOCI");
            assertThat(parents(document, "TOCI")).containsExactly("TOC", "TOC");
            assertThat(parents(document, "Reference")).contains("TOCI");
            assertThat(parents(document, "LI")).containsExactly("L", "L");
            assertThat(parents(document, "LBody")).containsExactly("LI", "LI");
        }
    }

    @Test
    void headsOfTablesSayWhatTheyStandOver() throws IOException {
        try (PDDocument document = Loader.loadPDF(completed.bytes())) {
            assertThat(StructureTree.elements(document, "TH").stream().map(cell -> {
                        for (int i = 0; i < cell.getAttributes().size(); i++) {
                            if (cell.getAttributes().getObject(i) instanceof PDTableAttributeObject table
                                    && table.getScope() != null) {
                                return table.getScope();
                            }
                        }
                        return "none";
                    }))
                    .containsExactly("Column", "Column", "Row", "Row");
        }
    }

    @Test
    void partsInAnotherLanguageStandInTheLine() throws IOException {
        try (PDDocument document = Loader.loadPDF(completed.bytes())) {
            assertThat(StructureTree.elements(document, "Span"))
                    .filteredOn(element -> "ru".equals(element.getLanguage()))
                    .hasSize(2);
            assertThat(StructureTree.elements(document, "Div"))
                    .noneMatch(element -> "ru".equals(element.getLanguage()));
        }
    }

    @Test
    void aFigureOfWordsIsNoPicture() throws IOException {
        try (PDDocument document = Loader.loadPDF(completed.bytes())) {
            assertThat(StructureTree.elements(document, "Figure")).isEmpty();
            assertThat(StructureTree.elements(document, "BlockQuote"))
                    .singleElement()
                    .satisfies(quote -> {
                        assertThat(quote.getLanguage()).isEqualTo("ru");
                        assertThat(((PDStructureElement) quote.getParent()).getStructureType())
                                .isEqualTo("Div");
                    });
        }
    }

    @Test
    void linksSayWhereTheyLead() throws IOException {
        List<String> said = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(completed.bytes())) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    said.add(annotation.getContents());
                }
            }
        }
        // One of them on two lines.
        assertThat(Set.copyOf(said))
                .containsExactlyInAnyOrder(
                        "Су және очистка",
                        "Құбырлар",
                        "сайттағы бет пен өңірлердің тізімі, ұзын сілтеме екі жолға бөлінеді");
    }

    @Test
    void whateverIsPaintedIsContentOrAnArtifact() throws IOException {
        assertThat(unmarked(printed)).isNotEmpty();
        assertThat(unmarked(completed.bytes())).isEmpty();
    }

    /** The operators that show something outside of any mark. */
    private static List<String> unmarked(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                int depth = 0;
                for (Object token : new PDFStreamParser(page).parse()) {
                    String name = token instanceof Operator operator ? operator.getName() : "";
                    depth += name.equals("BDC") || name.equals("BMC") ? 1 : name.equals("EMC") ? -1 : 0;
                    if (depth == 0
                            && Set.of("f", "f*", "S", "B", "Do", "Tj", "TJ").contains(name)) {
                        found.add(name);
                    }
                }
                assertThat(depth).isZero();
            }
        }
        return found;
    }
}
