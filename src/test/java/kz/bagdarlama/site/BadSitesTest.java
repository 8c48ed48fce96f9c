package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Sites with something wrong in each, and the diagnostics that an editor gets for it. A bad site is the small good one with
 * the files of its folder laid over; {@code files/site/} is what was published before.
 */
class BadSitesTest {

    private static final Path BAD = Fixture.SITES.resolve("bad");

    /** Problems that cannot lie in a repository as a file; unit tests provoke them. */
    private static final Set<Code> ELSEWHERE = EnumSet.of(
            Code.SYMBOLIC_LINK,
            Code.SPECIAL_FILE,
            Code.UNREADABLE_FILE,
            Code.FILE_TOO_LARGE,
            Code.NOT_UTF_8,
            Code.MARKDOWN_TOO_DEEP);

    @TestFactory
    Stream<DynamicTest> everyBadSiteIsExplained() throws IOException {
        return sites().stream()
                .map(site -> DynamicTest.dynamicTest(site.getFileName().toString(), () -> check(site)));
    }

    @Test
    void everyCodeHasABadSite() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path site : sites()) {
            all.append(Files.readString(site.resolve("expected.txt")));
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)))
                .allSatisfy(code -> assertThat(all.toString()).contains("[" + code.id() + "]"));
    }

    private static List<Path> sites() throws IOException {
        try (Stream<Path> sites = Files.list(BAD)) {
            return sites.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static void check(Path site) throws IOException {
        Path root = Files.createTempDirectory("bad-site");
        try {
            Fixture.Output output = Fixture.bad(site, root)
                    .run("check", "--output", root.resolve("site").toString());
            Path expected = site.resolve("expected.txt");
            if (Fixture.REWRITE) {
                Files.writeString(expected, output.text());
            }
            assertThat(output.text()).isEqualTo(Files.readString(expected));
            assertThat(output.exitCode()).isEqualTo(1);
            assertThat(output.text()).doesNotContain("Exception").doesNotContain("\tat ");
        } finally {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
