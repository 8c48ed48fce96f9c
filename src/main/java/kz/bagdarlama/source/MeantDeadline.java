package kz.bagdarlama.source;

import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.text.FoundDeadline;
import kz.bagdarlama.text.LanguageRules;

/** What somebody may have meant who wrote a deadline that is none: dates of calendars, short names, words of the site's languages. */
final class MeantDeadline {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)2\\d{3}(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(2\\d{3})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(0?[1-9]|1[0-2])\\.(2\\d{3})");
    private static final Pattern AMERICAN = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2}),? (2\\d{3})");
    private static final Pattern NAME = Pattern.compile("\\p{L}+");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\w+ (\\d{1,2} [A-Z][a-z]+ 2\\d{3})");

    private MeantDeadline() {}

    /** Says what is wrong with a text that is no deadline, and what to write. */
    static void report(String written, BiConsumer<Phrase, Phrase> report) {
        String english = english(written);
        Optional<Deadline> meant = inWords(written).or(() -> Deadline.parse(english));
        Matcher day = DAY_OF_MONTH.matcher(english);
        if (meant.isEmpty()
                && day.matches()
                && Deadline.parse("before " + day.group(1)).isEmpty()) {
            report.accept(Phrase.of("there is no day “{day}”", day.group(1)), Phrase.of("look it up in the calendar"));
            return;
        }
        report.accept(
                Phrase.of("“{value}” is no deadline", written),
                meant.map(each -> Suggestion.didYouMean(each.toString()))
                        .orElseGet(
                                () -> Phrase.of("write one of: {choices}", String.join(" · ", Deadline.examples()))));
    }

    /** «до 1 сентября 2025 года», «2025 жылдың соңына дейін». */
    private static Optional<Deadline> inWords(String written) {
        Matcher year = YEAR.matcher(written);
        return year.find()
                ? LanguageRules.ALL.stream()
                        .flatMap(rules -> rules.deadline(written, year.start(), year.end()).stream())
                        .map(FoundDeadline::deadline)
                        .findFirst()
                : Optional.empty();
    }

    /** The usual way of writing what is written in another: by 2025-09-01, until Sept 1, 2025, Q3 2025, by mid-2025. */
    private static String english(String written) {
        String text = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        text = ISO.matcher(text)
                .replaceAll(date -> (date.group(3) == null ? "" : Integer.parseInt(date.group(3)) + " ")
                        + Month.of(Integer.parseInt(date.group(2))) + " " + date.group(1));
        text = DOTTED.matcher(text)
                .replaceAll(date -> Integer.parseInt(date.group(1)) + " " + Month.of(Integer.parseInt(date.group(2)))
                        + " " + date.group(3));
        text = AMERICAN.matcher(text).replaceAll("$2 $1 $3");
        text = text.replaceFirst("^(?:till|until) ", "before ")
                .replaceFirst("^(?:no|not) later than ", "by ")
                .replaceFirst("^(by )?(the )?end of (the )?", "$1end of ")
                .replaceFirst("\\bmid[- ](of )?", "mid ")
                .replaceFirst("\\bq([1-4])( of|,)? ", "Q$1 ")
                .replaceFirst("\\b(?:the )?(?:h1|1st half|first half)(?: of|,)? ", "the first half of ")
                .replaceFirst("\\b(?:the )?(?:h2|2nd half|second half)(?: of|,)? ", "the second half of ")
                .replaceFirst("(\\d)(?:st|nd|rd|th)\\b", "$1");
        text = NAME.matcher(text).replaceAll(word -> monthName(word.group()));
        if (text.matches("\\d{1,2} [A-Z].*")) {
            return "on " + text;
        }
        return text.matches("[A-Z].*|the .*|mid .*") ? "in " + text : text;
    }

    private static String monthName(String word) {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (name.equalsIgnoreCase(word) || word.length() >= 3 && word.length() <= 4 && name.startsWith(word)) {
                return month.name().charAt(0) + name.substring(1);
            }
        }
        return word;
    }
}
