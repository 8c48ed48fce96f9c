package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Due;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/** What several pages of a language show of a pledge, chapter or section, put into words once. */
final class Summaries {

    private static final int FIGURES_IN_LIST = 3;
    private static final int MEASURES_NAMED = 2;

    private final SiteParts parts;
    private final LanguageFormatter words;
    private final Map<PledgeId, PledgeSummary> pledges = new HashMap<>();
    private List<SectionSummary> sections;

    Summaries(SiteParts parts) {
        this.parts = parts;
        this.words = parts.words();
    }

    PledgeSummary of(Pledge pledge) {
        return of(pledge.id());
    }

    PledgeSummary of(PledgeId pledge) {
        return pledges.computeIfAbsent(pledge, id -> summary(parts.pledge(id)));
    }

    List<PledgeSummary> of(List<Pledge> chosen) {
        return chosen.stream().map(this::of).toList();
    }

    /** All sections with their chapters: the table of contents. */
    List<SectionSummary> sections() {
        if (sections == null) {
            sections = parts.content().programme().sections().stream()
                    .map(this::summary)
                    .toList();
        }
        return sections;
    }

    private record Summary(Identity<Vocabulary> vocabulary, Identity<Pledge> pledge) implements Query<PledgeSummary> {

        @Override
        public PledgeSummary compute(QueryCache queries) {
            return queries.answer(new Known(summarized(pledge.object(), vocabulary.object())));
        }
    }

    /** One for all that are equal: most edits of a pledge change nothing that other pages show of it. */
    private record Known(PledgeSummary summary) implements Query<PledgeSummary> {

        @Override
        public PledgeSummary compute(QueryCache queries) {
            return summary;
        }

        /** The address tells summaries apart. */
        @Override
        public int hashCode() {
            return summary.url().hashCode();
        }
    }

    private PledgeSummary summary(Pledge pledge) {
        return parts.queries().answer(new Summary(new Identity<>(parts.vocabulary()), new Identity<>(pledge)));
    }

    private static PledgeSummary summarized(Pledge pledge, Vocabulary vocabulary) {
        LanguageFormatter words = vocabulary.words();
        return new PledgeSummary(
                pledge.id().toString(),
                vocabulary.numbers().of(pledge.id()),
                vocabulary.url(PageKey.of(pledge)),
                words.html(pledge.prose().in(vocabulary.language()).title()),
                targets(pledge).limit(FIGURES_IN_LIST).map(words::figure).toList(),
                whens(pledge, vocabulary),
                pledge.commitment()
                        .map(kind -> words.html(vocabulary.commitment(kind).name())),
                vocabulary
                        .districts(pledge.allDistricts())
                        .map(district -> words.html(district.shortName()))
                        .toList());
    }

    /** The main figures of a pledge: its own, or those of its measures where it has none. */
    static Stream<Target> targets(Pledge pledge) {
        return pledge.targets().isEmpty()
                ? pledge.measures().stream().flatMap(measure -> measure.targets().stream())
                : pledge.targets().stream();
    }

    /** When what of a pledge is due, in words. Few measures are named as they are headed; of more there are the numbers. */
    static List<PledgePage.When> whens(Pledge pledge, Vocabulary vocabulary) {
        return whens(pledge, due -> Optional.empty(), vocabulary);
    }

    /**
     * The same.
     *
     * @param standing how each of them stands
     */
    static List<PledgePage.When> whens(Pledge pledge, Function<Due, Optional<Term>> standing, Vocabulary vocabulary) {
        LanguageFormatter words = vocabulary.words();
        Prose prose = pledge.prose().in(words.language());
        List<PledgePage.When> whens = new ArrayList<>();
        for (Due due : Due.of(pledge)) {
            Stream<String> targets = due.targets().stream().map(words::name);
            Stream<String> milestone = due.milestone().map(each -> each.label().in(words.language())).stream();
            Stream<String> measures = due.measures().size() > MEASURES_NAMED
                    ? Stream.empty()
                    : due.measures().stream()
                            .map(measure ->
                                    prose.part(measure.id()).orElseThrow().title());
            String what = Stream.of(targets, milestone, measures)
                    .flatMap(each -> each)
                    .collect(Collectors.joining("; "));
            whens.add(new PledgePage.When(
                    due.deadline().map(words::deadline).orElseGet(() -> words.html(words.everyYear())),
                    due.measures().stream()
                            .map(measure -> vocabulary.numbers().of(pledge.id(), measure))
                            .collect(Collectors.joining(", ")),
                    what.isEmpty() ? Optional.empty() : Optional.of(words.html(what)),
                    standing.apply(due).map(words::standing),
                    vocabulary.urlOfAny(due.deadline().map(Summaries::ofYear).orElse(PageKey.YEARLY))));
        }
        return whens;
    }

    /** The page of the year by which it is due; a term without a beginning has none. */
    private static PageKey ofYear(Deadline deadline) {
        return new PageKey(PageKind.YEAR, String.valueOf(deadline.last()));
    }

    private SectionSummary summary(Section section) {
        return new SectionSummary(
                section.id().toString(),
                parts.number(section.id()),
                section.isNone() ? parts.url(PageKey.PROGRAMME) : parts.url(PageKey.of(section)),
                section.isNone()
                        ? Html.ofText(parts.message(MessageKey.PROGRAMME))
                        : words.html(section.prose().in(parts.language()).title()),
                section.chapters().stream().map(this::summary).toList());
    }

    private SectionSummary.ChapterSummary summary(Chapter chapter) {
        return new SectionSummary.ChapterSummary(
                chapter.id().toString(),
                parts.number(chapter.id()),
                parts.url(PageKey.of(chapter)),
                words.html(chapter.prose().in(parts.language()).title()),
                of(chapter.pledges()),
                chapter.outcomes().stream().flatMap(this::charts).toList());
    }

    /** The targets of an outcome, drawn. */
    Stream<ChartView> charts(Outcome outcome) {
        return outcome.targets().stream().map(target -> words.chart(target, outcome.deadline()));
    }
}
