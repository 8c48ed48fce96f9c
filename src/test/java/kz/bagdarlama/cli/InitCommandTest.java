package kz.bagdarlama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.draft.Starter;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.text.LanguageRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code init} makes builds at once, and nothing in it is wrong. */
class InitCommandTest {

    @TempDir
    private Path folder;

    private record Run(int code, String said) {}

    private static Run run(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        return new Run(Main.run(writer, writer, arguments), text.toString());
    }

    private Path made(String... options) {
        Path town = folder.resolve("town");
        List<String> arguments = new ArrayList<>(List.of("init", town.toString()));
        arguments.addAll(List.of(options));
        Run made = run(arguments.toArray(String[]::new));
        assertThat(made.code()).as(made.said()).isZero();
        return town;
    }

    private static Run check(Path town) {
        return run("--lang", "en", "check", "--content", town.resolve("content").toString());
    }

    /** Every set of languages, with all lists and with none. */
    static Stream<List<String>> choices() {
        List<String> tags = LanguageRules.ALL.stream()
                .map(LanguageRules::language)
                .map(Language::tag)
                .toList();
        List<List<String>> choices = new ArrayList<>();
        for (int set = 1; set < 1 << tags.size(); set++) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < tags.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(tags.get(i));
                }
            }
            choices.add(List.of(String.join(",", chosen), String.join(",", Starter.LISTS)));
            choices.add(List.of(String.join(",", chosen), "none"));
        }
        return choices.stream();
    }

    /** Checks a programme, which has nothing to be said of, and builds it. */
    private static Path built(Path town) {
        Run check = check(town);
        assertThat(check.code()).as(check.said()).isZero();
        assertThat(check.said()).doesNotContain("warning[", "error[");
        Path site = town.resolve("site");
        Run build = run("build", "--content", town.resolve("content").toString(), "--output", site.toString());
        assertThat(build.code()).as(build.said()).isZero();
        return site;
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whatIsMadeBuildsAtOnceWithoutAWord(List<String> choice) {
        Path town = made("--languages", choice.get(0), "--lists", choice.get(1));
        Path site = built(town);
        for (String language : choice.get(0).split(",")) {
            assertThat(site.resolve(language + "/index.html")).isRegularFile();
        }
    }

    /** Each number of levels, and each style of numbers: what readers see of the only pledge. */
    @ParameterizedTest
    @CsvSource({
        "1, 1.1/3, 1/1",
        "1, 3.1.2, 1.1",
        "1, II.4, I.1",
        "2, 3.1.2, 1.1.1",
        "2, P-12, P-1",
        "2, II.4, I.1",
        "2, 13, 1",
        "3, 1.1/3, 1.1.1/1",
        "3, 3.1.2, 1.1.1.1"
    })
    void levelsAndNumbersAreAskedFor(String levels, String style, String number) throws IOException {
        Path town = made("--languages", "kk,ru,en", "--levels", levels, "--numbers", style);
        Path site = built(town);
        assertThat(site.resolve("en/topics/greenery/index.html")).content().contains("<span>" + number + "</span>");
        assertThat(town.resolve("README.md"))
                .content()
                .contains("new pledge " + ChapterId.example(Integer.parseInt(levels)) + " ");
    }

    @Test
    void everyListAloneBuilds() throws IOException {
        for (String list : Starter.LISTS) {
            Path town = folder.resolve(list);
            assertThat(run("init", town.toString(), "--languages", "ru", "--lists", list)
                            .code())
                    .isZero();
            Run check = check(town);
            assertThat(check.code()).as(list + ": " + check.said()).isZero();
            assertThat(town.resolve("content/" + list + ".yaml")).isRegularFile();
        }
    }

    @Test
    void filesAreExplainedInTheLanguageOfTheEditorAndFindTheirSchemas() throws IOException {
        for (String language : PhraseBook.LANGUAGES) {
            Path town = folder.resolve(language);
            assertThat(run("--lang", language, "init", town.toString(), "--languages", "kk,ru")
                            .code())
                    .isZero();
            Path pledge;
            try (Stream<Path> files = Files.walk(town)) {
                pledge = files.filter(file -> file.endsWith("pledge.yaml"))
                        .findFirst()
                        .orElseThrow();
            }
            List<String> lines = Files.readAllLines(pledge);
            assertThat(lines.get(0)).startsWith("# yaml-language-server: $schema=");
            Path schema = pledge.resolveSibling(
                            lines.get(0).substring(lines.get(0).indexOf('=') + 1))
                    .normalize();
            assertThat(schema).isRegularFile();
            assertThat(town.resolve("README.md"))
                    .content()
                    .contains("bagdarlama serve")
                    .doesNotContain("{");
            assertThat(town.resolve(".github/workflows/check.yml")).content().contains("--lang " + language);
        }
        assertThat(folder.resolve("ru/README.md")).content().contains("Начните с");
        assertThat(folder.resolve("kk/README.md")).content().contains("бастаңыз");
    }

    @Test
    void theReadmeNamesCommandsThatThereAre() throws IOException {
        Path readme = made("--languages", "ru").resolve("README.md");
        Set<String> commands = new TreeSet<>();
        Pattern.compile("bagdarlama ([a-z]+)")
                .matcher(Files.readString(readme))
                .results()
                .forEach(found -> commands.add(found.group(1)));

        assertThat(commands).contains("serve", "check", "build", "new", "schemas");
        assertThat(commands)
                .allSatisfy(command -> assertThat(run(command, "--help").code()).isZero());
    }

    @Test
    void theTitleIsThatOfTheSite() {
        Path town = made("--languages", "ru", "--title", "План «Школы № 5»");

        assertThat(town.resolve("content/site.yaml")).content().contains("title: {ru: \"План «Школы № 5»\"}");
        assertThat(check(town).code()).isZero();
    }

    @Test
    void whatIsThereIsNotTouched() throws IOException {
        Path town = Files.createDirectories(folder.resolve("town"));
        Files.createDirectories(town.resolve(".git"));
        made("--languages", "ru");
        Files.writeString(town.resolve("README.md"), "mine");

        Run again = run("--lang", "en", "init", town.toString(), "--languages", "kk");
        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.said()).contains("is not empty; nothing was changed");
        assertThat(town.resolve("README.md")).hasContent("mine");
        assertThat(town.resolve("content/programme/1-public-space/kk.md")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--languages de",
                "--languages kz",
                "--languages ru --lists district",
                "--languages ru --lists places,topics",
                "--languages ru --levels 4",
                "--languages ru --numbers 1-2"
            })
    void whatCannotBeIsRefusedBeforeAnythingIsWritten(String options) {
        List<String> arguments = new ArrayList<>(
                List.of("--lang", "en", "init", folder.resolve("town").toString()));
        arguments.addAll(List.of(options.split(" ")));
        Run refused = run(arguments.toArray(String[]::new));

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.said()).containsAnyOf("Known: ", "takes ").doesNotContain("Exception");
        assertThat(folder.resolve("town")).doesNotExist();
    }
}
