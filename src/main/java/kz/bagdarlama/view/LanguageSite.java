package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Context;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Milestone;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.search.SearchIndex;
import kz.bagdarlama.search.TermIndex;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;
import kz.bagdarlama.translation.Translations;

/** The pages of the site in one language. What several pages show of a pledge or chapter is put into words once. */
final class LanguageSite {

    private static final int DESCRIPTION_LENGTH = 160;
    private static final int FIGURES_IN_LIST = 3;

    private final Content content;
    private final Routes routes;
    private final Wording words;
    private final Language language;
    private final FrameBuilder frames;
    private final Map<PledgeId, List<PledgeId>> related;
    private final Optional<QualityReport> quality;
    private final Memory memory;
    private final Map<String, Commitment> commitments;
    private final Map<String, PartyProject> projects;
    private final Progress progress;
    private final Map<String, District> districts;
    private final Map<String, Topic> topics;
    private final List<District> districtsByName;
    private final List<Topic> topicsByName;
    private final List<Pledge> pledges;
    private final Map<ChapterId, Chapter> chapters;
    private final Map<PledgeId, PledgeSummary> summaries = new HashMap<>();
    private final List<SectionSummary> sections = new ArrayList<>();
    private final List<CountedLink> allDistrictCounts;
    private final List<CountedLink> allTopicCounts;
    private final int cityWideCount;
    private final List<PledgeGroup> cityWide;
    private final Map<PageKey, PageView> views = new LinkedHashMap<>();

    LanguageSite(
            Content content,
            Routes routes,
            Wording words,
            Map<PledgeId, List<PledgeId>> related,
            Optional<QualityReport> quality,
            Translations translations,
            Memory memory) {
        this.memory = memory;
        this.quality = quality;
        this.content = content;
        this.routes = routes;
        this.words = words;
        this.language = words.language();
        this.frames = new FrameBuilder(content, routes, words, translations, memory);
        this.progress = new Progress(content, routes, words);
        this.related = related;
        this.commitments = byId(content.commitments());
        this.projects = byId(content.projects());
        this.districts = byId(content.districts());
        this.topics = byId(content.topics());
        this.pledges = content.programme().pledges().toList();
        this.chapters = content.programme().chapters().collect(Collectors.toMap(Chapter::id, Function.identity()));
        this.districtsByName = byName(content.districts());
        this.topicsByName = byName(content.topics());
        pledges.forEach(pledge -> summaries.put(pledge.id(), summary(pledge)));
        content.programme().sections().forEach(section -> sections.add(summary(section)));
        allDistrictCounts = districtCounts(pledges);
        allTopicCounts = topicCounts(false);
        List<Pledge> everywhere = pledges.stream().filter(Pledge::cityWide).toList();
        cityWideCount = everywhere.size();
        cityWide = byMainTopic(everywhere);
    }

    private static <T extends Named> Map<String, T> byId(List<T> entries) {
        return entries.stream().collect(Collectors.toMap(Named::id, Function.identity()));
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        add(pages, PageKey.HOME, "pages/home.ftlh", home());
        add(pages, PageKey.PROGRAMME, "pages/programme.ftlh", programme());
        List<Section> sections = content.programme().sections();
        for (int i = 0; i < sections.size(); i++) {
            add(pages, key(sections.get(i)), "pages/section.ftlh", section(sections, i));
        }
        List<Chapter> chapters = content.programme().chapters().toList();
        for (int i = 0; i < chapters.size(); i++) {
            add(pages, key(chapters.get(i)), "pages/chapter.ftlh", chapter(chapters, i));
        }
        for (int i = 0; i < pledges.size(); i++) {
            add(pages, key(pledges.get(i)), "pages/pledge.ftlh", pledge(i));
        }
        add(pages, PageKey.DISTRICTS, "pages/districts.ftlh", districts());
        for (District district : content.districts()) {
            add(pages, new PageKey(PageKind.DISTRICT, district.id()), "pages/district.ftlh", district(district));
        }
        add(pages, PageKey.TOPICS, "pages/topics.ftlh", topics());
        for (Topic topic : content.topics()) {
            add(pages, new PageKey(PageKind.TOPIC, topic.id()), "pages/topic.ftlh", topic(topic));
        }
        pages.addAll(
                new CrossPages(content, routes, words, frames, summaries, this.sections, districtsByName, topicsByName)
                        .pages());
        for (FreePage page : content.pages()) {
            add(pages, new PageKey(PageKind.PAGE, page.id()), "pages/text.ftlh", text(page));
        }
        if (routes.has(PageKey.CHANGES)) {
            add(pages, PageKey.CHANGES, "pages/changes.ftlh", progress.page(frames));
        }
        add(pages, PageKey.SEARCH, "pages/search.ftlh", search());
        quality.ifPresent(report -> add(pages, PageKey.DATA_QUALITY, "pages/data-quality.ftlh", dataQuality(report)));
        add(pages, PageKey.OPEN_DATA, "pages/open-data.ftlh", openData());
        pages.addAll(new PrintEditions(routes, frames, language, views).pages());
        String notFound = words.messages().text(MessageKey.NOT_FOUND);
        add(
                pages,
                PageKey.NOT_FOUND,
                "pages/not-found.ftlh",
                new NotFoundPage(frames.frame(PageKey.NOT_FOUND, notFound, "", List.of())));
        return pages;
    }

    private <V extends Record & PageView> void add(List<Page> pages, PageKey key, String template, V view) {
        pages.add(new Page(routes.file(key, language), template, Optional.of(language), view));
        views.put(key, view);
    }

    private static PageKey key(Section section) {
        return new PageKey(PageKind.SECTION, section.id().toString());
    }

    private static PageKey key(Chapter chapter) {
        return new PageKey(PageKind.CHAPTER, chapter.id().toString());
    }

    private static PageKey key(Pledge pledge) {
        return new PageKey(PageKind.PLEDGE, pledge.id().toString());
    }

    private String url(PageKey key) {
        return routes.url(key, language);
    }

    // ---- summaries that several pages show

    private record Summary(Memory.Same basis, Memory.Same pledge) {}

    private PledgeSummary summary(Pledge pledge) {
        return memory.recall(new Summary(words.basis(), new Memory.Same(pledge)), () -> summarized(pledge));
    }

    private PledgeSummary summarized(Pledge pledge) {
        Stream<Target> own = pledge.targets().isEmpty()
                ? pledge.measures().stream().flatMap(measure -> measure.targets().stream())
                : pledge.targets().stream();
        return new PledgeSummary(
                pledge.id().toString(),
                url(key(pledge)),
                words.html(pledge.prose().in(language).title()),
                own.limit(FIGURES_IN_LIST).map(words::figure).toList(),
                List.copyOf(deadlines(pledge).keySet()),
                words.html(commitments.get(pledge.commitment().id()).name()),
                namedDistricts(pledge.allDistricts())
                        .map(district -> words.html(district.shortName()))
                        .toList());
    }

    private <T extends Named> List<T> byName(List<T> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(
                        entry -> entry.name().in(language), words.rules().alphabetical()))
                .toList();
    }

    private Stream<District> namedDistricts(Stream<Reference> mentions) {
        Set<String> named = mentions.map(Reference::id).collect(Collectors.toSet());
        return districtsByName.stream().filter(district -> named.contains(district.id()));
    }

    /** The deadlines of a pledge as words, each with the letters of the measures that it holds for. */
    private Map<String, List<String>> deadlines(Pledge pledge) {
        Map<String, List<String>> deadlines = new LinkedHashMap<>();
        pledge.deadline().ifPresent(deadline -> deadlines.put(words.deadline(deadline), new ArrayList<>()));
        for (Target target : pledge.targets()) {
            words.when(target).forEach(when -> deadlines.putIfAbsent(when, new ArrayList<>()));
        }
        for (Milestone milestone : pledge.milestones()) {
            deadlines.putIfAbsent(words.deadline(milestone.deadline()), new ArrayList<>());
        }
        for (Measure measure : pledge.measures()) {
            Stream<String> own = Stream.concat(
                    measure.deadline().map(words::deadline).stream(),
                    measure.targets().stream().flatMap(target -> words.when(target).stream()));
            own.distinct()
                    .forEach(when -> deadlines
                            .computeIfAbsent(when, w -> new ArrayList<>())
                            .add(measure.id()));
        }
        return deadlines;
    }

    private SectionSummary summary(Section section) {
        return new SectionSummary(
                section.id().toString(),
                url(key(section)),
                words.html(section.prose().in(language).title()),
                section.chapters().stream().map(this::summary).toList());
    }

    private SectionSummary.ChapterSummary summary(Chapter chapter) {
        return new SectionSummary.ChapterSummary(
                chapter.id().toString(),
                url(key(chapter)),
                words.html(chapter.prose().in(language).title()),
                chapter.pledges().stream().map(this::summaryOf).toList(),
                chapter.outcomes().stream().flatMap(this::charts).toList());
    }

    private Stream<ChartView> charts(Outcome outcome) {
        return outcome.targets().stream().map(target -> words.chart(target, outcome.deadline()));
    }

    private PledgeSummary summaryOf(Pledge pledge) {
        return summaries.get(pledge.id());
    }

    /** The districts with how many of the pledges name each. */
    private List<CountedLink> districtCounts(List<Pledge> among) {
        return districtsByName.stream()
                .map(district -> new CountedLink(
                        url(new PageKey(PageKind.DISTRICT, district.id())),
                        words.html(district.shortName()),
                        Optional.empty(),
                        (int) among.stream()
                                .filter(pledge -> pledge.names(district.id()))
                                .count()))
                .toList();
    }

    /** The districts that pledges of a topic name: each leads to the pledges of both. */
    private List<CountedLink> districtsOf(Topic topic, List<Pledge> own) {
        return districtsByName.stream()
                .filter(district -> routes.has(PageKey.districtTopic(district.id(), topic.id())))
                .map(district -> new CountedLink(
                        url(PageKey.districtTopic(district.id(), topic.id())),
                        words.html(district.shortName()),
                        Optional.empty(),
                        (int) own.stream()
                                .filter(pledge -> pledge.names(district.id()))
                                .count()))
                .toList();
    }

    private List<CountedLink> topicCounts(boolean described) {
        return topicsByName.stream()
                .map(topic -> new CountedLink(
                        url(new PageKey(PageKind.TOPIC, topic.id())),
                        words.html(topic.name()),
                        described ? Optional.of(words.html(topic.description())) : Optional.empty(),
                        (int) pledges.stream()
                                .filter(pledge -> pledge.isAbout(topic.id()))
                                .count()))
                .toList();
    }

    private record Description(Memory.Same prose) {}

    private String description(Prose prose) {
        return memory.recall(
                new Description(new Memory.Same(prose)), () -> PlainText.summary(prose.body(), DESCRIPTION_LENGTH));
    }

    private static Optional<Neighbour> neighbour(Optional<PledgeSummary> pledge) {
        return pledge.map(p -> new Neighbour(p.id(), p.url(), p.title()));
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    private LinkView programmeLink() {
        return new LinkView(url(PageKey.PROGRAMME), Html.ofText(words.messages().text(MessageKey.PROGRAMME)));
    }

    private LinkView link(Section section) {
        return new LinkView(
                url(key(section)), words.html(section.prose().in(language).title()));
    }

    private LinkView link(Chapter chapter) {
        return new LinkView(
                url(key(chapter)), words.html(chapter.prose().in(language).title()));
    }

    private LinkView link(Topic topic) {
        return new LinkView(url(new PageKey(PageKind.TOPIC, topic.id())), words.html(topic.name()));
    }

    private LinkView link(District district) {
        return new LinkView(url(new PageKey(PageKind.DISTRICT, district.id())), words.html(district.name()));
    }

    // ---- pages

    private HomePage home() {
        List<HomePage.ChapterChart> charts = sections.stream()
                .flatMap(section -> section.chapters().stream()
                        .flatMap(chapter -> chapter.charts().stream()
                                .filter(chart -> chart.from().isPresent()
                                        && chart.drawing().isPresent())
                                .map(chart ->
                                        new HomePage.ChapterChart(chart, new LinkView(chapter.url(), chapter.title()))))
                        // Of each section the first change that can be drawn: examples here, all in the chapters.
                        .limit(1))
                .toList();
        String title = content.site().title().in(language);
        return new HomePage(
                frames.home(title, content.site().description().in(language)),
                words.html(title),
                words.html(content.site().description()),
                sections.size(),
                (int) content.programme().chapters().count(),
                pledges.size(),
                pledges.stream().mapToInt(pledge -> pledge.measures().size()).sum(),
                sections,
                allDistrictCounts,
                allTopicCounts,
                charts,
                Stream.of(PageKey.YEARS, PageKey.FIGURES, PageKey.UNDERTAKINGS, PageKey.PROJECTS)
                        .filter(routes::has)
                        .map(this::indexLink)
                        .toList());
    }

    private LinkView indexLink(PageKey key) {
        MessageKey title = switch (key.kind()) {
            case YEARS -> MessageKey.YEARS;
            case FIGURES -> MessageKey.FIGURES;
            case PROJECTS -> MessageKey.PROJECTS;
            default -> MessageKey.UNDERTAKINGS;
        };
        return new LinkView(url(key), Html.ofText(words.messages().text(title)));
    }

    private ProgrammePage programme() {
        String title = words.messages().text(MessageKey.PROGRAMME);
        String description = words.messages().text(MessageKey.PROGRAMME_DESCRIPTION);
        return new ProgrammePage(frames.frame(PageKey.PROGRAMME, title, description, List.of()), sections);
    }

    private SectionPage section(List<Section> all, int index) {
        Section section = all.get(index);
        Prose prose = section.prose().in(language);
        return new SectionPage(
                frames.frame(
                        key(section),
                        section.id() + ". " + prose.title(),
                        description(prose),
                        List.of(programmeLink())),
                section.id().toString(),
                words.html(prose.title()),
                words.prose(prose.body()),
                figures(section.context().stream()),
                sections.get(index).chapters(),
                note(prose),
                at(sections, index - 1).map(s -> new Neighbour(s.id(), s.url(), s.title())),
                at(sections, index + 1).map(s -> new Neighbour(s.id(), s.url(), s.title())));
    }

    private List<FigureView> figures(Stream<Context> contexts) {
        return contexts.flatMap(context -> context.figures().stream())
                .map(words::figure)
                .toList();
    }

    private ChapterPage chapter(List<Chapter> all, int index) {
        Chapter chapter = all.get(index);
        Prose prose = chapter.prose().in(language);
        List<OutcomeView> outcomes = new ArrayList<>();
        for (Outcome outcome : chapter.outcomes()) {
            Prose.Part part = prose.part(outcome.id()).orElseThrow();
            outcomes.add(new OutcomeView(
                    part.id(),
                    words.html(part.title()),
                    words.prose(part.body()),
                    outcome.deadline().map(words::deadline),
                    charts(outcome).toList()));
        }
        Section section = section(chapter);
        return new ChapterPage(
                frames.frame(
                        key(chapter),
                        chapter.id() + " " + prose.title(),
                        description(prose),
                        List.of(programmeLink(), link(section))),
                chapter.id().toString(),
                words.html(prose.title()),
                words.prose(prose.body()),
                figures(chapter.context().stream()),
                runs(chapter, prose),
                outcomes,
                note(prose),
                at(all, index - 1).map(this::neighbour),
                at(all, index + 1).map(this::neighbour));
    }

    /** The pledges in the order of the document, divided where a group begins or ends. */
    private List<PledgeGroup.Run> runs(Chapter chapter, Prose prose) {
        List<PledgeGroup.Run> runs = new ArrayList<>();
        int from = 0;
        int ungrouped = 0;
        List<Pledge> own = chapter.pledges();
        while (from < own.size()) {
            Optional<String> group = own.get(from).group().map(Reference::id);
            int to = from + 1;
            while (to < own.size() && own.get(to).group().map(Reference::id).equals(group)) {
                to++;
            }
            List<PledgeSummary> run =
                    own.subList(from, to).stream().map(this::summaryOf).toList();
            if (group.isPresent()) {
                Prose.Part part = prose.part(group.get()).orElseThrow();
                runs.add(new PledgeGroup.Run(
                        part.id(), words.html(part.title()), Optional.of(words.prose(part.body())), run));
            } else {
                ungrouped++;
                MessageKey title = runs.isEmpty() ? MessageKey.PLEDGES : MessageKey.OTHER_PLEDGES;
                runs.add(new PledgeGroup.Run(
                        ungrouped == 1 ? "pledges" : "pledges-" + ungrouped,
                        Html.ofText(words.messages().text(title)),
                        Optional.empty(),
                        run));
            }
            from = to;
        }
        return runs;
    }

    private Section section(Chapter chapter) {
        return content.programme().sections().stream()
                .filter(section -> section.id().equals(chapter.id().section()))
                .findFirst()
                .orElseThrow();
    }

    private Neighbour neighbour(Chapter chapter) {
        return new Neighbour(
                chapter.id().toString(),
                url(key(chapter)),
                words.html(chapter.prose().in(language).title()));
    }

    private PledgePage pledge(int index) {
        Pledge pledge = pledges.get(index);
        Prose prose = pledge.prose().in(language);
        Chapter chapter = chapters.get(pledge.id().chapter());
        Section section = section(chapter);
        Frame frame = frames.frame(
                key(pledge),
                pledge.id() + " " + prose.title(),
                description(prose),
                List.of(programmeLink(), link(section), link(chapter)));
        Optional<PledgeSummary> before = at(pledges, index - 1).map(this::summaryOf);
        Optional<PledgeSummary> after = at(pledges, index + 1).map(this::summaryOf);
        List<PledgeSummary> beside =
                related.get(pledge.id()).stream().map(summaries::get).toList();
        return memory.recall(
                new Shown(
                        words.basis(),
                        new Memory.Same(pledge),
                        new Memory.Same(frame),
                        beside.stream().map(Memory.Same::new).toList(),
                        before.map(Memory.Same::new),
                        after.map(Memory.Same::new),
                        content.site().documentLanguage()),
                () -> page(pledge, section, chapter, frame, beside, before, after));
    }

    /** All that stands on the page of a pledge. */
    private record Shown(
            Memory.Same basis,
            Memory.Same pledge,
            Memory.Same frame,
            List<Memory.Same> related,
            Optional<Memory.Same> before,
            Optional<Memory.Same> after,
            Language documentLanguage) {}

    private PledgePage page(
            Pledge pledge,
            Section section,
            Chapter chapter,
            Frame frame,
            List<PledgeSummary> beside,
            Optional<PledgeSummary> before,
            Optional<PledgeSummary> after) {
        Prose prose = pledge.prose().in(language);
        Commitment commitment = commitments.get(pledge.commitment().id());
        List<PledgePage.MeasureView> measures = new ArrayList<>();
        for (Measure measure : pledge.measures()) {
            Prose.Part part = prose.part(measure.id()).orElseThrow();
            measures.add(new PledgePage.MeasureView(
                    measure.id(),
                    words.html(part.title()),
                    words.prose(part.body()),
                    measure.targets().stream().map(words::figure).toList(),
                    measure.deadline().map(words::deadline),
                    namedDistricts(measure.districts().stream()).map(this::link).toList()));
        }
        return new PledgePage(
                frame,
                pledge.id().toString(),
                words.html(prose.title()),
                words.prose(prose.body()),
                pledge.targets().stream().map(words::figure).toList(),
                measures,
                whens(pledge),
                namedDistricts(pledge.allDistricts()).map(this::link).toList(),
                new LinkView(url(new PageKey(PageKind.UNDERTAKING, commitment.id())), words.html(commitment.name())),
                words.html(commitment.meaning()),
                pledge.topics().stream()
                        .map(topic -> link(topics.get(topic.id())))
                        .toList(),
                pledge.project()
                        .map(project -> new LinkView(
                                url(new PageKey(PageKind.PROJECT, project.id())),
                                words.html(projects.get(project.id()).name()))),
                new PledgePage.Place(
                        section.id().toString(),
                        chapter.id().toString(),
                        String.valueOf(pledge.id().number())),
                pledge.quote().map(Html::ofText),
                content.site().documentLanguage().tag(),
                Optional.ofNullable(pledge.translatorNotes().get(language)).map(words::html),
                note(prose),
                progress.of(pledge),
                beside,
                neighbour(before),
                neighbour(after));
    }

    private Optional<NoteView> note(Prose prose) {
        return prose.part(Prose.NOTE).map(part -> new NoteView(words.html(part.title()), words.prose(part.body())));
    }

    private List<PledgePage.When> whens(Pledge pledge) {
        List<PledgePage.When> whens = new ArrayList<>();
        deadlines(pledge)
                .forEach((when, measures) ->
                        whens.add(new PledgePage.When(when, String.join(", ", measures), Optional.empty())));
        // A milestone says what is due; the bare date would only repeat it.
        for (Milestone milestone : pledge.milestones()) {
            String when = words.deadline(milestone.deadline());
            whens.removeIf(other -> other.words().equals(when) && other.what().isEmpty());
            whens.add(new PledgePage.When(when, "", Optional.of(words.html(milestone.label()))));
        }
        return whens;
    }

    private IndexPage districts() {
        String title = words.messages().text(MessageKey.DISTRICTS);
        String description = words.messages().text(MessageKey.DISTRICTS_DESCRIPTION);
        return new IndexPage(
                frames.frame(PageKey.DISTRICTS, title, description, List.of()),
                allDistrictCounts,
                tileMap(),
                cityWideCount);
    }

    /** The map, where every district has its place on it. */
    private Optional<TileMap> tileMap() {
        if (content.districts().isEmpty()
                || content.districts().stream()
                        .anyMatch(district -> district.tile().isEmpty())) {
            return Optional.empty();
        }
        List<TileMap.Tile> tiles = content.districts().stream()
                // In the order of reading, which is also the order of the Tab key.
                .sorted(Comparator.comparing(
                                (District district) -> district.tile().get().row())
                        .thenComparing(district -> district.tile().get().column()))
                .map(district -> new TileMap.Tile(
                        (district.tile().get().column() - 1) * TileMap.TILE_WIDTH,
                        (district.tile().get().row() - 1) * TileMap.TILE_HEIGHT,
                        url(new PageKey(PageKind.DISTRICT, district.id())),
                        district.shortName().in(language),
                        (int) pledges.stream()
                                .filter(pledge -> pledge.names(district.id()))
                                .count()))
                .toList();
        return Optional.of(new TileMap(
                tiles.stream().mapToInt(TileMap.Tile::x).max().orElse(0) + TileMap.TILE_WIDTH,
                tiles.stream().mapToInt(TileMap.Tile::y).max().orElse(0) + TileMap.TILE_HEIGHT,
                TileMap.TILE_WIDTH,
                TileMap.TILE_HEIGHT,
                tiles));
    }

    private DistrictPage district(District district) {
        List<Pledge> named =
                pledges.stream().filter(pledge -> pledge.names(district.id())).toList();
        String title = district.name().in(language);
        String description = words.messages()
                .text(
                        MessageKey.DISTRICT_DESCRIPTION.key(),
                        Map.of("district", title, Messages.COUNT, named.size(), "city", cityWideCount));
        LinkView index = new LinkView(
                url(PageKey.DISTRICTS), Html.ofText(words.messages().text(MessageKey.DISTRICTS)));
        return new DistrictPage(
                frames.frame(new PageKey(PageKind.DISTRICT, district.id()), title, description, List.of(index)),
                words.html(title),
                words.html(district.locative()),
                named.size(),
                byMainTopic(named).stream()
                        .map(group -> new PledgeGroup(ofBoth(district, group.heading()), group.pledges()))
                        .toList(),
                cityWideCount,
                cityWide,
                CountedLink.without(url(new PageKey(PageKind.DISTRICT, district.id())), allDistrictCounts));
    }

    /** Each pledge once, under the topic that its editor named first; topics in the order of their names. */
    private List<PledgeGroup> byMainTopic(List<Pledge> chosen) {
        Map<String, List<PledgeSummary>> groups = chosen.stream()
                .collect(Collectors.groupingBy(
                        pledge -> pledge.topics().get(0).id(),
                        Collectors.mapping(this::summaryOf, Collectors.toList())));
        return topicsByName.stream()
                .filter(topic -> groups.containsKey(topic.id()))
                .map(topic -> new PledgeGroup(link(topic), groups.get(topic.id())))
                .toList();
    }

    /** Choosing a topic on the page of a district keeps the district. */
    private LinkView ofBoth(District district, LinkView topic) {
        return topics.values().stream()
                .filter(each -> link(each).url().equals(topic.url()))
                .findFirst()
                .map(each -> new LinkView(url(PageKey.districtTopic(district.id(), each.id())), topic.label()))
                .orElseThrow();
    }

    private IndexPage topics() {
        String title = words.messages().text(MessageKey.TOPICS);
        String description = words.messages().text(MessageKey.TOPICS_DESCRIPTION);
        return new IndexPage(
                frames.frame(PageKey.TOPICS, title, description, List.of()),
                topicCounts(true),
                Optional.empty(),
                cityWideCount);
    }

    private TopicPage topic(Topic topic) {
        List<Pledge> own =
                pledges.stream().filter(pledge -> pledge.isAbout(topic.id())).toList();
        LinkView index =
                new LinkView(url(PageKey.TOPICS), Html.ofText(words.messages().text(MessageKey.TOPICS)));
        return new TopicPage(
                frames.frame(
                        new PageKey(PageKind.TOPIC, topic.id()),
                        topic.name().in(language),
                        topic.description().in(language),
                        List.of(index)),
                words.html(topic.name()),
                words.html(topic.description()),
                own.stream().map(this::summaryOf).toList(),
                districtsOf(topic, own),
                (int) own.stream().filter(Pledge::cityWide).count(),
                CountedLink.without(url(new PageKey(PageKind.TOPIC, topic.id())), allTopicCounts));
    }

    private SearchPage search() {
        String title = words.messages().text(MessageKey.SEARCH);
        Map<String, List<SearchPage.Entry>> letters = new LinkedHashMap<>();
        for (TermIndex.Entry entry : TermIndex.of(content, language, memory)) {
            SearchPage.Entry shown = new SearchPage.Entry(
                    words.html(entry.name()),
                    entry.page().map(this::url),
                    entry.pledges().size(),
                    entry.page().isPresent()
                            ? List.of()
                            : entry.pledges().stream().map(summaries::get).toList());
            letters.computeIfAbsent(initial(entry.name()), letter -> new ArrayList<>())
                    .add(shown);
        }
        return new SearchPage(
                frames.frame(PageKey.SEARCH, title, words.messages().text(MessageKey.SEARCH_DESCRIPTION), List.of()),
                letters.entrySet().stream()
                        .map(entry -> new SearchPage.Letter(entry.getKey(), entry.getValue()))
                        .toList(),
                districtsByName.stream()
                        .map(each ->
                                new SearchPage.Choice(each.id(), each.name().in(language)))
                        .toList(),
                topicsByName.stream()
                        .map(each ->
                                new SearchPage.Choice(each.id(), each.name().in(language)))
                        .toList(),
                pledges.stream()
                        .flatMap(pledge -> SearchIndex.years(pledge).stream())
                        .sorted()
                        .distinct()
                        .map(String::valueOf)
                        .toList());
    }

    /** The letter that an entry of the index stands under: its first letter or digit. */
    private static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    private DataQualityPage dataQuality(QualityReport report) {
        String title = words.messages().text(MessageKey.QUALITY);
        String description = words.messages().text(MessageKey.QUALITY_DESCRIPTION);
        List<DataQualityPage.LanguageQuality> languages = new ArrayList<>();
        for (Frame.LanguageLink each : frames.frame(PageKey.DATA_QUALITY, title, description, List.of())
                .languages()) {
            Language of = new Language(each.tag());
            languages.add(new DataQualityPage.LanguageQuality(
                    each.tag(),
                    each.name(),
                    report.figuresInTexts().get(of),
                    Optional.ofNullable(report.termMatches().get(of)),
                    report.translatorNotes().get(of).stream()
                            .map(summaries::get)
                            .toList()));
        }
        return new DataQualityPage(
                frames.frame(PageKey.DATA_QUALITY, title, description, List.of()),
                report.units().entrySet().stream()
                        .map(entry -> new DataQualityPage.Kind(
                                entry.getKey(),
                                entry.getValue().told(),
                                entry.getValue().all()))
                        .toList(),
                report.allUnits().told(),
                report.allUnits().all(),
                report.figures(),
                report.figuresInFacts(),
                report.termUses(),
                languages,
                report.editorNotes());
    }

    private OpenDataPage openData() {
        return new OpenDataPage(
                frames.frame(
                        PageKey.OPEN_DATA,
                        words.messages().text(MessageKey.OPEN_DATA),
                        words.messages().text(MessageKey.OPEN_DATA_DESCRIPTION),
                        List.of()),
                routes.basePath() + DataFile.PROGRAMME,
                routes.basePath() + DataFile.PLEDGES_TABLE,
                routes.basePath() + DataFile.FIGURES_TABLE,
                routes.basePath() + DataFile.SCHEMA,
                pledges.stream()
                        .findFirst()
                        .map(pledge -> new OpenDataPage.Example(
                                pledge.id().toString(),
                                url(key(pledge)),
                                routes.basePath() + DataFile.pledge(pledge.id().toString()))),
                pledges.size(),
                content.site().dataLicence().map(licence -> new LinkView(licence.url(), words.html(licence.name()))));
    }

    private TextPage text(FreePage page) {
        Prose prose = page.prose().in(language);
        List<TextPage.HandbookEntry> handbook =
                page.inHandbook() ? handbookBeside(page) : List.<TextPage.HandbookEntry>of();
        List<LinkView> trail = handbook.isEmpty() || handbook.get(0).current()
                ? List.of()
                : List.of(new LinkView(handbook.get(0).url(), handbook.get(0).title()));
        return new TextPage(
                frames.frame(new PageKey(PageKind.PAGE, page.id()), prose.title(), description(prose), trail),
                words.html(prose.title()),
                words.prose(prose.body()),
                prose.parts().stream()
                        .map(part -> new TextPage.Part(part.id(), words.html(part.title()), words.prose(part.body())))
                        .toList(),
                handbook);
    }

    private List<TextPage.HandbookEntry> handbookBeside(FreePage current) {
        return content.pages().stream()
                .filter(FreePage::inHandbook)
                .map(page -> new TextPage.HandbookEntry(
                        url(new PageKey(PageKind.PAGE, page.id())),
                        words.html(page.prose().in(language).title()),
                        page.id().equals(current.id())))
                .toList();
    }
}
