package kz.bagdarlama.text;

/**
 * An ending of a text that does not go with what stands in front of it.
 *
 * @param start where it starts in the text, with its hyphen, in UTF-16 units
 * @param end behind it
 * @param written the ending; a whole word where that is in the plural
 * @param front what stands in front of it, as it is read aloud where that is what matters
 * @param instead what should stand between {@code start} and {@code end}
 * @param whole the same with what stands in front
 */
public record WrongEnding(Kind kind, int start, int end, String written, String front, String instead, String whole) {

    /** What is wrong with it. */
    public enum Kind {
        /** It is that of another sound, and what stands in front is read in one way only: 36%-ке. */
        MISREAD,
        /** It is that of another sound than a name ends in. */
        OF_ANOTHER_NAME,
        /** No hyphen stands in front of it: 10%ға. */
        WITHOUT_HYPHEN,
        /** Behind figures it is written otherwise, or not at all: 1-ого, 5-ти. */
        UNUSUAL,
        /** It is a plural behind a number: 5 мектептер. */
        PLURAL
    }
}
