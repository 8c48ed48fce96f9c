package kz.bagdarlama.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.bagdarlama.json.JsonValue;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Baseline;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Milestone;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Numbers;
import kz.bagdarlama.model.PartOfYear;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.TextChange;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.model.Years;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.WebAddress;

/** Pledges, figures and deadlines as JSON; the published schema says what each member means. */
final class PledgeData {

    /** How precise a deadline is that names no part of a year. */
    static final String YEAR = "year";

    /** The number that the document prints, where that is not the id. */
    static final String DOCUMENT_NUMBER = "documentNumber";

    private final Content content;
    private final List<Language> languages;
    private final Routes routes;
    private final DataWords words;
    private final Map<String, ? extends Named> topics;
    private final Map<String, ? extends Named> districts;
    private final Map<String, ? extends Named> projects;
    private final Map<String, ? extends Named> commitments;
    private final Map<PledgeId, SortedSet<PledgeId>> related;
    private final Numbers numbers;
    private final Map<String, List<TextChange>> textChanges = new HashMap<>();

    PledgeData(Content content, Routes routes, DataWords words) {
        this.content = content;
        this.languages = content.site().languages();
        this.routes = routes;
        this.words = words;
        topics = Named.byId(content.topics());
        districts = Named.byId(content.districts());
        projects = Named.byId(content.projects());
        numbers = content.programme().numbers();
        commitments = Named.byId(content.commitments());
        related = related(content);
        for (TextChange change : content.log().changes()) {
            if (change.place().kind() == EntryKind.PLEDGE
                    && languages.contains(change.place().language())) {
                textChanges
                        .computeIfAbsent(change.place().id(), id -> new ArrayList<>())
                        .add(change);
            }
        }
    }

    DataObject object() {
        return new DataObject(languages);
    }

    /** Adds all that is known of a pledge. */
    DataObject pledge(DataObject data, Pledge pledge) {
        data.text("id", pledge.id().toString())
                .ifPresent(DOCUMENT_NUMBER, numbers.stated(pledge.id()), JsonValue::of)
                .ifPresent(
                        "section",
                        Optional.of(pledge.id().chapter().section()).filter(section -> section.level() > 0),
                        section -> JsonValue.of(section.toString()))
                .text("chapter", pledge.id().chapter().toString())
                .number("number", pledge.id().number());
        addresses(data, PageKey.of(pledge))
                .text("data", routes.baseUrl() + DataFile.pledge(pledge.id().toString()));
        texts(data, pledge.prose())
                .ifPresent("commitment", pledge.commitment(), kind -> named(commitments, kind.id()))
                .array("topics", ids(pledge.topics().stream()), id -> named(topics, id))
                .array("districts", ids(pledge.allDistricts()), id -> named(districts, id))
                .ifPresent("project", pledge.project(), project -> named(projects, project.id()))
                .ifPresent("group", pledge.group().map(Reference::id), JsonValue::of)
                .ifPresent("deadline", pledge.deadline(), this::deadline)
                .array("targets", pledge.targets(), this::target)
                .array("figures", pledge.figures(), this::figure)
                .array("milestones", pledge.milestones(), this::milestone)
                .array("measures", pledge.measures(), measure -> measure(pledge, measure))
                .array("related", related(pledge), id -> JsonValue.of(id.toString()));
        pledge.quote().ifPresent(quote -> data.text("quote", quote));
        if (!pledge.progress().isEmpty()) {
            data.array("progress", pledge.progress(), note -> progress(pledge, note));
        }
        List<TextChange> changes = textChanges.getOrDefault(pledge.id().toString(), List.of());
        if (!changes.isEmpty()) {
            data.array("textChanges", changes, this::textChange);
        }
        data.localized("translatorNote", language -> pledge.translatorNotes().getOrDefault(language, ""));
        return editorNote(data, pledge.prose());
    }

    private JsonValue textChange(TextChange change) {
        return object().text("date", change.day().toString())
                .text("language", change.place().language().tag())
                .text("part", change.place().part())
                .text("before", SiteTexts.spoken(content, change.place(), change.before()))
                .text("after", SiteTexts.spoken(content, change.place(), change.after()));
    }

    private static List<String> ids(Stream<Reference> references) {
        return references.map(Reference::id).distinct().toList();
    }

    private JsonValue named(Map<String, ? extends Named> entries, String id) {
        return object().text("id", id).localized("name", entries.get(id).name());
    }

    /** The pledges that editors named together with this one, on either side. */
    private List<PledgeId> related(Pledge pledge) {
        return List.copyOf(related.getOrDefault(pledge.id(), new TreeSet<>()));
    }

    /** For each pledge those that it names and those that name it. */
    private static Map<PledgeId, SortedSet<PledgeId>> related(Content content) {
        Map<String, PledgeId> ids = new HashMap<>();
        content.programme().pledges().forEach(pledge -> ids.put(pledge.id().toString(), pledge.id()));
        Map<PledgeId, SortedSet<PledgeId>> related = new HashMap<>();
        content.programme().pledges().forEach(pledge -> {
            for (Reference reference : pledge.related()) {
                PledgeId other = ids.get(reference.id());
                if (other != null && !other.equals(pledge.id())) {
                    related.computeIfAbsent(pledge.id(), id -> new TreeSet<>()).add(other);
                    related.computeIfAbsent(other, id -> new TreeSet<>()).add(pledge.id());
                }
            }
        });
        return related;
    }

    /** The page in every language. */
    DataObject addresses(DataObject data, PageKey page) {
        return data.localized("url", language -> routes.absoluteUrl(page, language));
    }

    /** Title and text, without the parts that have headings of their own. */
    DataObject texts(DataObject data, Localized<Prose> prose) {
        return data.localized("title", language -> prose.in(language).title())
                .localized(
                        "text", language -> PlainText.lines(prose.in(language).body()));
    }

    /** Title and text of the part under a heading. */
    DataObject part(DataObject data, Localized<Prose> prose, String id) {
        return data.localized("title", language -> part(prose, id, language).title())
                .localized(
                        "text",
                        language -> PlainText.lines(part(prose, id, language).body()));
    }

    private static Prose.Part part(Localized<Prose> prose, String id, Language language) {
        return prose.in(language).part(id).orElseThrow();
    }

    /** The editor's note to readers, where the text has one. */
    DataObject editorNote(DataObject data, Localized<Prose> prose) {
        return data.localized(
                "note",
                language -> prose.in(language)
                        .part(Prose.EDITOR_NOTE)
                        .map(note -> PlainText.lines(note.body()))
                        .orElse(""));
    }

    private JsonValue measure(Pledge pledge, Measure measure) {
        return part(
                        object().text("id", measure.id())
                                .ifPresent(DOCUMENT_NUMBER, numbers.stated(pledge.id(), measure), JsonValue::of),
                        pledge.prose(),
                        measure.id())
                .array("districts", ids(measure.districts().stream()), JsonValue::of)
                .ifPresent("deadline", measure.deadline(), this::deadline)
                .array("targets", measure.targets(), this::target)
                .array("figures", measure.figures(), this::figure);
    }

    private JsonValue progress(Pledge pledge, ProgressNote note) {
        return object().text("date", note.date().toString())
                .localized("url", language -> routes.absoluteUrl(PageKey.of(pledge), language) + "#" + note.anchor())
                .localized("what", language -> note.what().in(language).text())
                .localized(
                        "source",
                        language -> WebAddress.uri(note.sources().in(language).text()))
                .ifPresent("archived", note.archived().map(WebAddress::uri), JsonValue::of)
                .localized(
                        "publisher",
                        language -> note.publisher()
                                .map(publisher -> publisher.in(language).text())
                                .orElse(""))
                .ifPresent(
                        "corrected",
                        note.corrected(),
                        corrected -> JsonValue.of(corrected.date().toString()))
                .ifPresent("withdrawn", note.withdrawn(), this::withdrawal);
    }

    private JsonValue withdrawal(ProgressNote.Withdrawal withdrawal) {
        return object().text("date", withdrawal.date().toString())
                .localized("why", language -> withdrawal.why().in(language).text());
    }

    private JsonValue milestone(Milestone milestone) {
        return object().localized("label", milestone.label()).value("deadline", deadline(milestone.deadline()));
    }

    JsonValue deadline(Deadline deadline) {
        DataObject data = object().text("form", deadline.form().key());
        switch (deadline.form()) {
            case WITHIN_YEARS -> data.number("years", deadline.first());
            case WITHIN_MONTHS -> data.number("months", deadline.first());
            default -> calendar(data, deadline);
        }
        return data.localized("words", language -> words.deadline(deadline, language));
    }

    private static void calendar(DataObject data, Deadline deadline) {
        data.number("first", deadline.first()).number("last", deadline.last());
        data.text("precision", precision(deadline));
        days(deadline)
                .ifPresent(part -> data.text("from", part.from(deadline.first()).toString())
                        .text("to", part.to(deadline.first()).toString()));
    }

    /** What of the calendar a deadline names: a year, or which kind of part of one. */
    static String precision(Deadline deadline) {
        return deadline.part().map(part -> part.kind().key()).orElse(YEAR);
    }

    /** The part of a year that begins and ends on days: nobody says so of its middle. */
    static Optional<PartOfYear> days(Deadline deadline) {
        return deadline.part().filter(part -> part.kind() != PartOfYear.Kind.MIDDLE);
    }

    JsonValue target(Target target) {
        Quantity quantity = target.quantity();
        DataObject data = quantity(target.label(), quantity)
                .text("period", target.period().key())
                .ifPresent("baseline", target.baseline(), baseline -> baseline(baseline, quantity));
        return data.ifPresent("deadline", target.deadline(), this::deadline);
    }

    JsonValue figure(Figure figure) {
        return quantity(Optional.of(figure.label()), figure.quantity()).ifPresent("year", figure.year(), this::years);
    }

    private DataObject quantity(Optional<Localized<String>> label, Quantity quantity) {
        DataObject data = object();
        label.ifPresent(text -> data.localized("label", text));
        return data.localized("words", language -> words.figure(quantity, language))
                .text("limit", quantity.limit().key())
                .number("value", quantity.value())
                .ifPresent("to", quantity.to(), JsonValue::of)
                .text("scale", quantity.scale().key())
                .number("amount", quantity.amount())
                .ifPresent("amountTo", quantity.to().map(quantity.scale()::apply), JsonValue::of)
                .value("unit", unit(words.unit(quantity)));
    }

    JsonValue unit(Unit unit) {
        return object().text("id", unit.id())
                .ifPresent("sign", unit.sign(), JsonValue::of)
                .localized("name", language -> words.name(unit, language).orElse(""));
    }

    private JsonValue baseline(Baseline baseline, Quantity quantity) {
        return object().number("value", baseline.value())
                .number("amount", quantity.scale().apply(baseline.value()))
                .ifPresent("year", baseline.year(), this::years);
    }

    private JsonValue years(Years years) {
        return object().number("first", years.first()).number("last", years.last());
    }
}
