package kz.bagdarlama.render;

/** A file of the site. Safe for use by several threads. */
public interface SiteFile {

    /** Returns its bytes; pages that nobody asks for need never be put together. */
    byte[] bytes();
}
