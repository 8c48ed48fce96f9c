package kz.bagdarlama.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor with a YAML language server sees in this repository. */
class LanguageServerBrowserTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path PLEDGE =
            ROOT.resolve("content/programme/1-economy/1.1-living-standards/99-none/pledge.yaml");

    private static YamlLanguageServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new YamlLanguageServer(ROOT);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theWholeContentIsFaultless() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(ROOT.resolve("content"))) {
            files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
        List<String> messages = new ArrayList<>();
        for (Path file : files) {
            for (String message : server.open(file, Files.readString(file))) {
                messages.add(ROOT.relativize(file) + ":" + message);
            }
        }

        assertThat(files).hasSizeGreaterThan(100);
        assertThat(messages).isEmpty();
    }

    @Test
    void hover() {
        server.open(PLEDGE, "id: 1.1/3\nslug: a\ncommitment: fund\ntopics: [jobs]\ndeadline: by 2026\ntargets:\n  - value: 3\n    unit: job\n    deadline: by 2027\n");
        System.out.println(server.hover(PLEDGE, 1, 1));
        System.out.println(server.hover(PLEDGE, 4, 1));
        System.out.println(server.hover(PLEDGE, 5, 1));
        System.out.println(server.hover(PLEDGE, 9, 6));
        System.out.println(server.complete(PLEDGE, 6, 1));
        System.out.println(server.open(PLEDGE, "id: 1.1/3\nslug: a\ncommitment: fund\ntopics: [jobs]\ntargets:\n  - value: 3\n    unit: job\n    scale: \n"));
        System.out.println(server.complete(PLEDGE, 8, 12));
        System.out.println(server.open(PLEDGE, "id: 1.1/3\nslug: A\ntopics: jobs\ndeadlin: 3\ntargets:\n  - value: 3,4\n    unit: job\n    scale: x\n"));
    }
}
