package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with the bad sites, said in Russian and Kazakh and to programs: the same diagnostics, whole and alone. */
class BadSitesInEveryFormatTest {

    /** What FreeMarker says itself stays in English. */
    private static final Set<String> OTHERS_WORDS = Set.of("template-error");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyBadSite() throws IOException {
        List<Path> sites;
        try (Stream<Path> all = Files.list(Fixture.SITES.resolve("bad"))) {
            sites = all.filter(Files::isDirectory).sorted().toList();
        }
        return sites.stream()
                .map(site -> DynamicTest.dynamicTest(
                        site.getFileName().toString(),
                        () -> check(site, folder.resolve(site.getFileName().toString()))));
    }

    private static void check(Path site, Path root) throws IOException {
        Fixture fixture = Fixture.bad(site, root);
        String expected = Files.readString(site.resolve("expected.txt"));
        List<String> places = new ArrayList<>();
        expected.lines()
                .filter(line -> line.matches("[^ ].*(error|warning)\\[[a-z0-9-]+]: .*"))
                .forEach(line -> places.add(line.replaceFirst(
                        "^(.+?)(?::\\d+)?(?::\\d+)?: (error|warning)\\[([a-z0-9-]+)]: .*", "$1 $2 $3")));
        assertThat(places).isNotEmpty();
        JsonNode json = JsonMapper.shared().readTree(run(fixture, "json", "kk").text());
        List<String> found = new ArrayList<>();
        for (JsonNode diagnostic : json.get("diagnostics")) {
            String code = diagnostic.get("code").stringValue();
            found.add(diagnostic.get("path").stringValue() + " "
                    + diagnostic.get("severity").stringValue() + " " + code);
            if (!OTHERS_WORDS.contains(code)) {
                assertThat(diagnostic.get("message").stringValue()).containsPattern("[а-яё]");
            }
        }
        assertThat(found).isEqualTo(places);
        Fixture.Output github = run(fixture, "github", "ru");
        assertThat(github.exitCode()).isEqualTo(1);
        assertThat(github.text().lines())
                .hasSize(places.size())
                .allSatisfy(
                        line -> assertThat(line)
                                .matches(
                                        "::(error|warning) file=[^,:]+(,line=\\d+(,col=\\d+,endColumn=\\d+)?)?,title=[a-z0-9-]+::.+"))
                .filteredOn(line -> OTHERS_WORDS.stream().noneMatch(code -> line.contains("title=" + code + "::")))
                .allSatisfy(line ->
                        assertThat(line.substring(line.lastIndexOf("::"))).containsPattern("[а-яё]"));
    }

    private static Fixture.Output run(Fixture fixture, String format, String language) {
        String site = fixture.root.resolve("site").toString();
        return fixture.run("check", "--output", site, "--format", format, "--lang", language);
    }
}
