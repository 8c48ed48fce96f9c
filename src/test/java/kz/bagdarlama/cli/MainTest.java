package kz.bagdarlama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {

    private static final List<String> TEMPLATES = List.of(
            "pages/home.ftlh",
            "pages/programme.ftlh",
            "pages/section.ftlh",
            "pages/chapter.ftlh",
            "pages/pledge.ftlh",
            "pages/districts.ftlh",
            "pages/district.ftlh",
            "pages/topics.ftlh",
            "pages/topic.ftlh",
            "pages/text.ftlh",
            "pages/data-quality.ftlh",
            "pages/not-found.ftlh",
            "pages/choice.ftlh",
            "feeds/sitemap.ftlx",
            "feeds/robots.ftl");

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
        for (String name : TEMPLATES) {
            Path file = templates.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "<p>page</p>\n");
        }
        site = folder.resolve("site");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
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
        assertThat(site.resolve("index.html")).hasContent("<p>page</p>");
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
        Files.writeString(templates.resolve("pages/home.ftlh"), "${page.frame.homeUrl} ${page.frame.canonical!}");

        assertThat(build("--base-url", "https://other.example/almaty", "--threads", "2"))
                .isEqualTo(ExitCode.OK);
        assertThat(site.resolve("ru/index.html")).hasContent("/almaty/ru/ https://other.example/almaty/ru/");
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
                "hint: did you mean “jobs”?",
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
        Files.writeString(templates.resolve("pages/home.ftlh"), "<p>new</p>\n");
        content.without(ContentFolder.PLEDGE + "ru.md");

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError("error[missing-translation]");
        assertThat(site.resolve("ru/index.html")).hasContent("<p>page</p>");
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
        assertReadableError("there is no folder “" + nowhere + "”; say where it is with --content DIR");
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
    @ValueSource(
            strings = {"content", "content/site", "templates", "templates/a/b", ".", "content/../templates", "x/.."})
    void theOutputLiesApartFromTheInput(String output) throws IOException {
        assertThat(buildInto(folder.resolve(output))).isEqualTo(ExitCode.USAGE);
        assertReadableError("must not lie within each other", "--output");
        assertThat(content.path().resolve("site")).doesNotExist();
        assertThat(content.path().resolve("index.html")).doesNotExist();
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
    @ValueSource(strings = {"build", "check"})
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
    @ValueSource(strings = {"https://[", "https://exa mple.org/", "https://example.org/%zz/", "x", "https://ә.kz/"})
    void anAddressInTheContentThatNoSiteCanHaveIsAnErrorOfTheContent(String url) throws IOException {
        inSite("base-url: https://example.org/", "base-url: \"" + url + "\"");

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError(
                "content/site.yaml:4:11: error[invalid-value]: “" + url + "” is no address that a site can have");
        assertThat(site).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 7_500})
    void deepEmphasisIsAnErrorOfTheContent(int depth) {
        String deep = "*".repeat(depth) + "а" + "*".repeat(depth);
        content.with(ContentFolder.PLEDGE + "ru.md", "# Т\n\n" + deep + "\n")
                .with("pages/about/ru.md", "# Т\n\n" + "*а ".repeat(depth / 2) + "б*".repeat(depth / 2) + "\n")
                .with("pages/about/kk.md", "# Т\n\n> " + "**а ".repeat(depth / 4) + "б** ".repeat(depth / 4) + "\n");

        assertThat(build()).isIn(ExitCode.OK, ExitCode.CONTENT);
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
        Files.writeString(file, Files.readString(file).replace("\"deadline.in {year}\"", "\"in {yaer}\""));

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertReadableError(
                "“deadline.in” has the placeholders {yaer}; the program fills {year}", "error[placeholder-mismatch]");
    }
}
