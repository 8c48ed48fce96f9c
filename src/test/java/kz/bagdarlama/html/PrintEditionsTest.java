package kz.bagdarlama.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Editions for paper: what is on them, in which order, and that nothing leads away from them that paper cannot follow. */
@ExtendWith(RealSite.class)
@ResourceLock(RealSite.PAGES)
final class PrintEditionsTest {

    private static PublishedSite site;

    @BeforeAll
    static void take(PublishedSite shared) {
        site = shared;
    }

    private static List<String> ids(List<Pledge> pledges) {
        return pledges.stream().map(pledge -> pledge.id().toString()).toList();
    }

    private static List<String> idsOn(SitePage page) {
        return page.html().select(".print-pledge__title > .print-pledge__id").eachText();
    }

    @Test
    void theWholeProgrammeHasEveryPledgeInOrderAndAContents() {
        for (var language : site.languages()) {
            var page = site.page(new PageKey(PageKind.PROGRAMME_PRINT, ""), language);

            assertThat(idsOn(page))
                    .isEqualTo(ids(site.content().programme().pledges().toList()));
            assertThat(page.html().select(".paper__contents a[href^=#]"))
                    .hasSize((int) (site.content().programme().sections().size()
                            + site.content().programme().chapters().count()))
                    .allSatisfy(link -> assertThat(
                                    page.html().getElementById(link.attr("href").substring(1)))
                            .isNotNull());
        }
    }

    @Test
    void aChapterHasItsPledgesAndOutcomes() {
        for (var language : site.languages()) {
            site.content().programme().chapters().forEach(chapter -> {
                var page = site.page(
                        new PageKey(PageKind.CHAPTER_PRINT, chapter.id().toString()), language);

                assertThat(idsOn(page)).isEqualTo(ids(chapter.pledges()));
                assertThat(page.html().select(".outcome")).hasSameSizeAs(chapter.outcomes());
            });
        }
    }

    @Test
    void aDistrictHasInFullWhatNamesIt() {
        for (var language : site.languages()) {
            for (var district : site.content().districts()) {
                var page = site.page(new PageKey(PageKind.DISTRICT_PRINT, district.id()), language);

                assertThat(idsOn(page))
                        .containsExactlyInAnyOrderElementsOf(ids(site.content()
                                .programme()
                                .pledges()
                                .filter(pledge -> pledge.names(district.id()))
                                .toList()));
                assertThat(page.html().select(".paper__list li")).hasSize((int) site.content()
                        .programme()
                        .pledges()
                        .filter(Pledge::cityWide)
                        .count());
            }
        }
    }

    @Test
    void everyPledgeOnPaperHasItsAddressAndEveryWordOfItsPage() {
        for (var language : site.languages()) {
            var page = site.page(new PageKey(PageKind.PROGRAMME_PRINT, ""), language);
            for (var printed : page.html().select(".print-pledge")) {
                var own = pledge(printed.select(".print-pledge__id").first().text(), language);

                assertThat(printed.select(".print-pledge__url").text()).isEqualTo(own.url());
                assertThat(own.html().select(".prose > p, .prose li, .figures .figure"))
                        .isNotEmpty()
                        .allSatisfy(part -> assertThat(printed.text()).contains(part.text()));
            }
        }
    }

    private static SitePage pledge(String id, Language language) {
        return site.page(new PageKey(PageKind.PLEDGE, id), language);
    }

    @Test
    void theyHaveNoNavigationButTheWayBackAndTheOtherLanguage() {
        assertThat(site.pages())
                .filteredOn(page -> page.printed().isPresent())
                .hasSize(site.languages().size()
                        * (int) (1
                                + site.content().programme().chapters().count()
                                + site.content().districts().size()))
                .allSatisfy(page -> {
                    var original = site.page(
                            page.printed().orElseThrow(), page.language().orElseThrow());
                    assertThat(page.html().select("form, .main-menu, .breadcrumb, .pager"))
                            .isEmpty();
                    assertThat(page.html().select("script"))
                            .singleElement()
                            .satisfies(script -> assertThat(script.attr("src")).contains("/page-tools."));
                    assertThat(page.html().select(".no-print button"))
                            .singleElement()
                            .satisfies(button ->
                                    assertThat(button.attr("data-tool")).isEqualTo("print"));
                    assertThat(page.html().select(".paper__back").first().absUrl("href"))
                            .isEqualTo(original.url());
                    assertThat(original.html().select(".page-tools a, .page-contents a").stream()
                                    .map(link -> link.absUrl("href")))
                            .containsOnlyOnce(page.url());
                });
    }
}
