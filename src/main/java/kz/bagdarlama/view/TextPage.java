package kz.bagdarlama.view;

import java.util.List;
import kz.bagdarlama.text.Html;

/**
 * A free page.
 *
 * @param handbook the pages of the handbook that it belongs to; empty for any other page
 */
public record TextPage(Frame frame, Html title, Html body, List<Part> parts, List<HandbookEntry> handbook)
        implements PageView {

    /** A part of it under a heading. */
    public record Part(String anchor, Html title, Html body) {}

    /** A page of the handbook, in order. */
    public record HandbookEntry(String url, Html title, boolean current) {}
}
