package kz.bagdarlama.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Language;

/**
 * Turns plain text of one language into markup: escaped, with no-break spaces, and with names of other languages marked
 * (WCAG 2.2, 3.1.2 Language of Parts).
 */
public final class RunningText {

    /**
     * Ranges; numbers with an ending, behind a scale or a unit too (1,7 млн-ға); letters with a number (UTF-8); short names in Latin
     * letters (axe-core).
     */
    private static final Pattern UNBROKEN = Pattern.compile(
            "\\d+(?:[–-]\\d+)+|[\\d.,]*\\d(?:%?-\\p{L}+|\u00A0\\p{L}{1,4}-\\p{L}{1,5}(?!\\p{L}))|(?<!\\p{L})\\p{L}{1,4}-\\d+(?:-\\p{L}+)?|\\b[A-Za-z]{1,8}-[A-Za-z]{1,8}\\b");

    /** A name of two short words stays in one line. */
    private static final int SHORT_NAME = 12;

    private final Language language;
    private final Pattern names;
    private final Map<String, String> tags;

    /** For texts in {@code language}, among which {@code names} may stand. */
    public RunningText(Language language, List<ForeignName> names) {
        this.language = language;
        this.tags = names.stream()
                .filter(name -> !name.languageTag().equals(language.tag()))
                .collect(Collectors.toMap(ForeignName::text, ForeignName::languageTag, (first, second) -> first));
        // Longest first: «Smart City Lab» before «Smart City».
        String alternatives = tags.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = alternatives.isEmpty()
                ? null
                : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /** Returns the language of the texts. */
    public Language language() {
        return language;
    }

    /** Returns plain text as markup. */
    public Html html(String text) {
        return new Html(markup(text));
    }

    /** Returns plain text as a string of markup, for writers that build a larger piece. */
    public String markup(String text) {
        if (names == null || tags.keySet().stream().noneMatch(text::contains)) {
            return escape(Typography.apply(text));
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        Matcher matcher = names.matcher(text);
        // Spaces are set over the whole text first: a name must not hide from them what stands beside it.
        String set = Typography.apply(text);
        int from = 0;
        while (matcher.find()) {
            out.append(escape(set.substring(from, matcher.start())))
                    .append("<span lang=\"")
                    .append(tags.get(matcher.group()))
                    .append("\">")
                    .append(name(set.substring(matcher.start(), matcher.end())))
                    .append("</span>");
            from = matcher.end();
        }
        return out.append(escape(set.substring(from))).toString();
    }

    private static String name(String name) {
        return Html.escape(name.length() <= SHORT_NAME ? name.replace(' ', Typography.NO_BREAK_SPACE) : name);
    }

    /**
     * Keeps ranges, names like 7-20-25 and numbers with an ending (10%-ға, 3-тарау) in one line: a browser may break it after the
     * dash, and no character forbids it.
     */
    static String escape(String text) {
        String escaped = Html.escape(text);
        return isBound(text)
                ? LongWords.boundToRange(UNBROKEN.matcher(escaped).replaceAll("<span class=\"no-wrap\">$0</span>"))
                : escaped;
    }

    /** Whether a hyphen or dash stands close between letters or figures; a dash between words does not. */
    private static boolean isBound(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if ((c == '-' || c == '–')
                    && Character.isLetterOrDigit(text.charAt(i + 1))
                    && (text.charAt(i - 1) == '%' || Character.isLetterOrDigit(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }
}
