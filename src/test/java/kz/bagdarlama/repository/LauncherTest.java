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
import java.util.HashMap;
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
    private Path temporary;
    private final Map<String, String> environment = new HashMap<>();

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
                "mkdir -p target/lib target/lib-pdf",
                "sleep \"${BUILD_SECONDS:-0}\"",
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
                "[ -n \"${dump:-}\" ] || { echo \"ran: $*\"; exit; }",
                "sleep \"${DUMP_SECONDS:-0}\"",
                "echo archive >\"$archive\" && [ ! -e '" + home + "/no-dump' ]");
        temporary = Files.createDirectories(folder.resolve("temporary"));
        environment.putAll(Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", "C.UTF-8", "TMPDIR", temporary.toString()));
    }

    /** Puts a program before the one of the system that has its name. */
    private void replace(String name, String... lines) throws IOException {
        Path programs = folder.resolve("programs");
        script(programs.resolve(name), lines);
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
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
        return begin(command);
    }

    private Process begin(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
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
    void aLargeProgrammeGetsTheHeapThatItNeedsAtOnce() throws Exception {
        assertThat(start()).doesNotContain("-Xms");
        for (int i = 0; i < 500; i++) {
            Files.createDirectories(folder.resolve("content/programme/section/chapter/pledge-" + i));
        }
        assertThat(start()).contains("-Xms154m ");
        for (int i = 500; i < 1000; i++) {
            Files.createDirectories(folder.resolve("content/programme/section/chapter/pledge-" + i));
        }
        assertThat(start()).contains("-Xms244m ");
        Files.move(folder.resolve("content"), folder.resolve("the content"));
        assertThat(start()).doesNotContain("-Xms");
        assertThat(start("--content", "the content")).contains("-Xms244m ");
        assertThat(start("--content=the content")).contains("-Xms244m ");
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

    /** A disk that takes not one byte more, whoever writes: the system refuses by a limit for the process. */
    private Start startOnAFullDisk() throws Exception {
        return end(begin(List.of(
                "sh",
                "-c",
                "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"",
                home.resolve("bagdarlama").toString(),
                "check",
                "--x")));
    }

    /** As after a build whose archive is gone. */
    private void buildWithoutArchive() throws Exception {
        start();
        Path archive = archive();
        Files.delete(archive);
        Files.delete(archive.resolveSibling(archive.getFileName() + ".size"));
        Files.delete(home.resolve("dumps.log"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The program ran, nothing else was said, and nothing was left behind. */
    private void assertRanInSilence(Start start, List<String> before) throws IOException {
        assertThat(start.said()).startsWith("ran: ").containsOnlyOnce("\n");
        assertThat(start.exitCode()).isZero();
        assertThat(names(home.resolve("target"))).isEqualTo(before);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void onAFullDiskTheProgramRunsWithoutAnArchive() throws Exception {
        buildWithoutArchive();
        List<String> before = names(home.resolve("target"));

        assertRanInSilence(startOnAFullDisk(), before);
        replace("mkdir", "exit 1");
        assertRanInSilence(end(begin()), before);
        assertThat(lines("dumps.log")).isZero();
    }

    @Test
    void aProgramThatCannotBeBuiltOnAFullDiskSaysSo() throws Exception {
        String said = "bagdarlama: the program must be built first, but nothing can be written into "
                + home.resolve("target") + ": it is read-only, or the disk is full.\n";

        assertThat(startOnAFullDisk()).isEqualTo(new Start(3, said));
        replace("mkdir", "exit 1");
        assertThat(end(begin())).isEqualTo(new Start(3, said));
        assertThat(names(home.resolve("target"))).isEmpty();
    }

    @Test
    void whereThereIsNoRoomForAnArchiveNoneIsTriedUntilThereIs() throws Exception {
        buildWithoutArchive();
        List<String> before = names(home.resolve("target"));
        replace(
                "df",
                "echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'",
                "echo '/dev/a disk 263112772 25000000 70000 79% /a folder'");

        assertRanInSilence(end(begin()), before);
        replace("df", "echo '/dev/a disk 263112772 25000000 82000000 24% /a folder'");
        start();
        assertThat(archive()).hasContent("archive");
        assertThat(lines("dumps.log")).isEqualTo(1);
    }

    @Test
    void whereNothingTemporaryCanBeWrittenNoArchiveIsTried() throws Exception {
        buildWithoutArchive();
        List<String> before = names(home.resolve("target"));
        replace("mktemp", "echo 'mktemp: no' >&2; exit 1");
        assertRanInSilence(end(begin()), before);

        environment.put("TMPDIR", folder.resolve("nowhere").toString());
        assertRanInSilence(end(begin()), before);
        assertThat(lines("dumps.log")).isZero();
    }

    @Test
    void anArchiveThatCannotBeMadeIsTriedOnceForAProgram() throws Exception {
        Files.createFile(home.resolve("no-dump"));
        start();
        List<String> before = names(home.resolve("target"));
        assertThat(archive()).isEmptyFile();

        assertRanInSilence(end(begin()), before);
        assertThat(lines("dumps.log")).isEqualTo(1);

        Files.delete(home.resolve("no-dump"));
        Files.writeString(home.resolve("src/main/A.java"), "class A { int a; }");
        start();
        assertThat(archive()).hasContent("archive");
        assertThat(lines("dumps.log")).isEqualTo(2);
    }

    @Test
    void anArchiveThatCannotBePutInItsPlaceIsNone() throws Exception {
        buildWithoutArchive();
        replace("mv", "echo part >\"$3\"; echo 'mv: write error' >&2; exit 1");
        start();
        assertThat(archive()).isEmptyFile();

        List<String> before = names(home.resolve("target"));
        assertRanInSilence(end(begin()), before);
        assertThat(lines("dumps.log")).isEqualTo(1);
    }

    @Test
    void whoInterruptsTheMakingOfAnArchiveFindsNothingOfIt() throws Exception {
        buildWithoutArchive();
        List<String> before = names(home.resolve("target"));
        environment.put("DUMP_SECONDS", "2");
        Process process = begin();
        while (lines("dumps.log") == 0 && process.isAlive()) {
            Thread.sleep(20);
        }
        process.toHandle().destroy();

        assertThat(end(process)).isEqualTo(new Start(130, ""));
        assertThat(names(home.resolve("target"))).isEqualTo(before);
        assertThat(temporary).isEmptyDirectory();
    }

    private static void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(4);
        }
    }

    @Test
    void whoeverComesMeanwhileWaitsAndDoesNotBuildAgain() throws Exception {
        environment.put("BUILD_SECONDS", "1");
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

    /** As an archive is unpacked: a jar, its libraries, and no sources. */
    private void install() throws Exception {
        start();
        Files.move(home.resolve("target/bagdarlama.jar"), home.resolve("bagdarlama.jar"));
        Files.move(home.resolve("target/lib"), home.resolve("lib"));
        for (String left : List.of("builds.log", "dumps.log", "pom.xml")) {
            Files.delete(home.resolve(left));
        }
    }

    @Test
    void anInstalledProgramRunsItsJarAndMakesItsArchiveOnce() throws Exception {
        install();

        assertThat(start())
                .contains("-jar " + home.resolve("bagdarlama.jar"))
                .contains("-XX:SharedArchiveFile=" + home.resolve("cache"))
                .doesNotContain("building");
        start();
        assertThat(builds()).isZero();
        assertThat(lines("dumps.log")).isEqualTo(1);
        try (Stream<Path> cache = Files.list(home.resolve("cache"))) {
            assertThat(cache.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .allMatch(name -> name.matches("classes.*\\.jsa(\\.size)?"));
        }
    }

    @Test
    void anInstalledProgramWithoutItsJarSaysSo() throws Exception {
        install();
        Files.delete(home.resolve("bagdarlama.jar"));

        Start start = end(begin());
        assertThat(start.exitCode()).isEqualTo(3);
        assertThat(start.said()).contains("bagdarlama.jar is missing: unpack the archive again");
    }

    @Test
    void whereThereIsNoJavaItIsSaidHowToGetIt() throws Exception {
        environment.put("JAVA_HOME", "");
        Path programs = Files.createDirectories(folder.resolve("no java"));
        for (String each : List.of("sh", "locale", "dirname", "readlink", "cat", "sed")) {
            Path program = Stream.of("/usr/bin/", "/bin/")
                    .map(place -> Path.of(place + each))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(programs.resolve(each), program);
        }
        environment.put("PATH", programs.toString());

        Start start = end(begin());
        assertThat(start.exitCode()).isEqualTo(3);
        assertThat(start.said()).contains("Java 17 or newer is needed", "Install a JDK");
    }

    /** A path such as that of “Program Files (x86)” closes the block that it stands in before {@code cmd.exe} has read its end. */
    @Test
    void noPathStandsInsideABlockOfTheLauncherForWindows() throws Exception {
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("bagdarlama.cmd"))) {
            if (inside) {
                assertThat(line).doesNotContain("%");
            }
            inside = line.endsWith(" (") || inside && !line.equals(")");
        }
    }
}
