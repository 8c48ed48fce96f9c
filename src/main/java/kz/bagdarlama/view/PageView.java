package kz.bagdarlama.view;

import java.util.Optional;

/** All that a template needs to know of one page: equal views give equal pages. */
public interface PageView {

    /** Returns what every page has around its content. */
    Frame frame();

    /** Returns the address of the same as PDF, where there is one. */
    default Optional<String> pdf() {
        return Optional.empty();
    }

    /** Returns the same page without its PDF. */
    default PageView withoutPdf() {
        return this;
    }
}
