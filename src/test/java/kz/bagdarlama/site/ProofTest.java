package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.check.CheckInput;
import kz.bagdarlama.check.Checks;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Tasks;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.source.FileCache;
import kz.bagdarlama.source.TemplateReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published content is complete and exact, and the checks would notice if it were not: every pledge is removed, every
 * number of every pledge changed in each language, every district swapped, in a scratch copy.
 */
@Order(1)
class ProofTest {

    /** The first of each number; at night all of them. */
    private static final Pattern DIGIT = Pattern.compile(Boolean.getBoolean("thorough") ? "\\d" : "(?<!\\d)\\d");

    private static final Pattern DISTRICTS = Pattern.compile("(?m)^( *)districts: \\[(.*)]$");

    @TempDir
    private static Path root;

    private static Templates templates;

    /** What is known of texts that are as they were in the round before: a build of its own gives the same ({@link IncrementalBuildTest}). */
    private static final QueryCache QUERIES = new QueryCache();

    private static final FileCache FILES = new FileCache();

    @BeforeAll
    static void copyContent() throws IOException {
        Fixture.copy(Path.of("content"), root.resolve("content"));
        templates = new TemplateReader(Path.of("templates"), "templates", new Diagnostics()).read();
    }

    private static List<Diagnostic> check() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Content> content =
                new ContentReader(root.resolve("content"), "content", diagnostics, QUERIES, FILES, Tasks.NOBODY).read();
        assertThat(content).isPresent();
        Routes routes = Routes.of(content.get(), "https://example.org/", diagnostics, QUERIES);
        Checks.run(new CheckInput(content.get(), routes, templates, QUERIES), diagnostics);
        QUERIES.forgetUnused();
        return diagnostics.sorted();
    }

    private static List<Path> pledges() throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve("content/programme"))) {
            return all.filter(file -> file.getFileName().toString().equals("pledge.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    @Test
    void theContentIsWholeAndExact() throws IOException {
        assertThat(check()).isEmpty();
        Content content = new ContentReader(root.resolve("content"), "content", new Diagnostics())
                .read()
                .orElseThrow();
        QualityReport report = QualityReport.of(content).orElseThrow();
        assertThat(report.allUnits()).isEqualTo(new QualityReport.Coverage(245, 245));
        assertThat(report.units())
                .containsEntry("section", new QualityReport.Coverage(5, 5))
                .containsEntry("chapter", new QualityReport.Coverage(15, 15))
                .containsEntry("pledge", new QualityReport.Coverage(123, 123))
                .containsEntry("measure", new QualityReport.Coverage(31, 31))
                .containsEntry("outcome", new QualityReport.Coverage(17, 17));
        assertThat(report.figuresInFacts()).isEqualTo(report.figures());
        assertThat(report.figuresInTexts().values()).containsOnly(report.figures());
        assertThat(report.termMatches().values()).containsOnly(report.termUses());
    }

    @Test
    void removingAnyPledgeIsNoticed() throws IOException {
        Map<Path, List<Path>> ofChapters = pledges().stream()
                .collect(Collectors.groupingBy(Path::getParent, LinkedHashMap::new, Collectors.toList()));
        int removed = 0;
        // In each round the next pledge of every chapter: each must be missed by its own id.
        boolean more = true;
        for (int round = 0; more; round++) {
            Map<Path, String> ids = new LinkedHashMap<>();
            for (List<Path> pledges : ofChapters.values()) {
                if (round < pledges.size()) {
                    Path pledge = pledges.get(round);
                    ids.put(pledge, id(pledge));
                    Files.move(pledge, aside(pledge));
                }
            }
            if (!ids.isEmpty()) {
                List<Diagnostic> found = check();
                assertThat(ids.values())
                        .allSatisfy(id -> assertThat(found)
                                .as("without " + id)
                                .anySatisfy(
                                        d -> assertThat(d.message().toString()).contains("“" + id + "”")));
            }
            for (Path pledge : ids.keySet()) {
                Files.move(aside(pledge), pledge);
            }
            removed += ids.size();
            more = !ids.isEmpty();
        }
        assertThat(removed).isEqualTo(pledges().size());
    }

    private static String id(Path pledge) throws IOException {
        return Files.readString(pledge.resolve("pledge.yaml"))
                .lines()
                .findFirst()
                .orElseThrow()
                .replace("id: ", "");
    }

    private static Path aside(Path pledge) {
        return root.resolve("aside-" + pledge.getParent().getFileName() + "-" + pledge.getFileName());
    }

    @Test
    void changingAnyNumberInEitherLanguageIsNoticed() throws IOException {
        for (String language : List.of("ru.md", "kk.md")) {
            Map<Path, String> originals = new LinkedHashMap<>();
            for (Path pledge : pledges()) {
                Path file = pledge.resolve(language);
                originals.put(file, Files.readString(file));
            }
            // In each round the next digit of every text: each text is judged by its own diagnostics.
            boolean more = true;
            for (int round = 0; more; round++) {
                List<Path> changed = new ArrayList<>();
                for (Map.Entry<Path, String> file : originals.entrySet()) {
                    Optional<String> text = withDigitChanged(file.getValue(), round);
                    if (text.isPresent()) {
                        Files.writeString(file.getKey(), text.get());
                        changed.add(file.getKey());
                    }
                }
                if (!changed.isEmpty()) {
                    Set<String> noticed = check().stream()
                            .map(d -> d.position().path())
                            .map(path -> path.substring(0, path.lastIndexOf('/')))
                            .collect(Collectors.toCollection(HashSet::new));
                    int digit = round;
                    assertThat(changed)
                            .as("digit " + digit + " of " + language)
                            .allSatisfy(file -> assertThat(noticed).contains(shown(file.getParent())));
                }
                for (Path file : changed) {
                    Files.writeString(file, originals.get(file));
                }
                more = !changed.isEmpty();
            }
        }
    }

    private static Optional<String> withDigitChanged(String text, int index) {
        Matcher digits = DIGIT.matcher(text);
        for (int i = 0; i <= index; i++) {
            if (!digits.find()) {
                return Optional.empty();
            }
        }
        char other = text.charAt(digits.start()) == '9' ? '4' : (char) (text.charAt(digits.start()) + 1);
        return Optional.of(text.substring(0, digits.start()) + other + text.substring(digits.end()));
    }

    @Test
    void swappingADistrictIsNoticedForEveryPledge() throws IOException {
        Map<Path, String> originals = new LinkedHashMap<>();
        for (Path pledge : pledges()) {
            Path file = pledge.resolve("pledge.yaml");
            String text = Files.readString(file);
            originals.put(file, text);
            Matcher districts = DISTRICTS.matcher(text);
            // Where districts are named, the first becomes another; where none is, one is added.
            Files.writeString(
                    file,
                    districts.find()
                            ? text.substring(0, districts.start(2))
                                    + (districts.group(2).startsWith("almaly") ? "medeu" : "almaly")
                                    + (districts.group(2).contains(",")
                                            ? districts
                                                    .group(2)
                                                    .substring(
                                                            districts.group(2).indexOf(','))
                                            : "")
                                    + text.substring(districts.end(2))
                            : text + "districts: [almaly]\n");
        }
        Set<String> noticed =
                check().stream().map(d -> d.position().path()).collect(Collectors.toCollection(HashSet::new));
        assertThat(originals.keySet()).allSatisfy(file -> assertThat(noticed).contains(shown(file)));
        for (Map.Entry<Path, String> file : originals.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }
}
