package kz.bagdarlama.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.host.HostPrograms;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.html.RealSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables as LibreOffice opens them. It is large: where it is not there, only the tests of the night ({@code -Dthorough}) install it;
 * CsvTest and OpenDataTest hold every byte without it.
 */
@ExtendWith(RealSite.class)
@ResourceLock(RealSite.PAGES)
final class LibreOfficeTest {

    private static final List<String> NAMES = List.of("soffice", "libreoffice");
    private static final List<String> PACKAGES = List.of("libreoffice-calc-nogui");

    @TempDir
    private static Path folder;

    private static PublishedSite site;
    private static Path office;

    @BeforeAll
    static void find(PublishedSite shared) {
        site = shared;
        Optional<Path> found = HostPrograms.onPath(NAMES);
        if (found.isEmpty() && Boolean.getBoolean("thorough")) {
            found = Optional.of(HostPrograms.install(
                    PACKAGES,
                    () -> HostPrograms.onPath(NAMES),
                    problem -> "Put LibreOffice on the PATH (Debian: apt-get install " + PACKAGES.get(0) + "). "
                            + problem));
        }
        Assumptions.assumeTrue(found.isPresent(), "LibreOffice is not installed");
        office = found.get();
    }

    /** Opened as in Russia and in Kazakhstan, by the right separator and by all that the dialogue offers at once. */
    @ParameterizedTest
    @CsvSource({"ru, 1049, 59", "ru, 1049, 59/44/9", "kk, 1087, 59", "kk, 1087, 59/44/9"})
    void figuresAreNumbersAndNumeralsAreNoDates(String language, int locale, String separators) throws Exception {
        List<List<Element>> rows = opened("figures-spreadsheet.csv", locale, separators);
        List<String> head = rows.get(0).stream().map(Element::text).toList();
        int value = head.indexOf("value");
        List<BigDecimal> expected = values();

        assertThat(rows).hasSize(expected.size() + 1);
        double sum = 0;
        for (int i = 0; i < expected.size(); i++) {
            List<Element> row = rows.get(i + 1);
            assertThat(row.get(value).attr("office:value-type")).isEqualTo("float");
            assertThat(new BigDecimal(row.get(value).attr("office:value"))).isEqualByComparingTo(expected.get(i));
            sum += Double.parseDouble(row.get(value).attr("office:value"));
            assertThat(row).noneMatch(cell -> cell.attr("office:value-type").equals("date"));
            assertThat(row).noneMatch(cell -> cell.hasAttr("table:formula"));
        }
        assertThat(sum)
                .isCloseTo(
                        expected.stream().mapToDouble(BigDecimal::doubleValue).sum(), within(1e-6));
        assertThat(expected).as("some are no whole numbers").anyMatch(each -> each.scale() > 0);
        assertThat(rows.stream().flatMap(List::stream).map(Element::text).collect(Collectors.joining()))
                .contains("ғ", "ы");
    }

    /** As the edition for programs has them. */
    private static List<BigDecimal> values() throws Exception {
        String text = Files.readString(site.folder().resolve("data/figures.csv"));
        return PublishedTable.byColumn(PublishedTable.rows(text, ',')).stream()
                .map(row -> new BigDecimal(row.get("value")))
                .toList();
    }

    private static List<List<Element>> opened(String table, int locale, String separators) throws Exception {
        Path out = Files.createDirectories(folder.resolve(locale + "-" + separators.replace('/', '-')));
        HostPrograms.run(
                List.of(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "fods",
                        "--infilter=CSV:" + separators + ",34,76,1,," + locale + ",false,true",
                        "--outdir",
                        out.toString(),
                        site.folder().resolve("data").resolve(table).toString()),
                folder);
        String xml = Files.readString(out.resolve(table.replace(".csv", ".fods")), StandardCharsets.UTF_8);
        List<List<Element>> rows = new ArrayList<>();
        for (Element row : Jsoup.parse(xml, Parser.xmlParser()).getElementsByTag("table:table-row")) {
            List<Element> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                String repeated = cell.attr("table:number-columns-repeated");
                int times = repeated.isEmpty() ? 1 : Integer.parseInt(repeated);
                for (int i = 0; i < Math.min(times, 100); i++) {
                    cells.add(cell);
                }
            }
            rows.add(cells);
        }
        return rows;
    }
}
