package kz.bagdarlama.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Deadline.Form;
import kz.bagdarlama.model.PartOfYear;

/** How English says when something is due: “by the end of the third quarter of 2025”. The words stand before the year. */
final class EnglishDeadlines {

    /** All words before a year take less, in characters. */
    private static final int DISTANCE = 80;

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private static final Pattern BEFORE_YEAR = Pattern.compile(
            "(?<![\\p{L}\\d-])(?:(?<form>by|before|until|till|in|during|on|no later than|not later than|from|since|after|as of)"
                    + " )?(?:(?<end>(?:the )?end of) )?(?:(?:the )?(?:"
                    + "(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th) quarter (?:of )?"
                    + "|Q(?<roman>[1-4]) (?:of )?"
                    + "|(?<half>first|second) half of "
                    + "|(?<middle>mid-|mid |middle of )"
                    + "|(?:(?<day>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)? )?(?<month>"
                    + String.join("|", EnglishRules.MONTHS)
                    + ") (?:(?<dayBehind>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?, )?))?$",
            Pattern.CASE_INSENSITIVE);

    private EnglishDeadlines() {}

    static Optional<FoundDeadline> around(String text, int start, int end) {
        boolean middle = text.regionMatches(true, start - 4, "mid-", 0, 4);
        // The hyphen of mid-2025 makes no range of it.
        if (!middle && !WordsAround.isYear(text, start, end)
                || middle && (end - start != 4 || !text.startsWith("20", start))) {
            return Optional.empty();
        }
        int from = Math.max(0, start - DISTANCE);
        Matcher words = BEFORE_YEAR.matcher(
                text.substring(from, start).replace('\u00A0', ' ').replace('\n', ' '));
        if (!words.find()) {
            return Optional.empty();
        }
        Optional<PartOfYear> part = part(words);
        boolean names = words.group("month") != null;
        if (names && part.isEmpty()) {
            return Optional.empty();
        }
        Optional<Form> form = form(words, part);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.substring(start, end));
        int first = from + words.start();
        return part.map(each -> Deadline.of(form.get(), each, year))
                .orElse(Optional.of(new Deadline(form.get(), year, year)))
                .map(deadline -> new FoundDeadline(deadline, first, end));
    }

    private static Optional<Form> form(Matcher words, Optional<PartOfYear> part) {
        String word = words.group("form") == null ? "" : words.group("form").toLowerCase(Locale.ROOT);
        boolean end = words.group("end") != null;
        boolean day = part.filter(each -> each.kind() == PartOfYear.Kind.DAY).isPresent();
        return Optional.ofNullable(
                switch (word) {
                    case "by", "no later than", "not later than" -> end ? Form.BY_END_OF : Form.BY;
                    case "before", "until", "till" -> end ? Form.END_OF : Form.BEFORE;
                    case "in", "during" -> end || day ? null : Form.IN;
                    case "on", "" -> day && !end ? Form.IN : null;
                    default -> null;
                });
    }

    private static Optional<PartOfYear> part(Matcher words) {
        if (words.group("quarter") != null) {
            String quarter = words.group("quarter").toLowerCase(Locale.ROOT);
            return Optional.of(PartOfYear.quarter(
                    Character.isDigit(quarter.charAt(0)) ? quarter.charAt(0) - '0' : ORDINALS.indexOf(quarter) + 1));
        }
        if (words.group("roman") != null) {
            return Optional.of(PartOfYear.quarter(Integer.parseInt(words.group("roman"))));
        }
        if (words.group("half") != null) {
            return Optional.of(
                    PartOfYear.half(ORDINALS.indexOf(words.group("half").toLowerCase(Locale.ROOT)) + 1));
        }
        if (words.group("middle") != null) {
            return Optional.of(PartOfYear.MIDDLE);
        }
        if (words.group("month") == null) {
            return Optional.empty();
        }
        int month = 1;
        while (!EnglishRules.MONTHS[month - 1].equalsIgnoreCase(words.group("month"))) {
            month++;
        }
        String day = words.group("day") != null ? words.group("day") : words.group("dayBehind");
        return day == null ? Optional.of(PartOfYear.month(month)) : PartOfYear.day(month, Integer.parseInt(day));
    }

    /** The words of a deadline that names a year. */
    static String words(Deadline deadline) {
        boolean day = deadline.part()
                .filter(each -> each.kind() == PartOfYear.Kind.DAY)
                .isPresent();
        String when = deadline.part().map(EnglishDeadlines::words).orElse("") + deadline.first();
        return switch (deadline.form()) {
            case END_OF -> "before the end of " + when;
            case BY_END_OF -> "by the end of " + when;
            case BEFORE -> "before " + when;
            case BY -> "by " + when;
            case IN -> (day ? "on " : "in ") + when;
            default -> throw new IllegalArgumentException("no deadline of a year: " + deadline);
        };
    }

    private static String words(PartOfYear part) {
        return switch (part.kind()) {
            case HALF -> "the " + ORDINALS.get(part.number() - 1) + " half of ";
            case QUARTER -> "the " + ORDINALS.get(part.number() - 1) + " quarter of ";
            case MONTH -> EnglishRules.MONTHS[part.number() - 1] + " ";
            case DAY -> part.day() + " " + EnglishRules.MONTHS[part.number() - 1] + " ";
            case MIDDLE -> "mid-";
        };
    }
}
