package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.markdown.LocatedLink;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.markdown.ProseTables;
import kz.bagdarlama.model.Chapter;
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
        NumberNames names = NumberNames.of(input.content(), input.queries());
        Scans.eachPiece(
                input.content(), text -> compare(text.key(), text.prose(), names, input, diagnostics), chapter -> {
                    if (!input.queries().answer(new Alike(new Identity<>(chapter), new Identity<>(names)))) {
                        Scans.texts(chapter)
                                .forEach(text -> compare(text.key(), text.prose(), names, input, diagnostics));
                    }
                });
        input.content()
                .programme()
                .pledges()
                .filter(pledge -> !pledge.progress().isEmpty()
                        && !input.isUnreliable(pledge.position().path()))
                .map(Pledge::progress)
                .flatMap(List::stream)
                .map(ProgressNote::texts)
                .flatMap(List::stream)
                .forEach(texts -> compareFigures(texts, names, input.queries(), diagnostics));
    }

    /** Whether the languages of all texts of a chapter have the same: then none of them need be compared. */
    private record Alike(Identity<Chapter> chapter, Identity<NumberNames> names) implements Query<Boolean> {

        @Override
        public Boolean compute(QueryCache queries) {
            return Scans.texts(chapter.object()).allMatch(text -> isAlike(text.prose(), names.object(), queries));
        }

        @Override
        public boolean isOfChecks() {
            return true;
        }
    }

    private static boolean isAlike(Localized<Prose> texts, NumberNames names, QueryCache queries) {
        List<Prose> all = List.copyOf(texts.byLanguage().values());
        Prose first = all.get(0);
        return all.stream()
                .skip(1)
                .allMatch(other -> new UnmatchedLinks(first, other, queries).isEmpty()
                        && numbersInNames(texts, first, names, queries)
                                .equals(numbersInNames(texts, other, names, queries))
                        && shape(first, queries).equals(shape(other, queries)));
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
        List<String> names = numbersInNames(other, there, named);
        for (String number : numbersInNames(language, text, named)) {
            if (!names.contains(number)) {
                int start = text.indexOf(number);
                unmatched.add(new UnmatchedNumber(start, start + number.length(), number));
            }
        }
        return unmatched;
    }

    private static List<String> numbersInNames(Language language, String text, NumberNames named) {
        List<String> numbers = new ArrayList<>(LanguageRules.of(language).numbersInNames(named.without(text)));
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

    private static void compare(
            String id, Localized<Prose> texts, NumberNames names, CheckInput input, Diagnostics diagnostics) {
        List<Prose> all = List.copyOf(texts.byLanguage().values());
        if (input.isUnreliable(all.get(0).position().path())) {
            // Texts that could not be read as they were meant differ for that reason.
            return;
        }
        Prose first = all.get(0);
        for (Prose other : all.subList(1, all.size())) {
            links(id, texts, first, other, input, diagnostics);
            if (!numbersInNames(texts, first, names, input.queries())
                    .equals(numbersInNames(texts, other, names, input.queries()))) {
                NumbersBeside.report(id, texts, first, other, input, diagnostics);
            }
            Shape firstShape = shape(first, input.queries());
            Shape otherShape = shape(other, input.queries());
            if (!firstShape.equals(otherShape)) {
                boolean firstIsWrong = isWrong(id, texts, first, other, input);
                boolean certain = isCertain(id, texts, first, other, input);
                Prose suspect = firstIsWrong ? first : other;
                Prose meant = firstIsWrong ? other : first;
                if (firstShape.items() != otherShape.items()) {
                    new ListsBeside(false, suspect, meant, certain, diagnostics).report();
                }
                if (!firstShape.tables().equals(otherShape.tables())) {
                    new ListsBeside(true, suspect, meant, certain, diagnostics).report();
                }
            }
        }
    }

    /** Whether the first of two languages of a text is the one that is most likely wrong where they differ. */
    private static boolean isWrong(String id, Localized<Prose> texts, Prose first, Prose other, CheckInput input) {
        Language language = Beside.language(texts, first);
        return Beside.suspect(id, language, Beside.language(texts, other), input)
                .equals(language);
    }

    private static boolean isCertain(String id, Localized<Prose> texts, Prose first, Prose other, CheckInput input) {
        return Beside.touched(id, Beside.language(texts, first), Beside.language(texts, other), input)
                .isPresent();
    }

    /** The links of each of two languages of a text that the other has no counterpart of. */
    private record UnmatchedLinks(List<LocatedLink> ofFirst, List<LocatedLink> ofOther) {

        UnmatchedLinks(Prose first, Prose other, QueryCache queries) {
            this(new ArrayList<>(LinkCheck.links(first, queries)), new ArrayList<>(LinkCheck.links(other, queries)));
            Beside.removePairs(ofFirst, ofOther, (one, two) -> one.target().equals(two.target()));
            // Another site may have a page of its own for each language.
            Beside.removePairs(ofFirst, ofOther, (one, two) -> isOutside(one) && isOutside(two));
        }

        boolean isEmpty() {
            return ofFirst.isEmpty() && ofOther.isEmpty();
        }
    }

    /**
     * Reports each link of a text that the other has no counterpart of, in the text that is most likely wrong. What is remembered of
     * translations are their words: where only the address of a link has been changed, it may have been in either.
     */
    private static void links(
            String id, Localized<Prose> texts, Prose first, Prose other, CheckInput input, Diagnostics diagnostics) {
        UnmatchedLinks unmatched = new UnmatchedLinks(first, other, input.queries());
        if (unmatched.isEmpty()) {
            return;
        }
        boolean firstIsWrong = isWrong(id, texts, first, other, input);
        Prose suspect = firstIsWrong ? first : other;
        Prose meant = firstIsWrong ? other : first;
        List<LocatedLink> here = firstIsWrong ? unmatched.ofFirst() : unmatched.ofOther();
        List<LocatedLink> there = firstIsWrong ? unmatched.ofOther() : unmatched.ofFirst();
        boolean certain = isCertain(id, texts, first, other, input);
        // Where each has one that the other lacks, it is a single slip, said once.
        int swapped = Math.min(here.size(), there.size());
        for (int i = 0; i < here.size(); i++) {
            LocatedLink link = here.get(i);
            if (LinkCheck.isDead(link.target(), suspect, input)
                    || i < swapped && LinkCheck.isDead(there.get(i).target(), meant, input)) {
                continue;
            }
            if (i >= swapped) {
                only(link, meant, Phrase.of("write the link in every language, or in none"), diagnostics);
            } else if (certain) {
                only(
                        link,
                        meant,
                        Phrase.of(
                                "there a link leads to {target} ({place})",
                                there.get(i).target(),
                                there.get(i).position()),
                        diagnostics);
            } else {
                diagnostics.error(
                        Code.LINKS_DIFFER,
                        link.position(),
                        link.length(),
                        Phrase.of(
                                "this link leads to {target}, that of the other language to {other} ({place})",
                                link.target(),
                                there.get(i).target(),
                                there.get(i).position()),
                        Phrase.of("look which of the two is right, and write it in both"));
            }
        }
        for (LocatedLink link : there.subList(swapped, there.size())) {
            Phrase hint = Phrase.of("write the link in every language, or in none");
            if (LinkCheck.isDead(link.target(), meant, input)) {
                continue;
            }
            if (certain) {
                diagnostics.error(
                        Code.LINKS_DIFFER,
                        Beside.place(meant, link.position(), suspect),
                        1,
                        Phrase.of(
                                "the link to {target} is missing here: it stands in {place}",
                                link.target(),
                                link.position()),
                        hint);
            } else {
                only(link, suspect, hint, diagnostics);
            }
        }
    }

    private static void only(LocatedLink link, Prose lacking, Phrase hint, Diagnostics diagnostics) {
        diagnostics.error(
                Code.LINKS_DIFFER,
                link.position(),
                link.length(),
                Phrase.of("{file} has no link to {target}", lacking.position().path(), link.target()),
                hint);
    }

    private static boolean isOutside(LocatedLink link) {
        return link.target() instanceof LinkTarget.Outside;
    }

    private record NumbersInNames(Language language, Identity<Prose> prose, Identity<NumberNames> names)
            implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return Scans.located(queries, prose.object()).stream()
                    .flatMap(text -> numbersInNames(language, text.text(), names.object()).stream())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> numbersInNames(
            Localized<Prose> texts, Prose prose, NumberNames names, QueryCache queries) {
        return queries.answer(
                new NumbersInNames(Beside.language(texts, prose), new Identity<>(prose), new Identity<>(names)));
    }

    private static Shape shape(Prose prose, QueryCache queries) {
        return queries.answer(new ShapeOf(new Identity<>(prose)));
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
