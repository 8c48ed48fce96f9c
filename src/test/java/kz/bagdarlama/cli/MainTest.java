package kz.bagdarlama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ContentFolder content;
    private Path templates;
    private Path site;

    @BeforeEach
    void write() throws IOException {
        content = new ContentFolder(folder.resolve("content"));
        templates = folder.resolve("templates");
        // One for each that the program asks for: their names are those of the real ones.
        for (String name : templateNames()) {
            Path file = templates.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "<!doctype html><p>page</p>\n");
        }
        site = folder.resolve("site");
    }

    private static List<String> templateNames() throws IOException {
        Path real = Path.of("templates");
        try (Stream<Path> files = Files.walk(real)) {
            return files.map(file -> real.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("(pages|feeds)/[^.]+\\.ftl[hx]?"))
                    .toList();
        }
    }

    private int run(String... arguments) {
        return Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("--lang", "en"), Stream.of(arguments)).toArray(String[]::new));
    }

    private int build(String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "build",
                "--content",
                content.path().toString(),
                "--templates",
                templates.toString(),
                "--output",
                site.toString()));
        arguments.addAll(List.of(further));
        return run(arguments.toArray(String[]::new));
    }

    private int check(String... further) {
        List<String> arguments = new ArrayList<>(
                List.of("check", "--content", content.path().toString(), "--templates", templates.toString()));
        arguments.addAll(List.of(further));
        return run(arguments.toArray(String[]::new));
    }

    private void assertReadableError(String... contained) {
        assertThat(err.toString())
                .contains(contained)
                .doesNotContain("\tat ", "Exception in thread", "java.lang.", "a fault of the program");
        assertThat(out.toString()).isEmpty();
    }

    // ---- 0

    @Test
    void aBuildMakesTheSite() {
        assertThat(build()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .startsWith(site + ": ")
                .contains(" pages in kk, ru from 1 pledge; ", " files written, 0 unchanged, 0 removed; ")
                .endsWith(" s\n");
        assertThat(site.resolve("index.html")).hasContent("<!doctype html><p>page</p>");
        assertThat(site.resolve("ru/programme/1.1.1-first/index.html")).exists();
        assertThat(site.resolve("kk/programme/1.1.1-first/index.html")).exists();
    }

    @Test
    void aSecondBuildChangesNothing() {
        build();
        out.getBuffer().setLength(0);

        assertThat(build()).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains(" 0 files written, ", " 0 removed; ");
    }

    @Test
    void strangersInTheOutputAreNamed() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("CNAME"), "example.org");

        assertThat(build()).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("left alone in " + site + ", not of this site: CNAME\n");
        assertThat(site.resolve("CNAME")).hasContent("example.org");
    }

    @Test
    void theBaseUrlOfTheCommandCounts() throws IOException {
        Files.writeString(
                templates.resolve("pages/home.ftlh"), "<!doctype html>${page.frame.homeUrl} ${page.frame.canonical!}");

        assertThat(build("--base-url", "https://other.example/almaty", "--threads", "2"))
                .isEqualTo(ExitCode.OK);
        assertThat(site.resolve("ru/index.html"))
                .hasContent("<!doctype html>/almaty/ru/ https://other.example/almaty/ru/");
    }

    @ParameterizedTest
    @CsvSource({"--content, --templates", "--templates, --content"})
    void aFolderWithoutANameIsNone(String option, String other) {
        assertThat(run("check", option, "", other, folder.toString())).isEqualTo(ExitCode.USAGE);
        assertReadableError("there is no folder “”");
    }

    @Test
    void aDeviceIsNoListOfAddresses() {
        // Whoever read it would never come to its end.
        assertThat(check("--published", "/dev/zero")).isEqualTo(ExitCode.USAGE);
        assertReadableError("/dev/zero is no list of the addresses of a site");
    }

    @Test
    void aFolderWithoutTemplatesIsToldOnce() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("check", "--content", content.path().toString(), "--templates", empty.toString()))
                .isEqualTo(ExitCode.CONTENT);
        assertReadableError("there is no template in this folder", "1 error");
    }

    @Test
    void aCheckWritesNothing() {
        assertThat(check()).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("no errors: ").contains(" pages from 1 pledge; ");
        assertThat(err.toString()).isEmpty();
        assertThat(site).doesNotExist();
    }

    // ---- 1

    @Test
    void errorsInTheContentStopTheBuildBeforeAnythingIsWritten() {
        content.with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "first", "topics: [jbos]"));

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError(
                ContentFolder.PLEDGE + "pledge.yaml:4:10: error[unknown-topic]: there is no topic “jbos”\n",
                " 4 | topics: [jbos]\n   |          ^^^^\n",
                "hint: did you mean “jobs” (Жұмыс)?",
                "1 error: nothing was written, " + site + " is as it was\n");
        assertThat(site).doesNotExist();
    }

    @Test
    void errorsInTheContentAreCountedByACheck() {
        content.with("names.yaml", "- {text: A, language: kazakh, typo: 1}\n");

        assertThat(check()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("error[invalid-value]", "error[unknown-key]", "2 errors\n");
    }

    @Test
    void errorsInTheTemplatesStopTheBuildToo() throws IOException {
        Files.writeString(templates.resolve("pages/home.ftlh"), "<p>${page.nothing}</p>\n");

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError(
                "templates/pages/home.ftlh:1:4: error[template-error]: “nothing” is not part of HomePage",
                " 1 | <p>${page.nothing}</p>\n");
        assertThat(site).doesNotExist();
    }

    @Test
    void aMissingTemplateStopsTheBuild() throws IOException {
        Files.delete(templates.resolve("pages/topic.ftlh"));

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("templates/pages/topic.ftlh: error[template-error]: the template is missing");
    }

    @Test
    void anEarlierSiteStaysAsItWas() throws IOException {
        build();
        out.getBuffer().setLength(0);
        Files.writeString(templates.resolve("pages/home.ftlh"), "<!doctype html><p>new</p>\n");
        content.without(ContentFolder.PLEDGE + "ru.md");

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("error[missing-translation]");
        assertThat(site.resolve("ru/index.html")).hasContent("<!doctype html><p>page</p>");
    }

    @Test
    void anEmptyFolderIsContentWithErrors() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("check", "--content", empty.toString(), "--templates", templates.toString()))
                .isEqualTo(ExitCode.CONTENT);
        assertReadableError("empty/site.yaml: error[missing-file]: the file is missing");
    }

    // ---- 2

    @Test
    void anUnknownOptionIsWrongUse() {
        assertThat(build("--outptu", "x")).isEqualTo(ExitCode.USAGE);
        assertReadableError("Unknown option", "--outptu", "--output");
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        assertThat(run("biuld")).isEqualTo(ExitCode.USAGE);
        assertReadableError("biuld", "build");
    }

    @Test
    void noCommandIsWrongUse() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertReadableError("Say what to do: build", "Usage: bagdarlama");
    }

    @ParameterizedTest
    @CsvSource({"--content", "--templates"})
    void aMissingFolderIsWrongUse(String option) {
        assertThat(build(option, folder.resolve("nowhere").toString())).isEqualTo(ExitCode.USAGE);
        assertReadableError(option);
    }

    @Test
    void aMissingFolderOfACheckIsWrongUse() {
        String nowhere = folder.resolve("nowhere").toString();

        assertThat(run("check", "--content", nowhere, "--templates", templates.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertReadableError("there is no folder “" + nowhere
                + "”; go to the folder of the repository with cd, or say where it is with --content DIR");
        // A page of help would push it off the screen.
        assertReadableError("All options: bagdarlama check --help");
        assertThat(err.toString()).doesNotContain("--threads");
    }

    @Test
    void aFileIsNoFolder() {
        String file = content.path().resolve("site.yaml").toString();

        assertThat(run("check", "--content", file, "--templates", templates.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertReadableError("there is no folder “" + file + "”");
    }

    private int buildInto(Path output) {
        return run(
                "build",
                "--content",
                content.path().toString(),
                "--templates",
                templates.toString(),
                "--output",
                output.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "handbook: ../docs, docs",
        "handbook: ../docs, docs/site",
        "handbook: \"../docs\"   # editors, docs/a/..",
        "handbook: '../docs/', docs/01-start/x",
    })
    void theOutputLiesApartFromTheHandbook(String setting, String output) throws IOException {
        Files.createDirectories(folder.resolve("docs/01-start"));
        Path site = content.path().resolve("site.yaml");
        Files.writeString(site, Files.readString(site) + setting + "\n");

        assertThat(buildInto(folder.resolve(output))).isEqualTo(ExitCode.USAGE);
        assertReadableError("must not lie within each other", "--output");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"content", "content/site", "templates", "templates/a/b", ".", "content/../templates", "x/.."})
    void theOutputLiesApartFromTheInput(String output) throws IOException {
        assertThat(buildInto(folder.resolve(output))).isEqualTo(ExitCode.USAGE);
        assertReadableError("must not lie within each other", "--output");
        assertThat(content.path().resolve("site")).doesNotExist();
        assertThat(content.path().resolve("index.html")).doesNotExist();
    }

    @Test
    void aLinkIntoTheInputIsSeenThrough() throws IOException {
        for (String input : List.of("content", "content/programme", "templates")) {
            Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve(input));
            assertThat(buildInto(link)).as(input).isEqualTo(ExitCode.USAGE);
            assertReadableError("must not lie within each other", "--output");
            assertThat(buildInto(link.resolve("site"))).as(input).isEqualTo(ExitCode.USAGE);
            Files.delete(link);
        }
    }

    @Test
    void theProgramIsNotWrittenOver() {
        String program = System.getProperty("java.class.path").split(java.io.File.pathSeparator, 2)[0];

        assertThat(buildInto(Path.of(program, "site"))).isEqualTo(ExitCode.USAGE);
        assertReadableError("must not lie within each other", "--output");
    }

    @Test
    void anOutputWithoutANameIsNone() {
        assertThat(run(
                        "build",
                        "--content",
                        content.path().toString(),
                        "--templates",
                        templates.toString(),
                        "--output",
                        ""))
                .isEqualTo(ExitCode.USAGE);
        assertReadableError("--output takes the name of a folder");
    }

    @Test
    void aFolderOfASimilarNameIsApart() {
        assertThat(buildInto(folder.resolve("content-site"))).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "257", "many", "1.5", ""})
    void aNumberOfThreadsIsFrom1To256(String threads) {
        assertThat(build("--threads=" + threads)).isEqualTo(ExitCode.USAGE);
        assertReadableError("--threads");
        assertThat(site).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "ftp://example.org/", "https://", "https://example.org/?a", "not a url", ""})
    void aBaseUrlIsAnAddress(String url) {
        assertThat(build("--base-url=" + url)).isEqualTo(ExitCode.USAGE);
        assertReadableError("“" + url + "” is no address that a site can have", "https://example.org/");
        assertThat(site).doesNotExist();
    }

    // ---- 3

    @Test
    void anOutputThatIsAFileIsAMatterOfTheMachine() throws IOException {
        Files.writeString(site, "x");

        assertThat(build()).isEqualTo(ExitCode.MACHINE);
        assertReadableError("bagdarlama: ", site.toString());
        assertThat(site).hasContent("x");
    }

    @Test
    void anOutputThatCannotBeWrittenIsAMatterOfTheMachine() throws IOException {
        Path blocker = Files.writeString(folder.resolve("blocker"), "x");

        assertThat(buildInto(blocker.resolve("site"))).isEqualTo(ExitCode.MACHINE);
        assertReadableError("bagdarlama: ", blocker.toString());
    }

    @Test
    void filesOfOtherOriginInTheWayAreNotOverwritten() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), "somebody's");

        assertThat(build()).isEqualTo(ExitCode.MACHINE);
        assertReadableError(
                "bagdarlama: not made by an earlier build, so not overwritten: " + site.resolve("index.html"));
        assertThat(site.resolve("index.html")).hasContent("somebody's");
        assertThat(site.resolve("ru")).doesNotExist();
    }

    // ---- help

    @ParameterizedTest
    @CsvSource({"--help, Examples:", "-h, bagdarlama build"})
    void theHelpShowsExamplesAndExitCodes(String option, String expected) {
        assertThat(run(option)).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("Usage: bagdarlama", "build", "check", "Examples:", "Exit codes: 0 ", expected);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check", "diff", "report"})
    void everyCommandHasHelpWithExamples(String command) {
        assertThat(run(command, "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("Usage: bagdarlama " + command, "--content=DIR", "--templates=DIR", "--threads=N")
                .contains("(default: content)", "(default: templates)")
                .contains("Examples:", "  bagdarlama " + command + "\n");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsShown(String option) {
        assertThat(run(option)).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("bagdarlama ").hasLineCount(1);
    }

    private void inSite(String old, String replacement) throws IOException {
        Path file = content.path().resolve("site.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://[", "https://exa mple.org/", "https://example.org/%zz/", "x", "https://ә_ә.kz/"})
    void anAddressInTheContentThatNoSiteCanHaveIsAnErrorOfTheContent(String url) throws IOException {
        inSite("base-url: https://example.org/", "base-url: \"" + url + "\"");

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError(
                "content/site.yaml:4:11: error[invalid-value]: “" + url + "” is no address that a site can have");
        assertThat(site).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 7_500})
    void deepEmphasisIsAnErrorOfTheContentAndNoCrash(int depth) throws IOException {
        inSite("languages:", "checks: {length: ignore}\nlanguages:");
        String deep = "*".repeat(depth) + "а" + "*".repeat(depth);
        content.with(ContentFolder.PLEDGE + "ru.md", "# Т\n\n" + deep + "\n")
                .with("pages/about/ru.md", "# Т\n\n" + "*а ".repeat(depth / 2) + "б*".repeat(depth / 2) + "\n")
                .with("pages/about/kk.md", "# Т\n\n> " + "**а ".repeat(depth / 4) + "б** ".repeat(depth / 4) + "\n");

        assertThat(build()).as(err.toString()).isEqualTo(depth < 200 ? ExitCode.OK : ExitCode.CONTENT);
        assertThat(err.toString()).doesNotContain("a fault of the program", "StackOverflow", "\tat ");
    }

    @Test
    void emphasisThatIsJustNotTooDeepIsPublished() {
        String deep = "**".repeat(97) + "а" + "**".repeat(97);
        content.with(ContentFolder.PLEDGE + "ru.md", "# Т\n\n" + deep + "\n")
                .with(ContentFolder.PLEDGE + "kk.md", "# Т\n\n" + deep + "\n");

        assertThat(build()).as(err.toString()).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<#macro m><@m/></#macro><@m/>", "<#function f x><#return f(x + 1)></#function>${f(1)}"})
    void anEndlessMacroIsAnErrorOfTheTemplates(String template) throws IOException {
        Files.writeString(templates.resolve("pages/home.ftlh"), template);

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("templates/pages/home.ftlh: error[template-error]: macros call each other without end");
        assertThat(site).doesNotExist();
    }

    @Test
    void endlessGroupsAreErrorsOfTheContent() {
        content.with(
                ContentFolder.PLEDGE + "pledge.yaml",
                ContentFolder.pledge(
                        "1.1/1", "a-".repeat(20_000) + "a", "topics: [jobs]", "quote: " + "1:".repeat(20_000) + "1"));

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("error[invalid-slug]");
        assertThat(err.toString()).hasSizeLessThan(5_000);
    }

    @Test
    void aMessageOfTheProgramHasItsPlaceholders() throws IOException {
        Path file = content.path().resolve("messages/ru.yaml");
        Files.writeString(file, Files.readString(file).replace("{year}", "{yaer}"));

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("nothing fills {yaer} in “deadline.in”", "error[placeholder-mismatch]");
    }

    // ---- check --fix

    private static final String SLIPS = "# Дом  наш\n\nПaртия поддержит 195км - \"город\", 60 % в 2023-2027.\n";
    private static final String MENDED = "# Дом наш\n\nПартия поддержит 195 км – «город», 60% в 2023–2027.\n";

    private Path slips() {
        content.with("pages/about/ru.md", SLIPS).with("pages/about/kk.md", "# Біздің үй\n");
        return content.path().resolve("pages/about/ru.md");
    }

    @Test
    void whatNeedsNoJudgementIsMended() throws IOException {
        Path text = slips();

        assertThat(check("--fix")).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(text)).isEqualTo(MENDED);
        assertThat(out.toString())
                .contains("pages/about/ru.md:1:6: several spaces in a row: “  ” → “ ”\n")
                .contains("pages/about/ru.md:3:1: “Пaртия” mixes alphabets; Latin: a: “Пaртия” → “Партия”\n")
                .contains("pages/about/ru.md:3:26: straight or English quotation marks: \"город\" → «город»\n")
                .contains("7 mended\nno errors: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void mendingTwiceChangesNothing() throws IOException {
        Path text = slips();
        check("--fix");
        out.getBuffer().setLength(0);

        assertThat(check("--fix")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("0 mended\nno errors: ");
        assertThat(Files.readString(text)).isEqualTo(MENDED);
    }

    @Test
    void aDryRunShowsAndChangesNothing() throws IOException {
        Path text = slips();

        assertThat(check("--fix", "--dry-run")).isEqualTo(ExitCode.CONTENT);
        assertThat(out.toString()).contains(": “Пaртия” → “Партия”\n").endsWith("7 to mend\n");
        assertThat(err.toString()).isEmpty();
        assertThat(Files.readString(text)).isEqualTo(SLIPS);
    }

    @Test
    void aDryRunWithNothingToMendIsAllRight() {
        assertThat(check("--dry-run", "--fix")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).isEqualTo("0 to mend\n");
    }

    @Test
    void aDryRunAloneIsWrongUse() {
        assertThat(check("--dry-run")).isEqualTo(ExitCode.USAGE);
        assertReadableError("--dry-run goes with --fix");
    }

    @Test
    void whatNeedsJudgementStaysAnError() throws IOException {
        Path text = slips();
        content.with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "first", "topics: [jbos]"));

        assertThat(check("--fix")).isEqualTo(ExitCode.CONTENT);
        assertThat(Files.readString(text)).isEqualTo(MENDED);
        assertThat(out.toString()).endsWith("7 mended\n");
        assertThat(err.toString()).contains("error[unknown-topic]", "1 error\n").doesNotContain("wrong-space");
    }

    @Test
    void aCheckWithoutFixChangesNothing() throws IOException {
        Path text = slips();

        assertThat(check()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("error[mixed-script]", "error[wrong-dash]", "7 errors\n");
        assertThat(Files.readString(text)).isEqualTo(SLIPS);
    }

    @Test
    void warningsAreMendedTooAndDoNotStopABuild() throws IOException {
        Path text = slips();
        inSite("languages:", "checks: {script: warning}\nlanguages:");

        assertThat(build()).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("warning[mixed-script]");
        assertThat(site.resolve("index.html")).exists();
        out.getBuffer().setLength(0);
        assertThat(check("--fix")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("7 mended\n");
        assertThat(Files.readString(text)).isEqualTo(MENDED);
    }

    // ---- report

    private int report() {
        return run("report", "--content", content.path().toString(), "--templates", templates.toString());
    }

    private void register(String further) {
        content.with(
                "source.yaml",
                "- {id: 1, kind: section}\n- {id: 1.1, kind: chapter}\n- {id: 1.1/1, kind: pledge, figures: [5]}\n"
                        + further);
    }

    @Test
    void withoutARegisterNothingCanBeReported() {
        assertThat(report()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("there is no source.yaml: without the register of the document nothing can be counted\n");
    }

    @Test
    void aReportSaysInNumbersHowTheDocumentIsTold() {
        register("");
        content.with(
                        ContentFolder.PLEDGE + "pledge.yaml",
                        ContentFolder.pledge(
                                "1.1/1",
                                "first",
                                "topics: [jobs]",
                                "targets: [{value: 5, unit: job}]",
                                "translator-notes: {kk: Қалай?}"))
                .with(ContentFolder.PLEDGE + "ru.md", "# Гранты\n\n5 мест.\n\n## Сноска {#note}\n\nЗдесь 5.\n")
                .with(ContentFolder.PLEDGE + "kk.md", "# Гранттар\n\n5 орын.\n\n## Ескерту {#note}\n\nМұнда 5.\n")
                .with(
                        "glossary.yaml",
                        "terms: [{id: grant, ru: грант, kk: грант, ru-forms: [грант], kk-forms: [грант]}]\n"
                                + "forbidden: []\ndecisions: []\n");

        assertThat(report()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualTo("""
                units told: 3/3 (section 1/1, chapter 1/1, pledge 1/1)
                figures in the facts: 1/1
                figures in the texts in kk: 1/1
                figures in the texts in ru: 1/1
                terms rendered as in the glossary in kk: 1/1
                open translator's notes in kk: 1
                open translator's notes in ru: 0
                editor's notes to readers: 1
                """);
    }

    @Test
    void aReportOfRulesTakenMildlyCountsWhatIsMissing() throws IOException {
        register("- {id: 1.1/2, kind: pledge}\n");
        inSite("languages:", "checks: {coverage: warning, figures: warning}\nlanguages:");

        assertThat(report()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("warning[untold]", "warning[figure-not-in-facts]");
        assertThat(out.toString())
                .contains("units told: 3/4 (section 1/1, chapter 1/1, pledge 1/2)\n", "figures in the facts: 0/1\n");
    }

    @Test
    void withErrorsAReportSaysThem() {
        register("- {id: 1.1/2, kind: pledge}\n");

        assertThat(report()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("error[untold]", "error[figure-not-in-facts]", "2 errors\n");
    }

    @Test
    void aReportTakesTheOptionsOfItsInput() {
        assertThat(run("report", "--content", "nowhere")).isEqualTo(ExitCode.USAGE);
        assertReadableError("there is no folder “nowhere”");
    }

    @Test
    void theQualityOfTheDataIsAPageWhereThereIsARegister() {
        content.with(
                "source.yaml", "- {id: 1, kind: section}\n- {id: 1.1, kind: chapter}\n- {id: 1.1/1, kind: pledge}\n");

        assertThat(build()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(site.resolve("ru/data-quality/index.html")).exists();
        content.without("source.yaml").with("redirects.yaml", "- {from: /data-quality/, to: gone}\n");
        assertThat(build()).isEqualTo(ExitCode.OK);
        assertThat(site.resolve("ru/data-quality/index.html")).doesNotExist();
    }

    // ---- languages and formats

    @ParameterizedTest
    @CsvSource({
        "ru, 'ошибка[unknown-topic]: нет темы «jbos»', '= подсказка: может быть, «jobs» (Работа)?', ошибок: 1",
        "kk, 'қате[unknown-topic]: «jbos» тақырыбы жоқ', '= кеңес: мүмкін, «jobs» (Жұмыс)?', 1 қате",
    })
    void errorsAreSaidInTheLanguageOfTheEditor(String language, String message, String hint, String count) {
        content.with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "first", "topics: [jbos]"));

        assertThat(check("--lang", language)).isEqualTo(ExitCode.CONTENT);
        assertReadableError(message, hint, "\n" + count + "\n");
    }

    @Test
    void aBuildEndsInTheLanguageOfTheEditor() {
        assertThat(build("--lang=ru")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .startsWith(site + ": страниц – ")
                .contains(" (kk, ru), обещаний: 1; файлов записано – ")
                .endsWith(" с\n");
        out.getBuffer().setLength(0);
        assertThat(build("--lang=kk")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains(" бет (kk, ru), 1 міндеттеме; 0 файл жазылды, ");
    }

    @Test
    void aLanguageThatNobodySpeaksIsWrongUse() {
        assertThat(check("--lang", "kz")).isEqualTo(ExitCode.USAGE);
        assertReadableError("--lang takes en, ru, kk, not “kz”");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 'Неизвестный параметр: --outptu', 'Возможно, имелось в виду: --output'",
        "kk, 'Белгісіз параметр: --outptu', 'Бәлкім, мынау шығар: --output'",
    })
    void wrongUseIsSaidInTheLanguageOfTheUser(String language, String message, String suggestion) {
        assertThat(build("--outptu", "x", "--lang", language)).isEqualTo(ExitCode.USAGE);
        assertReadableError(message, suggestion);
    }

    @Test
    void aFailureIsSaidInTheLanguageOfTheUser() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), "somebody's");

        assertThat(build("--lang", "ru")).isEqualTo(ExitCode.MACHINE);
        assertReadableError("bagdarlama: создано не прошлой сборкой и поэтому не перезаписано: ");
    }

    @ParameterizedTest
    @CsvSource({
        "--content, A value is missing: --content",
        "--threads=x, '--threads takes a whole number, not “x”'",
        "--output=a --output=b, --output is given twice",
        "surplus, Unknown command or value: surplus",
        "--format=xml, '--format takes text, json, sarif, github, not “xml”'",
    })
    void whatIsWrongWithTheArgumentsIsSaid(String arguments, String expected) {
        assertThat(build(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
        assertReadableError(expected);
    }

    @ParameterizedTest
    @CsvSource({"ru, [а-яё]{3}", "kk, [әғқңөұүһі]"})
    void helpIsInTheLanguageOfTheUser(String language, String letters) {
        for (String command : List.of("build", "check", "explain", "report")) {
            out.getBuffer().setLength(0);
            assertThat(run(command, "--help", "--lang", language)).isEqualTo(ExitCode.OK);
            assertThat(out.toString().lines().filter(line -> line.matches(" *-.* {2,}[^а-яёәғқңөұүһі]*")))
                    .as("options without words")
                    .isEmpty();
            assertThat(out.toString()).containsPattern(letters).doesNotContain("Usage", "Examples", "${");
        }
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void everyOptionHasWordsOfItsOwn(String language) {
        for (String command : List.of(
                "build",
                "check",
                "serve",
                "explain",
                "diff",
                "report",
                "translations",
                "translations accept",
                "new",
                "new pledge",
                "new chapter",
                "new page",
                "new topic",
                "schemas")) {
            out.getBuffer().setLength(0);
            assertThat(run((command + " --help --lang " + language).split(" ")))
                    .as(command)
                    .isEqualTo(ExitCode.OK);
            String help = out.toString();
            List<String> words = Pattern.compile("^ {2,6}(?:-|[\\[A-Z]).*?(?: {2,}|\n {20,})(\\S.*)", Pattern.MULTILINE)
                    .matcher(help)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(words).as(help).hasSizeGreaterThan(2).doesNotHaveDuplicates();
            if (!language.equals("en")) {
                assertThat(words).as(help).allMatch(each -> each.matches(".*[а-яәғқңөұүһі].*"));
            }
            assertThat(help.lines()).allMatch(line -> line.length() <= 80);
            // What is said about an example goes on below it.
            assertThat(help.lines()
                            .dropWhile(line -> !line.matches("(Examples|Примеры|Мысалдар):"))
                            .skip(1)
                            .takeWhile(line -> !line.isEmpty()))
                    .as(help)
                    .allMatch(line -> line.startsWith("  "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check"})
    void machinesGetNothingButTheirFormat(String command) {
        content.with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "first", "topics: [jbos]"));

        assertThat(command.equals("build") ? build("--format", "json") : check("--format", "json"))
                .isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .startsWith("{\"version\":1,\"language\":\"en\",\"errors\":1,")
                .endsWith("]}\n");
        assertThat(site).doesNotExist();
    }

    @Test
    void machinesGetTheirFormatWhereNothingIsWrong() {
        assertThat(build("--format", "json")).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).endsWith("\"errors\":0,\"warnings\":0,\"diagnostics\":[]}\n");
        assertThat(site.resolve("index.html")).exists();
    }

    @Test
    void mendingIsForPeople() {
        assertThat(check("--fix", "--format", "json")).isEqualTo(ExitCode.USAGE);
        assertReadableError("--fix says in text what it mends");
    }

    // ---- explain

    @Test
    void aCodeIsExplained() {
        assertThat(run("explain", "unknown-topic")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).isEqualTo("""
                unknown-topic – There is no topic with this id in topics.yaml.

                Pages of topics collect pledges by id; a mistyped one would leave the pledge out without a word.

                Wrong:
                    topics: [busines, jobs]
                Right:
                    topics: [business, jobs]
                """);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ru, Неверно:, Верно:", "kk, Қате:, Дұрыс:"})
    void aCodeIsExplainedInTheLanguageOfTheEditor(String language, String wrong, String right) {
        assertThat(run("explain", "figure-not-in-text", "--lang", language)).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("\n" + wrong + "\n    pledge.yaml: ", "\n" + right + "\n    pledge.yaml: ");
    }

    @Test
    void withoutACodeAllAreListed() {
        assertThat(run("explain")).isEqualTo(ExitCode.OK);
        assertThat(out.toString().lines())
                .hasSize(Code.values().length)
                .allSatisfy(line -> assertThat(line).matches("[a-z0-9-]+ – .+\\."));
    }

    @Test
    void aCodeThatThereIsNotIsWrongUse() {
        assertThat(run("explain", "unknown-topc")).isEqualTo(ExitCode.USAGE);
        assertReadableError("there is no code “unknown-topc”; did you mean “unknown-topic”?");
    }

    // ---- what a terminal would obey

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "github"})
    void nothingThatATerminalObeysIsPrintedWhateverFilesAreNamedAndSay(String format) throws IOException {
        String signs = "\u001b[2J\u009b31m\u202e\u2066\u0007";
        Files.writeString(content.path().resolve("a" + signs + ".md"), "text");
        Path page = anyText();
        Files.writeString(page, Files.readString(page) + "\n[a" + signs + "](<javascript:" + signs + ">)\n");

        assertThat(check("--format", format)).isEqualTo(ExitCode.CONTENT);

        assertThat(out.toString() + err).contains("bad-link").contains("unexpected-file");
        assertThat((out.toString() + err).chars().filter(c -> c != '\n' && c != '\t'))
                .noneMatch(c -> Character.getType(c) == Character.CONTROL || c == 0x202E || c == 0x2066);
    }

    private Path anyText() throws IOException {
        try (Stream<Path> files = Files.walk(content.path())) {
            return files.filter(file -> file.endsWith("ru.md"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void programsReadTheSameSignsInJson() {
        StringWriter text = new StringWriter();
        CommandLine command = new CommandLine(new Empty()).setOut(SafeWriter.of(new PrintWriter(text, true)));
        Console.of(command).printForPrograms("{\"a\":\"\u202e\u009bя\"}\n");

        assertThat(text.toString()).isEqualTo("{\"a\":\"\\u202e\\u009bя\"}\n");
    }

    @CommandLine.Command
    private static final class Empty {}

    // ---- files that are none

    @Test
    void aPipeAmongTheTemplatesIsNamedAndNeverOpened() throws Exception {
        Path pipe = templates.resolve("pages/extra.ftlh");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("templates/pages/extra.ftlh: error[special-file]");
        assertThat(site).doesNotExist();
    }

    @Test
    void anEmptyTemplateIsAnErrorAndNothingIsWritten() throws IOException {
        Files.writeString(templates.resolve("pages/home.ftlh"), "");

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("templates/pages/home.ftlh: error[template-error]: the template is empty");
        assertThat(site).doesNotExist();
    }

    @Test
    void aLoopWithoutEndIsEndedAndNamed() throws IOException {
        Files.writeString(templates.resolve("pages/home.ftlh"), "<p>\n<#list 1.. as i></#list>\n");

        assertThat(build("--page-limit", "5")).isEqualTo(ExitCode.CONTENT);
        assertReadableError("templates/pages/home.ftlh:2:1: error[template-error]: the page takes longer than 5 s");
        assertThat(site).doesNotExist();
    }
}
