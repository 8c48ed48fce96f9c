package kz.bagdarlama.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/** The pages that gather pledges across chapters by kind of undertaking, party project or year, and the lists of these. */
final class GatheringPages {

    private final SiteParts parts;
    private final LanguageFormatter words;
    private final Summaries summaries;
    // Each of these stands on many pages.
    private final List<CountedLink> undertakingLinks = new ArrayList<>();
    private final List<CountedLink> projectLinks = new ArrayList<>();
    private final List<CountedLink> yearLinks = new ArrayList<>();

    GatheringPages(SiteParts parts, Summaries summaries) {
        this.parts = parts;
        this.words = parts.words();
        this.summaries = summaries;
        for (Commitment each : parts.content().commitments()) {
            if (parts.routes().has(PageKey.of(each))) {
                undertakingLinks.add(parts.counted(
                        PageKey.of(each), words.html(each.name()), Optional.of(words.html(each.meaning()))));
            }
        }
        for (PartyProject each : parts.content().projects()) {
            if (parts.routes().has(PageKey.of(each))) {
                projectLinks.add(parts.counted(
                        PageKey.of(each), words.html(each.name()), Optional.of(words.html(each.description()))));
            }
        }
        for (PageKey key : parts.routes().pages(PageKind.YEAR)) {
            yearLinks.add(parts.counted(
                    key, Html.ofText(yearTitle(key)), yearStanding(key).map(this::ofYear)));
        }
        countUndivided(PageKey.YEARLY, MessageKey.YEARLY);
        countUndivided(PageKey.UNDATED, MessageKey.UNDATED);
    }

    private void countUndivided(PageKey key, MessageKey title) {
        if (parts.routes().has(key)) {
            yearLinks.add(parts.counted(key, Html.ofText(parts.message(title)), Optional.empty()));
        }
    }

    // ---- the lists

    IndexPage undertakings() {
        return index(
                PageKey.UNDERTAKINGS, MessageKey.UNDERTAKINGS, MessageKey.UNDERTAKINGS_DESCRIPTION, undertakingLinks);
    }

    IndexPage projects() {
        return index(PageKey.PROJECTS, MessageKey.PROJECTS, MessageKey.PROJECTS_DESCRIPTION, projectLinks);
    }

    IndexPage years() {
        return index(PageKey.YEARS, MessageKey.YEARS, MessageKey.YEARS_DESCRIPTION, yearLinks);
    }

    private IndexPage index(PageKey key, MessageKey title, MessageKey description, List<CountedLink> links) {
        return new IndexPage(
                parts.frames().frame(key, parts.message(title), parts.message(description), List.of()),
                links,
                Optional.empty(),
                0,
                Optional.empty());
    }

    // ---- what they lead to

    GatheringPage undertaking(Commitment commitment) {
        return gathering(
                PageKey.of(commitment),
                words.messages()
                        .text(
                                MessageKey.UNDERTAKING_TITLE,
                                "verb",
                                commitment.name().in(parts.language())),
                Optional.of(commitment.meaning().in(parts.language())),
                parts.link(PageKey.UNDERTAKINGS, MessageKey.UNDERTAKINGS),
                undertakingLinks);
    }

    GatheringPage project(PartyProject project) {
        return gathering(
                PageKey.of(project),
                words.messages()
                        .text(MessageKey.PROJECT_TITLE, "name", project.name().in(parts.language())),
                Optional.of(project.description().in(parts.language())),
                parts.link(PageKey.PROJECTS, MessageKey.PROJECTS),
                projectLinks);
    }

    /** What is due in every year. */
    GatheringPage yearly() {
        return undivided(PageKey.YEARLY, MessageKey.YEARLY);
    }

    /** What names no year. */
    GatheringPage undated() {
        return undivided(PageKey.UNDATED, MessageKey.UNDATED);
    }

    private GatheringPage undivided(PageKey key, MessageKey title) {
        return gathering(
                key, parts.message(title), Optional.empty(), parts.link(PageKey.YEARS, MessageKey.YEARS), yearLinks);
    }

    private GatheringPage gathering(
            PageKey key, String title, Optional<String> lead, LinkView index, List<CountedLink> all) {
        List<PledgeSummary> found = summaries.of(parts.pledges().of(key));
        return new GatheringPage(
                parts.frames().frame(key, title, lead.orElse(""), List.of(index)),
                words.html(title),
                lead.map(words::html),
                found.size(),
                List.of(new GatheringPage.Group(Optional.empty(), Optional.empty(), found)),
                List.of(),
                List.of(),
                CountedLink.without(parts.url(key), all));
    }

    /** Which year it is now, and which are over. */
    private Optional<MessageKey> yearStanding(PageKey key) {
        int years = Integer.parseInt(key.id()) - parts.today().getYear();
        return years > 0 ? Optional.empty() : Optional.of(years == 0 ? MessageKey.YEAR_NOW : MessageKey.YEAR_OVER);
    }

    private Html ofYear(MessageKey standing) {
        return standing == MessageKey.YEAR_NOW
                ? words.forNow(parts.message(standing))
                : Html.ofText(parts.message(standing));
    }

    /** Of a year that is over it is said what the site does not know. */
    private Optional<MessageKey> yearLead(PageKey key) {
        return yearStanding(key).map(each -> each == MessageKey.YEAR_OVER ? MessageKey.YEAR_UNFOLLOWED : each);
    }

    private String yearTitle(PageKey key) {
        return words.messages().text(MessageKey.YEAR_TITLE, "year", key.id());
    }

    /** What is due in a year, in the order in which the wordings fall due: before it, by it, in it, by its end. */
    GatheringPage year(PageKey key) {
        int year = Integer.parseInt(key.id());
        List<Pledge> due = parts.pledges().of(key);
        Map<Deadline, List<PledgeSummary>> byWording = new LinkedHashMap<>();
        for (Pledge pledge : due) {
            pledge.deadlines()
                    .distinct()
                    .filter(deadline -> deadline.names(year))
                    .forEach(deadline -> byWording
                            .computeIfAbsent(deadline, formatter -> new ArrayList<>())
                            .add(summaries.of(pledge)));
        }
        List<GatheringPage.Soon> soon = year == parts.today().getYear() ? soon(year) : List.of();
        return new GatheringPage(
                parts.frames()
                        .frame(
                                key,
                                yearTitle(key),
                                parts.message(MessageKey.YEARS_DESCRIPTION),
                                List.of(parts.link(PageKey.YEARS, MessageKey.YEARS))),
                Html.ofText(yearTitle(key)),
                yearLead(key).map(this::ofYear),
                due.size(),
                byWording.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Deadline.BY_URGENCY))
                        .map(entry -> new GatheringPage.Group(
                                Optional.of(words.deadline(entry.getKey())),
                                // Of a year that is over its lead has said it.
                                year < parts.today().getYear() ? Optional.empty() : standing(entry.getKey()),
                                entry.getValue()))
                        .toList(),
                soon,
                charts(year),
                CountedLink.without(parts.url(key), yearLinks).stream()
                        .filter(link -> soon.stream()
                                .noneMatch(each -> each.year().url().equals(link.url())))
                        .toList());
    }

    private Optional<Html> standing(Deadline deadline) {
        return Term.of(deadline, parts.today()).map(words::standing);
    }

    /** What has come when this year ends and names another one, as “before 2027” and “by 2027” do in 2026. */
    private List<GatheringPage.Soon> soon(int year) {
        LocalDate newYear = LocalDate.of(year + 1, 1, 1);
        Map<Deadline, Integer> counts = new TreeMap<>(Deadline.BY_URGENCY);
        parts.content()
                .programme()
                .pledges()
                .flatMap(pledge -> pledge.deadlines().distinct())
                .filter(deadline ->
                        !deadline.names(year) && isAhead(deadline, parts.today()) && !isAhead(deadline, newYear))
                .forEach(deadline -> counts.merge(deadline, 1, Integer::sum));
        Map<PageKey, List<GatheringPage.Ending>> byYear = new LinkedHashMap<>();
        counts.forEach((deadline, count) -> byYear.computeIfAbsent(
                        new PageKey(PageKind.YEAR, String.valueOf(deadline.first())), key -> new ArrayList<>())
                .add(new GatheringPage.Ending(
                        words.deadline(deadline), standing(deadline).orElseThrow(), count)));
        return byYear.entrySet().stream()
                .map(entry -> new GatheringPage.Soon(
                        new LinkView(parts.url(entry.getKey()), Html.ofText(yearTitle(entry.getKey()))),
                        entry.getValue()))
                .toList();
    }

    private static boolean isAhead(Deadline deadline, LocalDate day) {
        return Term.of(deadline, day)
                .filter(term -> term.state() == Term.State.AHEAD)
                .isPresent();
    }

    /** The outcomes of a year, drawn. */
    private List<GatheringPage.ChapterCharts> charts(int year) {
        List<GatheringPage.ChapterCharts> all = new ArrayList<>();
        for (Chapter chapter : parts.content().programme().chapters().toList()) {
            List<ChartView> charts = new ArrayList<>();
            for (Outcome outcome : chapter.outcomes()) {
                for (Target target : outcome.targets()) {
                    Optional<Deadline> deadline = target.deadline().or(outcome::deadline);
                    if (deadline.isPresent() && deadline.get().names(year)) {
                        charts.add(words.chart(target, outcome.deadline()));
                    }
                }
            }
            if (!charts.isEmpty()) {
                all.add(new GatheringPage.ChapterCharts(parts.link(chapter), charts));
            }
        }
        return all;
    }
}
