package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/** The pages of one language that gather pledges across chapters: by undertaking, project, year, and district with topic. */
final class CrossPages {

    private final Content content;
    private final Routes routes;
    private final Wording words;
    private final FrameBuilder frames;
    private final List<Pledge> pledges;
    private final Map<PageKey, List<Pledge>> ofBoth;
    private final List<Pledge> cityWide;
    private final Map<PledgeId, List<Deadline>> deadlines;
    // Each of these stands on many pages, and is counted once.
    private List<CountedLink> undertakingLinks;
    private List<CountedLink> projectLinks;
    private List<CountedLink> yearLinks;
    private final Map<PledgeId, PledgeSummary> summaries;
    private final List<SectionSummary> sections;
    private final List<District> districts;
    private final List<Topic> topics;

    CrossPages(
            Content content,
            Routes routes,
            Wording words,
            FrameBuilder frames,
            Map<PledgeId, PledgeSummary> summaries,
            List<SectionSummary> sections,
            List<District> districtsByName,
            List<Topic> topicsByName) {
        this.content = content;
        this.routes = routes;
        this.words = words;
        this.frames = frames;
        this.pledges = content.programme().pledges().toList();
        this.ofBoth = ofBoth(pledges);
        this.cityWide = pledges.stream().filter(Pledge::cityWide).toList();
        // Asked for every pledge on behalf of every year.
        this.deadlines = pledges.stream()
                .collect(Collectors.toMap(
                        Pledge::id, pledge -> pledge.deadlines().distinct().toList()));
        this.summaries = summaries;
        this.sections = sections;
        this.districts = districtsByName;
        this.topics = topicsByName;
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        if (routes.has(PageKey.UNDERTAKINGS)) {
            add(pages, PageKey.UNDERTAKINGS, "pages/undertakings.ftlh", undertakings());
        }
        for (Commitment commitment : content.commitments()) {
            PageKey key = new PageKey(PageKind.UNDERTAKING, commitment.id());
            if (routes.has(key)) {
                add(pages, key, "pages/gathering.ftlh", undertaking(commitment, key));
            }
        }
        if (routes.has(PageKey.PROJECTS)) {
            add(pages, PageKey.PROJECTS, "pages/projects.ftlh", projects());
        }
        for (PartyProject project : content.projects()) {
            PageKey key = new PageKey(PageKind.PROJECT, project.id());
            if (routes.has(key)) {
                add(pages, key, "pages/gathering.ftlh", project(project, key));
            }
        }
        if (routes.has(PageKey.FIGURES)) {
            add(
                    pages,
                    PageKey.FIGURES,
                    "pages/figures.ftlh",
                    new ProgrammeFigures(content, words, summaries, sections).page(frames));
        }
        if (routes.has(PageKey.YEARS)) {
            add(pages, PageKey.YEARS, "pages/years.ftlh", years());
        }
        for (PageKey key : routes.pages(PageKind.YEAR)) {
            add(pages, key, "pages/gathering.ftlh", year(key));
        }
        if (routes.has(PageKey.YEARLY)) {
            add(
                    pages,
                    PageKey.YEARLY,
                    "pages/gathering.ftlh",
                    undivided(PageKey.YEARLY, MessageKey.YEARLY, Pledge::isYearly));
        }
        if (routes.has(PageKey.UNDATED)) {
            add(
                    pages,
                    PageKey.UNDATED,
                    "pages/gathering.ftlh",
                    undivided(PageKey.UNDATED, MessageKey.UNDATED, Pledge::isUndated));
        }
        for (District district : districts) {
            for (Topic topic : topics) {
                PageKey key = PageKey.districtTopic(district.id(), topic.id());
                if (routes.has(key)) {
                    add(pages, key, "pages/district-topic.ftlh", districtTopic(district, topic, key));
                }
            }
        }
        return pages;
    }

    private <V extends Record & PageView> void add(List<Page> pages, PageKey key, String template, V view) {
        pages.add(new Page(routes.file(key, words.language()), template, Optional.of(words.language()), view));
    }

    private String message(MessageKey key) {
        return words.messages().text(key);
    }

    private String text(Localized<String> text) {
        return text.in(words.language());
    }

    private LinkView link(PageKey key, MessageKey title) {
        return new LinkView(routes.url(key, words.language()), Html.ofText(message(title)));
    }

    private List<PledgeSummary> summaries(Stream<Pledge> chosen) {
        return chosen.map(pledge -> summaries.get(pledge.id())).toList();
    }

    /** The pledges that name a district and stand under a topic, for all pairs at once: every page of a pair counts many. */
    private static Map<PageKey, List<Pledge>> ofBoth(List<Pledge> pledges) {
        Map<PageKey, List<Pledge>> found = new HashMap<>();
        for (Pledge pledge : pledges) {
            List<String> topics =
                    pledge.topics().stream().map(Reference::id).distinct().toList();
            pledge.allDistricts()
                    .map(Reference::id)
                    .distinct()
                    .forEach(district -> topics.forEach(topic -> found.computeIfAbsent(
                                    PageKey.districtTopic(district, topic), key -> new ArrayList<>())
                            .add(pledge)));
        }
        return found;
    }

    private CountedLink countedOfBoth(PageKey key, Html label) {
        return new CountedLink(
                routes.url(key, words.language()),
                label,
                Optional.empty(),
                ofBoth.getOrDefault(key, List.of()).size());
    }

    private CountedLink counted(PageKey key, Html label, Optional<Html> description, Predicate<Pledge> which) {
        return new CountedLink(routes.url(key, words.language()), label, description, (int)
                pledges.stream().filter(which).count());
    }

    private GatheringPage gathering(
            PageKey key,
            String title,
            Optional<String> lead,
            LinkView index,
            Predicate<Pledge> which,
            List<CountedLink> all) {
        List<PledgeSummary> found = summaries(pledges.stream().filter(which));
        return new GatheringPage(
                frames.frame(key, title, lead.orElse(""), List.of(index)),
                words.html(title),
                lead.map(words::html),
                found.size(),
                List.of(new GatheringPage.Group(Optional.empty(), found)),
                List.of(),
                CountedLink.without(routes.url(key, words.language()), all));
    }

    // ---- kinds of undertaking

    private List<CountedLink> undertakingLinks() {
        if (undertakingLinks == null) {
            undertakingLinks = countUndertakings();
        }
        return undertakingLinks;
    }

    private List<CountedLink> countUndertakings() {
        return content.commitments().stream()
                .filter(each -> routes.has(new PageKey(PageKind.UNDERTAKING, each.id())))
                .map(each -> counted(
                        new PageKey(PageKind.UNDERTAKING, each.id()),
                        words.html(each.name()),
                        Optional.of(words.html(each.meaning())),
                        pledge -> pledge.commitment().id().equals(each.id())))
                .toList();
    }

    private IndexPage undertakings() {
        return new IndexPage(
                frames.frame(
                        PageKey.UNDERTAKINGS,
                        message(MessageKey.UNDERTAKINGS),
                        message(MessageKey.UNDERTAKINGS_DESCRIPTION),
                        List.of()),
                undertakingLinks(),
                Optional.empty(),
                0);
    }

    private GatheringPage undertaking(Commitment commitment, PageKey key) {
        return gathering(
                key,
                words.messages().text(MessageKey.UNDERTAKING_TITLE, "verb", text(commitment.name())),
                Optional.of(text(commitment.meaning())),
                link(PageKey.UNDERTAKINGS, MessageKey.UNDERTAKINGS),
                pledge -> pledge.commitment().id().equals(commitment.id()),
                undertakingLinks());
    }

    // ---- party projects

    private List<CountedLink> projectLinks() {
        if (projectLinks == null) {
            projectLinks = countProjects();
        }
        return projectLinks;
    }

    private List<CountedLink> countProjects() {
        return content.projects().stream()
                .filter(each -> routes.has(new PageKey(PageKind.PROJECT, each.id())))
                .map(each -> counted(
                        new PageKey(PageKind.PROJECT, each.id()),
                        words.html(each.name()),
                        Optional.of(words.html(each.description())),
                        pledge -> pledge.isPartOf(each.id())))
                .toList();
    }

    private IndexPage projects() {
        return new IndexPage(
                frames.frame(
                        PageKey.PROJECTS,
                        message(MessageKey.PROJECTS),
                        message(MessageKey.PROJECTS_DESCRIPTION),
                        List.of()),
                projectLinks(),
                Optional.empty(),
                0);
    }

    private GatheringPage project(PartyProject project, PageKey key) {
        return gathering(
                key,
                words.messages().text(MessageKey.PROJECT_TITLE, "name", text(project.name())),
                Optional.of(text(project.description())),
                link(PageKey.PROJECTS, MessageKey.PROJECTS),
                pledge -> pledge.isPartOf(project.id()),
                projectLinks());
    }

    // ---- years

    private List<CountedLink> yearLinks() {
        if (yearLinks == null) {
            yearLinks = countYears();
        }
        return yearLinks;
    }

    private List<CountedLink> countYears() {
        List<CountedLink> links = new ArrayList<>();
        for (PageKey key : routes.pages(PageKind.YEAR)) {
            int year = Integer.parseInt(key.id());
            links.add(counted(key, Html.ofText(yearTitle(key)), Optional.empty(), pledge -> isDueIn(pledge, year)));
        }
        if (routes.has(PageKey.YEARLY)) {
            links.add(counted(
                    PageKey.YEARLY, Html.ofText(message(MessageKey.YEARLY)), Optional.empty(), Pledge::isYearly));
        }
        if (routes.has(PageKey.UNDATED)) {
            links.add(counted(
                    PageKey.UNDATED, Html.ofText(message(MessageKey.UNDATED)), Optional.empty(), Pledge::isUndated));
        }
        return links;
    }

    private boolean isDueIn(Pledge pledge, int year) {
        return deadlines.get(pledge.id()).stream().anyMatch(deadline -> deadline.names(year));
    }

    private String yearTitle(PageKey key) {
        return words.messages().text(MessageKey.YEAR_TITLE, "year", key.id());
    }

    private IndexPage years() {
        return new IndexPage(
                frames.frame(
                        PageKey.YEARS, message(MessageKey.YEARS), message(MessageKey.YEARS_DESCRIPTION), List.of()),
                yearLinks(),
                Optional.empty(),
                0);
    }

    /** What is due in a year, in the order in which the wordings fall due: before it, by it, in it, by its end. */
    private GatheringPage year(PageKey key) {
        int year = Integer.parseInt(key.id());
        Map<Deadline, List<PledgeSummary>> byWording = new LinkedHashMap<>();
        pledges.stream()
                .flatMap(pledge -> deadlines.get(pledge.id()).stream())
                .filter(deadline -> deadline.names(year))
                .distinct()
                .sorted(Deadline.BY_URGENCY)
                .forEach(deadline -> byWording.put(
                        deadline,
                        summaries(pledges.stream()
                                .filter(pledge -> deadlines.get(pledge.id()).contains(deadline)))));
        return new GatheringPage(
                frames.frame(
                        key,
                        yearTitle(key),
                        message(MessageKey.YEARS_DESCRIPTION),
                        List.of(link(PageKey.YEARS, MessageKey.YEARS))),
                Html.ofText(yearTitle(key)),
                Optional.empty(),
                (int) pledges.stream().filter(pledge -> isDueIn(pledge, year)).count(),
                byWording.entrySet().stream()
                        .map(entry -> new GatheringPage.Group(
                                Optional.of(Html.ofText(words.deadline(entry.getKey()))), entry.getValue()))
                        .toList(),
                charts(year),
                CountedLink.without(routes.url(key, words.language()), yearLinks()));
    }

    private List<HomePage.ChapterChart> charts(int year) {
        List<HomePage.ChapterChart> charts = new ArrayList<>();
        content.programme().chapters().forEach(chapter -> {
            for (Outcome outcome : chapter.outcomes()) {
                for (Target target : outcome.targets()) {
                    Optional<Deadline> deadline = target.deadline().or(outcome::deadline);
                    if (deadline.stream().flatMapToInt(Deadline::years).anyMatch(y -> y == year)) {
                        charts.add(new HomePage.ChapterChart(words.chart(target, outcome.deadline()), link(chapter)));
                    }
                }
            }
        });
        return charts;
    }

    private LinkView link(Chapter chapter) {
        return new LinkView(
                routes.url(new PageKey(PageKind.CHAPTER, chapter.id().toString()), words.language()),
                words.html(chapter.prose().in(words.language()).title()));
    }

    private GatheringPage undivided(PageKey key, MessageKey title, Predicate<Pledge> which) {
        return gathering(
                key, message(title), Optional.empty(), link(PageKey.YEARS, MessageKey.YEARS), which, yearLinks());
    }

    // ---- a district and a topic

    private DistrictTopicPage districtTopic(District district, Topic topic, PageKey key) {
        LinkView toDistrict = new LinkView(
                routes.url(new PageKey(PageKind.DISTRICT, district.id()), words.language()),
                words.html(district.name()));
        LinkView toTopic = new LinkView(
                routes.url(new PageKey(PageKind.TOPIC, topic.id()), words.language()), words.html(topic.name()));
        String title = text(district.name()) + ": " + text(topic.name());
        return new DistrictTopicPage(
                frames.frame(
                        key,
                        title,
                        text(topic.description()),
                        List.of(link(PageKey.DISTRICTS, MessageKey.DISTRICTS), toDistrict)),
                words.html(title),
                summaries(ofBoth.getOrDefault(key, List.of()).stream()),
                summaries(cityWide.stream().filter(pledge -> pledge.isAbout(topic.id()))),
                toDistrict,
                toTopic,
                topics.stream()
                        .filter(other -> !other.id().equals(topic.id()))
                        .filter(other -> routes.has(PageKey.districtTopic(district.id(), other.id())))
                        .map(other -> countedOfBoth(
                                PageKey.districtTopic(district.id(), other.id()), words.html(other.name())))
                        .toList(),
                districts.stream()
                        .filter(other -> !other.id().equals(district.id()))
                        .filter(other -> routes.has(PageKey.districtTopic(other.id(), topic.id())))
                        .map(other -> countedOfBoth(
                                PageKey.districtTopic(other.id(), topic.id()), words.html(other.shortName())))
                        .toList());
    }
}
