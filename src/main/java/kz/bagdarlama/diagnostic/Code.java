package kz.bagdarlama.diagnostic;

import java.util.Locale;

/**
 * The kinds of problems, by stable names: {@link #UNKNOWN_TOPIC} is printed as {@code unknown-topic}. Each has a fixture in
 * the tests that provokes it.
 */
public enum Code {
    // reading files
    MISSING_FILE,
    UNEXPECTED_FILE,
    SYMBOLIC_LINK,
    SPECIAL_FILE,
    UNREADABLE_FILE,
    FILE_TOO_LARGE,
    NOT_UTF_8,
    MERGE_CONFLICT,
    // YAML
    YAML_SYNTAX,
    YAML_ALIAS,
    AMBIGUOUS_VALUE,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    EMPTY_VALUE,
    INVALID_VALUE,
    INVALID_ID,
    INVALID_SLUG,
    DUPLICATE_ID,
    MISPLACED,
    UNKNOWN_LANGUAGE,
    MISSING_TRANSLATION,
    MISSING_PLURAL,
    PLACEHOLDER_LEFT,
    // Markdown
    MISSING_TITLE,
    HEADING_LEVEL,
    HEADING_MARKUP,
    MISSING_ANCHOR,
    DUPLICATE_ANCHOR,
    RAW_HTML,
    IMAGE,
    BAD_LINK,
    UNREAD_MARKUP,
    ACCIDENTAL_MARKUP,
    BROKEN_CHARACTER,
    MARKDOWN_TOO_DEEP,
    // between files
    UNKNOWN_TOPIC,
    UNKNOWN_DISTRICT,
    UNKNOWN_PROJECT,
    UNKNOWN_COMMITMENT,
    UNKNOWN_UNIT,
    UNKNOWN_GROUP,
    UNUSED_GROUP,
    UNKNOWN_CHECK,
    UNKNOWN_PLEDGE,
    DEAD_LINK,
    DEAD_ANCHOR,
    HEADING_MISMATCH,
    URL_COLLISION,
    UNUSABLE_NAME,
    NAMES_ALIKE,
    // addresses of earlier publications
    REDIRECT_FROM_PAGE,
    DUPLICATE_REDIRECT,
    VANISHED_URL,
    DAMAGED_LIST,
    // interface strings
    MISSING_MESSAGE,
    UNUSED_MESSAGE,
    PLACEHOLDER_MISMATCH,
    // the document, the facts and the words
    UNTOLD,
    TOLD_TWICE,
    COPIED,
    UNKNOWN_SOURCE,
    DISTRICT_MISMATCH,
    FIGURE_NOT_IN_SOURCE,
    FIGURE_NOT_IN_FACTS,
    FIGURE_NOT_IN_TEXT,
    UNKNOWN_FIGURE,
    LIMIT_MISMATCH,
    DEADLINE_MISMATCH,
    PERIOD_MISMATCH,
    COMMITMENT_MISMATCH,
    UNIT_MISMATCH,
    COUNT_MISMATCH,
    LINKS_DIFFER,
    LISTS_DIFFER,
    NAMES_DIFFER,
    FIGURES_DIFFER,
    DOUBTFUL_TARGET,
    TERM_MISSING,
    FORBIDDEN_PHRASE,
    AVOIDED_WORDING,
    PATTERN_EXAMPLE,
    TWO_NAMES,
    SAID_TWICE,
    CONFESSED_WORDS,
    MIXED_SCRIPT,
    WRONG_LETTER,
    WRONG_LANGUAGE,
    UNNAMED_LANGUAGE,
    STRAIGHT_QUOTE,
    UNPAIRED_SIGN,
    WRONG_DASH,
    WRONG_SPACE,
    WRONG_ENDING,
    PLURAL_BEHIND_NUMBER,
    LONG_TITLE,
    LONG_SENTENCE,
    // translations and what has happened since
    STALE_TRANSLATION,
    UNCONFIRMED_TRANSLATION,
    ORPHANED_TRANSLATION,
    UNRECORDED_TRANSLATION,
    FUTURE_NOTE,
    NOTES_OUT_OF_ORDER,
    NOTE_REMOVED,
    NOTE_CHANGED,
    FEED_RENAMED,
    STALE_PDF,
    // templates
    TEMPLATE_ERROR,
    MISSING_ASSET,
    UNUSED_FILE,
    LOW_CONTRAST;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the name as printed, for example {@code unknown-topic}. */
    public String id() {
        return id;
    }
}
