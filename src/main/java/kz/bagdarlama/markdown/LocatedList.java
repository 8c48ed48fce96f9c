package kz.bagdarlama.markdown;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Prose;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * A list or table of a text with the place where it begins.
 *
 * @param part the anchor of the part that it stands in; empty before the first
 * @param items of a list, with those of lists in it; 0 of a table
 * @param size of a table, as {@link ProseTables#size} says it; empty of a list
 * @param length of its first line
 */
public record LocatedList(String part, int items, String size, SourcePosition position, int length) {

    /** Returns whether it is a table. */
    public boolean isTable() {
        return !size.isEmpty();
    }

    /** Returns all lists and tables of a text, in order. */
    public static List<LocatedList> in(Prose prose) {
        List<LocatedList> found = new ArrayList<>();
        collect("", prose.body(), prose, found);
        prose.parts().forEach(part -> collect(part.id(), part.body(), prose, found));
        return found;
    }

    private static void collect(String part, Node body, Prose prose, List<LocatedList> into) {
        body.accept(new AbstractVisitor() {
            @Override
            public void visit(BulletList list) {
                add(list, items(list), "");
            }

            @Override
            public void visit(OrderedList list) {
                add(list, items(list), "");
            }

            @Override
            public void visit(CustomBlock block) {
                String size = ProseTables.size(block);
                if (!size.isEmpty()) {
                    add(block, 0, size);
                }
            }

            private void add(Node block, int items, String size) {
                into.add(new LocatedList(
                        part,
                        items,
                        size,
                        Spans.position(prose.position().path(), block, prose.position()),
                        Spans.length(block)));
            }
        });
    }

    private static int items(Node list) {
        int[] items = {0};
        list.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                items[0]++;
                visitChildren(item);
            }
        });
        return items[0];
    }
}
