package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.route.PageKey;

/** All texts of the content, in order: what several checks go through. */
public final class Texts {

    private Texts() {}

    /** Every text with its languages. */
    static List<Localized<Prose>> of(Content content) {
        List<Localized<Prose>> texts = new ArrayList<>();
        for (Section section : content.programme().sections()) {
            texts.add(section.prose());
            for (Chapter chapter : section.chapters()) {
                texts.add(chapter.prose());
                chapter.pledges().stream().map(Pledge::prose).forEach(texts::add);
            }
        }
        content.pages().stream().map(FreePage::prose).forEach(texts::add);
        return texts;
    }

    /** Every text that is told on a page of its own, by that page. */
    public static Map<PageKey, Localized<Prose>> byPage(Content content) {
        Map<PageKey, Localized<Prose>> texts = new LinkedHashMap<>();
        for (Section section : content.programme().sections()) {
            texts.put(PageKey.of(section), section.prose());
            for (Chapter chapter : section.chapters()) {
                texts.put(PageKey.of(chapter), chapter.prose());
                for (Pledge pledge : chapter.pledges()) {
                    texts.put(PageKey.of(pledge), pledge.prose());
                }
            }
        }
        for (FreePage page : content.pages()) {
            texts.put(PageKey.of(page), page.prose());
        }
        return texts;
    }

    /** Hands over every text in every language. */
    static void forEach(Content content, BiConsumer<Language, Prose> action) {
        of(content).forEach(texts -> texts.byLanguage().forEach(action));
    }
}
