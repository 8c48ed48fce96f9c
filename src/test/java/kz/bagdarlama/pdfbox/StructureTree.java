package kz.bagdarlama.pdfbox;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** How a PDF is tagged (ISO 32000-1, 14.7). */
public final class StructureTree {

    private StructureTree() {}

    /** The elements of a type, in the order of reading. */
    public static List<PDStructureElement> elements(PDDocument document, String type) {
        List<PDStructureElement> found = new ArrayList<>();
        find(document.getDocumentCatalog().getStructureTreeRoot(), type, found);
        return found;
    }

    private static void find(PDStructureNode node, String type, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals(type)) {
                    found.add(element);
                }
                find(element, type, found);
            }
        }
    }
}
