package kz.bagdarlama.text;

/**
 * The interface strings that the program itself asks for; all others are asked for by templates. Listed so that a string
 * nobody uses is found.
 */
public enum MessageKey {
    DEADLINE_END_OF("deadline.end-of"),
    DEADLINE_BY_END_OF("deadline.by-end-of"),
    DEADLINE_BEFORE("deadline.before"),
    DEADLINE_BY("deadline.by"),
    DEADLINE_IN("deadline.in"),
    DEADLINE_SPAN("deadline.span"),
    DEADLINE_WITHIN_YEARS("deadline.within-years"),
    EVERY_YEAR("period.year"),
    LANGUAGE_NAME("language.name"),
    PROGRAMME("programme.title"),
    PROGRAMME_DESCRIPTION("programme.description"),
    DISTRICTS("districts.title"),
    DISTRICTS_DESCRIPTION("districts.description"),
    DISTRICT_DESCRIPTION("district.description"),
    TOPICS("topics.title"),
    TOPICS_DESCRIPTION("topics.description"),
    NOT_FOUND("not-found.title"),
    NOT_FOUND_HOME("not-found.home");

    private final String key;

    MessageKey(String key) {
        this.key = key;
    }

    /** The key in {@code messages/*.yaml}, with dots between levels. */
    public String key() {
        return key;
    }
}
