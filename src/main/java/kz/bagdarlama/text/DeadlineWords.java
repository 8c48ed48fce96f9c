package kz.bagdarlama.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.Deadline;

/** The words of deadlines of one language, in front of the year or behind it. */
final class DeadlineWords {

    /** No such words are longer. */
    private static final int LONGEST = 24;

    private DeadlineWords() {}

    /** Whether one year stands there, and no end of a range. */
    static boolean isYear(String text, int start, int end) {
        boolean range = start > 0 && "–-".indexOf(text.charAt(start - 1)) >= 0
                || end < text.length() && "–-".indexOf(text.charAt(end)) >= 0;
        return end - start == 4 && text.startsWith("20", start) && !range;
    }

    /** The form whose words stand right before the year, the longest first. */
    static Optional<Deadline.Form> before(String text, int start, Map<String, Deadline.Form> words) {
        String front = text.substring(Math.max(0, start - LONGEST), start)
                .replace('\u00A0', ' ')
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Deadline.Form> each : words.entrySet()) {
            int at = front.length() - each.getKey().length();
            if (front.endsWith(each.getKey()) && (at == 0 || !Character.isLetter(front.charAt(at - 1)))) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    /** The form whose words stand right behind the year, the longest first. */
    static Optional<Deadline.Form> behind(String text, int end, Map<String, Deadline.Form> words) {
        String rest =
                text.substring(end, Math.min(text.length(), end + LONGEST)).replace('\u00A0', ' ');
        for (Map.Entry<String, Deadline.Form> each : words.entrySet()) {
            int after = each.getKey().length();
            if (rest.startsWith(each.getKey()) && (after == rest.length() || !Character.isLetter(rest.charAt(after)))) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    /** What words say a form, with … in place of the year. */
    static String of(Deadline.Form form, Map<String, Deadline.Form> words, boolean before) {
        return words.entrySet().stream()
                .filter(each -> each.getValue() == form)
                .map(each -> before ? each.getKey() + "…" : "…" + each.getKey())
                .findFirst()
                .orElse(form.key());
    }
}
