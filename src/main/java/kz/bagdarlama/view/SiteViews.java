package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/** The viewing stage: says for every page of the site what stands on it. Works on content without errors only. */
public final class SiteViews {

    private SiteViews() {}

    /**
     * All files of the site that templates make, in a fixed order.
     *
     * @param quality the counts for the page on data quality, where there is one
     */
    public static List<Page> of(Content content, Routes routes, Optional<QualityReport> quality) {
        return of(content, routes, quality, new Memory(), Runnable::run);
    }

    /**
     * All files of the site that templates make, in a fixed order.
     *
     * @param quality the counts for the page on data quality, where there is one
     * @param memory what was worked out for the same texts before
     * @param executor what works on the languages, each by itself
     */
    public static List<Page> of(
            Content content, Routes routes, Optional<QualityReport> quality, Memory memory, Executor executor) {
        Map<String, Unit> units = content.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        List<Pledge> pledges = content.programme().pledges().toList();
        RelatedPledges related = new RelatedPledges(pledges);
        Map<PledgeId, List<PledgeId>> relatedIds = pledges.stream().collect(Collectors.toMap(Pledge::id, related::of));
        List<Page> pages = new ArrayList<>();
        List<Wording> wordings = new ArrayList<>();
        List<SitemapView.Entry> indexed = new ArrayList<>();
        List<FutureTask<List<Page>>> sites = new ArrayList<>();
        for (Language language : content.site().languages()) {
            Wording wording = new Wording(language, content, units, routes, memory);
            wordings.add(wording);
            FutureTask<List<Page>> site = new FutureTask<>(
                    () -> new LanguageSite(content, routes, wording, relatedIds, quality, memory).pages());
            sites.add(site);
            executor.execute(site);
        }
        for (FutureTask<List<Page>> site : sites) {
            for (Page page : result(site)) {
                pages.add(page);
                Frame frame = ((PageView) page.view()).frame();
                frame.canonical().ifPresent(url -> indexed.add(new SitemapView.Entry(url, frame.alternates())));
            }
        }
        pages.add(choicePage("index.html", "pages/choice.ftlh", content, routes, wordings, true));
        pages.add(choicePage("404.html", "pages/choice.ftlh", content, routes, wordings, false));
        String sitemapUrl = routes.baseUrl() + "sitemap.xml";
        SitemapView sitemap = new SitemapView(List.copyOf(indexed), sitemapUrl);
        pages.add(new Page("sitemap.xml", "feeds/sitemap.ftlx", Optional.empty(), sitemap));
        pages.add(new Page("robots.txt", "feeds/robots.ftl", Optional.empty(), sitemap));
        return pages;
    }

    private static List<Page> result(FutureTask<List<Page>> site) {
        try {
            return site.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while viewing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("viewing failed", e.getCause());
        }
    }

    /** A page in all languages at once: the root, or the answer of hosts that know one error page for the whole site. */
    private static Page choicePage(
            String file, String template, Content content, Routes routes, List<Wording> wordings, boolean root) {
        List<ChoicePage.Choice> choices = new ArrayList<>();
        List<Frame.Alternate> alternates = new ArrayList<>();
        for (Wording wording : wordings) {
            Language language = wording.language();
            Html heading = root
                    ? wording.html(content.site().title())
                    : Html.ofText(wording.messages().text(MessageKey.NOT_FOUND));
            Html text = root
                    ? wording.html(content.site().description())
                    : Html.ofText(wording.messages().text(MessageKey.NOT_FOUND_HOME));
            choices.add(new ChoicePage.Choice(
                    language.tag(),
                    wording.messages().text(MessageKey.LANGUAGE_NAME),
                    routes.url(PageKey.HOME, language),
                    heading,
                    text));
            alternates.add(new Frame.Alternate(language.tag(), routes.absoluteUrl(PageKey.HOME, language)));
        }
        alternates.add(new Frame.Alternate("x-default", routes.baseUrl()));
        String title = wordings.stream()
                .map(wording -> root
                        ? content.site().title().in(wording.language())
                        : wording.messages().text(MessageKey.NOT_FOUND))
                .collect(Collectors.joining(" · "));
        String description = wordings.stream()
                .map(wording -> content.site().description().in(wording.language()))
                .collect(Collectors.joining(" "));
        return new Page(
                file,
                template,
                Optional.empty(),
                new ChoicePage(
                        wordings.get(0).language().tag(),
                        title,
                        description,
                        root ? Optional.of(routes.baseUrl()) : Optional.empty(),
                        root ? alternates : List.of(),
                        choices));
    }
}
