package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;

/** Editions for paper: what stands on several pages of the site, put together on one. */
final class PrintEditions {

    private final Routes routes;
    private final FrameBuilder frames;
    private final Language language;
    private final Map<PageKey, PageView> views = new LinkedHashMap<>();
    private final Map<String, PledgePage> pledges = new LinkedHashMap<>();

    /**
     * @param pages the finished pages of the language, by what they are about
     */
    PrintEditions(Routes routes, FrameBuilder frames, Language language, Map<PageKey, PageView> pages) {
        this.routes = routes;
        this.frames = frames;
        this.language = language;
        this.views.putAll(pages);
        pages.values().forEach(view -> {
            if (view instanceof PledgePage pledge) {
                pledges.put(pledge.id(), pledge);
            }
        });
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        views.forEach((key, view) -> key.edition().filter(routes::has).ifPresent(edition -> {
            Frame own = view.frame();
            Frame frame = frames.edition(edition, own);
            String back = routes.url(key, language);
            if (view instanceof ProgrammePage) {
                add(pages, edition, "pages/print-programme.ftlh", new PrintProgrammePage(frame, back, sections()));
            } else if (view instanceof ChapterPage chapter) {
                add(pages, edition, "pages/print-chapter.ftlh", new PrintChapterPage(frame, back, chapter(chapter)));
            } else if (view instanceof DistrictPage district) {
                add(pages, edition, "pages/print-district.ftlh", district(frame, back, district));
            }
        }));
        return pages;
    }

    private <V extends Record & PageView> void add(List<Page> pages, PageKey key, String template, V view) {
        pages.add(new Page(routes.file(key, language), template, Optional.of(language), view));
    }

    private List<PrintProgrammePage.PrintSection> sections() {
        List<PrintProgrammePage.PrintSection> sections = new ArrayList<>();
        for (PageView view : views.values()) {
            if (view instanceof SectionPage section) {
                sections.add(new PrintProgrammePage.PrintSection(
                        Optional.of(section),
                        chapters(section.chapters().stream()
                                .map(SectionSummary.ChapterSummary::id)
                                .toList())));
            }
        }
        if (sections.isEmpty()) {
            List<PrintChapterPage.PrintChapter> all = views.values().stream()
                    .filter(ChapterPage.class::isInstance)
                    .map(chapter -> chapter((ChapterPage) chapter))
                    .toList();
            return all.isEmpty() ? List.of() : List.of(new PrintProgrammePage.PrintSection(Optional.empty(), all));
        }
        return sections;
    }

    private List<PrintChapterPage.PrintChapter> chapters(List<String> own) {
        return views.values().stream()
                .filter(ChapterPage.class::isInstance)
                .map(ChapterPage.class::cast)
                .filter(chapter -> own.contains(chapter.id()))
                .map(this::chapter)
                .toList();
    }

    private PrintChapterPage.PrintChapter chapter(ChapterPage chapter) {
        return new PrintChapterPage.PrintChapter(
                chapter,
                chapter.runs().stream()
                        .map(run -> new PrintChapterPage.PrintRun(run, inFull(run.pledges())))
                        .toList());
    }

    private List<PledgePage> inFull(List<PledgeSummary> summaries) {
        return summaries.stream().map(summary -> pledges.get(summary.id())).toList();
    }

    /** What names the district in full; what applies to the whole city as a list, since it is the same for every district. */
    private PrintDistrictPage district(Frame frame, String back, DistrictPage district) {
        return new PrintDistrictPage(
                frame,
                back,
                district,
                district.named().stream()
                        .map(group -> new PrintDistrictPage.PrintGroup(
                                group.heading().map(LinkView::label), inFull(group.pledges())))
                        .toList(),
                district.frame()
                        .canonical()
                        .filter(real -> routes.has(PageKey.CITY_WIDE))
                        .map(real -> routes.absoluteUrl(PageKey.CITY_WIDE, language)));
    }
}
