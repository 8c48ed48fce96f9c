package kz.bagdarlama.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of one kind are made, as {@code site.yaml} says: {@code P-{running}}. Each placeholder stands for a number, in Arabic
 * figures or, with {@code :roman}, in Roman ones.
 *
 * @param written the pattern with the place where it stands
 */
public record NumberPattern(Reference written) {

    /** What stands behind the colon of a number in Roman figures. */
    public static final String ROMAN = "roman";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_FIGURES = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    /** What a placeholder stands for. */
    public enum Part {
        SECTION,
        SUBSECTION,
        CHAPTER,
        PLEDGE,
        MEASURE,
        /** The how many-th of its kind it is in the whole programme. */
        RUNNING;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** Returns what a section is: one that stands in another is a subsection. */
        public static Part of(SectionId section) {
            return section.level() == 1 ? SECTION : SUBSECTION;
        }

        /** Returns the word in braces. */
        public String word() {
            return word;
        }
    }

    /**
     * A placeholder.
     *
     * @param offset where its word begins in the pattern, in UTF-16 units
     * @param word what stands in the braces
     */
    public record Placeholder(int offset, String word) {

        /** Returns what it stands for; nothing where there is no such placeholder. */
        public Optional<Part> part() {
            String name = isRoman() ? word.substring(0, word.length() - ROMAN.length() - 1) : word;
            for (Part part : Part.values()) {
                if (part.word().equals(name)) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }

        boolean isRoman() {
            return word.endsWith(":" + ROMAN);
        }
    }

    /** Returns its placeholders, those that are none of the program's among them. */
    public List<Placeholder> placeholders() {
        List<Placeholder> found = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(written.id());
        while (matcher.find()) {
            found.add(new Placeholder(matcher.start(1), matcher.group(1)));
        }
        return found;
    }

    /** Returns the number of a thing, given what each placeholder is for it. */
    public String number(ToIntFunction<Part> numbers) {
        StringBuilder number = new StringBuilder();
        int from = 0;
        for (Placeholder each : placeholders()) {
            int value = each.part().map(numbers::applyAsInt).orElse(0);
            number.append(written.id(), from, each.offset() - 1).append(each.isRoman() ? roman(value) : value);
            from = each.offset() + each.word().length() + 1;
        }
        return number.append(written.id().substring(from)).toString();
    }

    /** Returns a number in Roman figures: {@code IV}. */
    public static String roman(int number) {
        StringBuilder figures = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                figures.append(ROMAN_FIGURES[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return figures.toString();
    }
}
