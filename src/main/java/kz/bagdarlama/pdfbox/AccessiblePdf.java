package kz.bagdarlama.pdfbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.bagdarlama.pdf.PdfLibrary;
import kz.bagdarlama.text.Html;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * Makes of what Chromium has printed a document that holds to PDF/UA-1 (ISO 14289-1): Chromium tags the text, sets its language and
 * writes bookmarks; what it leaves out is added here.
 */
final class AccessiblePdf {

    private static final COSName STRONG = COSName.getPDFName("Strong");
    private static final COSName EM = COSName.getPDFName("Em");
    private static final COSName DIV = COSName.getPDFName("Div");
    private static final COSName FIGURE = COSName.getPDFName("Figure");
    private static final COSName ALT = COSName.getPDFName("Alt");
    private static final COSName SPAN = COSName.getPDFName("Span");
    private static final COSName LIST = COSName.getPDFName("L");
    private static final COSName ITEM = COSName.getPDFName("LI");
    private static final COSName LABEL = COSName.getPDFName("Lbl");
    private static final COSName BODY = COSName.getPDFName("LBody");
    private static final COSName CONTENTS = COSName.getPDFName("TOC");
    private static final COSName CONTENTS_ITEM = COSName.getPDFName("TOCI");
    private static final COSName REFERENCE = COSName.getPDFName("Reference");
    private static final COSName LINK = COSName.getPDFName("Link");
    private static final COSName HEADER_CELL = COSName.getPDFName("TH");
    private static final COSName SCOPE = COSName.getPDFName("Scope");
    private static final COSName TABLE = COSName.getPDFName("Table");
    private static final COSName TABS = COSName.getPDFName("Tabs");
    private static final COSName OBJECT = COSName.getPDFName("Obj");
    private static final float VERSION = 1.7f;

    private final PDDocument document;

    /** The text of each piece of marked content, by its page and number. */
    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    private AccessiblePdf(PDDocument document) {
        this.document = document;
    }

    /** Returns the same document with what it lacks. */
    static PdfLibrary.Document of(byte[] printed, PdfLibrary.About about) throws IOException {
        try (PDDocument document = Loader.loadPDF(printed)) {
            new AccessiblePdf(document).complete(about);
            // The number of a document is made of the time unless another seed is given.
            document.setDocumentId(0L);
            document.setVersion(VERSION);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new PdfLibrary.Document(bytes.toByteArray(), document.getNumberOfPages());
        }
    }

    private void complete(PdfLibrary.About about) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        for (PDPage page : document.getPages()) {
            ContentStreams.markArtifacts(document, page);
            page.getCOSObject().setItem(TABS, COSName.S);
            read(page);
        }
        COSDictionary root = catalog.getStructureTreeRoot().getCOSObject();
        COSDictionary roles = new COSDictionary();
        roles.setItem(STRONG, SPAN);
        roles.setItem(EM, SPAN);
        root.setItem(COSName.ROLE_MAP, roles);
        for (COSDictionary child : children(root)) {
            mend(child);
        }
        PDDocumentOutline outline = catalog.getDocumentOutline();
        if (outline != null) {
            List<PDOutlineItem> items = new ArrayList<>();
            gather(outline, items);
            // Chromium takes them from the lines as they were broken, without the spaces between them.
            for (int i = 0; i < items.size() && items.size() == about.headings().size(); i++) {
                items.get(i).setTitle(about.headings().get(i));
            }
        }
        catalog.setLanguage(about.language());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        describe(catalog, about);
    }

    private void describe(PDDocumentCatalog catalog, PdfLibrary.About about) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setCreator(about.program());
        information.setProducer(document.getDocumentInformation().getProducer());
        GregorianCalendar day = GregorianCalendar.from(about.day().atStartOfDay(ZoneOffset.UTC));
        information.setCreationDate(day);
        information.setModificationDate(day);
        document.setDocumentInformation(information);
        String date = about.day() + "T00:00:00Z";
        // Extensible Metadata Platform, ISO 16684-1; unpacked, so that the fingerprints can be read without knowing
        // PDF.
        String metadata = String.format(
                Locale.ROOT,
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                xmlns:bagdarlama="%s">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreatorTool>%s</xmp:CreatorTool>
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%s</xmp:ModifyDate>
                <pdf:Producer>%s</pdf:Producer>
                <pdfuaid:part>1</pdfuaid:part>
                <bagdarlama:words>%s</bagdarlama:words>
                <bagdarlama:print>%s</bagdarlama:print>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """,
                "urn:bagdarlama:pdf",
                Html.ofText(about.title()),
                about.language(),
                Html.ofText(about.program()),
                date,
                date,
                Html.ofText(String.valueOf(information.getProducer())),
                about.words(),
                about.print());
        PDMetadata stream = new PDMetadata(document);
        stream.importXMPMetadata(metadata.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(stream);
    }

    // ---- tags

    private void mend(COSDictionary element) throws IOException {
        COSName type = element.getCOSName(COSName.S);
        if (type == null) {
            return;
        }
        if (type.equals(LIST) && leadsWithin(element)) {
            toContents(element);
        } else if (type.equals(ITEM)) {
            wrap(element, BODY, List.of(LABEL, BODY));
        } else if (type.equals(LINK)) {
            describeLink(element);
        } else if (type.equals(HEADER_CELL)) {
            scope(element);
        } else if (type.equals(FIGURE)
                && !element.containsKey(ALT)
                && !text(element).isEmpty()) {
            // A quotation with its source is a figure in HTML (4.4.12), in PDF only what is looked at.
            element.setItem(COSName.S, DIV);
        } else if (type.equals(DIV) && element.containsKey(COSName.LANG)) {
            // Within a line, however it got there.
            element.setItem(COSName.S, SPAN);
        }
        for (COSDictionary child : children(element)) {
            mend(child);
        }
    }

    /** Whether each item of a list is a link to another place in the document, or has a list of such. */
    private boolean leadsWithin(COSDictionary list) {
        List<COSDictionary> links = new ArrayList<>();
        links(list, links);
        return !links.isEmpty()
                && links.size() >= children(list).size()
                && links.stream()
                        .flatMap(link -> annotations(link).stream())
                        .allMatch(each -> each.containsKey(COSName.DEST));
    }

    private void links(COSDictionary element, List<COSDictionary> links) {
        for (COSDictionary child : children(element)) {
            if (LINK.equals(child.getCOSName(COSName.S))) {
                links.add(child);
            } else {
                links(child, links);
            }
        }
    }

    private void toContents(COSDictionary list) {
        list.setItem(COSName.S, CONTENTS);
        for (COSDictionary item : children(list)) {
            if (ITEM.equals(item.getCOSName(COSName.S))) {
                item.setItem(COSName.S, CONTENTS_ITEM);
                for (COSDictionary part : children(item)) {
                    if (LIST.equals(part.getCOSName(COSName.S))) {
                        toContents(part);
                    }
                }
                wrap(item, REFERENCE, List.of(CONTENTS, LABEL));
            }
        }
    }

    /** Puts what an element holds, but for elements of some types, into one element of a type each time that it comes in a row. */
    private static void wrap(COSDictionary element, COSName type, List<COSName> left) {
        COSArray kids = new COSArray();
        COSDictionary wrapper = null;
        for (COSBase kid : kids(element)) {
            COSDictionary child = dictionary(kid);
            if (child != null && left.contains(child.getCOSName(COSName.S))) {
                kids.add(kid);
                wrapper = null;
                continue;
            }
            if (wrapper == null) {
                wrapper = new COSDictionary();
                wrapper.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
                wrapper.setItem(COSName.S, type);
                wrapper.setItem(COSName.P, element);
                wrapper.setItem(COSName.K, new COSArray());
                kids.add(new COSObject(wrapper));
            }
            if (child != null) {
                child.setItem(COSName.P, wrapper);
            }
            wrapper.getCOSArray(COSName.K).add(kid);
        }
        element.setItem(COSName.K, kids);
    }

    private void describeLink(COSDictionary link) throws IOException {
        String text = text(link);
        for (COSDictionary annotation : annotations(link)) {
            COSDictionary action = annotation.getCOSDictionary(COSName.A);
            String address = action == null ? "" : action.getString(COSName.URI, "");
            annotation.setString(COSName.CONTENTS, text.isEmpty() ? address : text);
        }
    }

    private static List<COSDictionary> annotations(COSDictionary link) {
        List<COSDictionary> annotations = new ArrayList<>();
        for (COSBase kid : kids(link)) {
            COSDictionary reference = dictionary(kid);
            if (reference != null && reference.getCOSDictionary(OBJECT) != null) {
                annotations.add(reference.getCOSDictionary(OBJECT));
            }
        }
        return annotations;
    }

    /** A head of a table stands over its column, the first cell of another row before its row. */
    private static void scope(COSDictionary cell) {
        COSBase given = cell.getDictionaryObject(COSName.A);
        List<COSDictionary> all = new ArrayList<>();
        if (given instanceof COSDictionary one) {
            all.add(one);
        } else if (given instanceof COSArray several) {
            several.forEach(each -> {
                if (dictionary(each) != null) {
                    all.add(dictionary(each));
                }
            });
        }
        if (all.stream().anyMatch(each -> each.containsKey(SCOPE))) {
            return;
        }
        COSDictionary row = cell.getCOSDictionary(COSName.P);
        boolean head =
                row != null && children(row).stream().allMatch(each -> HEADER_CELL.equals(each.getCOSName(COSName.S)));
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, TABLE);
        attributes.setName(SCOPE, head ? "Column" : "Row");
        all.add(attributes);
        COSArray together = new COSArray();
        all.forEach(together::add);
        cell.setItem(COSName.A, together);
    }

    private static void gather(PDOutlineNode node, List<PDOutlineItem> items) {
        for (PDOutlineItem item : node.children()) {
            items.add(item);
            gather(item, items);
        }
    }

    // ---- the structure tree

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            array.forEach(all::add);
        } else if (kids != null) {
            all.add(element.getItem(COSName.K));
        }
        return all;
    }

    private static List<COSDictionary> children(COSDictionary element) {
        List<COSDictionary> children = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            COSDictionary child = dictionary(kid);
            if (child != null && child.containsKey(COSName.S)) {
                children.add(child);
            }
        }
        return children;
    }

    private static COSDictionary dictionary(COSBase base) {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        return object instanceof COSDictionary dictionary ? dictionary : null;
    }

    // ---- words

    private void read(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> found = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                found.merge(content.getMCID(), text(content), String::concat);
            }
        }
        texts.put(page.getCOSObject(), found);
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        TextPosition before = null;
        for (Object each : content.getContents()) {
            if (each instanceof TextPosition position) {
                if (before != null && Math.abs(before.getYDirAdj() - position.getYDirAdj()) > before.getHeightDir()) {
                    // The space at the end of a line is not printed.
                    text.append(' ');
                }
                text.append(position.getUnicode());
                before = position;
            } else if (each instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }

    private String text(COSDictionary element) {
        StringBuilder text = new StringBuilder();
        append(element, element.getCOSDictionary(COSName.PG), text);
        return text.toString().replaceAll("[\\s\u00A0]+", " ").strip();
    }

    private void append(COSDictionary element, COSDictionary page, StringBuilder text) {
        for (COSBase kid : kids(element)) {
            COSBase object = kid instanceof COSObject reference ? reference.getObject() : kid;
            if (object instanceof COSInteger number) {
                text.append(at(page, number.intValue()));
            } else if (object instanceof COSDictionary child) {
                COSDictionary own = child.getCOSDictionary(COSName.PG);
                if (child.containsKey(COSName.MCID)) {
                    text.append(at(own == null ? page : own, child.getInt(COSName.MCID)));
                } else {
                    append(child, own == null ? page : own, text);
                }
            }
        }
    }

    private String at(COSDictionary page, int number) {
        return texts.getOrDefault(page, Map.of()).getOrDefault(number, "");
    }
}
