package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.bagdarlama.html.NuValidator;
import kz.bagdarlama.search.SearchIndex;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Notes on what has happened, from their file to pages and feeds. */
class ProgressTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    private Path root;

    private Path build(Fixture site) {
        Path output = root.resolve("site");
        // Each build stands for a first publication: what has become of addresses is not the question here.
        assertThat(site.run("build", "--output", output.toString(), "--published", "none")
                        .exitCode())
                .isZero();
        return output;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void theFeedKeepsToTheStandard(String language) throws Exception {
        Path output = build(Fixture.small(root));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element feed = factory.newDocumentBuilder()
                .parse(output.resolve(language + "/changes/feed.xml").toFile())
                .getDocumentElement();

        // RFC 4287, 4.1.1: exactly one id, title and updated; an author; a link to itself; at most one alternate of a
        // kind.
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getAttribute("xml:lang")).isEqualTo(language);
        assertThat(child(feed, "author")
                        .getElementsByTagNameNS(ATOM, "name")
                        .item(0)
                        .getTextContent())
                .isNotBlank();
        assertThat(URI.create(child(feed, "id").getTextContent())).hasScheme("https");
        assertThat(child(feed, "title").getTextContent()).isNotBlank();
        assertThat(link(feed, "self")).isEqualTo("https://example.org/city/" + language + "/changes/feed.xml");
        assertThat(Files.exists(file(output, link(feed, "alternate")))).isTrue();

        List<Element> entries = children(feed, "entry");
        List<String> ids = new ArrayList<>();
        List<OffsetDateTime> dates = new ArrayList<>();
        for (Element entry : entries) {
            // 4.1.2: exactly one id, title and updated; with content, no alternate is needed, but we have one.
            URI id = URI.create(child(entry, "id").getTextContent());
            assertThat(id.getScheme()).isEqualTo("tag");
            ids.add(id.toString());
            assertThat(child(entry, "title").getTextContent()).isNotBlank();
            assertThat(child(entry, "content").getAttribute("type")).isEqualTo("text");
            dates.add(OffsetDateTime.parse(child(entry, "updated").getTextContent()));
            assertThat(OffsetDateTime.parse(child(entry, "published").getTextContent()))
                    .isBeforeOrEqualTo(dates.get(dates.size() - 1));
            URI page = URI.create(link(entry, "alternate"));
            assertThat(Jsoup.parse(Files.readString(file(output, page.toString())))
                            .getElementById(page.getFragment()))
                    .as(page.toString())
                    .isNotNull();
            assertThat(URI.create(link(entry, "via")).isAbsolute()).isTrue();
        }
        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        assertThat(dates).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(OffsetDateTime.parse(child(feed, "updated").getTextContent()))
                .isEqualTo(dates.get(0));
    }

    private static Path file(Path output, String url) {
        return output.resolve(URI.create(url).getPath().substring("/city/".length()) + "index.html");
    }

    private static Element child(Element parent, String name) {
        assertThat(children(parent, name)).as(name).hasSize(1);
        return children(parent, name).get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element
                    && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String link(Element parent, String relation) {
        List<String> found = children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(found).as(relation).hasSize(1);
        return found.get(0);
    }

    @Test
    void pagesWithNotesAreValidAndNameTheFeed() throws IOException {
        Path output = build(Fixture.small(root));
        for (String file : List.of(
                "ru/changes/index.html",
                "kk/changes/index.html",
                "ru/programme/1.1.1-pipes/index.html",
                "kk/programme/1.2.2-fish/index.html")) {
            String html = Files.readString(output.resolve(file));
            assertThat(NuValidator.shared().check(file, html)).isEmpty();
            assertThat(Jsoup.parse(html)
                            .select("link[rel=alternate][type=application/atom+xml]")
                            .attr("href"))
                    .isEqualTo("/city/" + file.substring(0, 2) + "/changes/feed.xml");
        }
    }

    @Test
    void whatWasTakenBackStaysStruckOutWithTheReasonBeforeIt() throws IOException {
        Path output = build(Fixture.small(root));
        for (String file : List.of("ru/changes/index.html", "ru/programme/1.2.2-fish/index.html")) {
            org.jsoup.nodes.Element struck =
                    Jsoup.parse(Files.readString(output.resolve(file))).selectFirst(".progress__note:has(s)");
            assertThat(struck.selectFirst("s").text()).isEqualTo("Открыт музей рыбы.");
            assertThat(struck.text())
                    .containsSubsequence(
                            "Запись отозвана: 4 марта 2025 года", "Открыт другой музей.", "Открыт музей рыбы.");
        }
        assertThat(Files.readString(output.resolve("ru/changes/feed.xml")))
                .contains("Запись отозвана: 4\u00A0марта 2025\u00A0года. Открыт другой музей.\nОткрыт музей рыбы.")
                .contains("Запись исправлена: 12\u00A0февраля 2025\u00A0года.\nРыбхоз: Мальков выпустили");
    }

    @Test
    void notesAreFoundByTheSearchUnlessTheyWereTakenBack() throws IOException {
        Fixture site = Fixture.small(root);
        String index = index(build(site));
        assertThat(index)
                .contains("Мальков выпустили вторично: 5 тыс. штук.", "Шабақтар екінші рет жіберілді")
                .doesNotContain("музей", "мұражай");
        assertThat(index.substring(index.indexOf("\"id\":\"1.2/2\""))).contains("\"5000\"");

        for (String folder : List.of("1.1-supply/01-pipes", "1.2-river/02-fish")) {
            Files.delete(root.resolve("content/programme/1-water/" + folder + "/progress.yaml"));
        }
        assertThat(index(build(site))).doesNotContain("Мальков").hasSizeLessThan(index.length());
    }

    private static String index(Path output) throws IOException {
        return Files.readString(output.resolve(SearchIndex.FILE));
    }

    @Test
    void slipsInNotesAreMendedInWhateverStyleTheyAreWritten() throws IOException {
        Fixture site = Fixture.small(root);
        Path notes = root.resolve("content/programme/1-water/1.2-river/02-fish/progress.yaml");
        String right = Files.readString(notes);
        Files.writeString(
                notes,
                right.replace("Рыбу получили", "Рыбу  получили")
                        .replace("Мальков выпустили", "\"Мальков\" выпустили")
                        .replace("Ашылған –", "Ашылған —"));

        assertThat(site.run("check", "--fix", "--published", "none").text()).contains("3 mended", "no errors");
        assertThat(notes).content().isEqualTo(right.replace("Мальков", "«Мальков»"));
    }

    @Test
    void theIdsOfTheFeedOutliveARenamedPledge() throws IOException {
        Fixture site = Fixture.small(root);
        List<String> before = ids(build(site));
        Path yaml = root.resolve("content/programme/1-water/1.1-supply/01-pipes/pledge.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("slug: pipes", "slug: tubes"));

        assertThat(ids(build(site))).isEqualTo(before);
    }

    @Test
    void theIdsOfTheFeedOutliveAMoveOfTheSite() throws IOException {
        Fixture site = Fixture.small(root);
        Path output = build(site);
        List<String> before = allIds(output);
        assertThat(site.run("build", "--output", output.toString(), "--base-url", "https://almaty.example/")
                        .exitCode())
                .isZero();
        assertThat(allIds(output)).isEqualTo(before).hasSize(7);
        assertThat(output.resolve("ru/changes/feed.xml")).content().contains("href=\"https://almaty.example/ru/");

        Path yaml = root.resolve("content/site.yaml");
        String text = Files.readString(yaml);
        String moved = text.replace("base-url: https://example.org/city/", "base-url: https://almaty.example/");
        Files.writeString(yaml, moved);
        Fixture.Output refused = site.run("build", "--output", output.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.text())
                .contains("content/site.yaml:4:11: error[feed-renamed]")
                .contains("write in site.yaml: feed-base: https://example.org/city/");
        assertThat(allIds(output)).isEqualTo(before);

        Files.writeString(yaml, moved + "\nfeed-base: https://example.org/city\n");
        assertThat(site.run("build", "--output", output.toString()).exitCode()).isZero();
        assertThat(allIds(output)).isEqualTo(before);
    }

    private static List<String> allIds(Path output) throws IOException {
        return Files.readAllLines(output.resolve("ru/changes/feed.xml")).stream()
                .filter(line -> line.startsWith("<id>"))
                .toList();
    }

    private static List<String> ids(Path output) throws IOException {
        return Files.readAllLines(output.resolve("ru/changes/feed.xml")).stream()
                .filter(line -> line.startsWith("<id>tag:"))
                .toList();
    }

    @Test
    void whereNothingWasNotedNothingIsShown() throws IOException {
        Fixture site = Fixture.small(root);
        Files.delete(root.resolve("content/programme/1-water/1.1-supply/01-pipes/progress.yaml"));
        Files.delete(root.resolve("content/programme/1-water/1.2-river/02-fish/progress.yaml"));
        Path output = build(site);

        for (String file : Fixture.files(output)) {
            assertThat(file).isNotEqualTo("ru/changes/index.html").isNotEqualTo("kk/changes/index.html");
            if (file.endsWith(".html")) {
                assertThat(Files.readString(output.resolve(file)))
                        .as(file)
                        .doesNotContain("/changes/\"", "class=\"progress", "Ход выполнения", "Орындалу барысы");
            }
            if (file.endsWith("feed.xml")) {
                assertThat(Files.readString(output.resolve(file))).as(file).doesNotContain("<entry>");
            }
        }
    }
}
