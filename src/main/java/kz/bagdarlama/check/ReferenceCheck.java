package kz.bagdarlama.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Context;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Redirect;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.SourceRegister;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Unit;

/** Every id is given once, and every mention of an id means something. */
final class ReferenceCheck implements Check {

    private static final Map<Code, EntryKind> KINDS = Map.of(
            Code.UNKNOWN_COMMITMENT, EntryKind.COMMITMENT,
            Code.UNKNOWN_TOPIC, EntryKind.TOPIC,
            Code.UNKNOWN_PROJECT, EntryKind.PROJECT,
            Code.UNKNOWN_PLEDGE, EntryKind.PLEDGE,
            Code.UNKNOWN_DISTRICT, EntryKind.DISTRICT,
            Code.UNKNOWN_UNIT, EntryKind.UNIT);

    /** Where more places name what a list lacks, the list is at fault. */
    private static final int FEW_PLACES = 5;

    /** So many places do not make the same slip. */
    private static final int AGREEING = 3;

    private static final int IDS_LISTED = 10;

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        new Run(input, diagnostics).run();
    }

    /**
     * What is mentioned of one kind.
     *
     * @param declared where each is declared, by id
     * @param used those of them that are mentioned
     * @param unknown the mentions of what is not declared, by id
     */
    private record Mentions(
            Code code, Map<String, SourcePosition> declared, Set<String> used, Map<String, List<Reference>> unknown) {

        Mentions(Code code, Map<String, SourcePosition> declared) {
            this(code, declared, new HashSet<>(), new LinkedHashMap<>());
        }
    }

    private static final class Run {

        private final CheckInput input;
        private final Content content;
        private final Diagnostics diagnostics;
        private final Mentions districts;
        private final Mentions topics;
        private final Mentions projects;
        private final Mentions commitments;
        private final Mentions units;
        private final Mentions pledges;

        /** Where entries stand whose id another one has as well. */
        private final Set<SourcePosition> taken = new HashSet<>();

        /** The chapter whose pledges come, and its groups. */
        private Chapter chapter;

        private Mentions groups = new Mentions(Code.UNKNOWN_GROUP, Map.of());

        Run(CheckInput input, Diagnostics diagnostics) {
            this.input = input;
            this.content = input.content();
            this.diagnostics = diagnostics;
            this.districts = new Mentions(Code.UNKNOWN_DISTRICT, ids(content.districts(), Named::id, Named::position));
            this.topics = new Mentions(Code.UNKNOWN_TOPIC, ids(content.topics(), Named::id, Named::position));
            this.projects = new Mentions(Code.UNKNOWN_PROJECT, ids(content.projects(), Named::id, Named::position));
            this.commitments =
                    new Mentions(Code.UNKNOWN_COMMITMENT, ids(content.commitments(), Named::id, Named::position));
            this.units = new Mentions(Code.UNKNOWN_UNIT, ids(content.units(), Unit::id, Unit::position));
            this.pledges = new Mentions(
                    Code.UNKNOWN_PLEDGE,
                    content.programme()
                            .pledges()
                            .collect(Collectors.toMap(
                                    pledge -> pledge.id().toString(), Pledge::position, (one, other) -> one)));
            ids(content.pages(), FreePage::id, FreePage::position);
            content.glossary().ifPresent(glossary -> ids(glossary.terms(), Glossary.Term::id, Glossary.Term::position));
            content.register()
                    .ifPresent(register -> ids(
                            register.units(),
                            SourceRegister.Unit::id,
                            SourceRegister.Unit::position,
                            unit -> Phrase.of("keep one of the two")));
            tiles();
        }

        /** A cell of the map of districts shows one of them. */
        private void tiles() {
            Map<List<Integer>, SourcePosition> first = new HashMap<>();
            List<District.Tile> tiles = content.districts().stream()
                    .flatMap(district -> district.tile().stream())
                    .toList();
            List<District.Tile> second = tiles.stream()
                    .filter(tile -> first.putIfAbsent(List.of(tile.row(), tile.column()), tile.position()) != null)
                    .toList();
            for (District.Tile tile : second) {
                int free = tile.column();
                while (first.containsKey(List.of(tile.row(), free))) {
                    free++;
                }
                diagnostics.error(
                        Code.INVALID_VALUE,
                        tile.position(),
                        Phrase.of(
                                "row {row}, column {column} of the map is taken by {place}",
                                tile.row(),
                                tile.column(),
                                first.get(List.of(tile.row(), tile.column()))),
                        Phrase.of(
                                "give each district a cell of its own; the next free one of this row: {cell}",
                                "{row: " + tile.row() + ", column: " + free + "}"));
            }
        }

        private static <T> String freeId(String id, List<? extends T> entries, Function<T, String> idOf) {
            Set<String> taken = entries.stream().map(idOf).collect(Collectors.toSet());
            int number = 2;
            while (taken.contains(id + "-" + number)) {
                number++;
            }
            return id + "-" + number;
        }

        private <T> Map<String, SourcePosition> ids(
                List<? extends T> entries, Function<T, String> id, Function<T, SourcePosition> position) {
            return ids(
                    entries,
                    id,
                    position,
                    entry -> Phrase.of(
                            "give each entry an id of its own, for example {id}",
                            freeId(id.apply(entry), entries, id)));
        }

        /** @param hint what to do where an id is taken */
        private <T> Map<String, SourcePosition> ids(
                List<? extends T> entries,
                Function<T, String> id,
                Function<T, SourcePosition> position,
                Function<T, Phrase> hint) {
            Map<String, SourcePosition> first = new HashMap<>();
            for (T entry : entries) {
                SourcePosition earlier = first.putIfAbsent(id.apply(entry), position.apply(entry));
                if (earlier != null && !id.apply(entry).isEmpty()) {
                    taken.add(earlier);
                    diagnostics.error(
                            Code.DUPLICATE_ID,
                            position.apply(entry),
                            id.apply(entry).length(),
                            Phrase.of("“{id}” is taken by {place}", id.apply(entry), earlier),
                            hint.apply(entry));
                }
            }
            return first;
        }

        void run() {
            content.programme().walk(this::section, this::chapter, this::pledge);
            for (FreePage page : content.pages()) {
                for (FreePage.SourcedFigure sourced : page.figures()) {
                    unit(sourced.figure().quantity());
                    source(sourced, page);
                }
            }
            endOfChapter();
            report(commitments);
            report(topics);
            report(projects);
            report(districts);
            report(units);
            report(pledges);
        }

        /** A figure is from a unit that its page tells. */
        private void source(FreePage.SourcedFigure sourced, FreePage page) {
            String id = sourced.source().id();
            List<String> told = page.sources().stream().map(Reference::id).toList();
            if (id.isEmpty()
                    || told.contains(id)
                    || input.isUnreliable(page.position().path())) {
                return;
            }
            boolean registered =
                    content.register().flatMap(known -> known.unit(id)).isPresent();
            if (registered
                    && content.pages().stream()
                            .flatMap(each -> each.sources().stream())
                            .noneMatch(unit -> unit.id().equals(id))) {
                // The list of the page lacks it, which is said there or in the register.
                return;
            }
            BigDecimal value = sourced.figure().quantity().amount().stripTrailingZeros();
            List<String> having = content.register().stream()
                    .flatMap(known -> told.stream().filter(unit -> FigureCheck.has(known, unit, value)))
                    .toList();
            diagnostics.error(
                    Code.UNKNOWN_SOURCE,
                    sourced.source().position(),
                    id.length(),
                    registered
                            ? Phrase.of("this page does not tell “{unit}”", id)
                            : Phrase.of("the document has no unit “{unit}”", id),
                    having.size() == 1
                            ? Phrase.of("write source: {unit}", having.get(0))
                            : Suggestion.closest(id, told)
                                    .map(Suggestion::didYouMean)
                                    .orElseGet(() -> Phrase.of("write one that the page tells: {units}", told)));
        }

        /** Groups are those of a chapter: a section has none. */
        private void section(Section section) {
            Mentions none = new Mentions(Code.UNKNOWN_GROUP, Map.of());
            contexts(section.context(), none);
            report(none);
        }

        private void chapter(Chapter chapter) {
            endOfChapter();
            this.chapter = chapter;
            groups = new Mentions(
                    Code.UNKNOWN_GROUP,
                    chapter.groups().stream()
                            .collect(Collectors.toMap(Reference::id, Reference::position, (one, other) -> one)));
            contexts(chapter.context(), groups);
            for (Outcome outcome : chapter.outcomes()) {
                targets(outcome.targets());
                outcome.figures().forEach(figure -> unit(figure.quantity()));
            }
        }

        /** What is said of groups when all pledges of their chapter are known. */
        private void endOfChapter() {
            if (chapter == null) {
                return;
            }
            Set<String> misspelt = report(groups);
            for (Reference group : chapter.groups()) {
                if (misspelt.contains(group.id())) {
                    continue;
                }
                // A pledge that could not be read, or lies elsewhere, may be the one that stands in it.
                if (!content.incomplete().contains(EntryKind.PLEDGE)
                        && chapter.pledges().stream()
                                .noneMatch(pledge ->
                                        pledge.group().map(Reference::id).equals(Optional.of(group.id())))) {
                    diagnostics.error(
                            Code.UNUSED_GROUP,
                            group.position(),
                            group.id().length(),
                            Phrase.of("no pledge of this chapter stands in the group “{group}”", group.id()),
                            Phrase.of("write “group: {group}” in its pledges, or remove it here", group.id()));
                }
            }
        }

        private void contexts(List<Context> contexts, Mentions groups) {
            for (Context context : contexts) {
                context.group().ifPresent(group -> known(group, groups));
                context.figures().forEach(figure -> unit(figure.quantity()));
            }
        }

        private void pledge(Pledge pledge) {
            pledge.commitment().ifPresent(kind -> known(kind, commitments));
            pledge.topics().forEach(topic -> known(topic, topics));
            pledge.districts().forEach(this::district);
            pledge.project().ifPresent(p -> known(p, projects));
            // One that lies in the folder of another chapter is reported as that.
            if (pledge.id().chapter().equals(chapter.id())) {
                pledge.group().ifPresent(group -> known(group, groups));
            }
            pledge.related().forEach(other -> related(pledge, other));
            targets(pledge.targets());
            pledge.figures().forEach(figure -> unit(figure.quantity()));
            Map<String, SourcePosition> measures = new HashMap<>();
            for (Measure measure : pledge.measures()) {
                measure.districts().forEach(this::district);
                targets(measure.targets());
                measure.figures().forEach(figure -> unit(figure.quantity()));
                if (measures.putIfAbsent(measure.id(), measure.position()) != null) {
                    diagnostics.error(
                            Code.DUPLICATE_ID,
                            measure.position(),
                            measure.id().length(),
                            Phrase.of("there is a measure “{measure}” already", measure.id()),
                            free(pledge)
                                    .map(letter -> Phrase.of(
                                            "write id: {letter}: the texts have {anchor}, and no measure does",
                                            letter,
                                            "{#" + letter + "}"))
                                    .orElseGet(() -> Phrase.of("give each measure a letter of its own")));
                }
            }
        }

        /** The part of the texts that no measure stands for, where there is one. */
        private static Optional<String> free(Pledge pledge) {
            Set<String> taken = pledge.measures().stream().map(Measure::id).collect(Collectors.toSet());
            return pledge.prose().byLanguage().values().stream()
                    .flatMap(prose -> prose.parts().stream())
                    .map(Prose.Part::id)
                    .filter(id -> !taken.contains(id) && !id.equals(Prose.EDITOR_NOTE))
                    .findFirst();
        }

        private void related(Pledge pledge, Reference other) {
            if (other.id().equals(pledge.id().toString())) {
                diagnostics.error(
                        Code.INVALID_VALUE,
                        other.position(),
                        other.id().length(),
                        Phrase.of("“{id}” is this very pledge", other.id()),
                        Phrase.of("name another pledge, or remove it here"));
            } else {
                known(other, pledges);
            }
        }

        private void district(Reference district) {
            known(district, districts);
        }

        private void targets(List<Target> targets) {
            targets.forEach(target -> unit(target.quantity()));
        }

        private void unit(Quantity quantity) {
            known(quantity.unit(), units);
        }

        private boolean unread(Code code) {
            EntryKind kind = KINDS.get(code);
            return kind != null && content.incomplete().contains(kind);
        }

        private static Phrase message(Code code, String id) {
            return switch (code) {
                case UNKNOWN_COMMITMENT -> Phrase.of("there is no kind of undertaking “{id}”", id);
                case UNKNOWN_TOPIC -> Phrase.of("there is no topic “{id}”", id);
                case UNKNOWN_PROJECT -> Phrase.of("there is no project “{id}”", id);
                case UNKNOWN_PLEDGE -> Phrase.of("there is no pledge “{id}”", id);
                case UNKNOWN_DISTRICT -> Phrase.of("there is no district “{id}”", id);
                case UNKNOWN_UNIT -> Phrase.of("there is no unit “{id}”", id);
                case UNKNOWN_GROUP -> Phrase.of("there is no group “{id}”", id);
                default -> throw new IllegalArgumentException("not about a mention: " + code);
            };
        }

        private static Choices choices(Code code) {
            return code == Code.UNKNOWN_GROUP ? Choices.GROUPS : KINDS.get(code).choices();
        }

        private void known(Reference mention, Mentions mentions) {
            // An empty id was reported as missing when it was read.
            if (mentions.declared().containsKey(mention.id())) {
                mentions.used().add(mention.id());
            } else if (!mention.id().isEmpty()
                    && !(mentions.code() == Code.UNKNOWN_PLEDGE && input.isUntold(mention.id()))) {
                mentions.unknown()
                        .computeIfAbsent(mention.id(), id -> new ArrayList<>())
                        .add(mention);
            }
        }

        /**
         * Reports each mention of what is declared nowhere; where several places agree on it, and something like it is declared that no place
         * mentions, the slip is there.
         *
         * @return what is misspelt where it is declared
         */
        private Set<String> report(Mentions mentions) {
            Code code = mentions.code();
            Set<String> misspelt = new HashSet<>();
            // An entry that could not be read, or has the id of another one, may be the one meant.
            boolean unread =
                    unread(code) || mentions.declared().values().stream().anyMatch(taken::contains);
            if (mentions.declared().isEmpty() && KINDS.containsKey(code) && code != Code.UNKNOWN_PLEDGE) {
                // The whole list is missing, not each of its entries.
                if (!unread) {
                    mentions.unknown().entrySet().stream()
                            .findFirst()
                            .ifPresent(first ->
                                    unknown(first.getKey(), first.getValue().get(0), mentions));
                }
                return misspelt;
            }
            Map<String, List<Reference>> lost = new LinkedHashMap<>();
            mentions.unknown().forEach((id, places) -> {
                Optional<String> declared = misspelt(id, places.size(), mentions)
                        .filter(each -> !unread || isInvalid(mentions.declared().get(each)));
                if (declared.isEmpty() && unread) {
                    return;
                }
                if (declared.isPresent() && misspelt.add(declared.get())) {
                    SourcePosition at = mentions.declared().get(declared.get());
                    boolean invalid = isInvalid(at);
                    if (invalid) {
                        // That it has no form of an id is said with the one that is meant.
                        diagnostics.removeIf(each -> each.code() == Code.INVALID_ID
                                && each.position().equals(at));
                    }
                    Phrase hint;
                    if (invalid) {
                        hint = Suggestion.didYouMean(id);
                    } else if (code == Code.UNKNOWN_GROUP
                            || Suggestion.closest(id, Set.of(declared.get())).isPresent()) {
                        hint = Phrase.of(
                                "did you mean “{name}”? If not, write {id} in all those places", id, declared.get());
                    } else {
                        hint = Phrase.of(
                                "if it has another id now, write {id} in all those places; if “{name}” is another thing, add an entry for it",
                                declared.get(),
                                id);
                    }
                    diagnostics.error(
                            code,
                            at,
                            declared.get().length(),
                            Phrase.of(
                                    "nothing names “{id}”; “{other}” is named {count} times, first in {place}",
                                    declared.get(),
                                    id,
                                    places.size(),
                                    places.get(0).position()),
                            hint);
                    return;
                }
                lost.put(id, places);
            });
            if (isList(lost, mentions)) {
                list(lost, mentions);
            } else {
                lost.forEach((id, places) -> places.forEach(mention -> unknown(id, mention, mentions)));
            }
            return misspelt;
        }

        /** Whether so many places name what a list lacks that it is the list which has lost something. */
        private boolean isList(Map<String, List<Reference>> lost, Mentions mentions) {
            return KINDS.containsKey(mentions.code())
                    && mentions.code() != Code.UNKNOWN_PLEDGE
                    && lost.keySet().stream()
                            .noneMatch(id -> renamed(id, mentions).isPresent())
                    && lost.values().stream().mapToInt(List::size).sum() > FEW_PLACES
                    && lost.values().stream().anyMatch(places -> places.size() >= AGREEING);
        }

        /** Reports at the end of a list what it lacks, once for all places. */
        private void list(Map<String, List<Reference>> lost, Mentions mentions) {
            Map.Entry<String, SourcePosition> last = mentions.declared().entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow();
            List<Object> ids = new ArrayList<>();
            lost.entrySet().stream()
                    .limit(IDS_LISTED)
                    .forEach(each ->
                            ids.add(each.getKey() + " (" + each.getValue().size() + ")"));
            if (lost.size() > IDS_LISTED) {
                ids.add("…");
            }
            diagnostics.error(
                    mentions.code(),
                    last.getValue(),
                    last.getKey().length(),
                    Phrase.of(
                            "this list lacks what {count} places name: {ids}; the first is {place}",
                            lost.values().stream().mapToInt(List::size).sum(),
                            ids,
                            lost.values().iterator().next().get(0).position()),
                    Phrase.of(
                            "if something was lost here, bring it back: git restore {file}; otherwise add the entries, or remove them in those places",
                            last.getValue().path()));
        }

        /** The id that something has now, by an address that {@code redirects.yaml} sends there. */
        private Optional<Redirect> renamed(String id, Mentions mentions) {
            EntryKind kind = KINDS.get(mentions.code());
            return kind == null || content.redirects().isEmpty()
                    ? Optional.empty()
                    : content.redirects().stream()
                            .filter(each -> each.from().id().endsWith("/" + id + "/")
                                    && mentions.declared().keySet().stream()
                                            .anyMatch(other -> kind.key(other)
                                                    .equals(each.to().id())))
                            .findFirst();
        }

        /** The only entry that nothing names, where there is only one name for it. */
        private Optional<String> leftOver(Mentions mentions) {
            List<String> unused = unused(mentions);
            return unused.size() == 1 && mentions.unknown().size() == 1 ? Optional.of(unused.get(0)) : Optional.empty();
        }

        private static List<String> unused(Mentions mentions) {
            return mentions.declared().keySet().stream()
                    .filter(each -> !mentions.used().contains(each))
                    .sorted()
                    .toList();
        }

        private void unknown(String id, Reference mention, Mentions mentions) {
            diagnostics.error(
                    mentions.code(), mention.position(), id.length(), message(mentions.code(), id), hint(id, mentions));
        }

        private Phrase hint(String id, Mentions mentions) {
            Code code = mentions.code();
            Optional<Redirect> renamed = renamed(id, mentions);
            if (renamed.isPresent()) {
                String to = renamed.get().to().id();
                return Phrase.of(
                        "it was renamed ({place}): write {id}",
                        renamed.get().to().position(),
                        to.substring(to.indexOf(':') + 1));
            }
            if (code == Code.UNKNOWN_PLEDGE) {
                Optional<String> pledge = content.idOf(EntryKind.PLEDGE, id);
                if (pledge.isPresent()) {
                    return Suggestion.didYouMean(pledge.get());
                }
            }
            Optional<Map<String, Phrase>> names = names(code);
            if (names.isEmpty()) {
                return Suggestion.among(choices(code), id, mentions.declared().keySet());
            }
            if (Suggestion.closest(id, names.get().keySet()).isEmpty()) {
                Optional<String> leftOver = leftOver(mentions);
                if (leftOver.isPresent()) {
                    return Phrase.of(
                            "did you mean “{id}” ({name}), which nothing names?",
                            leftOver.get(),
                            names.get().get(leftOver.get()));
                }
            }
            return Suggestion.among(choices(code), id, names.get());
        }

        /** Whether what is declared there was read, but has no form of an id. */
        private boolean isInvalid(SourcePosition declared) {
            return diagnostics.sorted().stream()
                    .anyMatch(each ->
                            each.code() == Code.INVALID_ID && each.position().equals(declared));
        }

        private Optional<String> misspelt(String id, int places, Mentions mentions) {
            Code code = mentions.code();
            if (code == Code.UNKNOWN_PLEDGE || mentions.declared().isEmpty()) {
                return Optional.empty();
            }
            int agreeing = places;
            if (code == Code.UNKNOWN_GROUP) {
                agreeing += (int) chapter.prose().byLanguage().values().stream()
                        .filter(prose -> prose.part(id).isPresent())
                        .count();
            }
            if (agreeing < 2) {
                return Optional.empty();
            }
            // The only one left over is it, whatever it is called; unless readers are sent there from the address of
            // the one that is named.
            return Suggestion.closest(id, unused(mentions))
                    .or(() -> renamed(id, mentions).isPresent() ? Optional.empty() : leftOver(mentions));
        }

        /** What the ids that may be meant are called, where they are called anything. */
        private Optional<Map<String, Phrase>> names(Code code) {
            return switch (code) {
                case UNKNOWN_COMMITMENT -> Optional.of(ItsName.of(content.commitments()));
                case UNKNOWN_TOPIC -> Optional.of(ItsName.of(content.topics()));
                case UNKNOWN_PROJECT -> Optional.of(ItsName.of(content.projects()));
                case UNKNOWN_DISTRICT -> Optional.of(ItsName.of(content.districts()));
                case UNKNOWN_UNIT -> Optional.of(ItsName.ofUnits(content.units()));
                default -> Optional.empty();
            };
        }
    }
}
