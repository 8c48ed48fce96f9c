package kz.bagdarlama.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the schemas lie and who refers to them. */
class SchemaFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/kz/bagdarlama/schema");

    /** Nobody writes it by hand; who merges it by hand is told by the program what is wrong with it. */
    private static final Path KEPT_BY_THE_PROGRAM = Path.of("content/translations.yaml");

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void everySchemaIsPublished() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            assertThat(Schemas.all().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void theWorkspaceSettingsNameEveryFileOfTheContent() throws IOException {
        JsonNode settings = JSON.readTree(Files.readString(Path.of(".vscode/settings.json")))
                .path("yaml.schemas");
        List<String> patterns = new ArrayList<>();
        List<String> schemas = new ArrayList<>();
        settings.properties().forEach(setting -> {
            assertThat(Path.of(setting.getKey())).isRegularFile();
            schemas.add(Path.of(setting.getKey()).getFileName().toString());
            if (setting.getValue().isArray()) {
                setting.getValue().forEach(pattern -> patterns.add(pattern.asString()));
            } else {
                patterns.add(setting.getValue().asString());
            }
        });
        List<Path> unnamed;
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("content")), Files.walk(Path.of("docs")))) {
            unnamed = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.equals(KEPT_BY_THE_PROGRAM))
                    .filter(file -> patterns.stream()
                            .noneMatch(pattern -> file.getFileSystem()
                                    .getPathMatcher("glob:" + pattern)
                                    .matches(file)))
                    .toList();
        }

        assertThat(unnamed).isEmpty();
        assertThat(schemas)
                .containsExactlyInAnyOrderElementsOf(Schemas.all().keySet().stream()
                        .filter(name -> !name.equals("common.schema.json"))
                        .toList());
    }

    @Test
    void theSchemasOfAContentKnowItsIds() throws IOException {
        JsonNode common = JSON.readTree(
                ContentSchemas.of(new ContentFolder(folder).read()).get("common.schema.json"));
        List<String> topics = new ArrayList<>();
        common.at("/definitions/topicId/enum").forEach(id -> topics.add(id.asString()));

        assertThat(topics).containsExactly("jobs", "youth", "air");
        assertThat(common.at("/definitions/topicId/description").asString()).contains("topics.yaml");
        assertThat(common.at("/definitions/unitId/enum")).hasSize(2);
        assertThat(common.at("/definitions/slug"))
                .isEqualTo(
                        JSON.readTree(Schemas.all().get("common.schema.json")).at("/definitions/slug"));
    }

    @Test
    void aFileRefersToTheCopyInItsContent() {
        Path file = folder.resolve("pages/a/page.yaml");

        assertThat(Schemas.reference("page", file, folder)).isEqualTo("../../.schemas/page.schema.json");
        assertThat(Schemas.reference("page", Path.of("content/pages/a/page.yaml"), Path.of("content")))
                .isEqualTo("../../.schemas/page.schema.json");
    }
}
