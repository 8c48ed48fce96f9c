package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Numbers;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.SectionId;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.Html;

/** The pages of single pledges. */
final class PledgePages {

    private final SiteParts parts;
    private final Summaries summaries;
    private final Map<PledgeId, List<PledgeId>> related;
    private final List<Pledge> all;
    private final Language documentLanguage;

    PledgePages(SiteParts parts, Summaries summaries, Map<PledgeId, List<PledgeId>> related) {
        this.parts = parts;
        this.summaries = summaries;
        this.related = related;
        this.all = parts.content().programme().pledges().toList();
        this.documentLanguage = parts.content().site().documentLanguage();
    }

    /** All that the page of a pledge shows. */
    private record PageOf(
            Identity<Vocabulary> vocabulary,
            Identity<Pledge> pledge,
            Identity<Frame> frame,
            List<Identity<PledgeSummary>> related,
            Optional<Identity<PledgeSummary>> before,
            Optional<Identity<PledgeSummary>> after,
            Map<Deadline, Term> standing,
            Language documentLanguage)
            implements Query<PledgePage> {

        @Override
        public PledgePage compute(QueryCache queries) {
            return page(this);
        }
    }

    /** All pledges, in the order of the document. */
    List<Pledge> pledges() {
        return all;
    }

    /** The page of a pledge, by its place in the document. */
    PledgePage pledge(int index) {
        Pledge pledge = all.get(index);
        Prose prose = pledge.prose().in(parts.language());
        Chapter chapter = parts.chapter(pledge.id().chapter());
        List<LinkView> trail = parts.trail(chapter.id().section());
        trail.add(parts.link(chapter));
        Frame frame = parts.frames()
                .frame(
                        PageKey.of(pledge),
                        parts.number(pledge.id()) + " " + prose.title(),
                        parts.description(prose),
                        trail);
        Optional<PledgeSummary> before = Neighbour.at(all, index - 1).map(summaries::of);
        Optional<PledgeSummary> after = Neighbour.at(all, index + 1).map(summaries::of);
        List<PledgeSummary> beside =
                related.get(pledge.id()).stream().map(summaries::of).toList();
        return parts.queries()
                .answer(new PageOf(
                        new Identity<>(parts.vocabulary()),
                        new Identity<>(pledge),
                        new Identity<>(frame),
                        beside.stream().map(Identity::new).toList(),
                        before.map(Identity::new),
                        after.map(Identity::new),
                        standing(pledge),
                        documentLanguage));
    }

    /** How its deadlines stand: the only thing on the page that a day changes. */
    private Map<Deadline, Term> standing(Pledge pledge) {
        Map<Deadline, Term> standing = new HashMap<>();
        pledge.deadlines()
                .forEach(deadline -> Term.of(deadline, parts.today()).ifPresent(term -> standing.put(deadline, term)));
        return standing;
    }

    private static PledgePage page(PageOf shown) {
        Vocabulary vocabulary = shown.vocabulary().object();
        LanguageFormatter words = vocabulary.words();
        Pledge pledge = shown.pledge().object();
        Prose prose = pledge.prose().in(vocabulary.language());
        return new PledgePage(
                shown.frame().object(),
                pledge.id().toString(),
                vocabulary.numbers().of(pledge.id()),
                words.title(prose.title()),
                words.prose(prose.body()),
                pledge.targets().stream().map(words::figure).toList(),
                measures(pledge, prose, vocabulary),
                Summaries.whens(pledge, due -> due.deadline().map(shown.standing()::get), vocabulary),
                shown.standing().values().stream().anyMatch(term -> term.state() == Term.State.PASSED),
                pledge.progress().stream().anyMatch(note -> note.withdrawn().isEmpty()),
                vocabulary.districtsByName().isEmpty()
                        ? Optional.empty()
                        : Optional.of(vocabulary
                                .districts(pledge.allDistricts())
                                .map(vocabulary::link)
                                .toList()),
                vocabulary.urlOfAny(PageKey.CITY_WIDE),
                vocabulary.urlOfAny(PageKey.UNDATED),
                pledge.commitment()
                        .map(vocabulary::commitment)
                        .map(kind -> new PledgePage.CommitmentView(
                                new LinkView(vocabulary.url(PageKey.of(kind)), words.html(kind.name())),
                                words.html(kind.meaning()))),
                pledge.topics().stream()
                        .map(topic -> vocabulary.link(vocabulary.topic(topic)))
                        .toList(),
                pledge.project()
                        .map(vocabulary::project)
                        .map(project -> new LinkView(vocabulary.url(PageKey.of(project)), words.html(project.name()))),
                place(pledge.id(), vocabulary.numbers()),
                pledge.quote().map(Html::ofText),
                shown.documentLanguage().tag(),
                Optional.ofNullable(pledge.translatorNotes().get(vocabulary.language()))
                        .map(words::html),
                vocabulary.editorNote(prose),
                Progress.of(pledge, vocabulary),
                shown.related().stream().map(Identity::object).toList(),
                neighbour(shown.before()),
                neighbour(shown.after()));
    }

    private static PledgePage.Place place(PledgeId id, Numbers numbers) {
        SectionId section = id.chapter().section();
        return new PledgePage.Place(
                section.level() == 0 ? Optional.empty() : Optional.of(numbers.of(section)),
                numbers.of(id.chapter()),
                numbers.stated(id).orElseGet(() -> String.valueOf(id.number())));
    }

    private static List<PledgePage.MeasureView> measures(Pledge pledge, Prose prose, Vocabulary vocabulary) {
        LanguageFormatter words = vocabulary.words();
        List<PledgePage.MeasureView> measures = new ArrayList<>();
        for (Measure measure : pledge.measures()) {
            Prose.Part part = prose.part(measure.id()).orElseThrow();
            measures.add(new PledgePage.MeasureView(
                    measure.id(),
                    vocabulary.numbers().of(pledge.id(), measure),
                    words.html(part.title()),
                    words.prose(part.body()),
                    measure.targets().stream().map(words::figure).toList(),
                    measure.deadline().map(words::deadline),
                    vocabulary
                            .districts(measure.districts().stream())
                            .map(vocabulary::link)
                            .toList()));
        }
        return measures;
    }

    private static Optional<Neighbour> neighbour(Optional<Identity<PledgeSummary>> pledge) {
        return pledge.map(Identity::object).map(p -> new Neighbour(p.number(), p.url(), p.title()));
    }
}
