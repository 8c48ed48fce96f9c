package kz.bagdarlama.view;

import java.util.List;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.Html;

/**
 * A free page.
 *
 * @param handbook the pages of the handbook that it belongs to; empty for any other page
 */
public record TextPage(Frame frame, Html title, Html body, List<Part> parts, List<HandbookEntry> handbook)
        implements PageView {

    static TextPage of(FreePage page, SiteParts parts) {
        LanguageFormatter words = parts.words();
        Prose prose = page.prose().in(parts.language());
        List<HandbookEntry> handbook = page.inHandbook() ? handbookBeside(page, parts) : List.<HandbookEntry>of();
        List<LinkView> trail = handbook.isEmpty() || handbook.get(0).current()
                ? List.of()
                : List.of(new LinkView(handbook.get(0).url(), handbook.get(0).title()));
        return new TextPage(
                parts.frames().frame(PageKey.of(page), prose.title(), parts.description(prose), trail),
                words.title(prose.title()),
                words.prose(prose.body()),
                prose.parts().stream()
                        .map(part -> new Part(part.id(), words.html(part.title()), words.prose(part.body())))
                        .toList(),
                handbook);
    }

    private static List<HandbookEntry> handbookBeside(FreePage current, SiteParts parts) {
        return parts.content().pages().stream()
                .filter(FreePage::inHandbook)
                .map(page -> new HandbookEntry(
                        parts.url(PageKey.of(page)),
                        parts.words().html(page.prose().in(parts.language()).title()),
                        page.id().equals(current.id())))
                .toList();
    }

    /** A part of it under a heading. */
    public record Part(String anchor, Html title, Html body) {}

    /** A page of the handbook, in order. */
    public record HandbookEntry(String url, Html title, boolean current) {}
}
