package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Maven holds what it fetches against a list of checksums; the list has all that the program and its tests stand on. */
final class ChecksumsTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);

    /** What is listed: from the path below a repository to the sum. */
    private static Map<String, String> listed() throws IOException {
        Map<String, String> sums = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(".mvn/checksums/checksums.sha256"))) {
            assertThat(line).matches("[0-9a-f]{64}  [A-Za-z0-9._/-]+");
            sums.put(line.substring(66), line.substring(0, 64));
        }
        return sums;
    }

    /** The path of a file below the repository that it lies in, where it lies in one: group, artifact, version, name. */
    private static Optional<String> belowRepository(Path jar, Map<String, String> listed) {
        if (jar.getNameCount() < 4) {
            return Optional.empty();
        }
        String version = jar.getParent().getFileName().toString();
        String artifact = jar.getParent().getParent().getFileName().toString();
        if (!jar.getFileName().toString().startsWith(artifact + "-" + version)) {
            return Optional.empty();
        }
        for (int from = 0; from < jar.getNameCount() - 3; from++) {
            String path = jar.subpath(from, jar.getNameCount()).toString().replace(File.separatorChar, '/');
            if (listed.containsKey(path)) {
                return Optional.of(path);
            }
        }
        return Optional.of(jar.toString());
    }

    @Test
    void everyLibraryIsListedWithItsBytes() throws Exception {
        Map<String, String> listed = listed();
        int held = 0;
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            Path jar = Path.of(entry).toAbsolutePath();
            Optional<String> path = entry.endsWith(".jar") ? belowRepository(jar, listed) : Optional.empty();
            if (path.isPresent()) {
                String sum = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
                assertThat(listed)
                        .as("refresh the list as CONTRIBUTING.md says")
                        .containsEntry(path.get(), sum);
                held++;
            }
        }
        assertThat(held).isGreaterThan(20);
    }

    @Test
    void everyLibraryThatTheProgramNeedsIsListed() throws IOException {
        Map<String, String> listed = listed();
        String pom = Files.readString(Path.of("pom.xml"));
        String dependencies = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        List<String> needed = new ArrayList<>();
        Matcher dependency = DEPENDENCY.matcher(dependencies);
        while (dependency.find()) {
            if (!dependency.group(3).contains("<scope>test")) {
                needed.add(dependency.group(1).replace('.', '/') + "/" + dependency.group(2) + "/");
            }
        }

        assertThat(needed)
                .hasSizeGreaterThan(4)
                .allSatisfy(prefix -> assertThat(listed.keySet())
                        .anyMatch(path -> path.startsWith(prefix) && path.endsWith(".jar"))
                        .anyMatch(path -> path.startsWith(prefix) && path.endsWith(".pom")));
    }

    @Test
    void mavenAsksTheList() throws IOException {
        assertThat(Files.readAllLines(Path.of(".mvn/maven.config")))
                .contains(
                        "-Daether.artifactResolver.postProcessor.trustedChecksums=true",
                        "-Daether.artifactResolver.postProcessor.trustedChecksums.checksumAlgorithms=SHA-256",
                        "-Daether.trustedChecksumsSource.summaryFile=true",
                        "-Daether.trustedChecksumsSource.summaryFile.originAware=false",
                        "-Daether.trustedChecksumsSource.summaryFile.basedir=${session.rootDirectory}/.mvn/checksums");
    }
}
