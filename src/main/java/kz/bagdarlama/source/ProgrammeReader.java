package kz.bagdarlama.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.ProseParser;
import kz.bagdarlama.model.Baseline;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Context;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Milestone;
import kz.bagdarlama.model.Numbering;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Programme;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.SectionId;
import kz.bagdarlama.model.Slug;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Years;

/** Reads the folders of sections, chapters and pledges. Identity is the id in the file; folders only nest. */
final class ProgrammeReader {

    private final ContentFiles files;
    private final TakenNumbers numbers = new TakenNumbers();

    /** What lies where its number does not belong. */
    private record Stray(SourcePosition position, String id, Phrase message) {}

    private final List<Stray> strays = new ArrayList<>();

    /** The folders of sections and chapters, by number. */
    private final Map<String, String> folders = new HashMap<>();

    ProgrammeReader(ContentFiles files) {
        this.files = files;
    }

    /** @param numbering how the document numbers its parts, where the site says so */
    Programme read(Path folder, Optional<Numbering> numbering) throws IOException {
        if (!files.hasFolder(folder, EntryKind.SECTION, EntryKind.CHAPTER, EntryKind.PLEDGE)) {
            return Programme.of(List.of(), numbering);
        }
        List<Section> sections = switch (levels()) {
            case 1 -> List.of(chaptersOnly(folder));
            case 2 -> sections(folder);
            default -> sectionsOfSections(folder);
        };
        sections.stream().filter(section -> !section.isNone()).forEach(numbers::take);
        numbers.reportRepeated(files);
        if (!strays.isEmpty() && !reportLevels(folder)) {
            strays.forEach(this::misplaced);
        }
        files.keepParts();
        Programme programme = Programme.of(
                sections.stream().sorted(Comparator.comparing(Section::id)).toList(), numbering);
        PrintedNumbers.reportRepeated(programme, numbering, levels(), files.diagnostics());
        return programme;
    }

    /** Reports that all folders have another number of levels than {@code site.yaml} says: then none of them lies wrong. */
    private boolean reportLevels(Path folder) throws IOException {
        List<Path> top = files.folders(folder);
        int meant = 2;
        if (areAll(top, EntryKind.CHAPTER)) {
            meant = 1;
        } else if (areAll(top, EntryKind.SECTION)) {
            List<Path> below = new ArrayList<>();
            for (Path section : top) {
                below.addAll(files.folders(section));
            }
            meant = areAll(below, EntryKind.SECTION) ? 3 : areAll(below, EntryKind.CHAPTER) ? 2 : levels();
        } else {
            return false;
        }
        if (meant == levels()) {
            return false;
        }
        files.diagnostics()
                .error(
                        Code.MISPLACED,
                        strays.get(0).position(),
                        Math.max(1, strays.get(0).id().length()),
                        Phrase.of(
                                "the folders of the programme have {levels} levels above pledges, and site.yaml says {said}",
                                meant,
                                levels()),
                        Phrase.of("write “levels: {levels}” in site.yaml, or move the folders", meant));
        return true;
    }

    private boolean areAll(List<Path> folders, EntryKind kind) {
        return !folders.isEmpty()
                && folders.stream().allMatch(folder -> files.partIn(folder).equals(Optional.of(kind)));
    }

    /** How many levels the programme has above pledges. */
    private int levels() {
        return files.frame().levels();
    }

    private Section chaptersOnly(Path folder) throws IOException {
        List<Chapter> chapters = chapters(folder);
        chapters.forEach(numbers::take);
        chapters.sort(Comparator.comparing(Chapter::id));
        SourcePosition position = SourcePosition.file(files.shown(folder));
        return new Section(
                SectionId.NONE,
                position,
                Optional.empty(),
                new Slug("", position, List.of()),
                List.of(),
                Localized.of(files.languages(), language -> ProseParser.empty(position.path())),
                chapters);
    }

    private List<Chapter> chapters(Path folder) throws IOException {
        List<Chapter> chapters = new ArrayList<>();
        for (Path chapter : files.folders(folder)) {
            if (!isOfAnotherLevel(chapter, EntryKind.CHAPTER)) {
                chapter(chapter).ifPresent(chapters::add);
            }
        }
        return chapters;
    }

    private List<Section> sections(Path folder) throws IOException {
        List<Section> sections = new ArrayList<>();
        for (Path section : files.folders(folder)) {
            if (!isOfAnotherLevel(section, EntryKind.SECTION)) {
                section(section).ifPresent(sections::add);
            }
        }
        return sections;
    }

    private List<Section> sectionsOfSections(Path folder) throws IOException {
        List<Section> sections = new ArrayList<>();
        for (Path outer : files.folders(folder)) {
            if (isOfAnotherLevel(outer, EntryKind.SECTION)) {
                continue;
            }
            files.rejectUnexpectedFiles(outer, files.withTexts("section.yaml"));
            Optional<Fields> fields = files.fields(outer.resolve("section.yaml"));
            List<Section> inside = sections(outer);
            Optional<SectionId> id = fields.flatMap(f -> sectionId(f, 1));
            if (id.isEmpty()) {
                files.markPartsIncomplete();
                continue;
            }
            Fields f = fields.get();
            SectionId number = ofWhatLiesInside(
                    f, id.get(), inside, section -> section.id().outer());
            take(
                    inside,
                    section -> section.id().outer().equals(number),
                    Phrase.of("this id does not belong into the folder of section {section}", number));
            Section section = section(f, number, outer, List.of());
            noteFolder(section);
            sections.add(files.queries().answer(new KnownSection(section)));
            sections.addAll(inside);
        }
        return sections;
    }

    private static Optional<SectionId> sectionId(Fields fields, int level) {
        return fields.number("id", level == 1 ? "1" : "1.1", text -> SectionId.parse(text, level));
    }

    /** The number of a section; where all that lies in its folder says another, that is reported. */
    private <P extends ProgrammePart> SectionId ofWhatLiesInside(
            Fields fields, SectionId written, List<P> inside, Function<P, SectionId> owner) {
        SectionId number = numberMeant(written, inside, owner);
        if (!number.equals(written)) {
            misplaced(
                    fields.positionOf("id"),
                    written.toString(),
                    Phrase.of("all chapters in this folder are of section {section}", number),
                    Phrase.of("write {section} here, or correct their ids", number));
        }
        return number;
    }

    private Section section(Fields fields, SectionId number, Path folder, List<Chapter> chapters) throws IOException {
        Slug slug = fields.slug("slug", Optional.empty());
        List<Context> context = fields.list("context", ProgrammeReader::context);
        Optional<Reference> printed = PrintedNumbers.of(fields);
        fields.finish();
        return new Section(number, fields.positionOf("id"), printed, slug, context, files.prose(folder), chapters);
    }

    /**
     * Reads what has files of its own from the last folder to the first, so that it is known to whoever reads with the same answers.
     *
     * @param enough whether there is no use in going on
     */
    void readFromTheEnd(Path folder, BooleanSupplier enough) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        fromTheEnd(folder, levels(), enough);
    }

    /** @param below how many levels there are between the folder and pledges */
    private void fromTheEnd(Path folder, int below, BooleanSupplier enough) throws IOException {
        for (Path inside : ReadAhead.backwards(files.folders(folder))) {
            if (enough.getAsBoolean()) {
                return;
            }
            if (below == 0) {
                pledge(inside);
                continue;
            }
            fromTheEnd(inside, below - 1, enough);
            if (enough.getAsBoolean()) {
                return;
            }
            files.optionalYaml(inside.resolve(below == 1 ? "chapter.yaml" : "section.yaml"));
            files.prose(inside);
        }
    }

    private Optional<Section> section(Path folder) throws IOException {
        boolean kept = files.isKept(folder);
        Optional<Section> section = files.part(folder, Section.class, this::readSection);
        if (kept) {
            noteFolder(section.get());
            section.get().chapters().forEach(chapter -> {
                noteFolder(chapter);
                numbers.take(chapter);
                chapter.pledges().forEach(numbers::take);
            });
        }
        return section;
    }

    private Optional<Section> readSection(Path folder) throws IOException {
        files.rejectUnexpectedFiles(folder, files.withTexts("section.yaml"));
        Optional<Fields> fields = files.fields(folder.resolve("section.yaml"));
        Optional<SectionId> id = fields.flatMap(f -> sectionId(f, levels() - 1));
        List<Chapter> chapters = chapters(folder);
        if (id.isEmpty()) {
            // What lies below cannot be shown without it.
            files.markIncomplete(EntryKind.SECTION);
            files.markIncomplete(EntryKind.CHAPTER);
            files.markIncomplete(EntryKind.PLEDGE);
            return Optional.empty();
        }
        Fields f = fields.get();
        SectionId number =
                ofWhatLiesInside(f, id.get(), chapters, chapter -> chapter.id().section());
        take(
                chapters,
                chapter -> chapter.id().section().equals(number),
                Phrase.of("this id does not belong into the folder of section {section}", number));
        chapters.sort(Comparator.comparing(Chapter::id));
        Section section = section(f, number, folder, chapters);
        noteFolder(section);
        return Optional.of(files.queries().answer(new KnownSection(section)));
    }

    private Optional<Chapter> chapter(Path folder) throws IOException {
        boolean kept = files.isKept(folder);
        Optional<Chapter> chapter = files.part(folder, Chapter.class, this::readChapter);
        if (kept) {
            noteFolder(chapter.get());
            chapter.get().pledges().forEach(numbers::take);
        }
        return chapter;
    }

    private Optional<Chapter> readChapter(Path folder) throws IOException {
        files.rejectUnexpectedFiles(folder, files.withTexts("chapter.yaml"));
        Optional<Fields> fields = files.fields(folder.resolve("chapter.yaml"));
        Optional<ChapterId> id = fields.flatMap(
                f -> f.number("id", ChapterId.example(levels()), text -> ChapterId.parse(text, levels())));
        List<Pledge> pledges = new ArrayList<>();
        for (Path pledge : files.folders(folder)) {
            if (!isOfAnotherLevel(pledge, EntryKind.PLEDGE)) {
                pledge(pledge).ifPresent(pledges::add);
            }
        }
        if (id.isEmpty()) {
            files.markIncomplete(EntryKind.CHAPTER);
            files.markIncomplete(EntryKind.PLEDGE);
            return Optional.empty();
        }
        Fields f = fields.get();
        ChapterId written = id.get();
        ChapterId number = numberMeant(written, pledges, pledge -> pledge.id().chapter());
        if (!number.equals(written)) {
            misplaced(
                    f.positionOf("id"),
                    written.toString(),
                    Phrase.of("all pledges in this folder are of chapter {chapter}", number),
                    Phrase.of("write {chapter} here, or correct their ids", number));
        }
        take(
                pledges,
                pledge -> pledge.id().chapter().equals(number),
                Phrase.of("this id does not belong into the folder of chapter {chapter}", number));
        Slug slug = f.slug("slug", Optional.empty());
        List<Context> context = f.list("context", ProgrammeReader::context);
        List<Reference> groups = f.references("groups", "[tourism]", false);
        List<Outcome> outcomes = f.list("outcomes", ProgrammeReader::outcome);
        Optional<Reference> printed = PrintedNumbers.of(f);
        f.finish();
        pledges.sort(Comparator.comparing(Pledge::id));
        Chapter chapter = new Chapter(
                number, f.positionOf("id"), printed, slug, context, groups, outcomes, files.prose(folder), pledges);
        noteFolder(chapter);
        return Optional.of(files.queries().answer(new KnownChapter(chapter)));
    }

    /**
     * The number of a section or chapter by what lies in its folder: many are not in the wrong place at once, but one number may be
     * mistaken.
     */
    private static <N, P extends ProgrammePart> N numberMeant(N written, List<P> inside, Function<P, N> owner) {
        List<N> owners = inside.stream().map(owner).distinct().toList();
        return inside.size() > 1 && owners.size() == 1 ? owners.get(0) : written;
    }

    private void noteFolder(ProgrammePart part) {
        String file = part.position().path();
        folders.putIfAbsent(part.id().toString(), file.substring(0, Math.max(0, file.lastIndexOf('/'))));
    }

    /** Notes the numbers of what lies in a folder; what does not belong there is reported. */
    private <P extends ProgrammePart> void take(List<P> inside, Predicate<P> belongs, Phrase stray) {
        for (P part : inside) {
            if (belongs.test(part)) {
                numbers.take(part);
            } else {
                files.markIncomplete(part.kind());
                strays.add(new Stray(part.position(), part.id().toString(), stray));
            }
        }
    }

    private void misplaced(SourcePosition position, String id, Phrase message, Phrase hint) {
        files.diagnostics().error(Code.MISPLACED, position, Math.max(1, id.length()), message, hint);
    }

    /** Says where a folder belongs, as soon as all folders are known. */
    private void misplaced(Stray stray) {
        String id = stray.id();
        String owner = id.substring(0, Math.max(0, Math.max(id.lastIndexOf('/'), id.lastIndexOf('.'))));
        String right = owner.isEmpty() ? files.shown(files.root().resolve("programme")) : folders.get(owner);
        misplaced(
                stray.position(),
                id,
                stray.message(),
                right != null
                        ? Phrase.of("move the folder into {folder}, or correct the id", right + "/")
                        : Phrase.of("move the folder, or correct the id"));
    }

    /** Whether a folder is that of a section, chapter or pledge where another of these belongs: that is all that is said of it. */
    private boolean isOfAnotherLevel(Path folder, EntryKind wanted) throws IOException {
        if (files.isKept(folder)) {
            return false;
        }
        Optional<EntryKind> found =
                files.isThere(folder.resolve(ContentFiles.PARTS.get(wanted))) ? Optional.empty() : files.partIn(folder);
        if (found.isEmpty()) {
            return false;
        }
        files.markPartsIncomplete();
        Optional<YamlNode> facts = files.yaml(folder.resolve(ContentFiles.PARTS.get(found.get())));
        if (facts.isPresent() && facts.get() instanceof YamlNode.Mapping mapping) {
            Optional<YamlNode.Scalar> id = Optional.ofNullable(mapping.entries().get("id"))
                    .map(YamlNode.Entry::value)
                    .filter(YamlNode.Scalar.class::isInstance)
                    .map(YamlNode.Scalar.class::cast);
            strays.add(new Stray(
                    id.map(YamlNode.Scalar::position).orElseGet(mapping::position),
                    id.map(YamlNode.Scalar::text).orElse(""),
                    switch (found.get()) {
                        case SECTION -> Phrase.of("a section lies here, in a folder of another level");
                        case CHAPTER -> Phrase.of("a chapter lies here, in a folder of another level");
                        default -> Phrase.of("a pledge lies here, in a folder of another level");
                    }));
        } else {
            facts.ifPresent(node -> Fields.of(node, files.languages(), files.diagnostics()));
        }
        return true;
    }

    private Optional<Pledge> pledge(Path folder) throws IOException {
        return files.part(folder, Pledge.class, this::readPledge);
    }

    private Optional<Pledge> readPledge(Path folder) throws IOException {
        files.rejectUnexpected(folder, files.withTexts("pledge.yaml", ProgressReader.FILE));
        Optional<YamlNode> facts = files.yaml(folder.resolve("pledge.yaml"));
        if (facts.isEmpty()) {
            files.markIncomplete(EntryKind.PLEDGE);
            return Optional.empty();
        }
        Localized<Prose> texts = files.prose(folder);
        Optional<YamlNode> notes = files.optionalYaml(folder.resolve(ProgressReader.FILE));
        Optional<Pledge> pledge = files.read(new PledgeOf(
                new Identity<>(facts.get()),
                files.languages().stream()
                        .map(language -> new Identity<>(texts.in(language)))
                        .toList(),
                notes.map(Identity::new),
                files.frame()));
        if (pledge.isEmpty()) {
            files.markIncomplete(EntryKind.PLEDGE);
        }
        return pledge;
    }

    /** The pledge that its files give; the same object where they say the same. */
    private record PledgeOf(
            Identity<YamlNode> facts,
            List<Identity<Prose>> texts,
            Optional<Identity<YamlNode>> notes,
            ReadingFrame frame)
            implements ReadingQuery<Optional<Pledge>> {

        @Override
        public Optional<Pledge> read(Diagnostics diagnostics, QueryCache queries) {
            Map<Language, Prose> byLanguage = new LinkedHashMap<>();
            List<Language> languages = frame.languages();
            for (int i = 0; i < languages.size(); i++) {
                byLanguage.put(languages.get(i), texts.get(i).object());
            }
            return pledge(facts.object(), new Localized<>(byLanguage), notes.map(Identity::object), frame, diagnostics)
                    .map(pledge -> queries.answer(new Known(pledge)));
        }
    }

    /** One for all that are equal: what is known of it is known by the object. */
    private record Known(Pledge pledge) implements Query<Pledge> {

        @Override
        public Pledge compute(QueryCache queries) {
            return pledge;
        }

        /** No other pledge has the id, and hashing all that a pledge says costs more than what it spares. */
        @Override
        public int hashCode() {
            return pledge.id().hashCode();
        }
    }

    /** The same for a chapter: it is equal where it has the same pledges, which are compared as objects first. */
    private record KnownChapter(Chapter chapter) implements Query<Chapter> {

        @Override
        public Chapter compute(QueryCache queries) {
            return chapter;
        }

        @Override
        public int hashCode() {
            return chapter.id().hashCode();
        }
    }

    /** The same for a section. */
    private record KnownSection(Section section) implements Query<Section> {

        @Override
        public Section compute(QueryCache queries) {
            return section;
        }

        @Override
        public int hashCode() {
            return section.id().hashCode();
        }
    }

    /** What the files of a pledge say; nothing where it has no id. */
    private static Optional<Pledge> pledge(
            YamlNode facts,
            Localized<Prose> texts,
            Optional<YamlNode> notes,
            ReadingFrame frame,
            Diagnostics diagnostics) {
        List<Language> languages = frame.languages();
        Optional<Fields> fields = Fields.of(facts, languages, diagnostics);
        Optional<PledgeId> id = fields.flatMap(f ->
                f.number("id", ChapterId.example(frame.levels()) + "/3", text -> PledgeId.parse(text, frame.levels())));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Fields f = fields.get();
        Pledge pledge = new Pledge(
                id.get(),
                f.positionOf("id"),
                PrintedNumbers.of(f),
                f.slug("slug", Optional.empty()),
                frame.commitments()
                        ? Optional.of(f.reference("commitment", "support"))
                        : f.optionalReference("commitment"),
                f.references("topics", "[jobs]", frame.topics()),
                f.references("districts", "[north]", false),
                f.optionalReference("project"),
                f.optionalReference("group"),
                f.deadline("deadline"),
                f.list("targets", ProgrammeReader::target),
                f.list("figures", FigureReader::figure),
                f.list("milestones", ProgrammeReader::milestone),
                f.list("measures", ProgrammeReader::measure),
                f.references("related", "[1.2/1]", false),
                f.partlyLocalized("translator-notes"),
                f.optionalText("quote"),
                texts,
                ProgressReader.read(
                        notes.map(list -> Fields.entries(list, languages, diagnostics))
                                .orElse(List.of()),
                        diagnostics));
        f.finish();
        return Optional.of(pledge);
    }

    private static Optional<Milestone> milestone(Fields fields) {
        Localized<PlacedText> label = fields.placed("label");
        if (!fields.has("deadline")) {
            fields.text("deadline", "in 2024");
        }
        Optional<Deadline> deadline = fields.deadline("deadline");
        return deadline.map(d -> new Milestone(fields.position(), label, d));
    }

    private static Optional<Measure> measure(Fields fields) {
        Measure measure = new Measure(
                fields.id("id", "a"),
                fields.positionOf("id"),
                PrintedNumbers.of(fields),
                fields.references("districts", "[north]", false),
                fields.deadline("deadline"),
                fields.list("targets", ProgrammeReader::target),
                fields.list("figures", FigureReader::figure));
        return Optional.of(measure);
    }

    private static Optional<Context> context(Fields fields) {
        Context context = new Context(
                fields.id("id", "context.1"),
                fields.positionOf("id"),
                fields.optionalReference("group"),
                fields.list("figures", FigureReader::figure));
        return Optional.of(context);
    }

    private static Optional<Outcome> outcome(Fields fields) {
        Outcome outcome = new Outcome(
                fields.id("id", "outcome.1"),
                fields.positionOf("id"),
                fields.deadline("deadline"),
                fields.list("targets", ProgrammeReader::labelledTarget),
                fields.list("figures", FigureReader::figure));
        return Optional.of(outcome);
    }

    private static Optional<Target> labelledTarget(Fields fields) {
        Optional<Target> target = target(fields);
        if (target.isPresent() && target.get().label().isEmpty()) {
            fields.diagnostics()
                    .error(
                            Code.MISSING_KEY,
                            fields.position(),
                            Phrase.of("“{key}” is missing", "label"),
                            Phrase.of("a figure of an outcome says in every language what it measures"));
        }
        return target;
    }

    private static Optional<Target> target(Fields fields) {
        Optional<Quantity> quantity = FigureReader.quantity(fields);
        var label = fields.optionalPlaced("label");
        Optional<Baseline> baseline = fields.optionalNested("baseline", inner -> {
            Optional<BigDecimal> value = inner.decimal("value", "60");
            Optional<Years> year = inner.optionalYears("year");
            return value.map(v -> new Baseline(v, inner.positionOf("value"), year));
        });
        Period period = fields.choice("period", Period.values(), Period::key, Period.ONCE);
        var deadline = fields.deadline("deadline");
        quantity.filter(q -> q.value().signum() < 0 || q.value().signum() == 0 && baseline.isEmpty())
                .ifPresent(
                        q -> fields.diagnostics()
                                .warning(
                                        Code.DOUBTFUL_TARGET,
                                        fields.positionOf("value"),
                                        q.value().toPlainString().length(),
                                        Phrase.of(
                                                "is “{value}” meant as a target?",
                                                q.value().toPlainString()),
                                        Phrase.of(
                                                "a target is what is to be reached; where something is to fall to zero, “baseline” says from which figure")));
        return quantity.map(q -> new Target(fields.positionOf("value"), label, q, baseline, period, deadline));
    }
}
