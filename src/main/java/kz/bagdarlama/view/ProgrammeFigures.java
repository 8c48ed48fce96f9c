package kz.bagdarlama.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/**
 * Gathers the figures of the programme on one page. Nothing is added up: the document gives sums for different years, and some
 * may be part of others.
 */
final class ProgrammeFigures {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final SiteParts parts;
    private final Content content;
    private final LanguageFormatter words;
    private final Summaries summaries;
    private final List<SectionSummary> sections;
    private final Map<String, Unit.Kind> kinds;

    ProgrammeFigures(SiteParts parts, Summaries summaries) {
        this.parts = parts;
        this.content = parts.content();
        this.words = parts.words();
        this.summaries = summaries;
        this.sections = summaries.sections();
        kinds = content.units().stream().collect(Collectors.toMap(Unit::id, Unit::kind));
    }

    FiguresPage page() {
        return new FiguresPage(
                parts.frames()
                        .frame(
                                PageKey.FIGURES,
                                parts.message(MessageKey.FIGURES),
                                parts.message(MessageKey.FIGURES_DESCRIPTION),
                                List.of()),
                shares(),
                sections.stream()
                        .filter(section -> section.chapters().stream()
                                .anyMatch(chapter -> !chapter.charts().isEmpty()))
                        .toList(),
                rows(Unit.Kind.MONEY),
                rows(Unit.Kind.PLACE));
    }

    private List<FiguresPage.SectionShare> shares() {
        int most = content.programme().sections().stream()
                .mapToInt(section -> (int) section.pledges().count())
                .max()
                .orElse(0);
        List<FiguresPage.SectionShare> shares = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            if (holdsSections(i)) {
                continue;
            }
            List<Pledge> pledges =
                    content.programme().sections().get(i).pledges().toList();
            int withFigures = (int) pledges.stream().filter(this::hasTarget).count();
            SectionSummary section = sections.get(i);
            shares.add(new FiguresPage.SectionShare(
                    new LinkView(section.url(), section.title()),
                    pledges.size(),
                    withFigures,
                    (int) pledges.stream().filter(pledge -> !pledge.isUndated()).count(),
                    percent(pledges.size(), most),
                    percent(withFigures, most)));
        }
        return shares;
    }

    /** Whether the sections that stand in a section follow it: they have the pledges. */
    private boolean holdsSections(int index) {
        List<Section> all = content.programme().sections();
        return index + 1 < all.size()
                && all.get(index).id().holds(all.get(index + 1).id());
    }

    private boolean hasTarget(Pledge pledge) {
        return !pledge.targets().isEmpty()
                || pledge.measures().stream()
                        .anyMatch(measure -> !measure.targets().isEmpty());
    }

    private static String percent(int part, int whole) {
        return whole == 0
                ? "0"
                : BigDecimal.valueOf(part)
                        .multiply(WHOLE)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** All targets of a kind in the order of the document; sections without any are left out. */
    private List<FiguresPage.SectionRows> rows(Unit.Kind kind) {
        List<FiguresPage.SectionRows> gathered = new ArrayList<>();
        List<Section> all = content.programme().sections();
        for (int i = 0; i < all.size(); i++) {
            List<FiguresPage.Row> rows = new ArrayList<>();
            List<SectionSummary.ChapterSummary> chapters = sections.get(i).chapters();
            for (int c = 0; c < chapters.size(); c++) {
                Chapter chapter = all.get(i).chapters().get(c);
                chapter.pledges().forEach(pledge -> add(rows, kind, pledge));
                LinkView place =
                        new LinkView(chapters.get(c).url(), chapters.get(c).title());
                for (Outcome outcome : chapter.outcomes()) {
                    outcome.targets().stream()
                            .filter(target -> isOf(kind, target))
                            .forEach(target -> rows.add(row(
                                    parts.number(chapter.id()), place, Optional.empty(), target, outcome.deadline())));
                }
            }
            if (!rows.isEmpty()) {
                gathered.add(new FiguresPage.SectionRows(
                        sections.get(i).id(), sections.get(i).title(), rows));
            }
        }
        return gathered;
    }

    private void add(List<FiguresPage.Row> rows, Unit.Kind kind, Pledge pledge) {
        for (Target target : pledge.targets()) {
            if (isOf(kind, target)) {
                rows.add(row(pledge, "", target, pledge.deadline()));
            }
        }
        for (Measure measure : pledge.measures()) {
            for (Target target : measure.targets()) {
                if (isOf(kind, target)) {
                    rows.add(row(
                            pledge,
                            "#" + measure.id(),
                            target,
                            measure.deadline().or(pledge::deadline)));
                }
            }
        }
    }

    private FiguresPage.Row row(Pledge pledge, String anchor, Target target, Optional<Deadline> otherwise) {
        PledgeSummary summary = summaries.of(pledge);
        return row(
                summary.number(),
                new LinkView(summary.url() + anchor, summary.title()),
                summary.commitment(),
                target,
                otherwise);
    }

    private boolean isOf(Unit.Kind kind, Target target) {
        return kinds.get(target.quantity().unit().id()) == kind;
    }

    private FiguresPage.Row row(
            String number, LinkView place, Optional<Html> verb, Target target, Optional<Deadline> otherwise) {
        FigureView figure = words.figure(target);
        return new FiguresPage.Row(
                number,
                place,
                verb,
                words.from(target),
                figure,
                figure.when().or(() -> otherwise.map(words::deadline)));
    }
}
