package kz.bagdarlama.pdfbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Marks what a page shows beside its content as an artifact: backgrounds, rules, the number of the page (ISO 14289-1, 7.1: whatever is
 * shown is content with a tag or an artifact). Chromium leaves these without any mark.
 */
final class ContentStreams {

    private static final Set<String> PATH_BEGINS = Set.of("m", "re");
    private static final Set<String> PATH_ENDS = Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n");
    private static final Set<String> SHOWN_AT_ONCE = Set.of("Do", "sh", "BI");

    private final List<Object> out = new ArrayList<>();

    /** The operands of the operator that comes next. */
    private final List<Object> operands = new ArrayList<>();

    private int depth;
    private boolean opened;

    private ContentStreams() {}

    static void markArtifacts(PDDocument document, PDPage page) throws IOException {
        List<Object> marked = new ContentStreams().marked(new PDFStreamParser(page).parse());
        PDStream stream = new PDStream(document);
        try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(bytes).writeTokens(marked);
        }
        page.setContents(stream);
    }

    private List<Object> marked(List<Object> tokens) {
        for (Object token : tokens) {
            if (token instanceof Operator operator) {
                add(operator);
            } else {
                operands.add(token);
            }
        }
        return out;
    }

    private void add(Operator operator) {
        String name = operator.getName();
        if (name.equals("BDC") || name.equals("BMC")) {
            depth++;
        } else if (name.equals("EMC")) {
            depth--;
        }
        if (depth == 0
                && !opened
                && (PATH_BEGINS.contains(name) || SHOWN_AT_ONCE.contains(name) || name.equals("BT"))) {
            out.add(COSName.ARTIFACT);
            out.add(Operator.getOperator("BMC"));
            opened = true;
        }
        out.addAll(operands);
        operands.clear();
        out.add(operator);
        if (opened && (PATH_ENDS.contains(name) || SHOWN_AT_ONCE.contains(name) || name.equals("ET"))) {
            out.add(Operator.getOperator("EMC"));
            opened = false;
        }
    }
}
