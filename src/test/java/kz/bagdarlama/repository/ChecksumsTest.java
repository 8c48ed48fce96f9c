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

/** Maven holds what it fetches against a list of checksums; the list has all that the program, its tests and its tools stand on. */
final class ChecksumsTest {

    /** A dependency or a plugin: its group, its name and its version, where they are written. */
    private static final Pattern PART = Pattern.compile("<(?:dependency|plugin)>\\s*(?:<groupId>([^<]+)</groupId>\\s*)?"
            + "<artifactId>([^<]+)</artifactId>\\s*(?:<version>([^<]+)</version>)?");

    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9-]+\\.version)>([^<]+)</");

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

    /** Those of the profiles too, which are on no class path of the tests. */
    @Test
    void everyLibraryAndPluginOfThePomIsListed() throws IOException {
        Map<String, String> listed = listed();
        String pom = Files.readString(Path.of("pom.xml")).replaceAll("(?s)<!--.*?-->", "");
        Map<String, String> properties = new HashMap<>();
        PROPERTY.matcher(pom).results().forEach(each -> properties.put(each.group(1), each.group(2)));
        List<String> needed = new ArrayList<>();
        Matcher part = PART.matcher(pom.substring(pom.indexOf("</dependencyManagement>")));
        while (part.find()) {
            String group = part.group(1) == null ? "org.apache.maven.plugins" : part.group(1);
            // Where none stands, it does elsewhere: in a list of versions, or where a plugin stands for the first time.
            String version = part.group(3) == null ? "" : part.group(3) + "/";
            if (version.startsWith("${")) {
                version = properties.get(version.substring(2, version.indexOf('}'))) + "/";
            }
            needed.add(group.replace('.', '/') + "/" + part.group(2) + "/" + version);
        }

        assertThat(needed)
                .hasSizeGreaterThan(30)
                .contains("com/code-intelligence/jazzer/" + properties.get("jazzer.version") + "/")
                .allSatisfy(prefix -> assertThat(listed.keySet())
                        .as(prefix + ": refresh the list as CONTRIBUTING.md says")
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
