package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small site with one page of every kind, compared as a whole. Hashes in names of assets are left out, so that a change of
 * style changes no page here; a change of templates does, and is reviewed as the difference of the expected files.
 */
class GoldenSiteTest {

    private static final Path EXPECTED = Fixture.SITES.resolve("good/small/expected");

    @Test
    void theWholeOutputIsAsExpected(@TempDir Path root) throws IOException {
        Fixture fixture = Fixture.small(root);
        Fixture.Output output = fixture.run(
                "build",
                "--today",
                "2025-03-15",
                "--output",
                root.resolve("site").toString());
        assertThat(output.exitCode()).as(output.text()).isZero();
        List<String> assets = new ArrayList<>();
        if (Fixture.REWRITE) {
            for (String stale : Fixture.files(EXPECTED)) {
                Files.delete(EXPECTED.resolve(stale));
            }
        }
        List<String> pages = new ArrayList<>();
        for (String file : Fixture.files(root.resolve("site"))) {
            // Schemas are copied as they are; that they are there is enough.
            if (file.startsWith("assets/") || file.startsWith("schemas/")) {
                assets.add(withoutHashes(file));
            } else if (!file.startsWith(".")) {
                pages.add(file);
                compare(EXPECTED.resolve(file), withoutHashes(Files.readString(root.resolve("site/" + file))));
            }
        }
        pages.add("assets.txt");
        compare(
                EXPECTED.resolve("assets.txt"),
                String.join("\n", assets.stream().sorted().toList()) + "\n");
        assertThat(Fixture.files(EXPECTED)).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void aSecondBuildWritesNothing(@TempDir Path root) throws IOException {
        Fixture fixture = Fixture.small(root);
        String output = root.resolve("site").toString();
        fixture.run("build", "--output", output);
        assertThat(fixture.run("build", "--output", output).text()).contains("; 0 files written, ");
    }

    @Test
    void anotherDayChangesOnlyPagesThatSayHowDeadlinesStand(@TempDir Path root) throws IOException {
        Fixture fixture = Fixture.small(root);
        Path site = root.resolve("site");
        fixture.run("build", "--today", "2025-03-15", "--output", site.toString());
        Map<String, String> before = new TreeMap<>();
        for (String file : Fixture.files(site)) {
            before.put(file, Files.readString(site.resolve(file), StandardCharsets.ISO_8859_1));
        }
        Fixture.Output next = fixture.run("build", "--today", "2025-04-02", "--output", site.toString());

        assertThat(next.exitCode()).as(next.text()).isZero();
        List<String> changed = new ArrayList<>();
        for (String file : Fixture.files(site)) {
            if (!file.startsWith(".")
                    && !Files.readString(site.resolve(file), StandardCharsets.ISO_8859_1)
                            .equals(before.get(file))) {
                changed.add(file);
            }
        }
        assertThat(changed)
                .containsExactly(
                        "kk/programme/1.1.1-pipes/index.html",
                        "kk/programme/1.2.1-banks/index.html",
                        "kk/years/2025/index.html",
                        "kk/years/2026/index.html",
                        "ru/programme/1.1.1-pipes/index.html",
                        "ru/programme/1.2.1-banks/index.html",
                        "ru/years/2025/index.html",
                        "ru/years/2026/index.html");
    }

    @Test
    void aDayThatIsNoneIsRefused(@TempDir Path root) throws IOException {
        Fixture fixture = Fixture.small(root);
        for (String day : List.of("today", "2025-02-30", "30.11.2026", "0001-01-01")) {
            assertThat(fixture.run("check", "--today", day).text())
                    .contains("--today takes a day such as 2026-11-30, not " + day);
        }
    }

    @Test
    void aFailedBuildLeavesThePublishedSiteAsItWas(@TempDir Path root) throws IOException {
        Fixture fixture = Fixture.small(root);
        String output = root.resolve("site").toString();
        fixture.run("build", "--output", output);
        List<String> before = Fixture.files(root.resolve("site"));
        Files.delete(root.resolve("content/pages/about/kk.md"));
        assertThat(fixture.run("build", "--output", output).exitCode()).isEqualTo(1);
        assertThat(Fixture.files(root.resolve("site"))).isEqualTo(before);
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (Fixture.REWRITE) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, actual);
        }
        assertThat(expected).as("an expected file for each page").exists();
        assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
    }

    private static String withoutHashes(String text) {
        return text.replaceAll("\\.[0-9a-f]{10}\\.", ".HASH.");
    }
}
