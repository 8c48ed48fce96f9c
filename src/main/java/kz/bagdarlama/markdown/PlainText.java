package kz.bagdarlama.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text without markup, for descriptions. */
public final class PlainText {

    private PlainText() {}

    /**
     * The first paragraph, cut at a word where it is too long.
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

    private static String words(Node node) {
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
        // A number that has lost its scale word would say something else, so it goes too.
        int end = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, end < 0 ? longest - 1 : end).replaceAll("[\\s,;:–-]+([\\d.,]+)?$", "") + "…";
    }
}
