package kz.bagdarlama.view;

import java.util.Optional;

/**
 * What the site gives as data, and where.
 *
 * @param programmeUrl the whole programme as JSON
 * @param pledgesUrl the table of pledges
 * @param figuresUrl the table of figures
 * @param schemaUrl what the members of the JSON mean
 * @param example one of the pledges, with its page and its data
 * @param pledges how many there are
 * @param licence the terms of use, where the editor has said them
 */
public record OpenDataPage(
        Frame frame,
        String programmeUrl,
        String pledgesUrl,
        String figuresUrl,
        String schemaUrl,
        Optional<Example> example,
        int pledges,
        Optional<LinkView> licence)
        implements PageView {

    /** A pledge with its page and its data. */
    public record Example(String id, String url, String dataUrl) {}
}
