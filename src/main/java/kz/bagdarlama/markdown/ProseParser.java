package kz.bagdarlama.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.LookAlikes;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.WebAddress;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads a Markdown file (CommonMark 0.31) into {@link Prose}: the first heading is the title, second-level headings divide
 * the rest into parts with anchors. Raw HTML, images and URLs of unknown schemes are errors where they stand.
 */
public final class ProseParser {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)");
    /** What is written for {#anchor} by a slip: {anchor}, (#anchor), {# anchor}, {№anchor}, {#anchor or #anchor. */
    private static final Pattern MEANT_ANCHOR = Pattern.compile(
            "(?<=\\s)(?:\\{\\s*+[#№]?|[(\\[]\\s*+[#№]|#)\\s*+([\\p{L}\\d][\\p{L}\\d.-]*?)\\s*+[})\\]]?[.:;]?$");

    private static final Pattern ANCHOR_FORM = Pattern.compile("[a-z][a-z0-9]*+(?:[.-][a-z0-9]++)*+");

    /** Ids that pages have wherever such a text stands: their templates say which. */
    static final Set<String> OWN_ANCHORS =
            Set.of("content", "pages", "search", "search-list", "note-title", "facts", "progress", "related");

    /** Deeper quotes and lists have no use here and can exhaust the stack. */
    private static final int MAX_OPEN_BLOCKS = 20;

    private static final int MAX_DEPTH = 100;

    private static final int MAX_PARAGRAPH = 16_000;

    /** For each of these signs commonmark looks through the rest of the paragraph. */
    private static final int MAX_ANGLES = 500;

    static final Parser PARSER = builder().build();

    /** Built where the first text with a | is read. */
    private static final class WithTables {
        static final Parser PARSER = ProseTables.read(builder()).build();
    }

    private final Diagnostics diagnostics;

    private static Parser.Builder builder() {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_OPEN_BLOCKS);
    }

    public ProseParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a text; what is wrong with it is reported, and what can be understood is returned nevertheless.
     *
     * @param path the file as diagnostics name it
     */
    public Prose parse(String path, String text) {
        try {
            if (hasEndlessParagraph(path, text)) {
                return empty(path);
            }
            boolean tables = text.indexOf('|') >= 0;
            Parser parser = tables ? WithTables.PARSER : PARSER;
            Node document = parser.parse(text);
            if (depth(document) > MAX_DEPTH) {
                throw new StackOverflowError();
            }
            if (UnspacedHeadings.mayStandIn(text)) {
                String meant = UnspacedHeadings.mended(document, path, text, diagnostics);
                if (!meant.equals(text)) {
                    return parse(path, meant);
                }
            }
            Rules rules = new Rules(path, text);
            if (tables) {
                ProseTables.arrange(document, path, rules.lines(), diagnostics);
            }
            document.accept(rules);
            rules.placeWords();
            return divide(path, document, rules);
        } catch (StackOverflowError e) {
            // commonmark recurses into nested emphasis: a text that goes so deep is a mistake or an attack.
            diagnostics.error(
                    Code.MARKDOWN_TOO_DEEP,
                    SourcePosition.file(path),
                    Phrase.of("emphasis or links are nested too deeply to be read"),
                    Phrase.of("look for a long run of *, _ or ["));
            return empty(path);
        }
    }

    /**
     * Some runs of signs take commonmark time that grows with the square of a paragraph's length: no paragraph is so long that
     * this could be felt.
     */
    private boolean hasEndlessParagraph(String path, String text) {
        int line = 1;
        int length = 0;
        int angles = 0;
        for (String each : text.split("\n", -1)) {
            boolean blank = each.isBlank();
            length = blank ? 0 : length + each.length() + 1;
            angles = blank ? 0 : angles;
            for (int i = each.indexOf('<'); i >= 0; i = each.indexOf('<', i + 1)) {
                angles++;
                if (angles > MAX_ANGLES) {
                    diagnostics.error(
                            Code.FILE_TOO_LARGE,
                            new SourcePosition(path, line, each.codePointCount(0, i) + 1),
                            Phrase.of("more than {most} signs < in a paragraph", MAX_ANGLES),
                            Phrase.of("divide it with empty lines, or leave them out"));
                    return true;
                }
            }
            if (length > MAX_PARAGRAPH) {
                diagnostics.error(
                        Code.FILE_TOO_LARGE,
                        new SourcePosition(path, line, 0),
                        Phrase.of("a paragraph of more than {most} characters", MAX_PARAGRAPH),
                        Phrase.of("divide it with empty lines"));
                return true;
            }
            line++;
        }
        return false;
    }

    /** How deep the deepest node lies; counted without recursion, since it guards what recurses. */
    private static int depth(Node document) {
        int depth = 0;
        int deepest = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return deepest;
    }

    /** Returns a text that says nothing, to go on with where a file is missing. */
    public static Prose empty(String path) {
        return new Prose(SourcePosition.file(path), "", new Document(), List.of());
    }

    private Prose divide(String path, Node document, Rules rules) {
        Node first = document.getFirstChild();
        SourcePosition top =
                first == null ? SourcePosition.file(path) : Spans.position(path, first, SourcePosition.file(path));
        String title = "";
        Node next = first;
        if (first instanceof Heading heading && heading.getLevel() == 1) {
            title = plainText(heading);
            if (title.isEmpty()) {
                diagnostics.error(
                        Code.MISSING_TITLE, top, Phrase.of("the title is empty"), Phrase.of("write it after the #"));
            }
            next = first.getNext();
        } else {
            diagnostics.error(
                    Code.MISSING_TITLE,
                    top,
                    first == null
                            ? Phrase.of("the file is empty")
                            : Phrase.of("the text does not start with its title"),
                    first == null
                            ? Phrase.of(
                                    "write what belongs here, beginning with “# Title”, or bring it back, if it was here: git restore {file}",
                                    path)
                            : Phrase.of("write “# Title” in the first line"));
        }
        Document body = new Document();
        Node into = body;
        Map<String, Prose.Part> parts = new LinkedHashMap<>();
        while (next != null) {
            Node block = next;
            next = block.getNext();
            if (block instanceof Heading heading && heading.getLevel() == 2 && !isUnderlined(heading)) {
                Prose.Part part = part(path, heading, top, rules);
                into = part.body();
                Prose.Part earlier = parts.putIfAbsent(part.id(), part);
                if (earlier != null && !part.id().isEmpty()) {
                    diagnostics.error(
                            Code.DUPLICATE_ANCHOR,
                            part.position(),
                            Spans.length(heading),
                            Phrase.of(
                                    "the anchor {#{anchor}} stands in line {line} already",
                                    part.id(),
                                    earlier.position().line()),
                            Phrase.of("give each heading an anchor of its own"));
                }
            } else {
                into.appendChild(block);
            }
        }
        return new Prose(top, title, body, new ArrayList<>(parts.values()), places(path, first));
    }

    private Prose.Part part(String path, Heading heading, SourcePosition top, Rules rules) {
        SourcePosition position = Spans.position(path, heading, top);
        String text = plainText(heading);
        int open = text.endsWith("}") ? text.lastIndexOf("{#") : -1;
        String anchor = open < 0 ? "" : text.substring(open + 2, text.length() - 1);
        if (LookAlikes.first(anchor) >= 0
                && ANCHOR_FORM.matcher(LookAlikes.latin(anchor)).matches()) {
            int column = rules.lines()[position.line() - 1].lastIndexOf("{#" + anchor) + "{#".length() + 1;
            LookAlikes.report(
                    Code.MISSING_ANCHOR, new SourcePosition(path, position.line(), column), anchor, diagnostics);
            anchor = LookAlikes.latin(anchor);
        }
        if (open < 0 || !ANCHOR_FORM.matcher(anchor).matches()) {
            Prose.Part meant = meantPart(position, text, rules);
            if (meant != null) {
                return meant;
            }
        }
        if (anchor.isEmpty() || !ANCHOR_FORM.matcher(anchor).matches()) {
            int column = rules.lines()[position.line() - 1].lastIndexOf("{#" + anchor + "}") + 1;
            diagnostics.error(
                    Code.MISSING_ANCHOR,
                    open < 0 || column < 1 ? position : new SourcePosition(path, position.line(), column),
                    open < 0 || column < 1 ? Spans.length(heading) : "{#}".length() + anchor.length(),
                    open < 0
                            ? Phrase.of("a second-level heading needs an anchor, the same in every language")
                            : Phrase.of("“{anchor}” cannot be an anchor", anchor),
                    Phrase.of("write “## Heading {#sources}”: small Latin letters, digits, hyphens and points"));
            return new Prose.Part("", position, text, new Document());
        }
        if (OWN_ANCHORS.contains(anchor)) {
            diagnostics.error(
                    Code.DUPLICATE_ANCHOR,
                    position,
                    Spans.length(heading),
                    Phrase.of("the page itself has the anchor {#{anchor}}: links would lead there", anchor),
                    Phrase.of("choose another, for example {#{anchor}}", anchor + "-1"));
        }
        String title = text.substring(0, open).strip();
        if (title.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_TITLE,
                    position,
                    Phrase.of("the heading is empty"),
                    Phrase.of("write it before the anchor"));
        }
        return new Prose.Part(anchor, position, title, new Document(), places(path, heading));
    }

    /** Where the words of a heading stand in which an entity or an escaped sign does; none where a single text is. */
    private static List<PlacedText.Place> places(String path, Node heading) {
        if (!(heading instanceof Heading) || heading.getFirstChild() == heading.getLastChild()) {
            return List.of();
        }
        List<PlacedText.Place> places = new ArrayList<>();
        int offset = 0;
        for (Node child = heading.getFirstChild(); child instanceof Text text; child = child.getNext()) {
            places.add(new PlacedText.Place(
                    offset, Spans.position(path, text, Spans.position(path, heading, SourcePosition.file(path)))));
            offset += text.getLiteral().length();
        }
        return places;
    }

    /** A heading whose anchor lacks a sign, reported and read as it was meant; null where no anchor stands at its end. */
    private Prose.Part meantPart(SourcePosition position, String text, Rules rules) {
        Matcher matcher = MEANT_ANCHOR.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String anchor = LookAlikes.latin(matcher.group(1));
        int column = rules.lines()[position.line() - 1].lastIndexOf(matcher.group()) + 1;
        if (column < 1 || !ANCHOR_FORM.matcher(anchor).matches() || OWN_ANCHORS.contains(anchor)) {
            return null;
        }
        diagnostics.error(
                Code.MISSING_ANCHOR,
                new SourcePosition(position.path(), position.line(), column),
                matcher.group().length(),
                Phrase.of("“{anchor}” cannot be an anchor", matcher.group()),
                Phrase.of("write {#{anchor}}", anchor));
        return new Prose.Part(
                anchor, position, text.substring(0, matcher.start()).strip(), new Document());
    }

    /** Whether a link is the sign of a footnote, whose words Markdown has taken for an address; one that names its own is a link. */
    private static boolean isFootnote(Link link) {
        if (!(link.getFirstChild() instanceof Text text) || !text.getLiteral().startsWith("^")) {
            return false;
        }
        boolean[] found = new boolean[1];
        top(link).accept(new AbstractVisitor() {
            @Override
            public void visit(LinkReferenceDefinition definition) {
                found[0] |= definition.getLabel().startsWith("^")
                        && definition.getDestination().equals(link.getDestination());
            }
        });
        return found[0];
    }

    private static Node top(Node node) {
        Node top = node;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top;
    }

    private static boolean isUsed(LinkReferenceDefinition definition) {
        boolean[] used = new boolean[1];
        top(definition).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                used[0] |= link.getDestination().equals(definition.getDestination());
            }
        });
        return used[0];
    }

    /** Whether it is a heading by the line of = or - below it. */
    private static boolean isUnderlined(Heading heading) {
        return heading.getSourceSpans().size() > 1;
    }

    /** The text of a heading without its markup. */
    private static String plainText(Node heading) {
        return children(heading)
                .map(child -> child instanceof Text text
                        ? text.getLiteral()
                        : child instanceof org.commonmark.node.Code code
                                ? code.getLiteral()
                                : child instanceof SoftLineBreak || child instanceof HardLineBreak
                                        ? " "
                                        : plainText(child))
                .collect(Collectors.joining())
                .strip();
    }

    private static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }

    /** What a text may not contain. */
    private final class Rules extends AbstractVisitor {

        private final String path;
        private final String text;
        private String[] lines;
        private boolean starred;
        private boolean marked;
        private boolean bulleted;

        /** Texts that are shorter than they are written. */
        private final List<Text> unlike = new ArrayList<>();

        Rules(String path, String text) {
            this.path = path;
            this.text = text;
        }

        private String[] lines() {
            if (lines == null) {
                lines = text.split("\n", -1);
            }
            return lines;
        }

        @Override
        public void visit(Text node) {
            if (Spans.length(node) != node.getLiteral().length()) {
                unlike.add(node);
            }
            if (UnreadMarkup.mayStandIn(node.getLiteral())) {
                marked = true;
                starred |= node.getLiteral().indexOf('*') >= 0;
            }
            if (TypedBullets.mayBegin(node.getLiteral())
                    && (node.getPrevious() == null || node.getPrevious() instanceof SoftLineBreak)) {
                bulleted = true;
            }
        }

        /** Parts texts behind each entity and escaped sign, so that whatever looks at them knows where each word stands. */
        private void placeWords() {
            for (Text each : unlike) {
                if (each.getParent() != null) {
                    SourceSigns.of(each, lines()).part(each);
                }
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitInlines(paragraph);
        }

        @Override
        public void visit(CustomNode node) {
            if (ProseTables.isCell(node)) {
                visitInlines(node);
            } else {
                visitChildren(node);
            }
        }

        private void visitInlines(Node block) {
            starred = false;
            marked = false;
            bulleted = false;
            visitChildren(block);
            if (starred) {
                SuffixedEmphasis.mend(block, lines());
            }
            if (marked) {
                UnreadMarkup.report(block, path, lines(), diagnostics);
            }
            if (bulleted && block instanceof Paragraph paragraph) {
                TypedBullets.report(paragraph, path, lines(), diagnostics);
            }
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            report(
                    Code.ACCIDENTAL_MARKUP,
                    code,
                    Phrase.of("four spaces at the start of a line make this code"),
                    Phrase.of("remove them; code stands between two lines of ```"));
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            if (definition.getLabel().startsWith("^")) {
                // Where its words are a single one, Markdown takes them for an address.
                report(Code.UNREAD_MARKUP, definition, UnreadMarkup.FOOTNOTES, UnreadMarkup.IN_PLACE_OF_FOOTNOTES);
                return;
            }
            // A link that uses it says itself where the address is wrong.
            if (LinkTarget.parse(definition.getDestination()).isEmpty() && !isUsed(definition)) {
                report(
                        Code.ACCIDENTAL_MARKUP,
                        definition,
                        Phrase.of(
                                "readers do not see this line: it is taken for the address of the label “{label}”",
                                definition.getLabel()),
                        Phrase.of("write \\[ in place of [, or leave the brackets out"));
            }
        }

        private void report(Code code, Node node, Phrase message, Phrase hint) {
            SourcePosition position = Spans.position(path, node, SourcePosition.file(path));
            diagnostics.error(code, position, Spans.length(node), message, hint);
        }

        @Override
        public void visit(Heading heading) {
            if (isUnderlined(heading) && (heading.getPrevious() != null || heading.getLevel() > 1)) {
                report(
                        Code.ACCIDENTAL_MARKUP,
                        heading,
                        Phrase.of("the line of signs below makes this text a heading"),
                        Phrase.of(
                                "put an empty line between them; a heading is written “## Heading {#anchor}”, without such a line"));
            } else if (!(heading.getParent() instanceof Document)) {
                report(
                        Code.HEADING_LEVEL,
                        heading,
                        Phrase.of("a heading inside a list or a quotation"),
                        Phrase.of(
                                "begin it in a line of its own without the sign of the list, or write \\# where the sign itself is meant"));
            } else if (heading.getLevel() == 1 && heading.getPrevious() != null) {
                report(
                        Code.HEADING_LEVEL,
                        heading,
                        Phrase.of("a second title"),
                        Phrase.of("use ## for a heading within the text"));
            } else if (heading.getLevel() > 2) {
                report(
                        Code.HEADING_LEVEL,
                        heading,
                        Phrase.of("headings deeper than ## are not used"),
                        Phrase.of("use ##, or a paragraph"));
            }
            visitInlines(heading);
            if (heading.getLevel() <= 2
                    && children(heading)
                            .anyMatch(child -> !(child instanceof Text) && !(child instanceof HtmlInline))) {
                report(
                        Code.HEADING_MARKUP,
                        heading,
                        Phrase.of("a heading is plain text, without links, emphasis or code"),
                        null);
            }
        }

        private final List<String> openTags = new ArrayList<>();

        @Override
        public void visit(HtmlInline html) {
            // Who removes <b> will not leave </b>.
            Matcher tag = TAG.matcher(html.getLiteral());
            if (tag.lookingAt() && !tag.group(1).isEmpty() && openTags.remove(tag.group(2))) {
                return;
            }
            if (tag.lookingAt() && tag.group(1).isEmpty()) {
                openTags.add(tag.group(2));
            }
            rawHtml(html);
        }

        @Override
        public void visit(HtmlBlock html) {
            rawHtml(html);
        }

        private void rawHtml(Node html) {
            report(
                    Code.RAW_HTML,
                    html,
                    Phrase.of("HTML is not read in texts"),
                    Phrase.of("use Markdown; write &lt; for the sign <"));
        }

        @Override
        public void visit(Image image) {
            report(
                    Code.IMAGE,
                    image,
                    Phrase.of("images are not used in texts"),
                    Phrase.of("remove it and say in words what it shows, or link to the page that has it"));
        }

        /** Reports a destination with a Cyrillic letter that looks like a Latin one, and reads it as it was meant. */
        private void misread(Link link) {
            String written = link.getDestination();
            SourcePosition start = Spans.position(path, link, SourcePosition.file(path));
            int column = start.line() < 1 ? 0 : lines()[start.line() - 1].indexOf(written, start.column() - 1) + 1;
            LookAlikes.report(
                    Code.BAD_LINK,
                    column < 1 ? start : new SourcePosition(path, start.line(), column),
                    written,
                    diagnostics);
            link.setDestination(LookAlikes.latin(written));
        }

        @Override
        public void visit(Link link) {
            if (link.getTitle() != null && !link.getTitle().isBlank()) {
                report(
                        Code.UNREAD_MARKUP,
                        link,
                        Phrase.of("the title “{title}” of this link is shown nowhere", link.getTitle()),
                        Phrase.of(
                                "remove it with its quotation marks: the words between [ and ] say where the link leads"));
            }
            if (isFootnote(link)) {
                // Its words say what is wrong.
                return;
            }
            if (LookAlikes.first(link.getDestination()) >= 0
                    && LinkTarget.parse(LookAlikes.latin(link.getDestination()))
                            .filter(meant -> !(meant instanceof LinkTarget.Outside))
                            .isPresent()) {
                misread(link);
            }
            if (LinkTarget.namesUser(link.getDestination())) {
                report(
                        Code.BAD_LINK,
                        link,
                        Phrase.of("the address names a user or a password before @, which would be published"),
                        Phrase.of("leave out what stands between // and @"));
            } else if (WebAddress.fault(link.getDestination()).isPresent()) {
                WebAddress.Fault fault = WebAddress.fault(link.getDestination()).get();
                report(Code.BAD_LINK, link, fault.message(), fault.hint());
            } else if (LinkTarget.parse(link.getDestination()).isEmpty()) {
                report(
                        Code.BAD_LINK,
                        link,
                        Phrase.of("“{destination}” is no destination that links may have", link.getDestination()),
                        Phrase.of(
                                "write {kinds} and an id, #anchor, or an address that starts with https://",
                                LinkTarget.beginnings()));
            }
            if (plainText(link).isBlank()) {
                report(
                        Code.BAD_LINK,
                        link,
                        Phrase.of("a link without a text"),
                        Phrase.of("write what it leads to between [ and ]"));
            }
            visitChildren(link);
        }
    }
}
