package kz.bagdarlama.route;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.EntryKind;

/** The kinds of pages that a site has in each language. */
public enum PageKind {
    HOME,
    PROGRAMME,
    SECTION(EntryKind.SECTION),
    CHAPTER(EntryKind.CHAPTER),
    PLEDGE(EntryKind.PLEDGE),
    DISTRICTS,
    DISTRICT(EntryKind.DISTRICT),
    CITY_WIDE,
    TOPICS,
    TOPIC(EntryKind.TOPIC),
    DISTRICT_TOPIC,
    UNDERTAKINGS,
    UNDERTAKING(EntryKind.COMMITMENT),
    PROJECTS,
    PROJECT(EntryKind.PROJECT),
    YEARS,
    YEAR,
    YEARLY,
    UNDATED,
    PAGE(EntryKind.PAGE),
    CHANGES,
    TEXT_CHANGES,
    FIGURES,
    SEARCH,
    DATA_QUALITY,
    OPEN_DATA,
    PROGRAMME_PRINT,
    CHAPTER_PRINT,
    DISTRICT_PRINT,
    NOT_FOUND;

    private static final Map<EntryKind, PageKind> BY_ENTRY = new EnumMap<>(EntryKind.class);

    static {
        for (PageKind kind : values()) {
            kind.entry.ifPresent(entry -> BY_ENTRY.put(entry, kind));
        }
    }

    private final Optional<EntryKind> entry;

    PageKind() {
        entry = Optional.empty();
    }

    PageKind(EntryKind entry) {
        this.entry = Optional.of(entry);
    }

    /** Returns whether the search shows pages of this kind beside the pledges. */
    public boolean isSearched() {
        return switch (this) {
            case PROGRAMME,
                    SECTION,
                    CHAPTER,
                    DISTRICTS,
                    DISTRICT,
                    TOPICS,
                    TOPIC,
                    UNDERTAKINGS,
                    PROJECTS,
                    PROJECT,
                    YEARS,
                    YEAR,
                    PAGE,
                    CHANGES,
                    TEXT_CHANGES,
                    FIGURES,
                    DATA_QUALITY,
                    OPEN_DATA -> true;
            default -> false;
        };
    }

    /** Returns what the content calls that which a page of this kind is about; empty for pages that gather or serve. */
    public Optional<EntryKind> entry() {
        return entry;
    }

    /**
     * Returns the kind of page that is about things of a kind.
     *
     * @throws IllegalArgumentException for units of figures, which have no pages
     */
    public static PageKind of(EntryKind entry) {
        PageKind kind = BY_ENTRY.get(entry);
        if (kind == null) {
            throw new IllegalArgumentException("no page is about a " + entry);
        }
        return kind;
    }
}
