package kz.bagdarlama.markdown;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text without markup, for descriptions. */
public final class PlainText {

    private static final Pattern LAST_WORD_WITH_DIGIT = Pattern.compile("\\d\\S*$");

    private PlainText() {}

    /**
     * Returns the first paragraph, cut at a word where it is too long.
     *
     * @param longest number of characters at most
     * @return empty where the text has no paragraph
     */
    public static String summary(Node body, int longest) {
        for (Node block = body.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph) {
                return cut(words(block), longest);
            }
        }
        return "";
    }

    /** Returns all words of a text, paragraphs and list items apart by a space. */
    public static String all(Node body) {
        return joined(body, " ");
    }

    /** Returns all words of a text, a line for each paragraph, list item and row of a table, the cells of which stand between |. */
    public static String lines(Node body) {
        return joined(body, "\n");
    }

    private static String joined(Node body, String separator) {
        StringBuilder text = new StringBuilder();
        body.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                append(words(paragraph));
            }

            @Override
            public void visit(CustomNode node) {
                TableRow row = ProseTables.row(node);
                if (row == null) {
                    visitChildren(node);
                } else {
                    append(ProseTables.cells(row).stream().map(PlainText::words).collect(Collectors.joining(" | ")));
                }
            }

            private void append(String words) {
                text.append(text.length() == 0 ? "" : separator).append(words);
            }
        });
        return text.toString();
    }

    /** Returns the words of a paragraph or cell. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        String kept = text.substring(0, Math.max(0, end));
        // A number that has lost its scale word or its other half would say something else, so it goes too.
        while (LAST_WORD_WITH_DIGIT.matcher(kept).find()) {
            kept = kept.substring(0, Math.max(0, kept.lastIndexOf(' ')));
        }
        return kept.replaceAll("[\\s,;:–-]+$", "") + "…";
    }
}
