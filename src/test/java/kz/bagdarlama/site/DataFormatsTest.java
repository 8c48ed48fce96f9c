package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.text.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever stands in the content, each by chance from a seed: either it is named, or feeds, sitemap, JSON, JSON-LD and CSV are what
 * their formats allow.
 */
final class DataFormatsTest {

    private static final int INPUTS = Boolean.getBoolean("thorough") ? 2_000 : 420;

    private static final String PLEDGE = "content/programme/1-water/1.1-supply/01-pipes/";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What XML 1.0, JSON or CSV forbid or take for something else, and what only looks like it. */
    private static final List<String> SIGNS = List.of(
            "\u0000",
            "\u0001",
            "\u0008",
            "\u000b",
            "\u000c",
            "\u001b",
            "\u007f",
            "\u0085",
            "\u009f",
            "\u2028",
            "\ufdd0",
            "\ufffe",
            "\uffff",
            "\ud83f\udffe",
            "\udbff\udfff",
            "\ufeff",
            "\u202e",
            "=1+1",
            "+7",
            "-а",
            "@а",
            "＝1",
            ";=1",
            ",+1",
            "]]>",
            "<а>",
            "&",
            "&amp;",
            "&lt;",
            "\\",
            "/",
            "😀",
            "а\u0301",
            "ғ",
            "{}",
            "[а]",
            "№",
            "%",
            "'=1");

    /** Those that no text in Unicode can hold, written as YAML and Markdown can write them. */
    private static final List<String> HALVES = List.of("D800", "DBFF", "DC00", "DFFF");

    /** Where a sign is put. */
    private record Place(String file, String before, boolean yaml) {}

    private static final List<Place> PLACES = List.of(
            new Place(PLEDGE + "ru.md", "# ", false),
            new Place(PLEDGE + "ru.md", "", false),
            new Place("content/site.yaml", "title: {ru: ", true),
            new Place("content/site.yaml", "description: {ru: ", true),
            new Place("content/site.yaml", "  name: {ru: ", true),
            new Place("content/topics.yaml", "  name: {ru: ", true),
            new Place("content/topics.yaml", "  description: {ru: ", true),
            new Place(PLEDGE + "progress.yaml", "ru: ", true));

    @TempDir
    private Path root;

    private static <T> T any(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }

    /** A text with a sign in it, at its beginning or within. */
    private static String changed(Place place, String text, Random random) {
        String sign;
        if (random.nextInt(8) == 0) {
            String half = any(HALVES, random);
            sign = place.yaml() ? "\\u" + half : "&#x" + half + ";";
        } else {
            String raw = any(SIGNS, random);
            sign = switch (random.nextInt(2)) {
                case 0 -> place.yaml() ? escaped(raw) : references(raw);
                default -> place.yaml() ? raw.replace("\\", "\\\\") : raw;
            };
        }
        String said = random.nextBoolean() ? sign + "Вода" : "Вода " + sign + " здесь";
        return place.yaml()
                ? text.replaceFirst(
                        Pattern.quote(place.before()) + "(?:\"[^\"]*\"|[^,}\n]+)",
                        Matcher.quoteReplacement(place.before() + '"' + said + '"'))
                : place.before().equals("# ")
                        ? text.replaceFirst("# ", Matcher.quoteReplacement("# " + said + " "))
                        : text + "\n" + said + "\n";
    }

    private static String escaped(String raw) {
        StringBuilder out = new StringBuilder();
        raw.codePoints().forEach(point -> out.append(String.format("\\U%08X", point)));
        return out.toString();
    }

    private static String references(String raw) {
        StringBuilder out = new StringBuilder();
        raw.codePoints().forEach(point -> out.append("&#").append(point).append(';'));
        return out.toString();
    }

    @Test
    void whatIsPublishedIsWhatItsFormatAllows() throws Exception {
        Fixture.small(root);
        BuildOptions options = new BuildOptions(
                root.resolve("content"), Path.of("templates"), root.resolve("site"), Optional.empty(), 1);
        int named = 0;
        int published = 0;
        Set<String> held = new TreeSet<>();
        try (BuildSession session = new BuildSession(options)) {
            for (int i = 0; i < INPUTS; i++) {
                Random random = new Random(7_000L + i);
                Place place = PLACES.get(i % PLACES.size());
                Path file = root.resolve(place.file());
                byte[] before = Files.readAllBytes(file);
                String text = new String(before, StandardCharsets.UTF_8);
                String changed = changed(place, text, random);
                assertThat(changed).as(place.file()).isNotEqualTo(text);
                Files.writeString(file, changed);
                BuildSession.Update update = session.update();
                if (update.hasErrors()) {
                    named++;
                    assertThat(update.diagnostics())
                            .as("input " + i)
                            .extracting(Diagnostic::position)
                            .anyMatch(position -> position.path().endsWith(place.file()));
                } else {
                    published++;
                    for (var each : update.site().orElseThrow().files().entrySet()) {
                        hold(each.getKey(), each.getValue().bytes(), "input " + i, held);
                    }
                }
                Files.write(file, before);
            }
        }
        assertThat(named + published).isEqualTo(INPUTS).isGreaterThanOrEqualTo(400);
        assertThat(named).isGreaterThan(100);
        assertThat(published).isGreaterThan(60);
        assertThat(held).containsExactly("csv", "json", "jsonld", "xml");
    }

    private static void hold(String name, byte[] bytes, String input, Set<String> held) throws Exception {
        String format = name.substring(name.lastIndexOf('.') + 1);
        if (!Set.of("csv", "json", "jsonld", "xml").contains(format)) {
            return;
        }
        held.add(format);
        String what = name + " of " + input;
        // Whatever is no UTF-8 throws.
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        String visible = text.replace("\r\n", "\n");
        visible = visible.startsWith("\uFEFF") ? visible.substring(1) : visible;
        int wrong = Characters.firstWrong(visible, 0);
        // Spaces that do not break, narrow ones and marks are set by the program or meant.
        assertThat(wrong < 0 ? Characters.Kind.NONE : Characters.kind(visible, wrong))
                .as(what)
                .isNotIn(Characters.Kind.CONTROL, Characters.Kind.LINE_END, Characters.Kind.INVISIBLE);
        switch (format) {
            case "xml" -> {
                var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                builder.setErrorHandler(new DefaultHandler());
                builder.parse(new ByteArrayInputStream(bytes));
            }
            case "csv" -> {
                for (String part : visible.split("[;,\"\n]+")) {
                    assertThat(part.isEmpty() || "=+@\t＝＋－＠".indexOf(part.charAt(0)) < 0 && !part.matches("(?s)-\\D.*"))
                            .as(what + ": " + part)
                            .isTrue();
                }
            }
            default -> JSON.readTree(bytes);
        }
    }
}
