package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What places and numbered things are called is said once, and every string and address follows. */
class NamingTest {

    private static final String PLACES = "places: {path: regions, former-paths: [districts], "
            + "ru: {singular: область, genitive: области, plural: области, genitive-plural: областей, dative-plural: областям}, "
            + "kk: {singular: облыс, dative: облысқа, plural: облыстар}}\n";

    private static final String PLEDGES = "pledges: {path: measures, former-paths: [programme], "
            + "ru: {singular: мера, genitive: меры, plural: меры, genitive-plural: мер}, "
            + "kk: {singular: шара, plural: шаралар}}\n";

    /** The small site, in whose own texts nothing is a district and nothing a pledge. */
    private static Fixture site(Path root, String naming) throws IOException {
        Fixture fixture = Fixture.small(root);
        for (String file : Fixture.files(root.resolve("content"))) {
            Path path = root.resolve("content").resolve(file);
            Files.writeString(
                    path,
                    Files.readString(path)
                            .replaceAll("(?iU)\\bобещани\\p{L}*", "вода")
                            .replaceAll("(?iU)\\bміндеттеме\\p{L}*", "су")
                            .replaceAll("(?iU)\\bрайон\\p{L}*", "участок")
                            .replaceAll("(?iU)\\bаудан\\p{L}*", "жер"));
        }
        Files.delete(root.resolve("content/redirects.yaml"));
        Files.writeString(
                root.resolve("content/site.yaml"), Files.readString(root.resolve("content/site.yaml")) + naming);
        return fixture;
    }

    private static Fixture.Output build(Fixture fixture) {
        return fixture.run("build", "--output", fixture.root.resolve("site").toString());
    }

    private static String page(Path root, String page) throws IOException {
        return Files.readString(root.resolve("site/ru").resolve(page).resolve("index.html"))
                .replace('\u00A0', ' ');
    }

    @Test
    void nothingIsCalledOtherwise(@TempDir Path root) throws IOException {
        Fixture fixture = site(root, PLACES + PLEDGES);
        Fixture.Output output = build(fixture);
        assertThat(output.exitCode()).as(output.text()).isZero();
        List<String> wrong = new ArrayList<>();
        for (String file : Fixture.files(root.resolve("site"))) {
            if (file.endsWith(".html")
                    || file.endsWith(".xml")
                    || file.equals("search/index.json")
                    || file.equals("data/datapackage.json")
                    || file.equals("data/catalogue.jsonld")) {
                Matcher matcher = Pattern.compile(
                                "(?iU)(?<!class=\")\\b(район|аудан|обещани|міндеттемелер)\\p{L}*|\\{[Pp]l[a-z]+")
                        .matcher(Files.readString(root.resolve("site").resolve(file)));
                while (matcher.find()) {
                    wrong.add(file + ": " + matcher.group());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(page(root, "")).contains("<h2 id=\"districts\">По областям</h2>", "</strong> меры</span>");
        assertThat(page(root, "regions")).contains("<h1", "Области", "Ко всем областям относятся 2 меры.");
        assertThat(page(root, "measures/1.1.1-pipes")).contains("Далее: мера", "мера 1");
        assertThat(Files.readString(root.resolve("site/kk/regions/index.html")).replace('\u00A0', ' '))
                .contains("Облыстар", "Барлық облысқа 2 шара қатысты.");
    }

    @Test
    void addressesFollowAndOldOnesLeadOn(@TempDir Path root) throws IOException {
        Fixture fixture = site(root, PLACES + PLEDGES);
        assertThat(build(fixture).exitCode()).isZero();
        List<String> files = Fixture.files(root.resolve("site/ru"));
        assertThat(files)
                .contains(
                        "regions/index.html",
                        "regions/upper/index.html",
                        "regions/upper/water/index.html",
                        "regions/upper/print/index.html",
                        "measures/1.1.1-pipes/index.html",
                        "programme/1.1-supply/index.html");
        assertThat(page(root, "districts/upper/water")).contains("/city/ru/regions/upper/water/");
        assertThat(page(root, "programme/1.1.1-pipes")).contains("/city/ru/measures/1.1.1-pipes/");
        assertThat(page(root, "programme/1.2.2-trout")).contains("/city/ru/measures/1.2.2-fish/");
        assertThat(page(root, "measures")).contains("/city/ru/programme/");
        assertThat(Files.readString(root.resolve("site/data/programme.csv"))).startsWith("id,section,chapter");
        assertThat(root.resolve("site/data/pledges/1.1.1.json")).exists();
    }

    @Test
    void oneOfTheTwoMayBeSaid(@TempDir Path root) throws IOException {
        Fixture fixture = site(root, PLACES.replace("path: regions, former-paths: [districts], ", ""));
        Fixture.Output output = build(fixture);
        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(page(root, "districts")).contains("Ко всем областям относятся 2 обещания.");
        assertThat(page(root, "programme/1.1.1-pipes")).contains("Далее: обещание");
    }

    @Test
    void aPublishedFolderThatIsCalledOtherwiseIsOneMessage(@TempDir Path root) throws IOException {
        Fixture fixture = site(root, "");
        assertThat(build(fixture).exitCode()).isZero();
        Path site = root.resolve("content/site.yaml");
        Files.writeString(
                site,
                Files.readString(site)
                        + PLACES.replace("former-paths: [districts], ", "")
                        + PLEDGES.replace("former-paths: [programme], ", ""));
        Fixture.Output output = build(fixture);
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text())
                .contains("add the line former-paths: [districts]", "add the line former-paths: [programme]");
        assertThat(output.text().split("error\\[", -1)).as(output.text()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dative-plural: областям | dativ-plural: областям | did you mean “dative-plural”",
                ", genitive: области | '' | “ru” also needs the form genitive of the noun",
                "singular: облыс, dative: облысқа, | '' | “kk” also needs the forms singular, dative of the noun",
                "path: regions | path: Области | “Области” cannot stand in a URL",
                "path: regions | path: topics | choose another",
                "ru: {singular: область, genitive: области, plural: области, genitive-plural: областей, dative-plural: областям} | ru: область | ru: {singular: район, genitive: района"
            })
    void slipsAreToldInOneMessage(String old, String now, String message, @TempDir Path root) throws IOException {
        assertThat(PLACES).contains(old);
        Fixture fixture = site(root, PLACES.replace(old, now));
        Fixture.Output output = build(fixture);
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text()).contains(message);
        assertThat(output.text().split("error\\[", -1)).as(output.text()).hasSize(2);
    }
}
