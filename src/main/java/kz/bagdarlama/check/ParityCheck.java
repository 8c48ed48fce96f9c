package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LocatedLink;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.FoundFigure;
import kz.bagdarlama.text.LanguageRules;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

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
        Texts.of(input.content()).forEach(texts -> compare(texts, input, diagnostics));
        input.content()
                .programme()
                .pledges()
                .filter(pledge -> !input.isUnreliable(pledge.position().path()))
                .map(Pledge::progress)
                .flatMap(List::stream)
                .map(ProgressNote::texts)
                .flatMap(List::stream)
                .forEach(texts -> compareFigures(texts, input.memory(), diagnostics));
    }

    private record UnmatchedNumber(int start, int end, String figure) {}

    /** No register of the document has the figures of notes: each language is all that the others can be held against. */
    private static void compareFigures(Localized<PlacedText> texts, Memory memory, Diagnostics diagnostics) {
        List<Language> languages = List.copyOf(texts.byLanguage().keySet());
        Language first = languages.get(0);
        for (Language other : languages.subList(1, languages.size())) {
            List<UnmatchedNumber> here = unmatched(texts, other, first, memory);
            List<UnmatchedNumber> there = unmatched(texts, first, other, memory);
            report(here, texts, other, first, diagnostics);
            // Where each has as many, one stands for the other: a single slip.
            if (here.size() != there.size()) {
                report(there, texts, first, other, diagnostics);
            }
        }
    }

    /** The figures, and the numbers in names, of a text that another language of it does not have. */
    private static List<UnmatchedNumber> unmatched(
            Localized<PlacedText> texts, Language language, Language other, Memory memory) {
        String text = texts.in(language).text();
        String there = texts.in(other).text();
        List<UnmatchedNumber> unmatched = new ArrayList<>();
        if (text.isEmpty() || there.isEmpty()) {
            // That a text is missing has been reported.
            return unmatched;
        }
        List<FoundFigure> known = Scans.figures(memory, other, there);
        for (FoundFigure figure : Scans.figures(memory, language, text)) {
            if (!figure.inWords()
                    && known.stream().noneMatch(same -> same.value().equals(figure.value()))) {
                unmatched.add(new UnmatchedNumber(
                        figure.start(), figure.end(), figure.value().toPlainString()));
            }
        }
        List<String> names = LanguageRules.numbersInNames(there);
        for (String number : LanguageRules.numbersInNames(text)) {
            if (!names.contains(number)) {
                int start = text.indexOf(number);
                unmatched.add(new UnmatchedNumber(start, start + number.length(), number));
            }
        }
        return unmatched;
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
            List<String> firstLinks = links(first, input.memory());
            List<String> otherLinks = links(other, input.memory());
            if (!firstLinks.equals(otherLinks)) {
                diagnostics.error(
                        Code.LINKS_DIFFER,
                        other.position(),
                        1,
                        Phrase.of(
                                "the links here and in {file} lead to different places",
                                first.position().path()),
                        Phrase.of("here: {here}; there: {there}", shown(otherLinks), shown(firstLinks)));
            }
            List<String> firstNumbers = numbersInNames(first, input.memory());
            List<String> otherNumbers = numbersInNames(other, input.memory());
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
            int firstItems = items(first, input.memory());
            int otherItems = items(other, input.memory());
            if (firstItems != otherItems) {
                diagnostics.error(
                        Code.LISTS_DIFFER,
                        other.position(),
                        1,
                        Phrase.of(
                                "the lists here have {here} items, those in {file} have {there}",
                                otherItems,
                                first.position().path(),
                                firstItems),
                        Phrase.of("give every language the same items"));
            }
        }
    }

    private record Links(Memory.Same prose) {}

    private static List<String> links(Prose prose, Memory memory) {
        return memory.recall(
                new Links(new Memory.Same(prose)),
                () -> LocatedLink.in(prose).stream()
                        .map(link -> link.target().toString())
                        .sorted()
                        .toList());
    }

    private record NumbersInNames(Memory.Same prose) {}

    private static List<String> numbersInNames(Prose prose, Memory memory) {
        return memory.recall(
                new NumbersInNames(new Memory.Same(prose)),
                () -> Scans.located(memory, prose).stream()
                        .flatMap(text -> LanguageRules.numbersInNames(text.text()).stream())
                        .sorted()
                        .toList());
    }

    private static Object shown(List<String> things) {
        return things.isEmpty() ? Phrase.of("none") : things;
    }

    private record Items(Memory.Same prose) {}

    private static int items(Prose prose, Memory memory) {
        return memory.recall(new Items(new Memory.Same(prose)), () -> items(prose));
    }

    private static int items(Prose prose) {
        return Stream.concat(Stream.of(prose.body()), prose.parts().stream().map(Prose.Part::body))
                .mapToInt(ParityCheck::items)
                .sum();
    }

    private static int items(Node body) {
        int[] count = {0};
        body.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                count[0]++;
                visitChildren(item);
            }
        });
        return count[0];
    }
}
