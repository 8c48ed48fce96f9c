package kz.bagdarlama.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.stream.Stream;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever gathers pledges is reached from where its name stands. */
@ExtendWith(RealSite.class)
@ResourceLock(RealSite.PAGES)
final class WayfindingTest {

    private static PublishedSite site;

    @BeforeAll
    static void take(PublishedSite shared) {
        site = shared;
    }

    @Test
    void whatNamesNoDistrictStandsOnceOnItsPage() {
        var expected = site.content()
                .programme()
                .pledges()
                .filter(Pledge::cityWide)
                .map(pledge -> pledge.id().toString())
                .toList();
        for (var language : site.languages()) {
            var page = site.page(PageKey.CITY_WIDE, language);

            assertThat(page.html().select(".pledge-list > li > span").eachText())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aPledgeLeadsToAllOfItsKindPlaceAndYear() {
        for (var language : site.languages()) {
            for (Pledge pledge : site.content().programme().pledges().toList()) {
                var facts = site.page(new PageKey(PageKind.PLEDGE, pledge.id().toString()), language)
                        .html()
                        .select(".facts a");
                var led = facts.stream().map(link -> link.attr("href")).toList();

                assertThat(led.contains(url(PageKey.CITY_WIDE, language))).isEqualTo(pledge.cityWide());
                assertThat(led.contains(url(PageKey.UNDATED, language)))
                        .isEqualTo(pledge.isUndated()
                                && pledge.deadlines().findAny().isEmpty());
                assertThat(led)
                        .contains(url(
                                new PageKey(
                                        PageKind.UNDERTAKING,
                                        pledge.commitment().orElseThrow().id()),
                                language));
            }
        }
    }

    @Test
    void everyPageThatGathersPledgesHasItsAddressToShare() {
        var gathering = EnumSet.of(
                PageKind.PROGRAMME,
                PageKind.SECTION,
                PageKind.CHAPTER,
                PageKind.PLEDGE,
                PageKind.DISTRICTS,
                PageKind.DISTRICT,
                PageKind.CITY_WIDE,
                PageKind.TOPICS,
                PageKind.TOPIC,
                PageKind.DISTRICT_TOPIC,
                PageKind.YEARS,
                PageKind.YEAR,
                PageKind.YEARLY,
                PageKind.UNDATED,
                PageKind.UNDERTAKINGS,
                PageKind.UNDERTAKING,
                PageKind.PROJECTS,
                PageKind.PROJECT,
                PageKind.FIGURES);
        for (var page : site.pages()) {
            if (page.key().filter(key -> gathering.contains(key.kind())).isPresent()) {
                assertThat(page.html().select("main .page-tools [data-tool=copy]"))
                        .as(page.file())
                        .hasSize(1);
                assertThat(page.html().select("link[rel=canonical]").eachAttr("href"))
                        .containsExactly(page.url());
            }
        }
    }

    @Test
    void everyFooterLeadsToTheIndexes() {
        for (var page : site.pages()) {
            if (page.printed().isEmpty() && page.html().selectFirst(".site-footer__list") != null) {
                var led = page.html().select(".site-footer a").stream()
                        .map(link -> link.attr("href"))
                        .toList();
                assertThat(led)
                        .as(page.file())
                        .containsAll(Stream.of(PageKey.YEARS, PageKey.FIGURES, PageKey.UNDERTAKINGS, PageKey.PROJECTS)
                                .map(key -> url(key, page.language().orElseThrow()))
                                .toList());
            }
        }
    }

    @Test
    void whatALongPageBeginsWithIsThere() {
        for (var kind : new PageKind[] {PageKind.DISTRICT, PageKind.CHAPTER, PageKind.FIGURES, PageKind.CITY_WIDE}) {
            for (var page : site.pages()) {
                if (page.key().filter(key -> key.kind() == kind).isPresent()) {
                    var links = page.html().select("main .page-contents a");
                    assertThat(links).as(page.file()).isNotEmpty();
                    assertThat(links.stream().map(link -> link.attr("href")).filter(href -> href.startsWith("#")))
                            .allSatisfy(href -> assertThat(page.html().getElementById(href.substring(1)))
                                    .as(page.file() + href)
                                    .isNotNull());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ru, АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
        "kk, АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ",
    })
    void theIndexOfTermsBeginsWithItsLettersInTheOrderOfTheAlphabet(String tag, String alphabet) {
        var index = site.page(PageKey.SEARCH, new Language(tag)).html().selectFirst(".term-index");
        var bar = index.selectFirst("h2 + nav");
        var letters = bar.select("a").eachText();

        assertThat(bar.attr("aria-label")).isNotEmpty();
        assertThat(index.select("h3[id]").eachAttr("id")).isEqualTo(letters);
        assertThat(bar.select("a").eachAttr("href"))
                .isEqualTo(letters.stream().map(letter -> "#" + letter).toList());
        assertThat(letters).endsWith("A–Z");
        assertThat(letters.stream().filter(alphabet::contains))
                .hasSizeGreaterThan(15)
                .isSortedAccordingTo(Comparator.comparingInt((String letter) -> alphabet.indexOf(letter)));
    }

    @Test
    void everyChartOfTheFiguresOpensFromItsTable() {
        for (var language : site.languages()) {
            var page = site.page(PageKey.FIGURES, language).html();

            assertThat(page.select(".outcome-chart"))
                    .isNotEmpty()
                    .allSatisfy(chart -> assertThat(chart.closest("details")).isNotNull());
            for (Element details : page.select("details")) {
                assertThat(details.previousElementSibling().select("tbody td:first-of-type"))
                        .hasSameSizeAs(details.select(".outcome-chart"));
            }
        }
    }

    private static String url(PageKey key, Language language) {
        return URI.create(site.page(key, language).url()).getRawPath();
    }
}
