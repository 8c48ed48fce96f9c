package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.markdown.LocatedLink;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.markdown.ProseTables;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.text.FoundFigure;
import kz.bagdarlama.text.LanguageRules;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.ListItem;

/**
 * All languages of a text have the same list items, links, and numbers in names, and those of a note on progress the same
 * figures; headings are the business of {@link HeadingCheck}.
 */
final class ParityCheck implements Check {

    @Override
    public String name() {
        return "parity";
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        input.content().texts().forEach(text -> compare(text.prose(), input, diagnostics));
        input.content()
                .programme()
                .pledges()
                .filter(pledge -> !input.isUnreliable(pledge.position().path()))
                .map(Pledge::progress)
                .flatMap(List::stream)
                .map(ProgressNote::texts)
                .flatMap(List::stream)
                .forEach(texts -> compareFigures(
                        texts, NumberNames.of(input.content(), input.queries()), input.queries(), diagnostics));
    }

    private record UnmatchedNumber(int start, int end, String figure) {}

    /** No register of the document has the figures of notes: each language is all that the others can be held against. */
    private static void compareFigures(
            Localized<PlacedText> texts, NumberNames named, QueryCache queries, Diagnostics diagnostics) {
        List<Language> languages = List.copyOf(texts.byLanguage().keySet());
        Language first = languages.get(0);
        for (Language other : languages.subList(1, languages.size())) {
            List<UnmatchedNumber> here = unmatched(texts, other, first, named, queries);
            List<UnmatchedNumber> there = unmatched(texts, first, other, named, queries);
            report(here, texts, other, first, diagnostics);
            // Where each has as many, one stands for the other: a single slip.
            if (here.size() != there.size()) {
                report(there, texts, first, other, diagnostics);
            }
        }
    }

    /** The figures, and the numbers in names, of a text that another language of it does not have. */
    private static List<UnmatchedNumber> unmatched(
            Localized<PlacedText> texts, Language language, Language other, NumberNames named, QueryCache queries) {
        String text = texts.in(language).text();
        String there = texts.in(other).text();
        List<UnmatchedNumber> unmatched = new ArrayList<>();
        if (text.isEmpty() || there.isEmpty()) {
            // That a text is missing has been reported.
            return unmatched;
        }
        List<FoundFigure> known = Scans.figures(queries, other, there, named);
        for (FoundFigure figure : Scans.figures(queries, language, text, named)) {
            if (!figure.inWords()
                    && known.stream().noneMatch(same -> same.value().equals(figure.value()))) {
                unmatched.add(new UnmatchedNumber(
                        figure.start(), figure.end(), figure.value().toPlainString()));
            }
        }
        List<String> names = numbersInNames(there, named);
        for (String number : numbersInNames(text, named)) {
            if (!names.contains(number)) {
                int start = text.indexOf(number);
                unmatched.add(new UnmatchedNumber(start, start + number.length(), number));
            }
        }
        return unmatched;
    }

    private static List<String> numbersInNames(String text, NumberNames named) {
        List<String> numbers = new ArrayList<>(LanguageRules.numbersInNames(named.without(text)));
        numbers.addAll(named.numbers(text));
        return numbers;
    }

    private static void report(
            List<UnmatchedNumber> unmatched,
            Localized<PlacedText> texts,
            Language language,
            Language other,
            Diagnostics diagnostics) {
        LocatedText text = LocatedText.of(texts.in(language));
        for (UnmatchedNumber number : unmatched) {
            diagnostics.error(
                    Code.FIGURES_DIFFER,
                    text.at(number.start()),
                    number.end() - number.start(),
                    Phrase.of("the same text in “{language}” does not have {figure}", other, number.figure()),
                    Phrase.of(
                            "write the same figure here and in {place}",
                            texts.in(other).position()));
        }
    }

    private static void compare(Localized<Prose> texts, CheckInput input, Diagnostics diagnostics) {
        List<Prose> all = List.copyOf(texts.byLanguage().values());
        if (input.isUnreliable(all.get(0).position().path())) {
            // Texts that could not be read as they were meant differ for that reason.
            return;
        }
        Prose first = all.get(0);
        for (Prose other : all.subList(1, all.size())) {
            links(first, other, input, diagnostics);
            links(other, first, input, diagnostics);
            List<String> firstNumbers = numbersInNames(first, input);
            List<String> otherNumbers = numbersInNames(other, input);
            if (!firstNumbers.equals(otherNumbers)) {
                diagnostics.error(
                        Code.NAMES_DIFFER,
                        other.position(),
                        1,
                        Phrase.of(
                                "the numbers in names here and in {file} differ",
                                first.position().path()),
                        Phrase.of("here: {here}; there: {there}", shown(otherNumbers), shown(firstNumbers)));
            }
            Shape firstShape = input.queries().answer(new ShapeOf(new Identity<>(first)));
            Shape otherShape = input.queries().answer(new ShapeOf(new Identity<>(other)));
            if (firstShape.items() != otherShape.items()) {
                diagnostics.error(
                        Code.LISTS_DIFFER,
                        other.position(),
                        1,
                        Phrase.of(
                                "the lists here have {here} items, those in {file} have {there}",
                                otherShape.items(),
                                first.position().path(),
                                firstShape.items()),
                        Phrase.of("give every language the same items"));
            }
            if (!firstShape.tables().equals(otherShape.tables())) {
                diagnostics.error(
                        Code.LISTS_DIFFER,
                        other.position(),
                        1,
                        Phrase.of(
                                "the tables here and in {file} differ in rows and columns",
                                first.position().path()),
                        Phrase.of(
                                "here: {here}; there: {there}",
                                shown(otherShape.tables()),
                                shown(firstShape.tables())));
            }
        }
    }

    /** Reports each link of a text that the other has no counterpart of, where it stands. */
    private static void links(Prose here, Prose there, CheckInput input, Diagnostics diagnostics) {
        List<LocatedLink> own = new ArrayList<>(LinkCheck.links(here, input.queries()));
        List<LocatedLink> others = new ArrayList<>(LinkCheck.links(there, input.queries()));
        pair(own, others, (one, other) -> one.target().equals(other.target()));
        // Another site may have a page of its own for each language.
        pair(own, others, (one, other) -> isOutside(one) && isOutside(other));
        int swapped = Math.min(own.size(), others.size());
        for (int i = 0; i < own.size(); i++) {
            LocatedLink link = own.get(i);
            // Where each has one that the other lacks, it is a single slip, said once: in the language that comes
            // later.
            if (i < swapped && here.position().path().compareTo(there.position().path()) < 0) {
                continue;
            }
            if (LinkCheck.isDead(link.target(), here, input)
                    || i < swapped && LinkCheck.isDead(others.get(i).target(), there, input)) {
                continue;
            }
            diagnostics.error(
                    Code.LINKS_DIFFER,
                    link.position(),
                    link.length(),
                    Phrase.of("{file} has no link to {target}", there.position().path(), link.target()),
                    i < swapped
                            ? Phrase.of(
                                    "there a link leads to {target} ({place})",
                                    others.get(i).target(),
                                    others.get(i).position())
                            : Phrase.of("write the link in every language, or in none"));
        }
    }

    private static void pair(
            List<LocatedLink> own, List<LocatedLink> others, BiPredicate<LocatedLink, LocatedLink> same) {
        own.removeIf(one -> {
            for (int i = 0; i < others.size(); i++) {
                if (same.test(one, others.get(i))) {
                    others.remove(i);
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean isOutside(LocatedLink link) {
        return link.target() instanceof LinkTarget.Outside;
    }

    private record NumbersInNames(Identity<Prose> prose, Identity<NumberNames> names) implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return Scans.located(queries, prose.object()).stream()
                    .flatMap(text -> numbersInNames(text.text(), names.object()).stream())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> numbersInNames(Prose prose, CheckInput input) {
        return input.queries()
                .answer(new NumbersInNames(
                        new Identity<>(prose), new Identity<>(NumberNames.of(input.content(), input.queries()))));
    }

    private static Object shown(List<String> things) {
        return things.isEmpty() ? Phrase.of("none") : things;
    }

    /**
     * What a text has besides paragraphs.
     *
     * @param items of all its lists
     * @param tables how many rows and columns each has, in order
     */
    private record Shape(int items, List<String> tables) {}

    private record ShapeOf(Identity<Prose> prose) implements Query<Shape> {

        @Override
        public Shape compute(QueryCache queries) {
            int[] items = {0};
            List<String> tables = new ArrayList<>();
            Stream.concat(
                            Stream.of(prose.object().body()),
                            prose.object().parts().stream().map(Prose.Part::body))
                    .forEach(body -> body.accept(new AbstractVisitor() {
                        @Override
                        public void visit(ListItem item) {
                            items[0]++;
                            visitChildren(item);
                        }

                        @Override
                        public void visit(CustomBlock block) {
                            tables.add(ProseTables.size(block));
                        }
                    }));
            return new Shape(items[0], List.copyOf(tables));
        }
    }
}
