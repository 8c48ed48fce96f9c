package kz.bagdarlama.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a published table as RFC 4180 says, by a reader of its own. */
final class PublishedTable {

    private PublishedTable() {}

    /** All rows, the head among them. */
    static List<List<String>> rows(String text, char separator) {
        assertThat(text).endsWith("\r\n");
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '"' && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == separator || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(List.copyOf(row));
                    row.clear();
                    i++;
                }
            } else {
                cell.append(c);
            }
        }
        var head = rows.get(0);
        assertThat(rows).allSatisfy(each -> assertThat(each).hasSameSizeAs(head));
        return rows;
    }

    /** The rows below the head, by the names of columns. */
    static List<Map<String, String>> byColumn(List<List<String>> rows) {
        var head = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> byColumn = new TreeMap<>();
                    for (int i = 0; i < head.size(); i++) {
                        byColumn.put(head.get(i), row.get(i));
                    }
                    return byColumn;
                })
                .toList();
    }
}
