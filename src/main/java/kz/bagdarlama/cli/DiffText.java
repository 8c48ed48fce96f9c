package kz.bagdarlama.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.publish.Passage;
import kz.bagdarlama.publish.SiteDiff;
import kz.bagdarlama.publish.SiteDiff.Change;
import kz.bagdarlama.publish.SiteDiff.PageName;
import kz.bagdarlama.publish.SiteDiff.Part;
import kz.bagdarlama.publish.VanishedAddress;

/** Prints for people what publishing would change. */
final class DiffText {

    /** Of more pages with the same change, or of more links, the first are named and the others counted. */
    private static final int NAMED_PAGES = 5;

    private static final int NAMED_LINKS = 20;

    private final PrintWriter out;

    DiffText(PrintWriter out) {
        this.out = out;
    }

    void print(SiteDiff diff, List<VanishedAddress> vanished, String old) {
        if (diff.isEmpty() && vanished.isEmpty()) {
            out.println("nothing to publish: " + old + " is what a build would make");
            return;
        }
        out.println("against " + old + ": " + Report.counted(diff.added().size(), "page") + " added, "
                + diff.removed().size() + " removed, " + diff.moved().size() + " moved, " + diff.rewordedPages()
                + " with other words, " + (diff.changedPages() - diff.rewordedPages()) + " changed otherwise, "
                + diff.unchanged() + " as they were");
        for (String language : languages(diff)) {
            out.println();
            out.println(language.isEmpty() ? "pages in all languages" : language);
            pages("added", language, diff.added());
            pages("removed", language, diff.removed());
            diff.moved().stream()
                    .filter(move -> move.from().language().equals(language))
                    .forEach(move -> out.println("  moved " + move.from().address() + " → " + move.to() + "  "
                            + move.from().heading()));
            diff.changes().stream()
                    .filter(change -> change.language().equals(language))
                    .forEach(this::change);
        }
        links(diff);
        markup(diff);
        files(diff.files());
        if (!vanished.isEmpty()) {
            out.println();
            out.println("would lead nowhere:");
            vanished.forEach(address -> out.println("  " + address.path() + " ("
                    + String.join(", ", address.languages()) + "): " + address.position() + ": " + address.hint()));
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

    private void pages(String what, String language, List<PageName> pages) {
        pages.stream()
                .filter(page -> page.language().equals(language))
                .forEach(page ->
                        out.println(("  " + what + " " + page.address() + "  " + page.heading()).stripTrailing()));
    }

    private void change(Change change) {
        String where = switch (change.part()) {
            case TITLE -> "title of ";
            case CONTENT -> "";
            case FRAME -> "around the content of ";
        };
        out.println("  changed " + where + names(change));
        change.passages().stream().map(Passage::line).forEach(line -> out.println("    " + line));
    }

    private static String names(Change change) {
        List<PageName> pages = change.pages();
        if (pages.size() == 1) {
            PageName page = pages.get(0);
            return page.address() + (change.part() == Part.TITLE ? "" : "  " + page.heading());
        }
        return (change.ofAll() ? "all " : "") + pages.size() + " pages: "
                + some(pages.stream().map(PageName::address).toList());
    }

    private static String some(List<String> addresses) {
        return addresses.stream().limit(NAMED_PAGES).collect(Collectors.joining(", "))
                + (addresses.size() > NAMED_PAGES ? ", …" : "");
    }

    private void links(SiteDiff diff) {
        if (diff.links().isEmpty()) {
            return;
        }
        out.println();
        out.println("links that lead elsewhere");
        diff.links().stream()
                .limit(NAMED_LINKS)
                .forEach(link -> out.println("  " + link.from() + " → " + link.to() + "  on "
                        + Report.counted(link.pages().size(), "page") + ": " + some(link.pages())));
        if (diff.links().size() > NAMED_LINKS) {
            out.println("  and " + (diff.links().size() - NAMED_LINKS) + " more");
        }
    }

    private void markup(SiteDiff diff) {
        if (diff.renamedAssets() > 0 || !diff.otherMarkup().isEmpty()) {
            out.println();
        }
        if (diff.renamedAssets() > 0) {
            out.println(
                    "only the versions of style sheets and scripts: " + Report.counted(diff.renamedAssets(), "page"));
        }
        if (!diff.otherMarkup().isEmpty()) {
            out.println("only markup: " + Report.counted(diff.otherMarkup().size(), "page") + ": "
                    + some(diff.otherMarkup()));
        }
    }

    private void files(SiteDiff.FileChanges files) {
        List<String> parts = new ArrayList<>();
        parts.add(files("added", files.added()));
        parts.add(files("removed", files.removed()));
        parts.add(files("changed", files.changed()));
        String all = parts.stream().filter(Objects::nonNull).collect(Collectors.joining("; "));
        if (!all.isEmpty()) {
            out.println();
            out.println("other files: " + all);
        }
    }

    private static String files(String what, SortedSet<String> names) {
        return names.isEmpty() ? null : what + " " + String.join(", ", names);
    }
}
