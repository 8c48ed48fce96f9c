package kz.bagdarlama.route;

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
    PAGE,
    SEARCH,
    DATA_QUALITY,
    NOT_FOUND
}
