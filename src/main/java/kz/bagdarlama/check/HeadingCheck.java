package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Reference;

/**
 * The second-level headings of a text are those that its facts ask for: a measure, group or outcome without words would be
 * shown without words. Free pages have the same headings in every language.
 */
final class HeadingCheck implements Check {

    private static final Pattern FIGURE = Pattern.compile("\\d+");

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        input.content()
                .programme()
                .walk(
                        section -> match(
                                section.prose(),
                                List.of(),
                                "section.yaml",
                                id -> Phrase.of("remove the heading"),
                                diagnostics),
                        chapter -> match(
                                chapter.prose(),
                                Stream.concat(
                                                chapter.groups().stream().map(Reference::id),
                                                chapter.outcomes().stream().map(Outcome::id))
                                        .toList(),
                                "chapter.yaml",
                                id -> remedy("chapter.yaml", "groups: [{id: " + id + "}]"),
                                diagnostics),
                        pledge -> match(
                                pledge.prose(),
                                pledge.measures().stream().map(Measure::id).toList(),
                                "pledge.yaml",
                                id -> remedy("pledge.yaml", "measures: [{id: " + id + "}]"),
                                diagnostics));
        for (FreePage page : input.content().pages()) {
            Optional<Prose> read = page.prose().byLanguage().values().stream()
                    .filter(prose -> !prose.title().isEmpty())
                    .findFirst();
            if (read.isEmpty()) {
                continue;
            }
            Prose first = read.get();
            match(
                    page.prose(),
                    ids(first),
                    first.position().path(),
                    id -> Phrase.of("remove the heading, or write it in every language"),
                    diagnostics);
        }
    }

    private static Phrase remedy(String file, String example) {
        return Phrase.of("remove the heading, or name it in {file}: {example}", file, example);
    }

    private static void match(
            Localized<Prose> texts,
            List<String> facts,
            String file,
            Function<String, Phrase> remedy,
            Diagnostics diagnostics) {
        List<String> expected = facts;
        Object by = file;
        Optional<Prose> noted = texts.byLanguage().values().stream()
                .filter(prose -> prose.part(Prose.EDITOR_NOTE).isPresent())
                .findFirst();
        if (noted.isPresent() && !expected.contains(Prose.EDITOR_NOTE)) {
            // A note that one language has, the others have too.
            expected = Stream.concat(expected.stream(), Stream.of(Prose.EDITOR_NOTE))
                    .toList();
            by = Phrase.of("{file} or another language", file);
        }
        List<String> names = expected;
        for (Prose prose : texts.byLanguage().values()) {
            if (prose.title().isEmpty()) {
                // A text that is missing or has no title was reported when it was read.
                continue;
            }
            List<String> found = ids(prose);
            if (found.contains("")
                    || expected.contains("")
                    || Set.copyOf(expected).size() < expected.size()) {
                // A malformed anchor, or a measure that is there twice: reported already.
                continue;
            }
            List<Prose.Part> others = prose.parts().stream()
                    .filter(part -> !names.contains(part.id()))
                    .toList();
            List<String> missing =
                    names.stream().filter(id -> !found.contains(id)).toList();
            if (others.size() == 1 && missing.size() == 1) {
                diagnostics.error(
                        Code.HEADING_MISMATCH,
                        others.get(0).position(),
                        Phrase.of(
                                "the heading {#{anchor}} stands in this text, but not in {file}",
                                others.get(0).id(),
                                by),
                        Phrase.of("is {#{anchor}} meant? It is missing in this text", missing.get(0)));
                continue;
            }
            for (Prose.Part part : prose.parts()) {
                if (!expected.contains(part.id())) {
                    diagnostics.error(
                            Code.HEADING_MISMATCH,
                            part.position(),
                            Phrase.of("the heading {#{anchor}} stands in this text, but not in {file}", part.id(), by),
                            expected.isEmpty()
                                    ? remedy.apply(part.id())
                                    : Phrase.of("anchors expected here: {anchors}", expected));
                }
            }
            for (String id : expected) {
                if (!found.contains(id)) {
                    diagnostics.error(
                            Code.HEADING_MISMATCH,
                            SourcePosition.file(prose.position().path()),
                            Phrase.of("the heading {#{anchor}} is missing; {file} has it", id, by),
                            Phrase.of("add “## … {#{anchor}}” with its text", id));
                }
            }
            if (found.size() == expected.size() && found.containsAll(expected) && !found.equals(expected)) {
                int[] pair = exchanged(prose, found, expected, texts);
                if (pair != null) {
                    Prose.Part part = prose.parts().get(pair[0]);
                    String anchor = "{#" + part.id() + "}";
                    diagnostics.error(
                            Code.HEADING_MISMATCH,
                            new SourcePosition(
                                    part.position().path(),
                                    part.position().line(),
                                    part.position().column()
                                            + "## ".length()
                                            + part.title()
                                                    .codePointCount(
                                                            0, part.title().length())
                                            + " ".length()),
                            anchor.length(),
                            Phrase.of("here {file} has {#{anchor}}", by, expected.get(pair[0])),
                            Phrase.of(
                                    "have the two anchors changed places? Then write {#{anchor}} here and {#{other}} in line {line}; if not, put the parts in the order {anchors}",
                                    expected.get(pair[0]),
                                    part.id(),
                                    prose.parts().get(pair[1]).position().line(),
                                    expected));
                    continue;
                }
                int moved = moved(found, expected);
                int rank = expected.indexOf(found.get(moved));
                diagnostics.error(
                        Code.HEADING_MISMATCH,
                        prose.parts().get(moved).position(),
                        Phrase.of("the headings stand in another order than in {file}", by),
                        rank == 0
                                ? Phrase.of(
                                        "put this one, with its text, before {#{anchor}}; order: {anchors}",
                                        found.get(0),
                                        expected)
                                : Phrase.of(
                                        "put this one, with its text, behind {#{anchor}}; order: {anchors}",
                                        expected.get(rank - 1),
                                        expected));
            }
        }
    }

    /**
     * The only two headings that stand in each other's place, where it is rather their anchors that do: each part has the figures of the part
     * that stands there in another language.
     */
    private static int[] exchanged(Prose prose, List<String> found, List<String> expected, Localized<Prose> texts) {
        int[] wrong = IntStream.range(0, found.size())
                .filter(i -> !found.get(i).equals(expected.get(i)))
                .toArray();
        if (wrong.length != 2) {
            return null;
        }
        Set<String> first = figures(prose.parts().get(wrong[0]));
        Set<String> second = figures(prose.parts().get(wrong[1]));
        boolean told = texts.byLanguage().values().stream()
                .filter(twin -> twin != prose && ids(twin).equals(expected))
                .anyMatch(twin -> !first.equals(second)
                        && figures(twin.parts().get(wrong[0])).equals(first)
                        && figures(twin.parts().get(wrong[1])).equals(second));
        return told ? wrong : null;
    }

    private static Set<String> figures(Prose.Part part) {
        return LocatedText.part(part).stream()
                .flatMap(text -> FIGURE.matcher(text.text()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Which heading stands in the wrong place: the one without which all others are in order, or else the first that differs. */
    private static int moved(List<String> found, List<String> expected) {
        for (int i = 0; i < found.size(); i++) {
            List<String> others = new ArrayList<>(found);
            List<String> wanted = new ArrayList<>(expected);
            wanted.remove(others.remove(i));
            if (others.equals(wanted)) {
                return i;
            }
        }
        int first = 0;
        while (found.get(first).equals(expected.get(first))) {
            first++;
        }
        return first;
    }

    private static List<String> ids(Prose prose) {
        return prose.parts().stream().map(Prose.Part::id).toList();
    }
}
