package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            job.get("steps").forEach(steps::add);
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
    void actionsArePinnedToAMajorVersion(String name) {
        assertThat(values(name, "uses"))
                .hasSizeGreaterThan(1)
                .allSatisfy(action -> assertThat(action).matches("actions/[a-z-]+@v[1-9][0-9]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "nightly.yml", "publish.yml"})
    void nothingMayBeWrittenThatNeedNotBe(String name) {
        JsonNode permissions = workflow(name).get("permissions");

        assertThat(permissions.get("contents").stringValue()).isEqualTo("read");
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
        assertThat(steps)
                .anySatisfy(step -> {
                    assertThat(step.path("id").asString("")).isEqualTo("pages");
                    assertThat(step.path("uses").asString("")).startsWith("actions/configure-pages@");
                })
                .anySatisfy(step -> {
                    assertThat(step.path("uses").asString("")).startsWith("actions/upload-pages-artifact@");
                    assertThat(step.path("with").path("path").asString("")).isEqualTo("site");
                });
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
