package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;

/**
 * Names of {@code names.yaml} in which a number stands: 5G, ISO 9001, «28 панфиловцев». Such a number counts nothing, but every language has
 * the same.
 */
record NumberNames(List<String> names) {

    /** Returns those of a site. */
    static NumberNames of(Content content, QueryCache queries) {
        return queries.answer(new Among(new Identity<>(content.names())));
    }

    private record Among(Identity<List<ForeignName>> names) implements Query<NumberNames> {

        @Override
        public NumberNames compute(QueryCache queries) {
            return of(names.object());
        }
    }

    static NumberNames of(List<ForeignName> names) {
        return new NumberNames(names.stream()
                .map(ForeignName::text)
                .filter(name -> name.chars().anyMatch(NumberNames::isDigit))
                .toList());
    }

    /** The text with spaces in place of these names, so that places stay; the same object where none stands in it. */
    String without(String text) {
        String masked = text;
        for (String name : names) {
            for (int at = find(masked, name, 0); at >= 0; at = find(masked, name, at + name.length())) {
                masked = masked.substring(0, at) + " ".repeat(name.length()) + masked.substring(at + name.length());
            }
        }
        return masked;
    }

    /** The numbers in these names, as often as they stand in a text. */
    List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        for (int[] name : places(text)) {
            for (String number : text.substring(name[0], name[1]).split("\\D+")) {
                if (!number.isEmpty()) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    /** Where these names stand in a text, each as {@code {start, end}}. */
    List<int[]> places(String text) {
        List<int[]> places = new ArrayList<>();
        for (String name : names) {
            for (int at = find(text, name, 0); at >= 0; at = find(text, name, at + name.length())) {
                places.add(new int[] {at, at + name.length()});
            }
        }
        return places;
    }

    /** A suffix may follow a name, but no further digit, and no letter or digit may stand before it. */
    private static int find(String text, String name, int from) {
        int at = text.indexOf(name, from);
        while (at >= 0) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length()
                    || !isDigit(text.charAt(end))
                            && !(isDigit(text.charAt(end - 1))
                                    && (text.charAt(end) == ',' || text.charAt(end) == '.')
                                    && end + 1 < text.length()
                                    && isDigit(text.charAt(end + 1)));
            if (begins && ends) {
                return at;
            }
            at = text.indexOf(name, at + 1);
        }
        return -1;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
