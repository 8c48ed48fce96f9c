package kz.bagdarlama.view;

/** All that a template needs to know of one page: equal views give equal pages. */
public interface PageView {

    /** Returns what every page has around its content. */
    Frame frame();

    /** Returns the same page without its PDF. */
    default PageView withoutPdf() {
        return this;
    }
}
