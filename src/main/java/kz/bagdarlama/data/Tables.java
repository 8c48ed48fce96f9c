package kz.bagdarlama.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Context;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.PartOfYear;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.SectionId;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.model.Years;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;

/** The programme for spreadsheets: a row for each pledge, and a row for each figure, with all languages side by side. */
final class Tables {

    private static final String SEPARATOR = "; ";

    private final Content content;
    private final List<Language> languages;
    private final Routes routes;
    private final DataWords words;

    Tables(Content content, Routes routes, DataWords words) {
        this.content = content;
        this.languages = content.site().languages();
        this.routes = routes;
        this.words = words;
    }

    private static String joined(Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining(SEPARATOR));
    }

    private List<String> head(List<String> columns) {
        // A column in all languages is written “title_*”.
        return columns.stream()
                .flatMap(column -> column.endsWith("_*")
                        ? languages.stream().map(language -> column.replace("*", language.tag()))
                        : Stream.of(column))
                .toList();
    }

    private void localized(List<String> row, Function<Language, String> text) {
        languages.forEach(language -> row.add(text.apply(language)));
    }

    // ---- pledges

    byte[] pledges() {
        Map<String, Commitment> commitments = Named.byId(content.commitments());
        Csv csv = new Csv(head(List.of(
                "id",
                "section",
                "chapter",
                "chapter_title_*",
                "title_*",
                "text_*",
                "figures_*",
                "deadlines_*",
                "years",
                "commitment",
                "commitment_name_*",
                "topics",
                "districts",
                "project",
                "related",
                "url_*",
                "json")));
        for (Chapter chapter : content.programme().chapters().toList()) {
            for (Pledge pledge : chapter.pledges()) {
                List<String> row = new ArrayList<>();
                row.add(pledge.id().toString());
                row.add(chapter.id().section().toString());
                row.add(chapter.id().toString());
                localized(row, language -> chapter.prose().in(language).title());
                localized(row, language -> pledge.prose().in(language).title());
                localized(row, language -> text(pledge, language));
                localized(row, language -> figures(pledge, language));
                localized(row, language -> joined(pledge.deadlines().map(each -> words.deadline(each, language))));
                row.add(joined(pledge.deadlines()
                        .flatMapToInt(Deadline::years)
                        .sorted()
                        .mapToObj(String::valueOf)));
                row.add(pledge.commitment().id());
                localized(
                        row,
                        language ->
                                commitments.get(pledge.commitment().id()).name().in(language));
                row.add(joined(pledge.topics().stream().map(Reference::id)));
                row.add(joined(pledge.allDistricts().map(Reference::id)));
                row.add(pledge.project().map(Reference::id).orElse(""));
                row.add(joined(pledge.related().stream().map(Reference::id)));
                PageKey page = PageKey.of(pledge);
                localized(row, language -> routes.absoluteUrl(page, language));
                row.add(routes.baseUrl() + DataFile.pledge(pledge.id().toString()));
                csv.row(row);
            }
        }
        return csv.bytes();
    }

    /** All that the page says, paragraph by paragraph. */
    private static String text(Pledge pledge, Language language) {
        Prose prose = pledge.prose().in(language);
        List<String> lines = new ArrayList<>();
        lines.add(PlainText.lines(prose.body()));
        for (Prose.Part part : prose.parts()) {
            lines.add(part.title());
            lines.add(PlainText.lines(part.body()));
        }
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String figures(Pledge pledge, Language language) {
        return joined(Stream.concat(
                        pledge.targets().stream(),
                        pledge.measures().stream().flatMap(measure -> measure.targets().stream()))
                .map(target -> words.figure(target.quantity(), language)));
    }

    // ---- figures

    byte[] figures() {
        Csv csv = new Csv(head(List.of(
                "section",
                "chapter",
                "pledge",
                "part",
                "kind",
                "label_*",
                "words_*",
                "limit",
                "value",
                "to",
                "scale",
                "amount",
                "amount_to",
                "unit",
                "unit_name_*",
                "period",
                "baseline",
                "baseline_amount",
                "baseline_year",
                "year",
                "deadline",
                "deadline_first",
                "deadline_last",
                "deadline_precision",
                "deadline_from",
                "deadline_to",
                "deadline_words_*")));
        content.programme()
                .walk(
                        section -> contexts(csv, Place.of(section.id()), section.context()),
                        chapter -> chapter(csv, chapter),
                        pledge -> pledge(csv, pledge));
        return csv.bytes();
    }

    private void chapter(Csv csv, Chapter chapter) {
        Place place = Place.of(chapter.id());
        contexts(csv, place, chapter.context());
        for (Outcome outcome : chapter.outcomes()) {
            Place part = place.part(outcome.id());
            outcome.targets().forEach(target -> target(csv, part, target, outcome.deadline()));
            outcome.figures().forEach(figure -> figure(csv, part, "figure", figure));
        }
    }

    private void pledge(Csv csv, Pledge pledge) {
        Place place = Place.of(pledge.id());
        pledge.targets().forEach(target -> target(csv, place, target, pledge.deadline()));
        pledge.figures().forEach(figure -> figure(csv, place, "figure", figure));
        for (Measure measure : pledge.measures()) {
            Place part = place.part(measure.id());
            Optional<Deadline> deadline = measure.deadline().or(pledge::deadline);
            measure.targets().forEach(target -> target(csv, part, target, deadline));
            measure.figures().forEach(figure -> figure(csv, part, "figure", figure));
        }
    }

    /** Where a figure stands; what it does not stand in is empty. */
    private record Place(String section, String chapter, String pledge, String part) {

        static Place of(SectionId section) {
            return new Place(section.toString(), "", "", "");
        }

        static Place of(ChapterId chapter) {
            return new Place(chapter.section().toString(), chapter.toString(), "", "");
        }

        static Place of(PledgeId pledge) {
            Place chapter = of(pledge.chapter());
            return new Place(chapter.section, chapter.chapter, pledge.toString(), "");
        }

        Place part(String id) {
            return new Place(section, chapter, pledge, id);
        }
    }

    private void contexts(Csv csv, Place place, List<Context> contexts) {
        for (Context context : contexts) {
            context.figures().forEach(figure -> figure(csv, place.part(context.id()), "context", figure));
        }
    }

    private void target(Csv csv, Place place, Target target, Optional<Deadline> otherwise) {
        Quantity quantity = target.quantity();
        List<String> row = row(place, "target", target.label(), quantity);
        row.add(target.period().key());
        row.add(target.baseline().map(baseline -> Json.number(baseline.value())).orElse(""));
        row.add(target.baseline()
                .map(baseline -> Json.number(quantity.scale().apply(baseline.value())))
                .orElse(""));
        row.add(target.baseline()
                .flatMap(baseline -> baseline.year())
                .map(Years::toString)
                .orElse(""));
        row.add("");
        Optional<Deadline> deadline = target.deadline().or(() -> otherwise);
        row.add(deadline.map(each -> each.form().key()).orElse(""));
        row.add(deadline.map(each -> String.valueOf(each.first())).orElse(""));
        row.add(deadline.map(each -> String.valueOf(each.last())).orElse(""));
        row.add(deadline.filter(each -> !each.form().isTerm())
                .map(PledgeData::precision)
                .orElse(""));
        row.add(day(deadline, PartOfYear::from));
        row.add(day(deadline, PartOfYear::to));
        localized(
                row,
                language -> deadline.map(each -> words.deadline(each, language)).orElse(""));
        csv.row(row);
    }

    private static String day(Optional<Deadline> deadline, BiFunction<PartOfYear, Integer, LocalDate> end) {
        return deadline.flatMap(each -> PledgeData.days(each).map(part -> end.apply(part, each.first())))
                .map(LocalDate::toString)
                .orElse("");
    }

    private void figure(Csv csv, Place place, String kind, Figure figure) {
        List<String> row = row(place, kind, Optional.of(figure.label()), figure.quantity());
        row.addAll(List.of("", "", "", "", figure.year().map(Years::toString).orElse(""), "", "", "", "", "", ""));
        localized(row, language -> "");
        csv.row(row);
    }

    private List<String> row(Place place, String kind, Optional<Localized<String>> label, Quantity quantity) {
        Unit unit = words.unit(quantity);
        List<String> row = new ArrayList<>(List.of(place.section, place.chapter, place.pledge, place.part, kind));
        localized(row, language -> label.map(text -> text.in(language)).orElse(""));
        localized(row, language -> words.figure(quantity, language));
        row.add(quantity.limit().key());
        row.add(Json.number(quantity.value()));
        row.add(quantity.to().map(Json::number).orElse(""));
        row.add(quantity.scale().key());
        row.add(Json.number(quantity.amount()));
        row.add(quantity.to().map(to -> Json.number(quantity.scale().apply(to))).orElse(""));
        row.add(unit.id());
        localized(row, language -> words.name(unit, language).or(unit::sign).orElse(""));
        return row;
    }
}
