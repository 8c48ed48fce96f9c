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
    NOT_FOUND
}
