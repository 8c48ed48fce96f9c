package kz.bagdarlama.data;

import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.model.Language;

/**
 * A column of a published table.
 *
 * @param name as the first row has it; {@code title_*} stands for one column in each language
 * @param required whether no cell of it is empty
 * @param pattern what every cell that is not empty matches, a regular expression of XML Schema; empty where there is no such form
 * @param choices what a cell may hold; empty where that is not limited
 */
record Column(String name, Kind kind, boolean required, String pattern, List<String> choices) {

    /** What the cells of a column are. */
    enum Kind {
        TEXT("string"),
        /** Text that a spreadsheet would take for a day of the year, such as 1.1. */
        NUMERAL("string"),
        NUMBER("number"),
        INTEGER("integer"),
        DATE("date"),
        ADDRESS("string");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** Returns the type of a field (Table Schema 2.0). */
        String type() {
            return type;
        }
    }

    private static final String ALL_LANGUAGES = "_*";

    Column {
        choices = List.copyOf(choices);
    }

    static Column text(String name) {
        return new Column(name, Kind.TEXT, false, "", List.of());
    }

    static Column of(String name, Kind kind) {
        return new Column(name, kind, false, "", List.of());
    }

    Column always() {
        return new Column(name, kind, true, pattern, choices);
    }

    Column like(String form) {
        return new Column(name, kind, required, form, choices);
    }

    Column among(Stream<String> values) {
        return new Column(name, kind, required, pattern, values.toList());
    }

    /** Returns the name without its language. */
    String plainName() {
        return isInAllLanguages() ? name.substring(0, name.length() - ALL_LANGUAGES.length()) : name;
    }

    boolean isInAllLanguages() {
        return name.endsWith(ALL_LANGUAGES);
    }

    /** Returns the name in one of the languages. */
    String name(Language language) {
        return plainName() + "_" + language.tag();
    }
}
