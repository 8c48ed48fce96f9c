package kz.bagdarlama.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Writes a table so that it can be used on a phone and by ear: it scrolls by itself where it is too wide, reachable with the keyboard
 * (WCAG 2.1.1), and every cell belongs to the header of its column and, where there are several columns, of its row (WCAG 1.3.1).
 */
final class TableRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    TableRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableBlock.class);
    }

    @Override
    public void render(Node node) {
        TableBlock table = (TableBlock) node;
        List<TableRow> rows = ProseTables.rows(table);
        Paragraph caption = ProseTables.caption(table);
        Map<String, String> region = new LinkedHashMap<>();
        region.put("class", "prose__table");
        region.put("role", "region");
        String name = caption == null ? names(rows.get(0)) : PlainText.words(caption);
        region.put("aria-label", name);
        region.put("tabindex", "0");
        open("div", region);
        open("table", caption == null ? Map.of("aria-label", name) : Map.of());
        if (caption != null) {
            open("caption", Map.of());
            children(caption.getFirstChild());
            close("caption");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i < 2) {
                open(i == 0 ? "thead" : "tbody", Map.of());
            }
            row(rows.get(i));
            if (i == 0) {
                close("thead");
            }
        }
        if (rows.size() > 1) {
            close("tbody");
        }
        close("table");
        close("div");
    }

    private static String names(TableRow head) {
        return ProseTables.cells(head).stream()
                .map(PlainText::words)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void row(TableRow row) {
        open("tr", Map.of());
        List<TableCell> cells = ProseTables.cells(row);
        for (int i = 0; i < cells.size(); i++) {
            boolean head = ProseTables.isHead(row);
            boolean header = cells.get(i).getFirstChild() != null && (head || i == 0 && cells.size() > 1);
            Map<String, String> attributes = new LinkedHashMap<>();
            if (header) {
                attributes.put("scope", head ? "col" : "row");
            }
            if (cells.get(i).getAlignment() == TableCell.Alignment.RIGHT) {
                attributes.put("class", "prose__right");
            }
            open(header ? "th" : "td", attributes);
            children(cells.get(i));
            close(header ? "th" : "td");
        }
        close("tr");
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private void open(String name, Map<String, String> attributes) {
        context.getWriter().tag(name, attributes);
        if (name.startsWith("t") && name.length() > 2) {
            context.getWriter().line();
        }
    }

    private void close(String name) {
        context.getWriter().tag("/" + name);
        if (name.length() > 2 || name.equals("tr")) {
            context.getWriter().line();
        }
    }
}
