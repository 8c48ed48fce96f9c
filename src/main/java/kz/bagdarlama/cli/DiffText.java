package kz.bagdarlama.cli;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.TextPlace;
import kz.bagdarlama.publish.AlteredProgressNote;
import kz.bagdarlama.publish.SiteDiff;
import kz.bagdarlama.publish.SiteDiff.Change;
import kz.bagdarlama.publish.SiteDiff.PageName;
import kz.bagdarlama.publish.SiteDiff.Part;
import kz.bagdarlama.publish.TextDiff;
import kz.bagdarlama.publish.VanishedAddress;
import kz.bagdarlama.text.DiffPiece;
import kz.bagdarlama.text.Passage;

/** Prints for people what publishing would change. */
final class DiffText {

    /** Of more pages with the same change, or of more links, the first are named and the others counted. */
    private static final int NAMED_PAGES = 5;

    private static final int NAMED_LINKS = 20;

    private final Console console;

    DiffText(Console console) {
        this.console = console;
    }

    private void line(Phrase phrase) {
        console.say(phrase);
    }

    private void space() {
        console.out().println();
    }

    void print(
            SiteDiff diff,
            TextDiff texts,
            List<VanishedAddress> vanished,
            List<AlteredProgressNote> altered,
            String old) {
        if (diff.isEmpty() && texts.pages().isEmpty() && vanished.isEmpty() && altered.isEmpty()) {
            line(Phrase.of("nothing to publish: {place} is what a build would make", old));
            return;
        }
        line(Phrase.of(
                "against {place}: {pages} added, {removed} removed, {moved} moved, {reworded} with other words, {changed} changed otherwise, {unchanged} as they were",
                old,
                Summary.pages(diff.added().size()),
                diff.removed().size(),
                diff.moved().size(),
                diff.rewordedPages(),
                diff.changedPages() - diff.rewordedPages(),
                diff.unchanged()));
        for (String language : languages(diff)) {
            space();
            line(language.isEmpty() ? Phrase.of("pages in all languages") : Phrase.literal(language));
            pages(language, diff.added(), page -> Phrase.of("  added {page}", page));
            pages(language, diff.removed(), page -> Phrase.of("  removed {page}", page));
            diff.moved().stream()
                    .filter(move -> move.from().language().equals(language))
                    .forEach(move -> line(Phrase.of(
                            "  moved {from} → {to}",
                            move.from().address(),
                            move.to() + "  " + move.from().heading())));
            diff.changes().stream()
                    .filter(change -> change.language().equals(language))
                    .forEach(this::change);
        }
        links(diff);
        markup(diff);
        files(diff.files());
        texts(
                texts,
                diff.changes().stream()
                        .flatMap(change -> change.passages().stream())
                        .map(Passage::pieces)
                        .collect(Collectors.toSet()));
        if (!vanished.isEmpty()) {
            space();
            line(Phrase.of("would lead nowhere:"));
            vanished.forEach(address -> line(Phrase.of(
                    "  {path} ({languages}): {place}: {hint}",
                    address.path(),
                    address.languages(),
                    address.position(),
                    address.hint())));
        }
        if (!altered.isEmpty()) {
            space();
            line(Phrase.of("published notes that would go or change:"));
            altered.forEach(note ->
                    line(Phrase.of("  {place}: {message}: {hint}", note.position(), note.message(), note.hint())));
        }
    }

    private static SortedSet<String> languages(SiteDiff diff) {
        return Stream.of(
                        diff.added().stream().map(PageName::language),
                        diff.removed().stream().map(PageName::language),
                        diff.moved().stream().map(move -> move.from().language()),
                        diff.changes().stream().map(Change::language))
                .flatMap(languages -> languages)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void pages(String language, List<PageName> pages, Function<String, Phrase> phrase) {
        pages.stream()
                .filter(page -> page.language().equals(language))
                .map(page -> (page.address() + "  " + page.heading()).stripTrailing())
                .forEach(page -> line(phrase.apply(page)));
    }

    private void change(Change change) {
        Phrase pages = names(change);
        line(
                switch (change.part()) {
                    case TITLE -> Phrase.of("  changed title of {pages}", pages);
                    case CONTENT -> Phrase.of("  changed {pages}", pages);
                    case FRAME -> Phrase.of("  changed around the content of {pages}", pages);
                });
        change.passages().stream().map(Passage::line).forEach(words -> line(Phrase.literal("    " + words)));
    }

    private static Phrase names(Change change) {
        List<PageName> pages = change.pages();
        if (pages.size() == 1) {
            PageName page = pages.get(0);
            return Phrase.literal(page.address() + (change.part() == Part.TITLE ? "" : "  " + page.heading()));
        }
        List<String> some = some(pages.stream().map(PageName::address).toList());
        return change.ofAll()
                ? Phrase.of("all {count} pages: {some}", pages.size(), some)
                : Phrase.of("{count} pages: {some}", pages.size(), some);
    }

    private static List<String> some(List<String> addresses) {
        return Stream.concat(
                        addresses.stream().limit(NAMED_PAGES),
                        addresses.size() > NAMED_PAGES ? Stream.of("…") : Stream.empty())
                .toList();
    }

    private void links(SiteDiff diff) {
        if (diff.links().isEmpty()) {
            return;
        }
        space();
        line(Phrase.of("links that lead elsewhere"));
        diff.links().stream()
                .limit(NAMED_LINKS)
                .forEach(link -> line(Phrase.of(
                        "  {from} → {to}  on {pages}: {some}",
                        link.from(),
                        link.to(),
                        Summary.pages(link.pages().size()),
                        some(link.pages()))));
        if (diff.links().size() > NAMED_LINKS) {
            line(Phrase.of("  and {count} more", diff.links().size() - NAMED_LINKS));
        }
    }

    private void markup(SiteDiff diff) {
        if (!diff.otherMarkup().isEmpty()) {
            space();
            line(Phrase.of(
                    "only markup: {pages}: {some}",
                    Summary.pages(diff.otherMarkup().size()),
                    some(List.copyOf(diff.otherMarkup()))));
        }
    }

    /**
     * @param said the words of pages that were named above
     */
    private void texts(TextDiff texts, Set<List<DiffPiece>> said) {
        if (texts.known() && texts.pages().isEmpty()) {
            return;
        }
        space();
        if (!texts.known()) {
            line(
                    Phrase.of(
                            "changes of texts: their list begins with the next publication; the last one does not say its texts"));
            return;
        }
        line(Phrase.of("readers are told of these changes of texts:"));
        texts.pages().stream().map(TextDiff.Page::language).distinct().forEach(language -> {
            line(Phrase.literal(language));
            texts.pages().stream()
                    .filter(page -> page.language().equals(language))
                    .forEach(page -> text(page, said));
        });
    }

    private void text(TextDiff.Page page, Set<List<DiffPiece>> said) {
        String name = page.name() + "  " + page.title();
        line(
                switch (page.event()) {
                    case ADDED -> Phrase.of("  added {page}", name);
                    case CHANGED -> Phrase.of("  changed {pages}", name);
                    case REMOVED -> Phrase.of("  removed {page}", name);
                    case WITHDRAWN -> Phrase.of("  told no longer, as it is what it was before: {page}", name);
                });
        // Of what comes readers are told its title; all that went is read nowhere as well as in the text itself.
        if (page.event() == TextDiff.Event.CHANGED || page.event() == TextDiff.Event.WITHDRAWN) {
            for (TextDiff.Part part : page.parts()) {
                part.passages().stream()
                        .map(passage -> said.contains(passage.pieces())
                                ? Phrase.of("the words named above")
                                : Phrase.literal(passage.line()))
                        .map(words -> Phrase.of("    {part}: {words}", name(part), words))
                        .distinct()
                        .forEach(this::line);
            }
        }
    }

    private static Phrase name(TextDiff.Part part) {
        return switch (part.name()) {
            case TextPlace.TITLE -> Phrase.of("title");
            case TextPlace.TEXT -> Phrase.of("text");
            case TextPlace.QUOTE -> Phrase.of("words of the document");
            case TextPlace.TRANSLATOR_NOTE -> Phrase.of("translator’s note");
            case TextPlace.COMMITMENT -> Phrase.of("kind of undertaking");
            case TextPlace.WHEN -> Phrase.of("deadlines");
            case TextPlace.WHERE -> Phrase.of("districts");
            case TextPlace.TOPICS -> Phrase.of("topics");
            case TextPlace.PROJECT -> Phrase.of("project");
            case TextPlace.FIGURES -> Phrase.of("figures");
            default -> Phrase.literal(part.heading().isEmpty() ? part.name() : "“" + part.heading() + "”");
        };
    }

    private void files(SiteDiff.FileChanges files) {
        if (files.added().isEmpty()
                && files.removed().isEmpty()
                && files.changed().isEmpty()) {
            return;
        }
        space();
        if (!files.added().isEmpty()) {
            line(Phrase.of("other files added: {files}", files.added()));
        }
        if (!files.removed().isEmpty()) {
            line(Phrase.of("other files removed: {files}", files.removed()));
        }
        if (!files.changed().isEmpty()) {
            line(Phrase.of("other files changed: {files}", files.changed()));
        }
    }
}
