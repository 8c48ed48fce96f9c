package kz.bagdarlama.route;

import java.util.Optional;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.model.ContentEntry;
import kz.bagdarlama.model.TextPlace;

/**
 * What a page is about, whatever its language and URL.
 *
 * @param id the id of the thing; empty for kinds of which there is one
 */
public record PageKey(PageKind kind, String id) {

    public static final PageKey HOME = new PageKey(PageKind.HOME, "");
    public static final PageKey PROGRAMME = new PageKey(PageKind.PROGRAMME, "");
    public static final PageKey DISTRICTS = new PageKey(PageKind.DISTRICTS, "");
    public static final PageKey CITY_WIDE = new PageKey(PageKind.CITY_WIDE, "");
    public static final PageKey TOPICS = new PageKey(PageKind.TOPICS, "");
    public static final PageKey UNDERTAKINGS = new PageKey(PageKind.UNDERTAKINGS, "");
    public static final PageKey PROJECTS = new PageKey(PageKind.PROJECTS, "");
    public static final PageKey YEARS = new PageKey(PageKind.YEARS, "");
    public static final PageKey YEARLY = new PageKey(PageKind.YEARLY, "");
    public static final PageKey UNDATED = new PageKey(PageKind.UNDATED, "");
    public static final PageKey FIGURES = new PageKey(PageKind.FIGURES, "");
    public static final PageKey SEARCH = new PageKey(PageKind.SEARCH, "");
    public static final PageKey DATA_QUALITY = new PageKey(PageKind.DATA_QUALITY, "");
    public static final PageKey CHANGES = new PageKey(PageKind.CHANGES, "");
    public static final PageKey TEXT_CHANGES = new PageKey(PageKind.TEXT_CHANGES, "");
    public static final PageKey OPEN_DATA = new PageKey(PageKind.OPEN_DATA, "");
    public static final PageKey NOT_FOUND = new PageKey(PageKind.NOT_FOUND, "");

    /** Returns the page that is about a thing of the content. */
    public static PageKey of(ContentEntry entry) {
        return new PageKey(PageKind.of(entry.kind()), entry.id().toString());
    }

    /** Returns the pledges that name a district and stand under a topic. */
    public static PageKey districtTopic(String district, String topic) {
        return new PageKey(PageKind.DISTRICT_TOPIC, district + "/" + topic);
    }

    /** Written out: what the language makes for records is put together at run time, anew in each short run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PageKey key && kind == key.kind && id.equals(key.id);
    }

    /** Does not ask the kind, whose hash would be another in each run. */
    @Override
    public int hashCode() {
        return 31 * kind.ordinal() + id.hashCode();
    }

    /** Returns the edition of this page for paper, for the kinds that have one. */
    public Optional<PageKey> edition() {
        return switch (kind) {
            case PROGRAMME -> Optional.of(new PageKey(PageKind.PROGRAMME_PRINT, id));
            case CHAPTER -> Optional.of(new PageKey(PageKind.CHAPTER_PRINT, id));
            case DISTRICT -> Optional.of(new PageKey(PageKind.DISTRICT_PRINT, id));
            default -> Optional.empty();
        };
    }

    /** Returns the page that this one is the edition for paper of; empty for every other page. */
    public Optional<PageKey> printed() {
        return switch (kind) {
            case PROGRAMME_PRINT -> Optional.of(new PageKey(PageKind.PROGRAMME, id));
            case CHAPTER_PRINT -> Optional.of(new PageKey(PageKind.CHAPTER, id));
            case DISTRICT_PRINT -> Optional.of(new PageKey(PageKind.DISTRICT, id));
            default -> Optional.empty();
        };
    }

    /** Returns the page that words stand on. */
    public static PageKey of(TextPlace place) {
        return new PageKey(PageKind.of(place.kind()), place.id());
    }

    /** Returns the page that a link in a text names. */
    public static PageKey of(LinkTarget.Inside target) {
        return new PageKey(PageKind.of(target.kind()), target.id());
    }
}
