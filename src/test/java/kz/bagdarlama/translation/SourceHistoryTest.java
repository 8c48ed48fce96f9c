package kz.bagdarlama.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.markdown.ProseParser;
import kz.bagdarlama.model.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceHistoryTest {

    @TempDir
    private Path folder;

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static boolean hasGit() {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> fingerprints(String text) {
        return TextBlock.fingerprints(parse(text));
    }

    private static Prose parse(String text) {
        return new ProseParser(new Diagnostics()).parse("ru.md", text);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file;
    }

    @Test
    void theStateThatATranslationWasMadeFromIsFoundAmongTheCommits() throws Exception {
        assumeTrue(hasGit());
        git("init", "--quiet");
        write("content/тарау 1/ru.md", "# Один\n\nПервый текст, из которого сделан перевод.\n");
        git("add", ".");
        git("commit", "--quiet", "-m", "one");
        write("content/тарау 1/ru.md", "# Один\n\nВторой текст, из которого сделан перевод.\n");
        git("commit", "--quiet", "-am", "two");
        git("mv", "content/тарау 1", "content/chapter");
        git("commit", "--quiet", "-m", "three");
        Path file = write("content/chapter/ru.md", "# Один\n\nТретий текст.\n");

        SourceHistory history = new SourceHistory();
        assertThat(history.find(file, fingerprints("# Один\n\nПервый  текст, из которого сделан перевод.\n")))
                .hasValueSatisfying(prose -> assertThat(TextBlock.of(prose))
                        .extracting(TextBlock::text)
                        .containsExactly("Один", "Первый текст, из которого сделан перевод."));
        assertThat(history.find(file, fingerprints("# Один\n\nТретий текст.\n")))
                .as("never committed")
                .isEmpty();
    }

    @Test
    void stringsOfEarlierStatesAreFoundWithTheirPluralForms() throws Exception {
        assumeTrue(hasGit());
        git("init", "--quiet");
        write("units.yaml", "- {id: a, ru: {one: мост, many: мостов}, kk: көпір}\n- {id: b, ru: парк}\n");
        git("add", ".");
        git("commit", "--quiet", "-m", "one");
        write("units.yaml", "a: [broken\n");
        git("commit", "--quiet", "-am", "two");
        Path file = write("units.yaml", "- {id: a, ru: {one: мостик, many: мостиков}}\n");
        String bridge = Fingerprint.of("мост / мостов");
        String park = Fingerprint.of("парк");

        assertThat(new SourceHistory().findStrings(file, Set.of(bridge, park, Fingerprint.of("сад"))))
                .containsOnly(entry(bridge, "мост / мостов"), entry(park, "парк"));
    }

    @Test
    void outsideOfARepositoryNothingIsFound() throws IOException {
        Path file = write("ru.md", "# Один\n");

        assertThat(new SourceHistory().find(file, fingerprints("# Один\n"))).isEmpty();
    }
}
