package kz.bagdarlama.text;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.bagdarlama.model.EntryKind;

/**
 * The interface strings that the program itself asks for; all others are asked for by templates. Listed so that a string
 * nobody uses is found.
 */
public enum MessageKey {
    DEADLINE_END_OF("deadline.end-of", "year"),
    DEADLINE_BY_END_OF("deadline.by-end-of", "year"),
    DEADLINE_BEFORE("deadline.before", "year"),
    DEADLINE_BY("deadline.by", "year"),
    DEADLINE_IN("deadline.in", "year"),
    DEADLINE_SPAN("deadline.span", "first", "last"),
    DEADLINE_WITHIN_YEARS("deadline.within-years", "count"),
    DEADLINE_WITHIN_MONTHS("deadline.within-months", "count"),
    EVERY_YEAR("period.year"),
    LANGUAGE_NAME("language.name"),
    LOCALE("language.locale"),
    COUNT_PLEDGES("count.pledges"),
    PROGRAMME("programme.title"),
    PROGRAMME_DESCRIPTION("programme.description"),
    DISTRICTS("districts.title"),
    DISTRICTS_DESCRIPTION("districts.description"),
    DISTRICT_DESCRIPTION("district.description", "district", "count", "city"),
    DISTRICT_NAMED("district.named", "number"),
    CITY_WIDE("district.all"),
    CITY_WIDE_NOTE("district.city-wide-note"),
    TOPICS("topics.title"),
    TOPICS_DESCRIPTION("topics.description"),
    PLEDGES("pledges.title"),
    OTHER_PLEDGES("pledges.others"),
    SEARCH("search.title"),
    SEARCH_DESCRIPTION("search.description", "number"),
    SEARCH_ALL("search.all"),
    SEARCH_FOUND("search.found"),
    SEARCH_GUESSED("search.guessed", "word"),
    SEARCH_APART("search.apart"),
    SEARCH_NOTHING("search.nothing"),
    SEARCH_TERMS("search.index"),
    SEARCH_FAILED("search.failed"),
    KIND_SECTION("search.kinds.section", "number"),
    KIND_CHAPTER("search.kinds.chapter", "number"),
    KIND_DISTRICT("search.kinds.district"),
    KIND_TOPIC("search.kinds.topic"),
    KIND_PROJECT("search.kinds.project"),
    KIND_PAGE("search.kinds.page"),
    QUALITY("quality.title"),
    QUALITY_DESCRIPTION("quality.description"),
    UNDERTAKINGS("undertakings.title"),
    UNDERTAKINGS_DESCRIPTION("undertakings.description"),
    UNDERTAKING_TITLE("undertakings.page", "verb"),
    PROJECTS("projects.title"),
    PROJECTS_DESCRIPTION("projects.description"),
    PROJECT_TITLE("projects.page", "name"),
    FIGURES("figures.title"),
    FIGURES_DESCRIPTION("figures.description"),
    YEARS("years.title"),
    YEARS_DESCRIPTION("years.description"),
    YEAR_TITLE("years.page", "year"),
    YEAR_NOW("years.now"),
    YEAR_OVER("years.over"),
    YEAR_UNFOLLOWED("years.unfollowed"),
    TIME_PASSED("time.passed"),
    TIME_COME("time.come"),
    TIME_SOON("time.soon"),
    TIME_MONTHS("time.months", "count"),
    YEARLY("years.yearly"),
    UNDATED("years.undated"),
    CHANGES("progress.title"),
    PROGRESS_CORRECTED("progress.corrected"),
    PROGRESS_WITHDRAWN("progress.withdrawn"),
    CHANGES_DESCRIPTION("changes.description"),
    TEXT_CHANGES("text-changes.title"),
    TEXT_CHANGES_DESCRIPTION("text-changes.description"),
    TEXT_CHANGED("text-changes.entry", "title"),
    TEXT_ADDED("text-changes.entry-added", "title"),
    TEXT_REMOVED("text-changes.entry-removed", "title"),
    TEXT_BEFORE("text-changes.before"),
    TEXT_AFTER("text-changes.after"),
    TEXT_TITLE("text-changes.name"),
    FACT_COMMITMENT("facts.commitment"),
    FACT_WHEN("facts.when"),
    FACT_WHERE("facts.where"),
    FACT_TOPICS("facts.topics"),
    FACT_PROJECT("facts.project"),
    QUOTE("quote.source"),
    TRANSLATOR_NOTE("note.translation"),
    PRINT_TITLE("print.title", "title"),
    OPEN_DATA("data.title"),
    OPEN_DATA_DESCRIPTION("data.description"),
    NOT_FOUND("not-found.title"),
    NOT_FOUND_HOME("not-found.home");

    private final String key;
    private final Set<String> placeholders;

    MessageKey(String key, String... placeholders) {
        this.key = key;
        this.placeholders = Collections.unmodifiableSet(new TreeSet<>(List.of(placeholders)));
    }

    /** Returns the placeholders that the program fills. */
    public Set<String> placeholders() {
        return placeholders;
    }

    /** Returns the key in {@code messages/*.yaml}, with dots between levels. */
    public String key() {
        return key;
    }

    /**
     * Returns what the search calls a thing of a kind.
     *
     * @throws IllegalArgumentException for kinds that the search does not name
     */
    public static MessageKey of(EntryKind kind) {
        return switch (kind) {
            case SECTION -> KIND_SECTION;
            case CHAPTER -> KIND_CHAPTER;
            case DISTRICT -> KIND_DISTRICT;
            case TOPIC -> KIND_TOPIC;
            case PROJECT -> KIND_PROJECT;
            case PAGE -> KIND_PAGE;
            case PLEDGE, COMMITMENT, UNIT -> throw new IllegalArgumentException("the search has no word for " + kind);
        };
    }
}
