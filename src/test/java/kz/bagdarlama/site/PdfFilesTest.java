package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.build.PdfEdition;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.publish.PrintedWords;
import kz.bagdarlama.render.SiteFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * PDFs beside the content are published and linked as long as they say what the site says. Here they are no PDFs: a build looks at
 * nothing in them but the fingerprints.
 */
final class PdfFilesTest {

    private static final String PLEDGE = "programme/1-water/1.1-supply/01-pipes/";

    @TempDir
    private Path root;

    private Path content;

    @BeforeEach
    void copy() throws IOException {
        Fixture.smallWithTemplates(root);
        content = root.resolve("content");
    }

    private BuildOptions options(int year) {
        return new BuildOptions(content, root.resolve("templates"), root.resolve("site"), Optional.empty(), 2)
                .on(Optional.of(LocalDate.of(year, 5, 9)));
    }

    private record Built(BuildResult result, Diagnostics diagnostics) {

        List<String> stale() {
            return diagnostics.sorted().stream()
                    .filter(each -> each.code() == Code.STALE_PDF)
                    .map(each -> each.position().path().replaceFirst(".*/content/pdf/", ""))
                    .toList();
        }

        List<String> published() {
            return result.files().keySet().stream()
                    .filter(name -> name.endsWith(".pdf"))
                    .toList();
        }

        /** The pages that link to a PDF. */
        List<String> linking() {
            return result.files().entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".html")
                            && new String(file.getValue(), StandardCharsets.UTF_8)
                                    .contains(".pdf\" type=\"application/pdf\" download>"))
                    .map(file -> file.getKey())
                    .toList();
        }
    }

    private Built preview() throws IOException {
        return preview(2026);
    }

    private Built preview(int year) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        try (BuildSession session = new BuildSession(options(year))) {
            BuildResult result = session.preview(diagnostics);
            assertThat(diagnostics.sorted()).noneMatch(each -> each.code() != Code.STALE_PDF);
            return new Built(result, diagnostics);
        }
    }

    /** Lays a file that says what the site says beside the content, for each page that there can be one of. */
    private List<String> makeAll() throws IOException {
        BuildResult result = preview().result();
        List<String> made = new ArrayList<>();
        for (PdfEdition edition : result.pdfs()) {
            make(edition, result.files());
            made.add(edition.pdf());
        }
        return made.stream().sorted().toList();
    }

    private void make(PdfEdition edition, SortedMap<String, byte[]> files) throws IOException {
        Path file = content.resolve("pdf").resolve(edition.pdf());
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<bagdarlama:words>" + PrintedWords.fingerprint(files.get(edition.print())) + "</bagdarlama:words>");
    }

    private void edit(String name, String old, String text) throws IOException {
        edit(content.resolve(name), old, text);
    }

    private static void edit(Path file, String old, String text) throws IOException {
        String all = Files.readString(file);
        assertThat(all).contains(old);
        Files.writeString(file, all.replace(old, text));
    }

    @Test
    void thereCanBeOneOfTheProgrammeAndOfEachDistrictInEachLanguage() throws IOException {
        Built without = preview();

        assertThat(without.result().pdfs().stream().map(PdfEdition::pdf))
                .containsExactly(
                        "kk/programme.pdf",
                        "kk/districts/upper.pdf",
                        "kk/districts/lower.pdf",
                        "ru/programme.pdf",
                        "ru/districts/upper.pdf",
                        "ru/districts/lower.pdf");
        assertThat(without.published()).isEmpty();
        assertThat(without.linking()).isEmpty();
    }

    @Test
    void whatStandsThereIsPublishedAndLinked() throws IOException {
        List<String> made = makeAll();
        Built built = preview();

        assertThat(built.stale()).isEmpty();
        assertThat(built.published()).isEqualTo(made);
        assertThat(built.linking())
                .containsExactlyInAnyOrderElementsOf(made.stream()
                        .map(name -> name.replace(".pdf", "/index.html"))
                        .toList());
        assertThat(built.result().files().get("kk/programme.pdf"))
                .isEqualTo(Files.readAllBytes(content.resolve("pdf/kk/programme.pdf")));
    }

    @Test
    void onlyThoseThatThereAreAreLinked() throws IOException {
        makeAll();
        Files.delete(content.resolve("pdf/kk/programme.pdf"));
        Files.delete(content.resolve("pdf/ru/districts/lower.pdf"));

        assertThat(preview().linking())
                .containsExactlyInAnyOrder(
                        "kk/districts/lower/index.html",
                        "kk/districts/upper/index.html",
                        "ru/districts/upper/index.html",
                        "ru/programme/index.html");
    }

    /** What is changed where, and which PDFs no longer say what the site says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            programme/1-water/1.1-supply/01-pipes/kk.md  | құбырды ауыстыруды | құбырды жаңартуды | kk/programme kk/districts/upper kk/districts/lower
            programme/1-water/1.2-river/02-fish/ru.md    | обеспечит рыбой    | обеспечит свежей рыбой | ru/programme
            programme/1-water/1.1-supply/chapter.yaml    | 1.1                | 1.1               |
            districts.yaml                               | в Верхнем районе   | в районе Верхнем  |
            districts.yaml                               | ru: Верхний район  | ru: Высокий район | ru/programme ru/districts/upper ru/districts/lower
            """)
    void whoseWordsHaveChangedIsLeftOutAndSaid(String file, String old, String text, String stale) throws IOException {
        List<String> made = makeAll();
        edit(file, old, text);
        Built built = preview();
        List<String> left = stale == null
                ? List.of()
                : Stream.of(stale.split(" ")).map(name -> name + ".pdf").toList();

        assertThat(built.stale()).containsExactlyInAnyOrderElementsOf(left);
        assertThat(built.published())
                .containsExactlyElementsOf(
                        made.stream().filter(name -> !left.contains(name)).toList());
        assertThat(built.linking())
                .containsExactlyInAnyOrderElementsOf(built.published().stream()
                        .map(name -> name.replace(".pdf", "/index.html"))
                        .toList());
    }

    @Test
    void neitherTheDayNorHowPagesLookIsAMatterOfWords() throws IOException {
        List<String> made = makeAll();
        edit(
                root.resolve("templates/pages/print-programme.ftlh"),
                "<ol role=\"list\">",
                "<ol role=\"list\" class=\"other\">");

        assertThat(preview(2031).published()).isEqualTo(made);
    }

    @Test
    void aPageThatLosesItsPdfIsTheSameAsIfThereHadBeenNone() throws IOException {
        byte[] without = preview().result().files().get("kk/programme/index.html");
        makeAll();
        Files.writeString(content.resolve("pdf/kk/programme.pdf"), "<bagdarlama:words>0</bagdarlama:words>");

        assertThat(preview().result().files().get("kk/programme/index.html")).isEqualTo(without);
    }

    @Test
    void aCheckSaysTheSameAsABuild() throws IOException {
        makeAll();
        edit(PLEDGE + "ru.md", "труб", "трубок");
        Diagnostics diagnostics = new Diagnostics();
        try (BuildSession session = new BuildSession(options(2026))) {
            session.check(diagnostics);
        }

        assertThat(diagnostics.sorted())
                .isEqualTo(preview().diagnostics().sorted())
                .isNotEmpty();
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void aBuildThatHadNothingToDoSeesOneThatIsNew() throws IOException {
        assertThat(build().paths()).isNotEmpty();
        assertThat(build().paths()).isEmpty();
        makeAll();
        assertThat(build().paths()).contains("ru/programme.pdf");
        assertThat(root.resolve("site/ru/districts/upper.pdf")).isRegularFile();
        assertThat(build().paths()).isEmpty();
        Files.delete(content.resolve("pdf/ru/districts/upper.pdf"));
        assertThat(build().paths()).doesNotContain("ru/districts/upper.pdf");
        assertThat(root.resolve("site/ru/districts/upper.pdf")).doesNotExist();
    }

    private BuildResult build() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        try (BuildSession session = new BuildSession(options(2026))) {
            BuildResult result = session.build(diagnostics);
            assertThat(diagnostics.sorted()).isEmpty();
            return result;
        }
    }

    /** Whoever edits is shown them as they are: what has changed since is said when the site is built. */
    @Test
    void serveFollowsTheFolder() throws IOException {
        try (BuildSession session = new BuildSession(options(2026))) {
            assertThat(text(session, "kk/programme/index.html")).doesNotContain("application/pdf");
            makeAll();
            assertThat(text(session, "kk/programme/index.html")).contains("/city/kk/programme.pdf\"");
            assertThat(text(session, "kk/programme.pdf")).startsWith("<bagdarlama:words>");
            edit(PLEDGE + "kk.md", "құбырды", "су құбырларын");
            assertThat(text(session, "kk/programme/index.html")).contains("/city/kk/programme.pdf\"");
            Files.delete(content.resolve("pdf/kk/programme.pdf"));
            assertThat(text(session, "kk/programme/index.html")).doesNotContain("application/pdf");
        }
    }

    private static String text(BuildSession session, String name) throws IOException {
        SiteFile file = session.update().site().orElseThrow().files().get(name);
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
