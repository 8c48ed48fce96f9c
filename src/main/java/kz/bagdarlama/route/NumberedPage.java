package kz.bagdarlama.route;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Programme;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Slug;

/**
 * The page of a part of the programme, whose address has its number and a slug.
 *
 * @param number as addresses have it: {@code 1}, {@code 1.1}, {@code 1.1.3}
 */
public record NumberedPage(PageKey key, String number, Slug slug) {

    /** All of them, in the order of the document. */
    public static List<NumberedPage> of(Programme programme) {
        List<NumberedPage> pages = new ArrayList<>();
        for (Section section : programme.sections()) {
            pages.add(new NumberedPage(PageKey.of(section), section.id().toString(), section.slug()));
            for (Chapter chapter : section.chapters()) {
                pages.add(new NumberedPage(PageKey.of(chapter), chapter.id().toString(), chapter.slug()));
                for (Pledge pledge : chapter.pledges()) {
                    pages.add(new NumberedPage(PageKey.of(pledge), pledge.id().dotted(), pledge.slug()));
                }
            }
        }
        return pages;
    }

    /** Its path with a slug, be it the present one or a former one. */
    String path(String withSlug) {
        return "programme/" + number + "-" + withSlug + "/";
    }
}
