package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Context;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.SectionId;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/** The contents of the programme, its sections and chapters. */
final class ProgrammePages {

    private final SiteParts parts;
    private final LanguageFormatter words;
    private final Summaries summaries;
    private final List<Section> sections;
    private final List<Chapter> chapters;

    ProgrammePages(SiteParts parts, Summaries summaries) {
        this.parts = parts;
        this.words = parts.words();
        this.summaries = summaries;
        this.sections = parts.content().programme().sections();
        this.chapters = parts.content().programme().chapters().toList();
    }

    List<Section> sections() {
        return sections;
    }

    List<Chapter> chapters() {
        return chapters;
    }

    ProgrammePage contents() {
        return new ProgrammePage(
                parts.frames()
                        .frame(
                                PageKey.PROGRAMME,
                                parts.message(MessageKey.PROGRAMME),
                                parts.message(MessageKey.PROGRAMME_DESCRIPTION),
                                List.of()),
                summaries.sections(),
                parts.pdf(PageKey.PROGRAMME));
    }

    SectionPage section(int index) {
        Section section = sections.get(index);
        List<LinkView> trail = parts.trail(section.id().outer());
        Prose prose = section.prose().in(parts.language());
        List<SectionSummary> all = summaries.sections();
        return new SectionPage(
                parts.frames()
                        .frame(
                                PageKey.of(section),
                                parts.number(section.id()) + ". " + prose.title(),
                                parts.description(prose),
                                trail),
                section.id().toString(),
                parts.number(section.id()),
                words.title(prose.title()),
                words.prose(prose.body()),
                figures(section.context().stream()),
                inside(index),
                all.get(index).chapters(),
                parts.editorNote(prose),
                Neighbour.at(all, index - 1).map(s -> new Neighbour(s.number(), s.url(), s.title())),
                Neighbour.at(all, index + 1).map(s -> new Neighbour(s.number(), s.url(), s.title())));
    }

    /** The sections that stand in a section: they follow it. */
    private List<SectionSummary> inside(int index) {
        List<SectionSummary> inside = new ArrayList<>();
        SectionId own = sections.get(index).id();
        for (int i = index + 1; i < sections.size() && own.holds(sections.get(i).id()); i++) {
            inside.add(summaries.sections().get(i));
        }
        return inside;
    }

    private List<FigureView> figures(Stream<Context> contexts) {
        return contexts.flatMap(context -> context.figures().stream())
                .map(words::figure)
                .toList();
    }

    ChapterPage chapter(int index) {
        Chapter chapter = chapters.get(index);
        Prose prose = chapter.prose().in(parts.language());
        List<OutcomeView> outcomes = new ArrayList<>();
        for (Outcome outcome : chapter.outcomes()) {
            Prose.Part part = prose.part(outcome.id()).orElseThrow();
            outcomes.add(new OutcomeView(
                    part.id(),
                    words.html(part.title()),
                    words.prose(part.body()),
                    outcome.deadline().map(words::deadline),
                    summaries.charts(outcome).toList()));
        }
        return new ChapterPage(
                parts.frames()
                        .frame(
                                PageKey.of(chapter),
                                parts.number(chapter.id()) + " " + prose.title(),
                                parts.description(prose),
                                parts.trail(chapter.id().section())),
                chapter.id().toString(),
                parts.number(chapter.id()),
                words.title(prose.title()),
                words.prose(prose.body()),
                figures(chapter.context().stream()),
                runs(chapter, prose),
                outcomes,
                parts.editorNote(prose),
                Neighbour.at(chapters, index - 1).map(this::neighbour),
                Neighbour.at(chapters, index + 1).map(this::neighbour));
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
            List<PledgeSummary> run = summaries.of(own.subList(from, to));
            if (group.isPresent()) {
                Prose.Part part = prose.part(group.get()).orElseThrow();
                runs.add(new PledgeGroup.Run(
                        part.id(), words.html(part.title()), Optional.of(words.prose(part.body())), run));
            } else {
                ungrouped++;
                MessageKey title = runs.isEmpty() ? MessageKey.PLEDGES : MessageKey.OTHER_PLEDGES;
                runs.add(new PledgeGroup.Run(
                        ungrouped == 1 ? "pledges" : "pledges-" + ungrouped,
                        Html.ofText(parts.message(title)),
                        Optional.empty(),
                        run));
            }
            from = to;
        }
        return runs;
    }

    private Neighbour neighbour(Chapter chapter) {
        LinkView link = parts.link(chapter);
        return new Neighbour(parts.number(chapter.id()), link.url(), link.label());
    }
}
