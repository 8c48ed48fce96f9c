package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.bagdarlama.browser.StaticServer;
import kz.bagdarlama.cli.Main;
import kz.bagdarlama.host.HostPrograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The workflows that GitHub runs name actions by a version, and commands that there are. */
final class WorkflowsTest {

    private static final Path FOLDER = Path.of(".github/workflows");

    private static JsonNode workflow(String name) {
        return new YAMLMapper().readTree(FOLDER.resolve(name).toFile());
    }

    private static List<JsonNode> steps(JsonNode workflow) {
        List<JsonNode> steps = new ArrayList<>();
        for (JsonNode job : workflow.get("jobs")) {
            // A job may be another workflow.
            job.path("steps").forEach(steps::add);
        }
        return steps;
    }

    private static List<String> values(String name, String key) {
        return steps(workflow(name)).stream()
                .filter(step -> step.has(key))
                .map(step -> step.get(key).stringValue())
                .toList();
    }

    @Test
    void theseAreAll() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("check.yml", "nightly.yml", "publish.yml");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "nightly.yml", "publish.yml"})
    void actionsAreFixedByTheirCommit(String name) throws IOException {
        List<String> uses = Files.readAllLines(FOLDER.resolve(name)).stream()
                .filter(line -> line.contains("uses:") && !line.contains("uses: ./"))
                .toList();

        // A tag can be moved to other code; the remark is for those who read, and for Dependabot.
        assertThat(uses)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line)
                        .matches(" +(- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v[1-9][0-9]*\\.[0-9]+\\.[0-9]+"));
        assertThat(values(name, "uses")).hasSameSizeAs(uses);
    }

    @Test
    void oneActionHasOneCommit() throws IOException {
        Map<String, String> commits = new HashMap<>();
        for (String name : List.of("check.yml", "nightly.yml", "publish.yml")) {
            for (String action : values(name, "uses")) {
                String[] parts = action.split("@");
                assertThat(commits.merge(
                                parts[0], parts[1], (one, other) -> one.equals(other) ? one : one + ", " + other))
                        .as(parts[0])
                        .hasSize(40);
            }
        }
        assertThat(commits).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "nightly.yml", "publish.yml"})
    void eachJobMayDoWhatItMustAndNoMore(String name) {
        JsonNode workflow = workflow(name);

        assertThat(workflow.get("permissions").isEmpty())
                .as("what no job asks for, none has")
                .isTrue();
        workflow.get("jobs").properties().forEach(job -> {
            Map<String, String> permissions = new TreeMap<>();
            job.getValue()
                    .get("permissions")
                    .properties()
                    .forEach(each ->
                            permissions.put(each.getKey(), each.getValue().stringValue()));
            assertThat(permissions)
                    .as(job.getKey())
                    .isEqualTo(
                            switch (job.getKey()) {
                                case "build" -> Map.of("contents", "read", "pages", "read");
                                case "publish" -> Map.of("id-token", "write", "pages", "write");
                                default -> Map.of("contents", "read");
                            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "nightly.yml", "publish.yml"})
    void noTokenIsLeftOnTheDiskForWhatRunsLater(String name) {
        assertThat(steps(workflow(name)))
                .filteredOn(step -> step.path("uses").asString("").startsWith("actions/checkout@"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(
                                step.path("with").path("persist-credentials").booleanValue(true))
                        .isFalse());
    }

    @Test
    void publishingWaitsForTheCheck() {
        JsonNode jobs = workflow("publish.yml").get("jobs");

        assertThat(jobs.get("check").get("uses").stringValue()).isEqualTo("./.github/workflows/check.yml");
        assertThat(workflow("check.yml").get("on").has("workflow_call")).isTrue();
        assertThat(jobs.get("build").get("needs").stringValue()).isEqualTo("check");
        assertThat(jobs.get("publish").get("needs").stringValue()).isEqualTo("build");
        // Otherwise what is pushed to main would be checked twice.
        assertThat(workflow("check.yml")
                        .get("on")
                        .get("push")
                        .get("branches-ignore")
                        .get(0)
                        .stringValue())
                .isEqualTo(workflow("publish.yml")
                        .get("on")
                        .get("push")
                        .get("branches")
                        .get(0)
                        .stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "nightly.yml", "publish.yml"})
    void whatHangsIsEnded(String name) {
        workflow(name).get("jobs").forEach(job -> {
            if (!job.has("uses")) {
                assertThat(job.path("timeout-minutes").intValue(0)).isBetween(1, 360);
            }
        });
    }

    @Test
    void newerVersionsAreAskedForOfAllThatIsFixed() {
        JsonNode updates = new YAMLMapper()
                .readTree(Path.of(".github/dependabot.yml").toFile())
                .get("updates");
        Map<String, String> folders = new TreeMap<>();
        updates.forEach(update -> {
            folders.put(
                    update.get("package-ecosystem").stringValue(),
                    update.get("directory").stringValue());
            assertThat(update.get("schedule").get("interval").stringValue()).matches("weekly|monthly");
        });

        assertThat(folders).isEqualTo(Map.of("github-actions", "/", "maven", "/", "npm", "/src/test/node"));
        assertThat(Path.of("src/test/node/package-lock.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "nightly.yml", "publish.yml"})
    void theJavaIsTheOneThatThePomAsksFor(String name) throws IOException {
        JsonNode java = steps(workflow(name)).stream()
                .filter(step ->
                        step.has("uses") && step.get("uses").stringValue().startsWith("actions/setup-java@"))
                .findFirst()
                .orElseThrow()
                .get("with");

        assertThat(java.get("distribution").stringValue()).isEqualTo("temurin");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains(
                        "<maven.compiler.release>" + java.get("java-version").intValue() + "</maven.compiler.release>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "nightly.yml", "publish.yml"})
    void theCommandsExist(String name) {
        List<String> commands = values(name, "run").stream()
                .filter(command -> command.startsWith("./"))
                .toList();
        assertThat(commands).isNotEmpty().allSatisfy(command -> {
            String[] words = command.split(" ");
            assertThat(Path.of(words[0])).isExecutable();
            if (words[0].equals("./bagdarlama")) {
                assertUnderstood(words);
            }
        });
    }

    /** With the option for help in place of what comes last, so that nothing is done. */
    private static void assertUnderstood(String[] words) {
        List<String> arguments = new ArrayList<>(List.of(words).subList(1, words.length));
        arguments.add("--help");
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments.toArray(String[]::new));
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void aCheckMarksLinesAndThenTheTestsRun() {
        assertThat(values("check.yml", "run"))
                .containsExactly("./bagdarlama check --format github --lang ru", "./mvnw -B verify");
    }

    @Test
    void whatTakesLongIsTestedEveryNight() {
        assertThat(values("nightly.yml", "run"))
                .containsExactly(
                        "./mvnw -B verify -Dthorough",
                        "./mvnw -B -Pfuzz -DskipTests -Dfuzz.seconds=720 test-compile exec:exec",
                        "./mvnw -B -Pbenchmarks -DskipTests test-compile");
        assertThat(workflow("nightly.yml")
                        .get("on")
                        .get("schedule")
                        .get(0)
                        .get("cron")
                        .stringValue())
                .matches("\\d+ \\d+ \\* \\* \\*");
    }

    @Test
    void theAddressOfThePagesIsHandedToTheBuild() {
        List<JsonNode> steps = steps(workflow("publish.yml"));
        JsonNode build = steps.stream()
                .filter(step -> step.path("name").asString("").equals("Build"))
                .findFirst()
                .orElseThrow();

        assertThat(build.get("run").stringValue())
                .contains("build --base-url \"$BASE_URL\"", "--published \"$PUBLISHED\"");
        assertThat(build.get("env").get("BASE_URL").stringValue()).isEqualTo("${{ steps.pages.outputs.base_url }}");
        assertThat(build.get("env").get("PUBLISHED").stringValue()).isEqualTo("${{ steps.last.outputs.published }}");
        // PDFs name the addresses of the pages, and are there when the site is built.
        JsonNode pdfs = steps.get(steps.indexOf(build) - 1);
        assertThat(pdfs.get("run").stringValue()).startsWith("./bagdarlama pdf --base-url \"$BASE_URL\"");
        assertThat(pdfs.get("env").get("BASE_URL")).isEqualTo(build.get("env").get("BASE_URL"));
        assertThat(steps)
                .anySatisfy(step -> {
                    assertThat(step.path("id").asString("")).isEqualTo("pages");
                    assertThat(step.path("uses").asString("")).startsWith("actions/configure-pages@");
                })
                .anySatisfy(step -> {
                    assertThat(step.path("uses").asString("")).startsWith("actions/upload-pages-artifact@");
                    assertThat(step.path("with").path("path").asString("")).isEqualTo("site");
                });
        assertThat(workflow("publish.yml")
                        .get("jobs")
                        .get("build")
                        .get("steps")
                        .get(steps.size() - 2)
                        .get("uses")
                        .stringValue())
                .startsWith("actions/upload-pages-artifact@");
        assertThat(steps.get(steps.size() - 1).get("uses").stringValue()).startsWith("actions/deploy-pages@");
    }

    /** The step as the host would run it, against a site that is there and one that is not yet. */
    @Test
    void theAddressesOfTheLastPublicationAreFetched(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(HostPrograms.onPath(List.of("curl"))).as("curl").isPresent();
        Path published = Files.createDirectories(folder.resolve("site/almaty"));
        Files.writeString(published.resolve("urls.txt"), "# Addresses\n");
        Path work = Files.createDirectories(folder.resolve("work"));
        String unreachable;
        try (StaticServer server = StaticServer.serve(folder.resolve("site"))) {
            unreachable = server.uri("/").toString();
            assertThat(fetched(server.uri("/almaty").toString(), work)).isEqualTo("0 published=published.txt\n");
            assertThat(work.resolve("published.txt")).hasContent("# Addresses\n");
            // Where an address has no path, it ends with a slash.
            assertThat(fetched(server.uri("/almaty/").toString(), work)).isEqualTo("0 published=published.txt\n");
            assertThat(fetched(server.uri("/city").toString(), work)).isEqualTo("0 published=none\n");
        }
        assertThat(fetched(unreachable, work)).doesNotStartWith("0 ").doesNotContain("published=");
    }

    private static String fetched(String baseUrl, Path work) throws IOException, InterruptedException {
        JsonNode last = steps(workflow("publish.yml")).stream()
                .filter(step -> step.path("id").asString("").equals("last"))
                .findFirst()
                .orElseThrow();
        Path output = work.resolve("output");
        Files.writeString(output, "");
        // As GitHub runs steps that name no shell; without waiting for hosts that come back.
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "-e", "-c", last.get("run").stringValue().replace("--retry 3", "--retry 0"))
                .directory(work.toFile())
                .redirectErrorStream(true);
        builder.environment().put("BASE_URL", baseUrl);
        builder.environment().put("GITHUB_OUTPUT", output.toString());
        builder.environment().put("NO_PROXY", "*");
        Process process = builder.start();
        process.getInputStream().readAllBytes();
        return process.waitFor() + " " + Files.readString(output);
    }
}
