package kz.bagdarlama.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.text.Characters;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Signs that an editor typed as markup and Markdown left in the text, where readers would see them: emphasis that does not close, links
 * that are none, and what other programs read (footnotes, struck-out text, boxes to tick).
 */
public final class UnreadMarkup {

    /** Stands for what is no plain sign: an escaped one, code, the ends of emphasis and links. */
    private static final char OTHER = '\uFFFC';

    /** What is said of a footnote, at its sign and at its words. */
    public static final Phrase FOOTNOTES = Phrase.of("footnotes are not read here");

    static final Phrase IN_PLACE_OF_FOOTNOTES =
            Phrase.of("put it into the sentence, or into a part of its own at the end: ## … {#note}");

    /** So much is said of one paragraph; what is typed by the hundred is no slip. */
    private static final int MOST = 5;

    private static final List<String> BEGINNINGS = LinkTarget.beginnings();

    private static final boolean[] SUSPECT = new boolean[128];

    static {
        for (char sign : "*_[]|~=#`@\t".toCharArray()) {
            SUSPECT[sign] = true;
        }
    }

    private final String text;
    private final IntFunction<SourcePosition> places;
    private final boolean inYaml;
    private final boolean first;
    private final boolean inItem;
    private final Diagnostics diagnostics;
    /** Signs of which the second belongs to the first that was reported already. */
    private String partner = "";

    private int reported;

    private UnreadMarkup(
            String text,
            IntFunction<SourcePosition> places,
            boolean inYaml,
            boolean first,
            boolean inItem,
            Diagnostics diagnostics) {
        this.text = text;
        this.places = places;
        this.inYaml = inYaml;
        this.first = first;
        this.inItem = inItem;
        this.diagnostics = diagnostics;
    }

    /** Whether a text may hold such signs: one look at each character. Most hold none. */
    static boolean mayStandIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && (SUSPECT[c] || c == ':' && isAddress(text, i))) {
                return true;
            }
            if (c == 'w' && text.startsWith("www.", i)) {
                return true;
            }
            boolean ordinary = c >= ' ' && c < 0x7F || c >= 0x400 && c < 0x600 || c >= 0x2010 && c < 0x2028;
            if (!ordinary && Characters.kind(text, i) != Characters.Kind.NONE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAddress(String text, int colon) {
        return colon > 0 && Character.isLetter(text.charAt(colon - 1)) && text.charAt(colon - 1) < 128;
    }

    /** Reports what stands in a paragraph or heading. */
    static void report(Node block, String path, String[] lines, Diagnostics diagnostics) {
        Flat flat = new Flat(path, lines);
        flat.children(block);
        flat.broken.forEach((index, c) -> diagnostics.error(
                Code.BROKEN_CHARACTER,
                flat.place(index),
                Phrase.of("a character that no text should hold ({code})", Characters.name(c)),
                Phrase.of("remove what stands for it between & and ;")));
        boolean first = block.getPrevious() == null && !(block.getParent() instanceof ListItem);
        boolean inItem = block.getPrevious() == null && block.getParent() instanceof ListItem;
        new UnreadMarkup(
                        flat.text.toString(),
                        flat::place,
                        false,
                        first && block.getParent().getParent() == null,
                        inItem,
                        diagnostics)
                .run();
    }

    /** Reports markup in a text of a YAML file, where none is read. */
    public static void report(PlacedText text, Diagnostics diagnostics) {
        boolean tags = text.text().indexOf('<') >= 0 || text.text().indexOf('&') >= 0;
        if (tags || mayStandIn(text.text())) {
            LocatedText located = LocatedText.of(text);
            new UnreadMarkup(text.text(), located::at, true, true, false, diagnostics).run();
        }
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            i = Math.max(
                    i + 1,
                    switch (c) {
                        case '*', '_' -> emphasis(i, c);
                        case '[' -> bracket(i);
                        case ']' -> closingBracket(i);
                        case '(' -> address(i);
                        case '|' -> table(i);
                        case '\t' -> inYaml ? i : tabs(i);
                        case '~', '=' -> doubled(i, c);
                        case '#' -> heading(i);
                        case '`' -> code(i);
                        case 'h', 'w' -> bareAddress(i);
                        case '@' -> mailAddress(i);
                        case '<' -> inYaml ? tag(i) : i;
                        case '&' -> inYaml ? entity(i) : i;
                        default -> i;
                    });
        }
    }

    private int report(int start, int end, Phrase message, Phrase hint) {
        int length = Math.max(1, Math.min(end, text.length()) - start);
        if (++reported > MOST) {
            return end;
        }
        if (inYaml) {
            diagnostics.error(
                    Code.UNREAD_MARKUP,
                    places.apply(start),
                    length,
                    Phrase.of("markup, which texts of YAML files do not have: readers would see the signs"),
                    Phrase.of("write it without them; emphasis and links belong into the .md files"));
        } else {
            diagnostics.error(Code.UNREAD_MARKUP, places.apply(start), length, message, hint);
        }
        return end;
    }

    private char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(at(index));
    }

    private boolean isLetter(int index) {
        return Character.isLetterOrDigit(at(index));
    }

    private int runEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }

    /** Whether this run was reported together with an earlier one; the next after it is looked at again. */
    private boolean isPartner(String run) {
        boolean is = partner.equals(run);
        if (is) {
            partner = "";
        }
        return is;
    }

    private int emphasis(int start, char sign) {
        int end = runEnd(start);
        String run = text.substring(start, end);
        boolean opens = !isSpace(end);
        boolean closes = !isSpace(start - 1);
        if (isPartner(run)) {
            return end;
        }
        boolean inWord = isLetter(start - 1) && isLetter(end);
        boolean blank = sign == '_' && run.length() > 2;
        if (blank || inWord && (sign == '_' || run.length() == 1)) {
            return end;
        }
        boolean spaced = !opens && !closes;
        if (spaced && (run.length() != 2 || text.indexOf(run, end) < 0)) {
            return end;
        }
        if (run.length() == 1 && (!opens || isLetter(start - 1) || at(start - 1) == OTHER)) {
            // A mark behind a word, or between numbers, is meant.
            return end;
        }
        partner = run;
        return closes && !opens
                ? report(
                        start,
                        end,
                        Phrase.of("emphasis closes here that was never opened"),
                        Phrase.of(
                                "write the same signs right before the first word; \\{sign} is the sign itself", sign))
                : report(
                        start,
                        end,
                        Phrase.of("emphasis opens here and is not closed"),
                        Phrase.of(
                                "close it with the same signs right after the last word; \\{sign} is the sign itself",
                                sign));
    }

    private int bracket(int start) {
        int close = text.indexOf(']', start);
        int inner = text.indexOf('[', start + 1);
        if (at(start + 1) == '^' && close > start + 2) {
            return report(start, close + 1, FOOTNOTES, IN_PLACE_OF_FOOTNOTES);
        }
        if (inItem && start == 0 && close == 2 && isSpace(3) && (isSpace(1) || "xXхХ".indexOf(at(1)) >= 0)) {
            return report(
                    start,
                    close + 1,
                    Phrase.of("boxes to tick are not read here"),
                    Phrase.of("remove it; what has been done is told in progress.yaml"));
        }
        if (close < 0 || inner > 0 && inner < close) {
            return start;
        }
        if (at(close + 1) == '(') {
            int end = text.indexOf(')', close);
            return end < 0
                    ? report(
                            start,
                            Math.max(close + 2, addressEnd(close + 2)),
                            Phrase.of("a link opens here and is not closed"),
                            Phrase.of("write ) right after its address: [text](pledge:1.1/3)"))
                    : report(
                            start,
                            end + 1,
                            Phrase.of("this is no link: its address holds a space or a bracket"),
                            Phrase.of("write the address right after ( and without spaces, and ) right after it"));
        }
        int next = close + 1;
        while (at(next) == ' ' || at(next) == '\n' && next < text.length()) {
            next++;
        }
        if (next > close + 1 && at(next) == '(' && isDestination(next + 1)) {
            int end = text.indexOf(')', next);
            return report(
                    close + 1,
                    end < 0 ? next + 1 : end + 1,
                    Phrase.of("a space between ] and (: this is no link"),
                    Phrase.of("remove the space"));
        }
        if (at(close + 1) == '[' && text.indexOf(']', close + 2) > 0) {
            int end = text.indexOf(']', close + 2);
            String label = text.substring(close + 2, end);
            return report(
                    start,
                    end + 1,
                    Phrase.of(
                            "no address stands anywhere for the label “{label}”",
                            label.isEmpty() ? text.substring(start + 1, close) : label),
                    Phrase.of("write the address itself in round brackets: [text](pledge:1.1/3)"));
        }
        return close;
    }

    private int closingBracket(int start) {
        int end = text.indexOf(')', start);
        return at(start + 1) == '(' && end > 0 && isDestination(start + 2) && text.lastIndexOf('[', start) < 0
                ? report(
                        start,
                        end + 1,
                        Phrase.of("this is no link: its [ is missing"),
                        Phrase.of("write [ before the words that lead there"))
                : start;
    }

    private boolean isDestination(int start) {
        if (at(start) == '#' || at(start) == '/' || text.startsWith("http", start)) {
            return true;
        }
        return isInside(start);
    }

    /** Whether an address of this site starts here: {@code pledge:1.1/3}. */
    private boolean isInside(int start) {
        for (String beginning : BEGINNINGS) {
            if (text.startsWith(beginning, start) && isLetter(start + beginning.length())) {
                return true;
            }
        }
        return false;
    }

    private int address(int start) {
        if (!isInside(start + 1)) {
            return start;
        }
        int end = addressEnd(start + 1);
        return report(
                start,
                end,
                Phrase.of("an address that belongs to no link"),
                Phrase.of(
                        "write [what is there]({address}), without a space between ] and (",
                        text.substring(start + 1, end)));
    }

    private int addressEnd(int start) {
        int end = start;
        while (end < text.length()
                && !isSpace(end)
                && "()<>«»“”„\"".indexOf(text.charAt(end)) < 0
                && text.charAt(end) != OTHER) {
            end++;
        }
        while (end > start && ".,;:!?…".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Where an address ends without what Kazakh puts behind a name: example.kz-тен. No host has letters of two scripts. */
    private int hostEnd(int start, int end) {
        int suffix = end;
        while (suffix > start && at(suffix - 1) >= 128 && isLetter(suffix - 1)) {
            suffix--;
        }
        boolean hyphen = at(suffix - 1) == '-' || at(suffix - 1) == '\u2011';
        boolean inPath = text.lastIndexOf('/', suffix) >= start + "https://".length();
        return suffix < end && hyphen && isLatin(suffix - 2) && !inPath ? suffix - 1 : end;
    }

    /** Rows that begin with |, or a line of hyphens under the names of columns: a table was meant, and something is missing. */
    private int table(int start) {
        String[] lines = text.split("\n", -1);
        int at = 0;
        for (int i = 0; i < lines.length; at += lines[i].length() + 1, i++) {
            String line = lines[i].strip();
            boolean row = line.startsWith("|") && line.indexOf('|', 1) > 0;
            if (!row && !(isRule(line) && i > 0)) {
                continue;
            }
            if (!row) {
                return rule(at, line, lines[i - 1]);
            }
            boolean ruled = i + 1 < lines.length && isRule(lines[i + 1].strip());
            if (ruled && ProseTables.cells(line) != ProseTables.cells(lines[i + 1])) {
                return rule(at + lines[i].length() + 1, lines[i + 1], line);
            }
            return ruled
                    ? report(
                            at,
                            at + lines[i].length(),
                            Phrase.of("a table begins here within a paragraph"),
                            Phrase.of("put an empty line in front of it"))
                    : report(
                            at,
                            at + lines[i].length(),
                            Phrase.of("a table without the line of hyphens below its header"),
                            Phrase.of(
                                    "write the names of the columns in the first row, and below it {example}",
                                    "| --- ".repeat(ProseTables.cells(line)) + "|"));
        }
        return start;
    }

    private int rule(int at, String rule, String header) {
        return report(
                at,
                at + rule.length(),
                ProseTables.wrongRule(rule, header),
                Phrase.of("write {example}", "| --- ".repeat(ProseTables.cells(header)) + "|"));
    }

    private static boolean isRule(String line) {
        return line.indexOf('-') >= 0 && line.indexOf('|') >= 0 && line.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
    }

    /** Lines with as many tabs each, as a table comes out of a spreadsheet: to a browser they are spaces. */
    private int tabs(int start) {
        int begin = text.lastIndexOf('\n', start) + 1;
        String[] lines = text.substring(begin).split("\n", -1);
        String header = lines[0].strip();
        long columns = columns(header);
        if (columns < 2 || lines.length < 2 || columns(lines[1]) != columns) {
            return start;
        }
        return report(
                        begin,
                        begin + lines[0].length(),
                        Phrase.of(
                                "columns with tabs between them: this is no table, and readers would see one long line"),
                        Phrase.of(
                                "write bars between them, in this line {header}, and below it {example}",
                                "| " + header.replaceAll("\\s*\t\\s*", " | ") + " |",
                                "| --- ".repeat((int) columns) + "|"))
                + text.length();
    }

    private static long columns(String line) {
        return line.strip().chars().filter(c -> c == '\t').count() + 1;
    }

    /** Whether words stand between this sign and another one of its kind; before a number it means “about”. */
    private boolean isStruck(int start) {
        int close = text.indexOf('~', start + 1);
        return Character.isLetter(at(start + 1))
                && !isLetter(start - 1)
                && close > 0
                && text.lastIndexOf('\n', close) < start
                && !isSpace(close - 1)
                && !isLetter(close + 1)
                && at(close + 1) != '~';
    }

    private int doubled(int start, char sign) {
        int end = runEnd(start);
        String run = text.substring(start, end);
        if (isPartner(run)
                || !(run.length() == 2 && text.indexOf(run, end) >= 0
                        || run.length() == 1 && sign == '~' && isStruck(start))) {
            return end;
        }
        boolean opens = !isSpace(end) && !isLetter(start - 1);
        if (!opens) {
            return end;
        }
        partner = run;
        return report(
                start,
                end,
                Phrase.of("“{signs}” is no markup here: readers would see the signs", run),
                Phrase.of("remove them; what is important stands between ** and **"));
    }

    private int heading(int start) {
        int end = runEnd(start);
        boolean begins = start == 0 || at(start - 1) == '\n';
        boolean spaced = isSpace(end);
        if (!begins || end - start > 6 || spaced && !inYaml || end == text.length()) {
            return end;
        }
        boolean meant = end - start == 1 && !(first && start == 0) || Character.isDigit(at(end)) && end - start == 1;
        return meant
                ? end
                : report(
                        start,
                        end,
                        Phrase.of("a space is missing after {signs}: this is no heading", text.substring(start, end)),
                        Phrase.of("write it between the signs and the words"));
    }

    private int code(int start) {
        int end = runEnd(start);
        return isPartner("`")
                ? end
                : report(
                        start,
                        end,
                        Phrase.of("code opens here and is not closed"),
                        Phrase.of("close it with the same signs; \\` is the sign itself"));
    }

    private int bareAddress(int start) {
        boolean address = text.startsWith("http://", start)
                || text.startsWith("https://", start)
                || text.startsWith("www.", start);
        if (!address || isLetter(start - 1)) {
            return start;
        }
        int end = hostEnd(start, addressEnd(start));
        String written = text.substring(start, end);
        return report(
                start,
                end,
                Phrase.of("an address that leads nowhere: it is no link"),
                Phrase.of(
                        "write [what is there]({address}), or the address between < and >",
                        written.startsWith("www.") ? "https://" + written : written));
    }

    private int mailAddress(int at) {
        int start = at;
        while (start > 0 && (isLatin(start - 1) || ".-_+".indexOf(at(start - 1)) >= 0)) {
            start--;
        }
        int end = at + 1;
        while (isLatin(end) || (at(end) == '-' || at(end) == '.') && isLatin(end + 1)) {
            end++;
        }
        boolean address = start < at && text.substring(at, end).indexOf('.') > 1;
        return !address
                ? at
                : report(
                        start,
                        end,
                        Phrase.of("an address that leads nowhere: it is no link"),
                        Phrase.of("write it between < and >: <{address}>", text.substring(start, end)));
    }

    private boolean isLatin(int index) {
        char c = at(index);
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private int tag(int start) {
        int name = at(start + 1) == '/' ? start + 2 : start + 1;
        int end = text.indexOf('>', start);
        int after = name;
        while (isLatin(after)) {
            after++;
        }
        boolean tag = after > name && end > 0 && (at(after) == '>' || at(after) == ' ' || at(after) == '/');
        return tag
                        && Arrays.asList(
                                        "a", "b", "br", "em", "i", "li", "ol", "p", "span", "strong", "sub", "sup", "u",
                                        "ul")
                                .contains(text.substring(name, after))
                ? report(start, end + 1, null, null)
                : start;
    }

    private int entity(int start) {
        int end = at(start + 1) == '#' ? start + 2 : start + 1;
        while (isLatin(end)) {
            end++;
        }
        return at(end) == ';' && end - start > 2 ? report(start, end + 1, null, null) : start;
    }

    /** The signs of a block in a row, with the place of each. */
    private static final class Flat {

        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, Character> broken = new TreeMap<>();
        private final String path;
        private final String[] lines;
        private int[] line = new int[256];
        private int[] column = new int[256];

        Flat(String path, String[] lines) {
            this.path = path;
            this.lines = lines;
        }

        SourcePosition place(int index) {
            return new SourcePosition(path, line[index], column[index]);
        }

        private void add(char c, int lineOfIt, int columnOfIt) {
            if (text.length() == line.length) {
                line = Arrays.copyOf(line, line.length * 2);
                column = Arrays.copyOf(column, column.length * 2);
            }
            line[text.length()] = lineOfIt;
            column[text.length()] = columnOfIt;
            text.append(c);
        }

        private void other() {
            add(OTHER, lastLine(), lastColumn() + 1);
        }

        private int lastLine() {
            return text.length() == 0 ? 0 : line[text.length() - 1];
        }

        private int lastColumn() {
            return text.length() == 0 ? 0 : column[text.length() - 1];
        }

        void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Text words) {
                    SourceSigns signs = SourceSigns.of(words, lines);
                    for (int i = 0; i < words.getLiteral().length(); i++) {
                        if (!signs.plain()[i]
                                && Characters.kind(words.getLiteral(), i) != Characters.Kind.NONE
                                && Characters.kind(words.getLiteral(), i) != Characters.Kind.MARK) {
                            broken.put(text.length(), words.getLiteral().charAt(i));
                        }
                        add(
                                signs.plain()[i] ? words.getLiteral().charAt(i) : OTHER,
                                signs.line(),
                                Math.max(1, signs.columns()[i]));
                    }
                } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                    add('\n', lastLine(), lastColumn() + 1);
                } else {
                    other();
                    if (!(child instanceof Link link) || !isAddress(link)) {
                        children(child);
                    }
                    other();
                }
            }
        }

        /** Whether the text of a link is its address. */
        private static boolean isAddress(Link link) {
            return link.getFirstChild() instanceof Text text
                    && text.getNext() == null
                    && link.getDestination().endsWith(text.getLiteral());
        }
    }
}
