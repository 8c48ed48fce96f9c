package kz.bagdarlama.view;

import java.util.List;
import kz.bagdarlama.text.Html;

/**
 * What has happened to the pledges, month by month, the newest first.
 *
 * @param lead what the page is about, in a sentence
 * @param feedUrl the same as a feed
 * @param texts where changes of the texts are listed
 */
public record ChangesPage(Frame frame, Html title, Html lead, String feedUrl, LinkView texts, List<Month> months)
        implements PageView {

    /**
     * The notes of a month.
     *
     * @param id for its heading: {@code 2026-11}
     */
    public record Month(String id, String name, List<ProgressView> notes) {}
}
