package kz.bagdarlama.view;

import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/**
 * The first page in a language.
 *
 * @param measures how many measures the pledges consist of
 * @param charts some of the outcomes, drawn
 * @param indexes other ways through the pledges
 */
public record HomePage(
        Frame frame,
        Html title,
        Html lead,
        int sections,
        int chapters,
        int pledges,
        int measures,
        List<SectionSummary> contents,
        List<CountedLink> districts,
        List<CountedLink> topics,
        List<ChapterChart> charts,
        List<LinkView> indexes)
        implements PageView {

    static HomePage of(SiteParts parts, Summaries summaries, List<CountedLink> districts, List<CountedLink> topics) {
        Content content = parts.content();
        List<Pledge> pledges = parts.pledges().all();
        String title = content.site().title().in(parts.language());
        return new HomePage(
                parts.frames().home(title, content.site().description().in(parts.language())),
                parts.words().html(title),
                parts.words().html(content.site().description()),
                (int) content.programme().topSections().count(),
                (int) content.programme().chapters().count(),
                pledges.size(),
                pledges.stream().mapToInt(pledge -> pledge.measures().size()).sum(),
                summaries.sections(),
                districts,
                topics,
                summaries.sections().stream().flatMap(HomePage::example).toList(),
                indexes(parts.vocabulary()));
    }

    /** The pages that lead through the pledges in other ways, as far as there are such. */
    static List<LinkView> indexes(Vocabulary vocabulary) {
        return Stream.of(PageKey.YEARS, PageKey.FIGURES, PageKey.UNDERTAKINGS, PageKey.PROJECTS)
                .filter(vocabulary.routes()::has)
                .map(key -> vocabulary.link(key, title(key)))
                .toList();
    }

    /** Of a section the first change that can be drawn: examples here, all in the chapters. */
    private static Stream<ChapterChart> example(SectionSummary section) {
        return section.chapters().stream()
                .flatMap(chapter -> chapter.charts().stream()
                        .filter(chart ->
                                chart.from().isPresent() && chart.drawing().isPresent())
                        .map(chart -> new ChapterChart(chart, new LinkView(chapter.url(), chapter.title()))))
                .limit(1);
    }

    private static MessageKey title(PageKey index) {
        return switch (index.kind()) {
            case YEARS -> MessageKey.YEARS;
            case FIGURES -> MessageKey.FIGURES;
            case PROJECTS -> MessageKey.PROJECTS;
            default -> MessageKey.UNDERTAKINGS;
        };
    }

    /** A chart with the chapter that it belongs to. */
    public record ChapterChart(ChartView chart, LinkView chapter) {}
}
