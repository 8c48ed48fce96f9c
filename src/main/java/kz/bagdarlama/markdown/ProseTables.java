package kz.bagdarlama.markdown;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * Tables of texts, as GitHub writes them: a row of headers, a line of hyphens, rows. A paragraph right above a table that is bold as
 * a whole is its caption. Loaded only where a text has the sign |, since few have.
 */
public final class ProseTables {

    private ProseTables() {}

    /** Makes a parser read tables as well. */
    static Parser.Builder read(Parser.Builder builder) {
        return builder.extensions(List.of(TablesExtension.create()));
    }

    /** Puts captions into their tables and reports rows of which readers would not see what was meant. */
    static void arrange(Node document, String path, String[] lines, Diagnostics diagnostics) {
        List<TableBlock> tables = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock table) {
                    tables.add(table);
                }
            }
        });
        for (TableBlock table : tables) {
            if (table.getPrevious() instanceof Paragraph paragraph
                    && paragraph.getFirstChild() instanceof StrongEmphasis
                    && paragraph.getFirstChild() == paragraph.getLastChild()) {
                table.prependChild(paragraph);
            }
            hold(table, path, lines, diagnostics);
        }
    }

    private static void hold(TableBlock table, String path, String[] lines, Diagnostics diagnostics) {
        List<TableRow> rows = rows(table);
        int head = rows.get(0).getSourceSpans().get(0).getLineIndex();
        int columns = cells(lines[head]);
        int column = rows.get(0).getSourceSpans().get(0).getColumnIndex() + 1;
        String rule = lines[head + 1];
        // Within a quotation or list the line has more signs than those of the table.
        if (column == 1 && cells(rule) != columns) {
            diagnostics.error(
                    Code.UNREAD_MARKUP,
                    new SourcePosition(path, head + 2, 1),
                    rule.length(),
                    wrongRule(rule, lines[head]),
                    Phrase.of("write {example}", "| --- ".repeat(columns) + "|"));
            return;
        }
        if (rows.size() < 2) {
            diagnostics.error(
                    Code.UNREAD_MARKUP,
                    Spans.position(path, table, SourcePosition.file(path)),
                    Spans.length(table),
                    Phrase.of("a table without rows"),
                    Phrase.of("write them below the line of hyphens: {example}", "| … ".repeat(columns) + "|"));
        }
        for (TableRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            if (row.getSourceSpans().isEmpty()) {
                continue;
            }
            int written = cells(lines[row.getSourceSpans().get(0).getLineIndex()]);
            if (written != columns) {
                diagnostics.error(
                        Code.UNREAD_MARKUP,
                        Spans.position(path, row, SourcePosition.file(path)),
                        Spans.length(row),
                        Phrase.of("this row has {cells} cells, the header {columns}", written, columns),
                        Phrase.of(
                                "give every row as many cells as the header; an empty one is written | |, the sign itself \\|"));
            }
        }
    }

    /** Returns what is wrong with a line of hyphens that has other cells than its header. */
    static Phrase wrongRule(String rule, String header) {
        return Phrase.of(
                "the line of hyphens has {cells} cells, the header above it {columns}", cells(rule), cells(header));
    }

    /** Returns how many cells a line has, as it is written. */
    static int cells(String line) {
        String row = line.strip();
        int from = row.startsWith("|") ? 1 : 0;
        int to = row.endsWith("|") && !row.endsWith("\\|") && row.length() > 1 ? row.length() - 1 : row.length();
        int cells = 1;
        for (int i = from; i < to; i++) {
            if (row.charAt(i) == '\\') {
                i++;
            } else if (row.charAt(i) == '|') {
                cells++;
            }
        }
        return cells;
    }

    /** Returns the row that a node is; null where it is none. */
    static TableRow row(CustomNode node) {
        return node instanceof TableRow row ? row : null;
    }

    /** Whether a node is a cell. */
    static boolean isCell(CustomNode node) {
        return node instanceof TableCell;
    }

    /** Returns the rows of a table, that of the headers first. */
    static List<TableRow> rows(TableBlock table) {
        List<TableRow> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow each) {
                    rows.add(each);
                }
            }
        }
        return rows;
    }

    /** Returns the cells of a row. */
    static List<TableCell> cells(TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell each) {
                cells.add(each);
            }
        }
        return cells;
    }

    /** Whether a row is that of the headers. */
    static boolean isHead(TableRow row) {
        return row.getParent() instanceof TableHead;
    }

    /** Returns the caption of a table; null where it has none. */
    static Paragraph caption(TableBlock table) {
        return table.getFirstChild() instanceof Paragraph caption ? caption : null;
    }

    /** Returns how many rows and columns a block has, as {@code 4 × 2}; empty where it is no table. */
    public static String size(CustomBlock block) {
        if (!(block instanceof TableBlock table)) {
            return "";
        }
        List<TableRow> rows = rows(table);
        return rows.size() + " × " + (rows.isEmpty() ? 0 : cells(rows.get(0)).size());
    }
}
