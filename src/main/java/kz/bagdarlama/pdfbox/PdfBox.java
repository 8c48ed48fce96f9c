package kz.bagdarlama.pdfbox;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.pdf.PdfLibrary;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDestinationDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** Apache PDFBox. */
public final class PdfBox implements PdfLibrary {

    static {
        // It has much to say of typefaces, and nothing that anybody here could do.
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }

    @Override
    public Document completed(byte[] printed, About about) throws IOException {
        return AccessiblePdf.of(printed, about);
    }

    @Override
    public Map<String, Integer> pages(byte[] printed, List<String> destinations) throws IOException {
        Map<String, Integer> pages = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(printed)) {
            PDDocumentNameDestinationDictionary named =
                    document.getDocumentCatalog().getDests();
            for (String name : destinations) {
                if (named != null && named.getDestination(name) instanceof PDPageDestination destination) {
                    pages.put(name, destination.retrievePageNumber() + 1);
                }
            }
        }
        return pages;
    }
}
