package kz.bagdarlama.view;

import java.util.List;
import kz.bagdarlama.text.Html;

/** A free page. */
public record TextPage(Frame frame, Html title, Html body, List<Part> parts) implements PageView {

    /** A part of it under a heading. */
    public record Part(String anchor, Html title, Html body) {}
}
