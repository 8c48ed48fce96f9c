package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Milestone;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/** The pages of single pledges. */
final class PledgePages {

    private final SiteParts parts;
    private final LanguageFormatter words;
    private final Summaries summaries;
    private final Map<PledgeId, List<PledgeId>> related;
    private final Progress progress;
    private final Language documentLanguage;

    PledgePages(SiteParts parts, Summaries summaries, Map<PledgeId, List<PledgeId>> related, Progress progress) {
        this.parts = parts;
        this.words = parts.words();
        this.summaries = summaries;
        this.related = related;
        this.progress = progress;
        this.documentLanguage = parts.content().site().documentLanguage();
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

    /** The page of a pledge, by its place in the document. */
    PledgePage pledge(int index) {
        List<Pledge> all = parts.pledges().all();
        Pledge pledge = all.get(index);
        Prose prose = pledge.prose().in(parts.language());
        Chapter chapter = parts.chapter(pledge.id().chapter());
        Section section = parts.section(chapter.id());
        Frame frame = parts.frames()
                .frame(
                        PageKey.of(pledge),
                        pledge.id() + " " + prose.title(),
                        parts.description(prose),
                        List.of(
                                parts.link(PageKey.PROGRAMME, MessageKey.PROGRAMME),
                                parts.link(section),
                                parts.link(chapter)));
        Optional<PledgeSummary> before = Neighbour.at(all, index - 1).map(summaries::of);
        Optional<PledgeSummary> after = Neighbour.at(all, index + 1).map(summaries::of);
        List<PledgeSummary> beside =
                related.get(pledge.id()).stream().map(summaries::of).toList();
        return parts.memory()
                .recall(
                        new Shown(
                                words.basis(),
                                new Memory.Same(pledge),
                                new Memory.Same(frame),
                                beside.stream().map(Memory.Same::new).toList(),
                                before.map(Memory.Same::new),
                                after.map(Memory.Same::new),
                                documentLanguage),
                        () -> page(pledge, section, chapter, frame, beside, before, after));
    }

    private PledgePage page(
            Pledge pledge,
            Section section,
            Chapter chapter,
            Frame frame,
            List<PledgeSummary> beside,
            Optional<PledgeSummary> before,
            Optional<PledgeSummary> after) {
        Prose prose = pledge.prose().in(parts.language());
        Commitment commitment = parts.commitment(pledge.commitment());
        return new PledgePage(
                frame,
                pledge.id().toString(),
                words.html(prose.title()),
                words.prose(prose.body()),
                pledge.targets().stream().map(words::figure).toList(),
                measures(pledge, prose),
                whens(pledge),
                parts.districts(pledge.allDistricts()).map(parts::link).toList(),
                new LinkView(parts.url(PageKey.of(commitment)), words.html(commitment.name())),
                words.html(commitment.meaning()),
                pledge.topics().stream()
                        .map(topic -> parts.link(parts.topic(topic)))
                        .toList(),
                pledge.project()
                        .map(parts::project)
                        .map(project -> new LinkView(parts.url(PageKey.of(project)), words.html(project.name()))),
                new PledgePage.Place(
                        section.id().toString(),
                        chapter.id().toString(),
                        String.valueOf(pledge.id().number())),
                pledge.quote().map(Html::ofText),
                documentLanguage.tag(),
                Optional.ofNullable(pledge.translatorNotes().get(parts.language()))
                        .map(words::html),
                parts.editorNote(prose),
                progress.of(pledge),
                beside,
                neighbour(before),
                neighbour(after));
    }

    private List<PledgePage.MeasureView> measures(Pledge pledge, Prose prose) {
        List<PledgePage.MeasureView> measures = new ArrayList<>();
        for (Measure measure : pledge.measures()) {
            Prose.Part part = prose.part(measure.id()).orElseThrow();
            measures.add(new PledgePage.MeasureView(
                    measure.id(),
                    words.html(part.title()),
                    words.prose(part.body()),
                    measure.targets().stream().map(words::figure).toList(),
                    measure.deadline().map(words::deadline),
                    parts.districts(measure.districts().stream())
                            .map(parts::link)
                            .toList()));
        }
        return measures;
    }

    private List<PledgePage.When> whens(Pledge pledge) {
        List<PledgePage.When> whens = new ArrayList<>();
        summaries
                .deadlines(pledge)
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

    private static Optional<Neighbour> neighbour(Optional<PledgeSummary> pledge) {
        return pledge.map(p -> new Neighbour(p.id(), p.url(), p.title()));
    }
}
