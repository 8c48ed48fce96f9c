package kz.bagdarlama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.schema.Schemas;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() {
        new ContentFolder(folder);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--content", folder.toString()));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    /** Its first chapter, the next free number in it and its first topic; in each language. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void theExamplesOfTheHelpAreOfTheContentAtHand(String language) {
        assertThat(run("new", "--help", "--lang", language)).isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .contains("new pledge 1.1 --slug", "new pledge 1.1/2 --slug metro-line --topics jobs", "new chapter 1 ")
                .doesNotContain("1.1/12", "transport");
    }

    @Test
    void whereThereIsNoContentTheExamplesStay() throws IOException {
        Files.delete(folder.resolve("site.yaml"));
        assertThat(run("new", "--help")).isEqualTo(ExitCode.OK);

        assertThat(out.toString()).contains("1.1/12", "transport");
    }

    @Test
    void whatIsMadeAndWhatToDoNextIsSaid() {
        assertThat(run("new", "pledge", "1.1", "--slug", "metro-line", "--topics", "air,jobs"))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .contains("+ " + folder + "/programme/1-economy/1.1-living/02-metro-line/pledge.yaml")
                .contains("02-metro-line/ru.md")
                .contains("02-metro-line/kk.md")
                .contains("1. write the facts", "2. ./bagdarlama check --content ");
        assertThat(err.toString()).isEmpty();
        assertThat(folder.resolve("programme/1-economy/1.1-living/02-metro-line/pledge.yaml"))
                .content()
                .contains("topics: [air, jobs]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new chapter 1 --slug metro",
                "new section --slug city",
                "new page contacts --menu",
                "new topic metro --ru Метро --kk Метро",
                "new district old-town --ru Старый --kk Ескі"
            })
    void everyKindCanBeMade(String command) {
        assertThat(run(command.split(" "))).as(err.toString()).isEqualTo(ExitCode.OK);
        List<Path> made = out.toString()
                .lines()
                .filter(line -> line.startsWith("+ "))
                .map(line -> Path.of(line.substring(2)))
                .toList();
        assertThat(made)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).content().contains(made.size() > 1 ? "" : "[["));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new pledge 1.2 --slug a",
                "new pledge 1.1 --slug Metro",
                "new pledge 1.1",
                "new pledge",
                "new",
                "new thing",
                "new page about",
                "new topic jobs"
            })
    void whatCannotBeMadeIsExplainedAndNothingIsTouched(String command) throws IOException {
        long before = files();

        assertThat(run(command.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void newFilesReferToSchemasThatAreThere() {
        assertThat(run("new", "page", "contacts")).as(err.toString()).isEqualTo(ExitCode.OK);

        Path page = folder.resolve("pages/contacts/page.yaml");
        assertThat(page).content().startsWith("# yaml-language-server: $schema=../../.schemas/page.schema.json\n");
        assertThat(folder.resolve(".schemas/page.schema.json")).isRegularFile();
    }

    @Test
    void theSchemasOfTheContentAreWritten() {
        assertThat(run("schemas")).as(err.toString()).isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .contains("schemas in " + folder + "/.schemas: " + Schemas.all().size());
        assertThat(folder.resolve(".schemas/common.schema.json")).content().contains("\"youth\"");
        assertThat(folder.resolve(".schemas/pledge.schema.json")).isRegularFile();
    }

    @Test
    void aSiteThatCannotBeReadIsExplained() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "title: [\n");

        assertThat(run("new", "page", "contacts")).isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString()).contains("site.yaml:2:1: error[yaml-syntax]");
    }
}
