package kz.bagdarlama.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LocatedList;
import kz.bagdarlama.model.Prose;

/** Lists or tables in which two languages of a text differ: the first of each part is reported, in the text that is most likely wrong. */
final class ListsBeside {

    private final boolean tables;
    private final Prose suspect;
    private final Prose other;
    private final boolean certain;
    private final Diagnostics diagnostics;

    /**
     * @param tables whether it is tables that differ
     * @param certain whether there is no doubt which text is wrong
     */
    ListsBeside(boolean tables, Prose suspect, Prose other, boolean certain, Diagnostics diagnostics) {
        this.tables = tables;
        this.suspect = suspect;
        this.other = other;
        this.certain = certain;
        this.diagnostics = diagnostics;
    }

    void report() {
        List<LocatedList> here = all(suspect);
        List<LocatedList> there = all(other);
        Set<String> parts = new LinkedHashSet<>();
        here.forEach(list -> parts.add(list.part()));
        there.forEach(list -> parts.add(list.part()));
        for (String part : parts) {
            compare(
                    here.stream().filter(list -> list.part().equals(part)).toList(),
                    there.stream().filter(list -> list.part().equals(part)).toList());
        }
    }

    private List<LocatedList> all(Prose prose) {
        return LocatedList.in(prose).stream()
                .filter(list -> list.isTable() == tables)
                .toList();
    }

    private void compare(List<LocatedList> here, List<LocatedList> there) {
        if (!tables && items(here) == items(there)) {
            // A list may be divided by a paragraph in one language.
            return;
        }
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            Optional<LocatedList> own = i < here.size() ? Optional.of(here.get(i)) : Optional.empty();
            Optional<LocatedList> meant = i < there.size() ? Optional.of(there.get(i)) : Optional.empty();
            if (own.isPresent() && meant.isPresent()) {
                if (own.get().items() == meant.get().items()
                        && own.get().size().equals(meant.get().size())) {
                    continue;
                }
                differ(own.get(), meant.get());
            } else if (own.isPresent()) {
                only(own.get(), other);
            } else if (!certain) {
                only(meant.orElseThrow(), suspect);
            } else {
                diagnostics.error(
                        Code.LISTS_DIFFER,
                        Beside.place(other, meant.orElseThrow().position(), suspect),
                        1,
                        tables
                                ? Phrase.of(
                                        "a table is missing here: it stands in {place}",
                                        meant.get().position())
                                : Phrase.of(
                                        "a list is missing here: it stands in {place}",
                                        meant.get().position()),
                        hint());
            }
            return;
        }
    }

    private void only(LocatedList list, Prose lacking) {
        diagnostics.error(
                Code.LISTS_DIFFER,
                list.position(),
                list.length(),
                tables
                        ? Phrase.of(
                                "{file} does not have this table",
                                lacking.position().path())
                        : Phrase.of(
                                "{file} does not have this list",
                                lacking.position().path()),
                hint());
    }

    private void differ(LocatedList own, LocatedList meant) {
        diagnostics.error(
                Code.LISTS_DIFFER,
                own.position(),
                own.length(),
                tables
                        ? Phrase.of(
                                "this table has {here} rows and columns, the one in {place} has {there}",
                                own.size(),
                                meant.position(),
                                meant.size())
                        : Phrase.of(
                                "the number of items of this list is {here}, of the one in {place} it is {there}",
                                own.items(),
                                meant.position(),
                                meant.items()),
                hint());
    }

    private Phrase hint() {
        return tables
                ? Phrase.of("give every language the same rows and columns")
                : Phrase.of("give every language the same items; each begins with “- ” in a line of its own");
    }

    private static int items(List<LocatedList> lists) {
        return lists.stream().mapToInt(LocatedList::items).sum();
    }
}
