package kz.bagdarlama.check;

import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LocatedLink;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.LanguageRules;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** All languages of a text have the same list items, links, and numbers in names; headings are the business of {@link HeadingCheck}. */
final class ParityCheck implements Check {

    @Override
    public String name() {
        return "parity";
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        Texts.of(input.content()).forEach(texts -> compare(texts, input, diagnostics));
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
