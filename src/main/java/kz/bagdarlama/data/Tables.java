package kz.bagdarlama.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import kz.bagdarlama.model.Due;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.PartOfYear;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.SectionId;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.TextChange;
import kz.bagdarlama.model.TextPlace;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.model.Years;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.WebAddress;

/** The programme for spreadsheets: a row for each pledge, and a row for each figure, with all languages side by side. */
final class Tables {

    static final String PLEDGES = "programme";
    static final String FIGURES = "figures";
    static final String PROGRESS = "progress";
    static final String TEXT_CHANGES = "text-changes";

    private static final String SEPARATOR = "; ";

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String NUMBER = "[1-9][0-9]*";
    private static final String YEARS = "[0-9]{4}(–[0-9]{4})?";

    private static final String TARGET = "target";
    private static final String FIGURE = "figure";
    private static final String CONTEXT = "context";

    private final Content content;
    private final List<Language> languages;
    private final Routes routes;
    private final DataWords words;
    private final String sectionId;
    private final String chapterId;
    private final String pledgeId;
    private final boolean hasNumbers;
    private final boolean hasSections;
    private final boolean hasCommitments;
    private final boolean hasTopics;
    private final boolean hasDistricts;
    private final boolean hasProjects;

    Tables(Content content, Routes routes, DataWords words) {
        this.content = content;
        this.languages = content.site().languages();
        this.routes = routes;
        this.words = words;
        int levels = content.site().levels();
        this.sectionId = NUMBER + ("(\\." + NUMBER + ")?").repeat(Math.max(0, levels - 2));
        this.chapterId = NUMBER + ("\\." + NUMBER).repeat(levels - 1);
        this.pledgeId = chapterId + "/" + NUMBER;
        this.hasNumbers = content.programme()
                .pledges()
                .anyMatch(pledge ->
                        content.programme().numbers().stated(pledge.id()).isPresent());
        this.hasSections = levels > 1;
        this.hasCommitments = !content.commitments().isEmpty();
        this.hasTopics = !content.topics().isEmpty();
        this.hasDistricts = !content.districts().isEmpty();
        this.hasProjects = !content.projects().isEmpty();
    }

    private static String joined(Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining(SEPARATOR));
    }

    private static Stream<String> ids(Collection<? extends Named> things) {
        return things.stream().map(Named::id);
    }

    private void localized(List<String> row, Function<Language, String> text) {
        languages.forEach(language -> row.add(text.apply(language)));
    }

    /** The names of the tables that a programme has; one without figures has no table of them. */
    static List<String> names(Content content) {
        return content.programme().hasFigures()
                ? List.of(PLEDGES, FIGURES, PROGRESS, TEXT_CHANGES)
                : List.of(PLEDGES, PROGRESS, TEXT_CHANGES);
    }

    /** The same tables. */
    List<Table> all() {
        return names(content).stream()
                .map(name -> switch (name) {
                    case PLEDGES -> pledges();
                    case FIGURES -> figures();
                    case PROGRESS -> progress();
                    default -> textChanges();
                })
                .toList();
    }

    // ---- pledges

    /** A row for each pledge. */
    Table pledges() {
        return new Table(
                PLEDGES,
                Stream.of(
                                Stream.of(Column.text("id").always().like(pledgeId)),
                                where(hasNumbers, Column.text("document_number").always()),
                                where(
                                        hasSections,
                                        Column.text("section").always().like(sectionId)),
                                Stream.of(
                                        Column.of("chapter", Column.Kind.NUMERAL)
                                                .always()
                                                .like(chapterId),
                                        Column.text("chapter_title_*").always(),
                                        Column.text("title_*").always(),
                                        Column.text("text_*"),
                                        Column.text("figures_*"),
                                        Column.text("deadlines_*"),
                                        Column.text("years").like(list("[0-9]{4}"))),
                                where(
                                        hasCommitments,
                                        Column.text("commitment").always().among(ids(content.commitments())),
                                        Column.text("commitment_name_*").always()),
                                where(hasTopics, Column.text("topics").always().like(list(ID))),
                                where(hasDistricts, Column.text("districts").like(list(ID))),
                                where(hasProjects, Column.text("project").among(ids(content.projects()))),
                                Stream.of(
                                        Column.text("related").like(list(pledgeId)),
                                        Column.text("note_*"),
                                        Column.text("translator_note_*"),
                                        Column.of("url_*", Column.Kind.ADDRESS).always(),
                                        Column.of("json", Column.Kind.ADDRESS).always()))
                        .flatMap(columns -> columns)
                        .toList(),
                languages,
                this::pledgeRows);
    }

    /** Columns of a list that the programme has. */
    private static Stream<Column> where(boolean there, Column... columns) {
        return there ? Stream.of(columns) : Stream.empty();
    }

    private static Stream<String> precisions() {
        return Stream.concat(
                Stream.of(PledgeData.YEAR), Stream.of(PartOfYear.Kind.values()).map(PartOfYear.Kind::key));
    }

    private static String list(String item) {
        return item + "(; " + item + ")*";
    }

    private List<List<String>> pledgeRows() {
        Map<String, Commitment> commitments = Named.byId(content.commitments());
        List<List<String>> rows = new ArrayList<>();
        for (Chapter chapter : content.programme().chapters().toList()) {
            for (Pledge pledge : chapter.pledges()) {
                List<String> row = new ArrayList<>();
                row.add(pledge.id().toString());
                if (hasNumbers) {
                    row.add(content.programme().numbers().of(pledge.id()));
                }
                if (hasSections) {
                    row.add(chapter.id().section().toString());
                }
                row.add(chapter.id().toString());
                localized(row, language -> chapter.prose().in(language).title());
                localized(row, language -> pledge.prose().in(language).title());
                localized(row, language -> text(pledge, language));
                localized(row, language -> figures(pledge, language));
                localized(
                        row,
                        language -> joined(Due.of(pledge).stream().flatMap(due -> words.due(due, pledge, language))));
                row.add(joined(pledge.deadlines()
                        .flatMapToInt(Deadline::years)
                        .sorted()
                        .mapToObj(String::valueOf)));
                if (hasCommitments) {
                    Commitment commitment =
                            commitments.get(pledge.commitment().orElseThrow().id());
                    row.add(commitment.id());
                    localized(row, language -> commitment.name().in(language));
                }
                if (hasTopics) {
                    row.add(joined(pledge.topics().stream().map(Reference::id)));
                }
                if (hasDistricts) {
                    row.add(joined(pledge.allDistricts().map(Reference::id)));
                }
                if (hasProjects) {
                    row.add(pledge.project().map(Reference::id).orElse(""));
                }
                row.add(joined(pledge.related().stream().map(Reference::id)));
                localized(
                        row,
                        language -> pledge.prose()
                                .in(language)
                                .part(Prose.EDITOR_NOTE)
                                .map(note -> PlainText.lines(note.body()))
                                .orElse(""));
                localized(row, language -> pledge.translatorNotes().getOrDefault(language, ""));
                PageKey page = PageKey.of(pledge);
                localized(row, language -> routes.absoluteUrl(page, language));
                row.add(routes.baseUrl() + DataFile.pledge(pledge.id().toString()));
                rows.add(row);
            }
        }
        return rows;
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
                .map(target -> words.target(target, language)));
    }

    // ---- figures

    /** A row for each figure: those of introductory paragraphs, of pledges and of outcomes. */
    Table figures() {
        return new Table(
                FIGURES,
                Stream.of(
                                Stream.of(Column.text("id").always()),
                                where(
                                        hasSections,
                                        Column.text("section").always().like(sectionId)),
                                figureColumns())
                        .flatMap(columns -> columns)
                        .toList(),
                languages,
                this::figureRows);
    }

    private Stream<Column> figureColumns() {
        return Stream.of(
                Column.of("chapter", Column.Kind.NUMERAL).like(chapterId),
                Column.text("pledge").like(pledgeId),
                Column.text("part"),
                Column.text("kind").always().among(Stream.of(TARGET, FIGURE, CONTEXT)),
                Column.text("label_*"),
                Column.text("words_*").always(),
                Column.text("limit").always().among(Stream.of(Limit.values()).map(Limit::key)),
                Column.of("value", Column.Kind.NUMBER).always(),
                Column.of("to", Column.Kind.NUMBER),
                Column.text("scale").always().among(Stream.of(Scale.values()).map(Scale::key)),
                Column.of("amount", Column.Kind.NUMBER).always(),
                Column.of("amount_to", Column.Kind.NUMBER),
                Column.text("unit").always().among(content.units().stream().map(Unit::id)),
                Column.text("unit_name_*"),
                Column.text("period").among(Stream.of(Period.values()).map(Period::key)),
                Column.of("baseline", Column.Kind.NUMBER),
                Column.of("baseline_amount", Column.Kind.NUMBER),
                Column.text("baseline_year").like(YEARS),
                Column.text("year").like(YEARS),
                Column.text("deadline").among(Stream.of(Deadline.Form.values()).map(Deadline.Form::key)),
                Column.of("deadline_first", Column.Kind.INTEGER),
                Column.of("deadline_last", Column.Kind.INTEGER),
                Column.text("deadline_precision").among(precisions()),
                Column.of("deadline_from", Column.Kind.DATE),
                Column.of("deadline_to", Column.Kind.DATE),
                Column.text("deadline_words_*"));
    }

    private List<List<String>> figureRows() {
        Rows rows = new Rows();
        content.programme()
                .walk(
                        section -> contexts(rows, Place.of(section.id()), section.context()),
                        chapter -> chapter(rows, chapter),
                        pledge -> pledge(rows, pledge));
        return rows.all;
    }

    private void chapter(Rows rows, Chapter chapter) {
        Place place = Place.of(chapter.id());
        contexts(rows, place, chapter.context());
        for (Outcome outcome : chapter.outcomes()) {
            Place part = place.part(outcome.id());
            outcome.targets().forEach(target -> target(rows, part, target, outcome.deadline()));
            outcome.figures().forEach(figure -> figure(rows, part, FIGURE, figure));
        }
    }

    private void pledge(Rows rows, Pledge pledge) {
        Place place = Place.of(pledge.id());
        pledge.targets().forEach(target -> target(rows, place, target, pledge.deadline()));
        pledge.figures().forEach(figure -> figure(rows, place, FIGURE, figure));
        for (Measure measure : pledge.measures()) {
            Place part = place.part(measure.id());
            Optional<Deadline> deadline = measure.deadline().or(pledge::deadline);
            measure.targets().forEach(target -> target(rows, part, target, deadline));
            measure.figures().forEach(figure -> figure(rows, part, FIGURE, figure));
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

        /** The number of the narrowest of them, and the part. */
        String name() {
            String whole = !pledge.isEmpty() ? pledge : !chapter.isEmpty() ? chapter : section;
            return part.isEmpty() ? whole : whole + "-" + part;
        }
    }

    /** The figures so far, each with a name: its place, and the how many-th it is there. */
    private static final class Rows {

        private final List<List<String>> all = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        String id(Place place) {
            return place.name() + "-" + numbers.merge(place.name(), 1, Integer::sum);
        }
    }

    private void contexts(Rows rows, Place place, List<Context> contexts) {
        for (Context context : contexts) {
            context.figures().forEach(figure -> figure(rows, place.part(context.id()), CONTEXT, figure));
        }
    }

    private void target(Rows rows, Place place, Target target, Optional<Deadline> otherwise) {
        Quantity quantity = target.quantity();
        List<String> row = row(rows, place, TARGET, target.label(), quantity);
        row.add(target.period().key());
        row.add(target.baseline()
                .map(baseline -> baseline.value().toPlainString())
                .orElse(""));
        row.add(target.baseline()
                .map(baseline -> quantity.scale().apply(baseline.value()).toPlainString())
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
        rows.all.add(row);
    }

    private static String day(Optional<Deadline> deadline, BiFunction<PartOfYear, Integer, LocalDate> end) {
        return deadline.flatMap(each -> PledgeData.days(each).map(part -> end.apply(part, each.first())))
                .map(LocalDate::toString)
                .orElse("");
    }

    private void figure(Rows rows, Place place, String kind, Figure figure) {
        List<String> row = row(rows, place, kind, Optional.of(figure.label()), figure.quantity());
        row.addAll(List.of("", "", "", "", figure.year().map(Years::toString).orElse(""), "", "", "", "", "", ""));
        localized(row, language -> "");
        rows.all.add(row);
    }

    private List<String> row(
            Rows rows, Place place, String kind, Optional<Localized<String>> label, Quantity quantity) {
        Unit unit = words.unit(quantity);
        List<String> row = new ArrayList<>(List.of(rows.id(place)));
        if (hasSections) {
            row.add(place.section);
        }
        row.addAll(List.of(place.chapter, place.pledge, place.part, kind));
        localized(row, language -> label.map(text -> text.in(language)).orElse(""));
        localized(row, language -> words.figure(quantity, language));
        row.add(quantity.limit().key());
        row.add(quantity.value().toPlainString());
        row.add(quantity.to().map(BigDecimal::toPlainString).orElse(""));
        row.add(quantity.scale().key());
        row.add(quantity.amount().toPlainString());
        row.add(quantity.to()
                .map(to -> quantity.scale().apply(to).toPlainString())
                .orElse(""));
        row.add(unit.id());
        localized(row, language -> words.name(unit, language).or(unit::sign).orElse(""));
        return row;
    }

    // ---- notes on progress

    /** A row for each note on progress, in the order of the pledges, the oldest first; none where nobody has noted anything. */
    Table progress() {
        return new Table(
                PROGRESS,
                List.of(
                        Column.text("pledge").always().like(pledgeId),
                        Column.text("note").always(),
                        Column.of("date", Column.Kind.DATE).always(),
                        Column.text("what_*").always(),
                        Column.of("source_*", Column.Kind.ADDRESS).always(),
                        Column.of("archived", Column.Kind.ADDRESS),
                        Column.text("publisher_*"),
                        Column.of("corrected", Column.Kind.DATE),
                        Column.of("withdrawn", Column.Kind.DATE),
                        Column.text("why_*"),
                        Column.of("url_*", Column.Kind.ADDRESS).always()),
                languages,
                this::progressRows);
    }

    private List<List<String>> progressRows() {
        List<List<String>> rows = new ArrayList<>();
        content.programme().pledges().forEach(pledge -> {
            for (ProgressNote note : pledge.progress()) {
                List<String> row = new ArrayList<>(List.of(
                        pledge.id().toString(), note.anchor(), note.date().toString()));
                localized(row, language -> note.what().in(language).text());
                localized(
                        row,
                        language -> WebAddress.uri(note.sources().in(language).text()));
                row.add(note.archived().map(WebAddress::uri).orElse(""));
                localized(
                        row,
                        language -> note.publisher()
                                .map(publisher -> publisher.in(language).text())
                                .orElse(""));
                row.add(note.corrected().map(each -> each.date().toString()).orElse(""));
                row.add(note.withdrawn().map(each -> each.date().toString()).orElse(""));
                localized(
                        row,
                        language -> note.withdrawn()
                                .map(each -> each.why().in(language).text())
                                .orElse(""));
                localized(row, language -> routes.absoluteUrl(PageKey.of(pledge), language) + "#" + note.anchor());
                rows.add(row);
            }
        });
        return rows;
    }

    // ---- changes of texts

    /** A row for each change of a place, the oldest first. */
    private Table textChanges() {
        return new Table(
                TEXT_CHANGES,
                List.of(
                        Column.of("date", Column.Kind.DATE).always(),
                        Column.text("language")
                                .always()
                                .among(languages.stream().map(Language::tag)),
                        Column.text("page").always(),
                        Column.text("part").always(),
                        Column.text("before"),
                        Column.text("after"),
                        Column.of("url", Column.Kind.ADDRESS)),
                languages,
                this::textChangeRows);
    }

    private List<List<String>> textChangeRows() {
        List<List<String>> rows = new ArrayList<>();
        for (TextChange change : content.log().changes()) {
            TextPlace place = change.place();
            if (!languages.contains(place.language())) {
                continue;
            }
            PageKey page = PageKey.of(place);
            rows.add(List.of(
                    change.day().toString(),
                    place.language().tag(),
                    place.page(),
                    place.part(),
                    SiteTexts.spoken(content, place, change.before()),
                    SiteTexts.spoken(content, place, change.after()),
                    routes.has(page) ? routes.absoluteUrl(page, place.language()) : ""));
        }
        return rows;
    }
}
