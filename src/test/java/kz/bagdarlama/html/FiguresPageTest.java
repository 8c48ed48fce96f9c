package kz.bagdarlama.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.route.PageKey;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The programme in figures, held against the facts. */
@ExtendWith(RealSite.class)
@ResourceLock(RealSite.PAGES)
final class FiguresPageTest {

    private static PublishedSite site;

    @BeforeAll
    static void take(PublishedSite shared) {
        site = shared;
    }

    private static Stream<Target> targets() {
        return site.content()
                .programme()
                .chapters()
                .flatMap(chapter -> Stream.concat(
                        chapter.pledges().stream()
                                .flatMap(pledge -> Stream.concat(
                                        pledge.targets().stream(),
                                        pledge.measures().stream().flatMap(measure -> measure.targets().stream()))),
                        chapter.outcomes().stream().flatMap(outcome -> outcome.targets().stream())));
    }

    private static long targetsOf(Unit.Kind kind) {
        Map<String, Unit.Kind> kinds = site.content().units().stream().collect(Collectors.toMap(Unit::id, Unit::kind));
        return targets()
                .filter(target -> kinds.get(target.quantity().unit().id()) == kind)
                .count();
    }

    private static List<Element> rows(SitePage page, String section) {
        return page.html().select("section:has(> h2#" + section + ") tbody tr:has(td)");
    }

    @Test
    void everySumAndEveryPlaceHasItsRow() {
        for (var language : site.languages()) {
            var page = site.page(PageKey.FIGURES, language);

            assertThat(rows(page, "money")).isNotEmpty().hasSize((int) targetsOf(Unit.Kind.MONEY));
            assertThat(rows(page, "places")).isNotEmpty().hasSize((int) targetsOf(Unit.Kind.PLACE));
        }
    }

    @Test
    void everyRowLeadsToThePlaceThatPromisesIt() {
        for (var language : site.languages()) {
            var page = site.page(PageKey.FIGURES, language);

            assertThat(Stream.concat(rows(page, "money").stream(), rows(page, "places").stream()))
                    .allSatisfy(row -> {
                        var id = row.select(".figure-table__id").text();
                        var file = row.select("a")
                                        .first()
                                        .absUrl("href")
                                        .substring(site.baseUrl().length())
                                        .replaceFirst("#.*", "")
                                + "index.html";
                        assertThat(site.page(file)
                                        .orElseThrow()
                                        .key()
                                        .orElseThrow()
                                        .id())
                                .isEqualTo(id);
                    });
        }
    }

    @Test
    void theSharesOfTheSectionsAreThoseOfTheFacts() {
        var expected = site.content().programme().sections().stream()
                .map(section -> List.of(
                        String.valueOf(section.pledges().count()),
                        String.valueOf(section.pledges()
                                .filter(pledge -> !pledge.targets().isEmpty()
                                        || pledge.measures().stream()
                                                .anyMatch(measure ->
                                                        !measure.targets().isEmpty()))
                                .count()),
                        String.valueOf(section.pledges()
                                .filter(pledge -> !pledge.isUndated())
                                .count())))
                .toList();
        for (var language : site.languages()) {
            assertThat(rows(site.page(PageKey.FIGURES, language), "shares").stream()
                            .map(row -> row.select("td").eachText())
                            .toList())
                    .isEqualTo(expected);
        }
    }
}
