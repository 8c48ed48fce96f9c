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
import kz.bagdarlama.cli.Main;
import org.junit.jupiter.api.Test;
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
                    .containsExactlyInAnyOrder("check.yml", "publish.yml");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "publish.yml"})
    void actionsArePinnedToAMajorVersion(String name) {
        assertThat(values(name, "uses"))
                .hasSizeGreaterThan(1)
                .allSatisfy(action -> assertThat(action).matches("actions/[a-z-]+@v[1-9][0-9]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "publish.yml"})
    void nothingMayBeWrittenThatNeedNotBe(String name) {
        JsonNode permissions = workflow(name).get("permissions");

        assertThat(permissions.get("contents").stringValue()).isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.yml", "publish.yml"})
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
    @ValueSource(strings = {"check.yml", "publish.yml"})
    void theCommandsExist(String name) {
        assertThat(values(name, "run")).isNotEmpty().allSatisfy(command -> {
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
    void theAddressOfThePagesIsHandedToTheBuild() {
        List<JsonNode> steps = steps(workflow("publish.yml"));
        JsonNode build =
                steps.stream().filter(step -> step.has("run")).findFirst().orElseThrow();

        assertThat(build.get("run").stringValue()).contains("build --base-url \"$BASE_URL\"");
        assertThat(build.get("env").get("BASE_URL").stringValue()).isEqualTo("${{ steps.pages.outputs.base_url }}");
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
}
