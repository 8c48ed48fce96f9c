package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programmes without districts, topics, projects …: of what is not there nothing is left, and all that is left holds together. */
class OptionalListsTest {

    /** Where something is that a list gives ids to: the whole line, or the key within a line. */
    private static String key(String name) {
        return "(?m)^ *" + name + ": .*\\n|, " + name + ": \\[[^\\]]*]";
    }

    /** A heading with whatever follows it up to the next tag that is no closing one. */
    private static final Pattern HEADING =
            Pattern.compile("<h([1-6])\\b[^>]*>.*?</h\\1>((?:\\s|</[a-z0-9]+>)*)(<[a-z0-9]+|[^<])?");

    private static final Pattern EMPTY = Pattern.compile(
            "<(ul|ol|dl|table|tbody|section|article|nav|p|div)\\b(?![^>]*(?:hidden|status|prose))[^>]*>\\s*</\\1>");

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#?]*)(?:#([^\"]+))?");

    /**
     * A programme that does without something.
     *
     * @param name what it does without
     * @param removed its files
     * @param edits what is taken out of all other files, and what is put there instead
     * @param gone what no page and no table has, in any language
     * @param paths what no file of the site is called
     */
    private record Without(String name, List<String> removed, Map<String, String> edits, String gone, String paths) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Without DISTRICTS = new Without(
            "districts",
            List.of("districts.yaml"),
            Map.of(
                    key("districts"),
                    "",
                    "(?m)^.*/districts/.*\\n",
                    "",
                    ", (\\[[^\\]]*]\\(district:upper\\))",
                    "",
                    "(?iU)\\b(район|аудан)\\p{L}*",
                    "Волга"),
            "(?iU)район|аудан|весь город|всему городу|всего города|бүкіл қала|districts_|;districts|,districts",
            "districts/");

    private static final Without TOPICS = new Without(
            "topics",
            List.of("topics.yaml"),
            Map.of(
                    key("topics"),
                    "",
                    "(?m)^.*/topics/.*\\n",
                    "",
                    "\\[(тема|тақырып)]\\(topic:water\\), ",
                    "",
                    "(?m)^.*topic:nature.*\\n",
                    ""),
            "(?U)\\b[Тт]ем(ы|а|ам|е)\\b|[Тт]ақырып|,topics",
            "topics/");

    private static final Without PROJECTS = new Without(
            "projects",
            List.of("projects.yaml"),
            Map.of(key("project"), "", ", (\\[[^\\]]*]\\(project:taza-su\\))", ""),
            "(?iU)>проекты?<|>жоба(лар)?<|,project",
            "projects/");

    private static final Without COMMITMENTS = new Without(
            "commitments",
            List.of("commitments.yaml"),
            Map.of(key("commitment"), ""),
            "(?iU)вид\\p{L}* обязательств|міндеттеме түр|<li>(обеспечит|поддержит)</|,commitment|<p class=\"facts__explanation\">(?!Сайт|<a href=\"#progress)",
            "undertakings/");

    /** Of these the small site has none. */
    private static final Without FIGURES = new Without(
            "figures, outcomes, dates and a register",
            List.of("units.yaml"),
            Map.of(),
            "(?iU)программа в цифрах|в итоге|бағдарламадағы сандар|id=\"outcomes\"|figures\\.csv|figures-spreadsheet|качество данных"
                    + "|деректер сапасы|href=\"/(ru|kk)/years/|name=\"year\"|count-line__number[^/]*/strong> (мер|шара)",
            "/figures/|data/figures|/years/|data-quality");

    private static Stream<Without> programmes() {
        return Stream.of(DISTRICTS, TOPICS, PROJECTS, COMMITMENTS);
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void leavesNothingOfWhatIsNotThere(Without without, @TempDir Path root) throws IOException {
        Fixture fixture = Fixture.small(root);
        without.removed().forEach(file -> delete(root.resolve("content").resolve(file)));
        for (String file : Fixture.files(root.resolve("content"))) {
            if (file.endsWith(".yaml") && !file.startsWith("messages/") || file.endsWith(".md")) {
                edit(root.resolve("content").resolve(file), without.edits());
            }
        }
        inspect(fixture, List.of(without), "/city/", root);
    }

    @Test
    void aProgrammeMayHavePledgesAndNothingElse(@TempDir Path root) throws IOException {
        ContentFolder content = new ContentFolder(root.resolve("content"));
        for (Without without : List.of(DISTRICTS, TOPICS, PROJECTS, COMMITMENTS, FIGURES)) {
            without.removed().forEach(content::without);
        }
        content.without("names.yaml")
                .with(ContentFolder.PLEDGE + "pledge.yaml", "id: 1.1/1\nslug: first\n")
                .withPledge("02-second", "id: 1.1/2\nslug: second\n");
        content.without("messages/ru.yaml").without("messages/kk.yaml");
        inspect(Fixture.of(root), List.of(DISTRICTS, TOPICS, PROJECTS, COMMITMENTS, FIGURES), "/", root);
    }

    @Test
    void aProgrammeWithoutPledgesIsASiteToo(@TempDir Path root) throws IOException {
        ContentFolder content = new ContentFolder(root.resolve("content"));
        for (String file : List.of("pledge.yaml", "ru.md", "kk.md")) {
            content.without(ContentFolder.PLEDGE + file);
        }
        content.without("messages/ru.yaml").without("messages/kk.yaml");
        inspect(Fixture.of(root), List.of(FIGURES), "/", root);
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void aMentionOfAListThatIsNotThereSaysSoOnce(Without without, String message, @TempDir Path root)
            throws IOException {
        Fixture fixture = Fixture.small(root);
        Files.delete(root.resolve("content").resolve(without.removed().get(0)));
        Files.delete(root.resolve("content/redirects.yaml"));
        for (String language : List.of("ru", "kk")) {
            Path about = root.resolve("content/pages/about/" + language + ".md");
            Files.writeString(
                    about,
                    Files.readString(about)
                            .replaceAll("\\((?:district:upper|topic:water|project:taza-su)\\)", "(page:about)"));
        }
        Fixture.Output output =
                fixture.run("check", "--output", root.resolve("site").toString());
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text()).contains(message);
        assertThat(output.text().split("error\\[", -1)).as(output.text()).hasSize(2);
    }

    private static Stream<Arguments> mentions() {
        return Stream.of(
                Arguments.of(
                        DISTRICTS, "nothing stands in districts.yaml yet: begin the list there with “- id: lower”"),
                Arguments.of(TOPICS, "nothing stands in topics.yaml yet: begin the list there with “- id: water”"),
                Arguments.of(
                        PROJECTS, "nothing stands in projects.yaml yet: begin the list there with “- id: taza-su”"),
                Arguments.of(
                        COMMITMENTS,
                        "nothing stands in commitments.yaml yet: begin the list there with “- id: deliver”"),
                Arguments.of(FIGURES, "nothing stands in units.yaml yet: begin the list there with “- id: person”"));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void edit(Path file, Map<String, String> edits) throws IOException {
        String text = Files.readString(file);
        String edited = text;
        for (Map.Entry<String, String> each : edits.entrySet()) {
            edited = edited.replaceAll(each.getKey(), each.getValue());
        }
        if (edited.isBlank()) {
            Files.delete(file);
        } else if (!edited.equals(text)) {
            Files.writeString(file, edited);
        }
    }

    private static void inspect(Fixture fixture, List<Without> withouts, String base, Path root) throws IOException {
        Path site = root.resolve("site");
        Fixture.Output output = fixture.run("build", "--output", site.toString());
        assertThat(output.exitCode()).as(output.text()).isZero();
        List<String> wrong = new ArrayList<>();
        for (String file : Fixture.files(site)) {
            for (Without without : withouts) {
                if (!file.startsWith("data/")
                        && !find(without.paths(), "/" + file).isEmpty()) {
                    wrong.add(file);
                }
            }
            if (file.endsWith(".html") || file.endsWith(".csv") || file.endsWith(".xml")) {
                String text = Files.readString(site.resolve(file));
                for (Without without : withouts) {
                    find(without.gone(), text).forEach(found -> wrong.add(file + " has “" + found + "”"));
                }
                if (file.endsWith(".html")) {
                    page(file, text, base, site, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(text.substring(Math.max(0, matcher.start() - 60), Math.min(text.length(), matcher.end() + 30)));
        }
        return found;
    }

    /** Every link leads somewhere, no heading stands above nothing, no list and no table is empty. */
    private static void page(String file, String html, String base, Path site, List<String> wrong) throws IOException {
        Matcher links = LINK.matcher(html);
        while (links.find()) {
            String path = links.group(1).substring(base.length());
            Path target = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            if (!Files.isRegularFile(target)) {
                wrong.add(file + " leads to " + path);
            } else if (links.group(2) != null && !Files.readString(target).contains("id=\"" + links.group(2) + "\"")) {
                wrong.add(file + " leads to " + path + "#" + links.group(2));
            }
        }
        Matcher own = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        while (own.find()) {
            if (!html.contains("id=\"" + own.group(1) + "\"")) {
                wrong.add(file + " leads to #" + own.group(1));
            }
        }
        String main = html.contains("<main") ? html.substring(html.indexOf("<main"), html.indexOf("</main>")) : html;
        Matcher headings = HEADING.matcher(main);
        while (headings.find()) {
            String next = headings.group(3) == null ? "" : headings.group(3);
            boolean above = next.matches("<h[1-6]")
                            && next.charAt(2) <= headings.group(1).charAt(0)
                    || headings.group(2).contains("</section>")
                    || headings.group(2).contains("</article>");
            if (!headings.group(1).equals("1") && (next.isEmpty() || above)) {
                wrong.add(file + " has nothing under " + headings.group());
            }
        }
        find(EMPTY.pattern(), main).forEach(found -> wrong.add(file + " has an empty part: " + found));
    }
}
