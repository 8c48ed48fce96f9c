package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.MessageKey;

/** The list of the pages of the site in one language, with what makes each of them. */
final class LanguageSite {

    /** The template of the page of a pledge. */
    static final String PLEDGE = "pages/pledge.ftlh";

    private static final String GATHERING = "pages/gathering.ftlh";

    private final SiteParts parts;
    private final TextChanges textChanges;
    private final Content content;
    private final Routes routes;
    private final Map<PledgeId, List<PledgeId>> related;
    private final Optional<QualityReport> quality;
    private final Summaries summaries;
    private final List<Page> pages = new ArrayList<>();
    private final Map<PageKey, PageView> views = new LinkedHashMap<>();

    LanguageSite(
            SiteParts parts,
            TextChanges textChanges,
            Map<PledgeId, List<PledgeId>> related,
            Optional<QualityReport> quality) {
        this.parts = parts;
        this.textChanges = textChanges;
        this.content = parts.content();
        this.routes = parts.routes();
        this.related = related;
        this.quality = quality;
        this.summaries = new Summaries(parts);
    }

    /** All pages, in a fixed order. To be asked for once. */
    List<Page> pages() {
        DistrictPages districts = new DistrictPages(parts, summaries);
        TopicPages topics = new TopicPages(parts, summaries);
        add(PageKey.HOME, "pages/home.ftlh", HomePage.of(parts, summaries, districts.counts(), topics.counts()));
        addProgramme(new ProgrammePages(parts, summaries), new PledgePages(parts, summaries, related));
        if (routes.has(PageKey.DISTRICTS)) {
            add(PageKey.DISTRICTS, "pages/districts.ftlh", districts.index());
        }
        if (routes.has(PageKey.CITY_WIDE)) {
            add(PageKey.CITY_WIDE, "pages/city-wide.ftlh", districts.cityWide());
        }
        for (District district : content.districts()) {
            add(PageKey.of(district), "pages/district.ftlh", districts.district(district));
        }
        if (routes.has(PageKey.TOPICS)) {
            add(PageKey.TOPICS, "pages/topics.ftlh", topics.index());
        }
        for (Topic topic : content.topics()) {
            add(PageKey.of(topic), "pages/topic.ftlh", topics.topic(topic));
        }
        addGatherings(new GatheringPages(parts, summaries));
        addPairs(districts);
        for (FreePage page : content.pages()) {
            String template = page.template().map(Reference::id).orElse("text");
            add(PageKey.of(page), "pages/" + template + ".ftlh", TextPage.of(page, parts));
        }
        if (routes.has(PageKey.CHANGES)) {
            add(PageKey.CHANGES, "pages/changes.ftlh", new Progress(content, parts.vocabulary()).page(parts.frames()));
        }
        add(PageKey.TEXT_CHANGES, "pages/text-changes.ftlh", textChanges.page(parts.frames()));
        add(PageKey.SEARCH, "pages/search.ftlh", SearchPage.of(parts, summaries));
        if (quality.isPresent()) {
            add(PageKey.DATA_QUALITY, "pages/data-quality.ftlh", DataQualityPage.of(parts, summaries, quality.get()));
        }
        add(PageKey.OPEN_DATA, "pages/open-data.ftlh", OpenDataPage.of(parts));
        pages.addAll(new PrintEditions(routes, parts.frames(), parts.language(), views).pages());
        add(
                PageKey.NOT_FOUND,
                "pages/not-found.ftlh",
                new NotFoundPage(
                        parts.frames().frame(PageKey.NOT_FOUND, parts.message(MessageKey.NOT_FOUND), "", List.of())));
        return pages;
    }

    private void addProgramme(ProgrammePages programme, PledgePages ofPledges) {
        add(PageKey.PROGRAMME, "pages/programme.ftlh", programme.contents());
        for (int i = 0; i < programme.sections().size(); i++) {
            if (programme.sections().get(i).isNone()) {
                continue;
            }
            add(PageKey.of(programme.sections().get(i)), "pages/section.ftlh", programme.section(i));
        }
        for (int i = 0; i < programme.chapters().size(); i++) {
            add(PageKey.of(programme.chapters().get(i)), "pages/chapter.ftlh", programme.chapter(i));
        }
        List<Pledge> pledges = ofPledges.pledges();
        for (int i = 0; i < pledges.size(); i++) {
            add(PageKey.of(pledges.get(i)), PLEDGE, ofPledges.pledge(i));
        }
    }

    /** Of these only those exist that gather any pledges. */
    private void addGatherings(GatheringPages gatherings) {
        if (routes.has(PageKey.UNDERTAKINGS)) {
            add(PageKey.UNDERTAKINGS, "pages/undertakings.ftlh", gatherings.undertakings());
        }
        for (Commitment commitment : content.commitments()) {
            if (routes.has(PageKey.of(commitment))) {
                add(PageKey.of(commitment), GATHERING, gatherings.undertaking(commitment));
            }
        }
        if (routes.has(PageKey.PROJECTS)) {
            add(PageKey.PROJECTS, "pages/projects.ftlh", gatherings.projects());
        }
        for (PartyProject project : content.projects()) {
            if (routes.has(PageKey.of(project))) {
                add(PageKey.of(project), GATHERING, gatherings.project(project));
            }
        }
        if (routes.has(PageKey.FIGURES)) {
            add(PageKey.FIGURES, "pages/figures.ftlh", new ProgrammeFigures(parts, summaries).page());
        }
        if (routes.has(PageKey.YEARS)) {
            add(PageKey.YEARS, "pages/years.ftlh", gatherings.years());
        }
        for (PageKey year : routes.pages(PageKind.YEAR)) {
            add(year, GATHERING, gatherings.year(year));
        }
        if (routes.has(PageKey.YEARLY)) {
            add(PageKey.YEARLY, GATHERING, gatherings.yearly());
        }
        if (routes.has(PageKey.UNDATED)) {
            add(PageKey.UNDATED, GATHERING, gatherings.undated());
        }
    }

    private void addPairs(DistrictPages districts) {
        for (District district : parts.districtsByName()) {
            for (Topic topic : parts.topicsByName()) {
                PageKey pair = PageKey.districtTopic(district.id(), topic.id());
                if (routes.has(pair)) {
                    add(pair, "pages/district-topic.ftlh", districts.ofBoth(district, topic, pair));
                }
            }
        }
    }

    private <V extends Record & PageView> void add(PageKey key, String template, V view) {
        pages.add(new Page(routes.file(key, parts.language()), template, Optional.of(parts.language()), view));
        views.put(key, view);
    }
}
