package kz.bagdarlama.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.bagdarlama.model.Language;

/** A published table: what its columns are, and its rows, put together once when somebody asks for them, by any thread. */
final class Table {

    private final String name;
    private final List<Column> columns;
    private final List<Language> languages;
    private final Supplier<List<List<String>>> make;
    private List<List<String>> rows;

    /**
     * @param name of the file without its ending
     * @param make gives the rows, each with a cell for every column in every language
     */
    Table(String name, List<Column> columns, List<Language> languages, Supplier<List<List<String>>> make) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.languages = languages;
        this.make = make;
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    private synchronized List<List<String>> rows() {
        if (rows == null) {
            rows = make.get();
        }
        return rows;
    }

    /** Returns the file of an edition. */
    byte[] csv(Csv.Edition edition) {
        List<String> head = new ArrayList<>();
        List<Column.Kind> kinds = new ArrayList<>();
        for (Column column : columns) {
            names(column).forEach(each -> {
                head.add(each);
                kinds.add(column.kind());
            });
        }
        Csv csv = new Csv(edition, head, kinds);
        rows().forEach(csv::row);
        return csv.bytes();
    }

    private Stream<String> names(Column column) {
        return column.isInAllLanguages() ? languages.stream().map(column::name) : Stream.of(column.name());
    }
}
