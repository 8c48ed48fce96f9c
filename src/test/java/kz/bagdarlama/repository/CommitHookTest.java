package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook in a repository of its own, with real commits and the real program. */
@Order(1)
final class CommitHookTest {

    private static final String TOPICS = "content/topics.yaml";
    private static final String PLEDGE = "content/programme/1-water/1.2-river/02-fish/pledge.yaml";

    @TempDir
    private Path repository;

    private record Outcome(int exitCode, String text) {}

    @BeforeEach
    void aRepository() throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git"))));
        copy(Path.of("src/test/resources/sites/good/small/content"), repository.resolve("content"));
        copy(Path.of("src/test/resources/sites/good/small/docs"), repository.resolve("docs"));
        copy(Path.of("content/messages"), repository.resolve("content/messages"));
        copy(Path.of("src/test/resources/sites/good/small/docs"), repository.resolve("docs"));
        copy(Path.of("templates"), repository.resolve("templates"));
        copy(Path.of(".githooks"), repository.resolve(".githooks"));
        executable(
                "bagdarlama",
                "#!/bin/sh\nexec \"%s/bin/java\" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"%s\" kz.bagdarlama.cli.Main \"$@\"\n"
                        .replaceFirst("%s", Matcher.quoteReplacement(System.getProperty("java.home")))
                        .replaceFirst("%s", Matcher.quoteReplacement(System.getProperty("java.class.path"))));
        git("init", "-q");
        git("config", "user.name", "Editor");
        git("config", "user.email", "editor@example.org");
        git("config", "core.hooksPath", ".githooks");
    }

    private void executable(String name, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome git(String... arguments) throws IOException, InterruptedException {
        return gitIn("C.UTF-8", arguments);
    }

    private Outcome gitIn(String locale, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .directory(repository.toFile())
                .redirectErrorStream(true);
        // The tests themselves may run within a hook.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private void edit(String file, String old, String text) throws IOException {
        Path path = repository.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(old);
        Files.writeString(path, before.replace(old, text));
    }

    private long commits() throws IOException, InterruptedException {
        Outcome log = git("rev-list", "--all", "--count");
        return Long.parseLong(log.text().strip());
    }

    @Test
    void contentWithoutErrorsIsCommitted() throws IOException, InterruptedException {
        git("add", "-A");

        Outcome outcome = git("commit", "-q", "-m", "one");

        assertThat(outcome.text()).startsWith("no errors: ");
        assertThat(outcome.exitCode()).isZero();
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void contentWithErrorsIsHeldBack() throws IOException, InterruptedException {
        edit(PLEDGE, "topics: [nature, water", "topics: [nature, watre");
        git("add", "-A");

        Outcome outcome = git("commit", "-q", "-m", "one");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .contains(PLEDGE + ":", "error[unknown-topic]: there is no topic “watre”", "did you mean “water” (Су)?")
                .contains("\nNothing was committed: mend what stands above");
        assertThat(commits()).isZero();
    }

    @Test
    void itSpeaksTheLanguageOfTheEditor() throws IOException, InterruptedException {
        edit(PLEDGE, "topics: [nature, water", "topics: [nature, watre");
        git("add", "-A");

        assertThat(gitIn("kk_KZ.UTF-8", "commit", "-q", "-m", "one").text())
                .contains("қате[unknown-topic]: «watre» тақырыбы жоқ", "\nКоммит жасалған жоқ: ");
        assertThat(gitIn("ru_RU.UTF-8", "commit", "-q", "-m", "one").text())
                .contains("ошибка[unknown-topic]: нет темы «watre»", "\nКоммит не сделан: ");
    }

    @Test
    void whatIsCommittedIsCheckedAndNotWhatLiesAround() throws IOException, InterruptedException {
        git("add", "-A");
        edit(PLEDGE, "topics: [nature, water", "topics: [nature, watre");

        assertThat(git("commit", "-q", "-m", "good in the index").exitCode()).isZero();

        git("add", "-A");
        edit(PLEDGE, "topics: [nature, watre", "topics: [nature, water");

        assertThat(git("commit", "-q", "-m", "bad in the index").exitCode()).isEqualTo(1);
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void theHandbookIsCheckedWithTheSiteThatPublishesIt() throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", "one");
        String heading = Files.readString(repository.resolve("docs/01-start/ru.md"));
        Files.writeString(repository.resolve("docs/01-start/ru.md"), heading + "\n[Темы](topic:watre)\n");
        git("add", "docs");

        Outcome outcome = git("commit", "-q", "-m", "two");

        assertThat(outcome.text()).contains("docs/01-start/ru.md:", "watre");
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void otherFilesAreNoBusinessOfTheHook() throws IOException, InterruptedException {
        edit(TOPICS, "- id: water", "- id: watre");
        executable("bagdarlama", "#!/bin/sh\nexit 1\n");
        Files.writeString(repository.resolve("README.md"), "read\n");
        git("add", "README.md");

        Outcome outcome = git("commit", "-q", "-m", "one");

        assertThat(outcome).isEqualTo(new Outcome(0, ""));
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void aProgramThatCannotRunIsSaidToBeOne() throws IOException, InterruptedException {
        executable("bagdarlama", "#!/bin/sh\nexit 3\n");
        git("add", "-A");

        Outcome outcome = git("commit", "-q", "-m", "one");

        assertThat(outcome.text()).startsWith("Nothing was committed: the check could not run");
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(commits()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path source : all) {
            Path target = to.resolve(from.relativize(source).toString());
            if (Files.isDirectory(source)) {
                Files.createDirectories(target);
            } else {
                Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
