package kz.bagdarlama.route;

import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.markdown.LinkTarget;

/** The kinds of pages that a site has in each language. */
public enum PageKind {
    HOME,
    PROGRAMME,
    SECTION,
    CHAPTER,
    PLEDGE,
    DISTRICTS,
    DISTRICT,
    TOPICS,
    TOPIC,
    DISTRICT_TOPIC,
    UNDERTAKINGS,
    UNDERTAKING,
    PROJECTS,
    PROJECT,
    YEARS,
    YEAR,
    YEARLY,
    UNDATED,
    PAGE,
    CHANGES,
    FIGURES,
    SEARCH,
    DATA_QUALITY,
    OPEN_DATA,
    PROGRAMME_PRINT,
    CHAPTER_PRINT,
    DISTRICT_PRINT,
    NOT_FOUND;

    /** Returns the kind of page that shows what a link of a text names. */
    static PageKind of(LinkTarget.Kind linked) {
        return switch (linked) {
            case SECTION -> SECTION;
            case CHAPTER -> CHAPTER;
            case PLEDGE -> PLEDGE;
            case DISTRICT -> DISTRICT;
            case TOPIC -> TOPIC;
            case PAGE -> PAGE;
        };
    }

    /** Returns by which kind of link texts can name such pages; empty where they cannot. */
    Optional<LinkTarget.Kind> linkKind() {
        return Stream.of(LinkTarget.Kind.values())
                .filter(kind -> of(kind) == this)
                .findFirst();
    }
}
