package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, with a build and a Java that only note down that they were asked. */
final class LauncherTest {

    /** Ends as every jar does. */
    private static final String JAR =
            "printf 'jar%018d' 0 >target/jar; printf 'PK\\005\\006' >>target/jar; printf '%018d' 0 >>target/jar";

    @TempDir
    private Path folder;

    private Path home;
    private Path jdk;

    /** What a start printed and how it ended. */
    private record Start(int exitCode, String said) {}

    @BeforeEach
    void set() throws IOException {
        // A name with a space, as folders of people have.
        home = Files.createDirectories(folder.resolve("the home"));
        Files.copy(Path.of("bagdarlama"), home.resolve("bagdarlama"));
        executable(home.resolve("bagdarlama"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("src/main/A.java"), "class A {}");
        script(
                home.resolve("mvnw"),
                "echo built >>builds.log",
                "mkdir -p target/lib",
                "sleep 1",
                JAR,
                "mv target/jar target/bagdarlama.jar");
        jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        script(
                jdk.resolve("bin/java"),
                "for each in \"$@\"; do",
                "  case $each in",
                "    -Xshare:dump) dump=yes; echo dumped >>'" + home + "/dumps.log' ;;",
                "    -XX:DumpLoadedClassList=*) echo A >\"${each#*=}\"; exit 0 ;;",
                "    -XX:SharedArchiveFile=*) archive=${each#*=} ;;",
                "  esac",
                "done",
                "if [ -n \"${dump:-}\" ]; then echo archive >\"$archive\"; else echo \"ran: $*\"; fi");
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process begin(String... further) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bagdarlama").toString(), "check", "--x"));
        command.addAll(List.of(further));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", "C.UTF-8"));
        return builder.start();
    }

    private static Start end(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Start(process.exitValue(), said);
    }

    /** Starts the program; it must come to run, whatever is found. */
    private String start(String... further) throws Exception {
        Start start = end(begin(further));
        assertThat(start.said()).contains("ran: ").contains(" check --x");
        assertThat(start.exitCode()).isZero();
        return start.said();
    }

    private long builds() throws IOException {
        return lines("builds.log");
    }

    private long lines(String file) throws IOException {
        Path log = home.resolve(file);
        if (!Files.exists(log)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.count();
        }
    }

    private Path archive() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void date(Path file, Duration later) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(later)));
    }

    @Test
    void buildsOnceAndAgainAfterAnEdit() throws Exception {
        assertThat(start()).contains("building the program");
        assertThat(start()).doesNotContain("building");
        Files.writeString(home.resolve("src/main/A.java"), "class A { int a; }");
        assertThat(start()).contains("building the program");
        assertThat(start()).doesNotContain("building");
        assertThat(builds()).isEqualTo(2);
        assertThat(lines("dumps.log")).isEqualTo(2);
    }

    @Test
    void aSourceOfTheFutureIsBuiltOnceAndNamed() throws Exception {
        date(home.resolve("src/main/A.java"), Duration.ofDays(400));

        assertThat(start())
                .contains("the date of " + home.resolve("src/main/A.java") + " lies in the future")
                .contains("the clock of this machine may be wrong");
        assertThat(start()).doesNotContain("building").doesNotContain("future");
        assertThat(start()).doesNotContain("building");
        assertThat(builds()).isEqualTo(1);

        Files.writeString(home.resolve("src/main/A.java"), "class A { int a; }");
        assertThat(start()).contains("building").doesNotContain("future");
        assertThat(start()).doesNotContain("building");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aProgramOfTheFutureIsBuiltAnewAndTheClockIsDoubted() throws Exception {
        start();
        date(home.resolve("target/bagdarlama.jar"), Duration.ofDays(400));

        assertThat(start()).contains("the clock of this machine is wrong, or was");
        assertThat(start()).doesNotContain("building");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aBrokenJarIsBuiltAnew() throws Exception {
        start();
        cut(home.resolve("target/bagdarlama.jar"));

        assertThat(start()).contains("the program is damaged");
        assertThat(start()).doesNotContain("damaged");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aJarThatWasBuiltByHandIsTakenAsItIs() throws Exception {
        start();
        Path jar = home.resolve("target/bagdarlama.jar");
        Files.writeString(
                jar, "more" + Files.readString(jar, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);

        assertThat(start()).doesNotContain("building").doesNotContain("damaged");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aLargeProgrammeGetsALargeHeapAtOnce() throws Exception {
        assertThat(start()).doesNotContain("InitialRAMPercentage");
        for (int i = 0; i < 500; i++) {
            Files.createDirectories(folder.resolve("content/programme/section/chapter/pledge-" + i));
        }
        assertThat(start()).contains("-XX:InitialRAMPercentage=25 ");
        Files.move(folder.resolve("content"), folder.resolve("the content"));
        assertThat(start()).doesNotContain("InitialRAMPercentage");
        assertThat(start("--content", "the content")).contains("-XX:InitialRAMPercentage=25 ");
        assertThat(start("--content=the content")).contains("-XX:InitialRAMPercentage=25 ");
    }

    @Test
    void aBrokenArchiveIsMadeAnew() throws Exception {
        start();
        cut(archive());
        start();
        start();

        assertThat(builds()).isEqualTo(1);
        assertThat(lines("dumps.log")).isEqualTo(2);
        assertThat(archive()).hasContent("archive");
    }

    private static void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(4);
        }
    }

    @Test
    void whoeverComesMeanwhileWaitsAndDoesNotBuildAgain() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(begin());
        }
        for (Process process : processes) {
            Start start = end(process);
            assertThat(start.said()).contains("ran: ");
            assertThat(start.exitCode()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
        assertThat(home.resolve("target/command.lock")).doesNotExist();
    }

    @Test
    void theLockOfOneThatWasKilledHoldsNobodyUp() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(home.resolve("target/command.lock"));
        Files.writeString(home.resolve("target/command.lock/pid"), gone.pid() + "\n");
        start();

        // Killed before it could write its name.
        Files.writeString(home.resolve("src/main/A.java"), "class A { int a; }");
        Files.createDirectories(home.resolve("target/command.lock"));
        start();
        assertThat(builds()).isEqualTo(2);
        assertThat(home.resolve("target/command.lock")).doesNotExist();
    }
}
