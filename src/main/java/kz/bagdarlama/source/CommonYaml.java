package kz.bagdarlama.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * Reads the few forms of YAML in which editors write nearly everything: keys and dashes by indentation, values of one line, plain
 * or in plain quotes, brackets that close in the line. It gives the same nodes as the library behind {@link YamlReader}, in a
 * tenth of the steps, and gives up at the first sign of anything else or of anything wrong: then the library reads the file from
 * its start, and says what there is to say.
 */
final class CommonYaml {

    /** Deeper documents are left to the library, which knows how deep they may be. */
    private static final int DEEPEST = 12;

    /** YAML lets no key be longer than 1024 characters. */
    private static final int LONGEST_KEY = 200;

    /** Numbers of more digits than the library takes are its business. */
    private static final int LONGEST_PLAIN = 900;

    /** Whatever is not common. It carries no trace, since it is part of the way. */
    private static final class Uncommon extends RuntimeException {

        private static final long serialVersionUID = 1;
        private static final Uncommon ONE = new Uncommon();

        private Uncommon() {
            super(null, null, false, false);
        }
    }

    private final String path;
    private final String text;

    /** Where we are; between two values always at the first letter of a line, or at the end. */
    private int at;

    /** The number of the line, its start, and how far its first letter is indented. */
    private int line = 1;

    private int lineStart;
    private int indent;

    private CommonYaml(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** The document, or nothing where it has anything uncommon or faulty. */
    static Optional<YamlNode> read(String path, String text) {
        if (!hasCommonLetters(text)) {
            return Optional.empty();
        }
        try {
            CommonYaml reader = new CommonYaml(path, text);
            reader.skipToContent();
            if (reader.ended()) {
                return Optional.empty();
            }
            YamlNode root = reader.block(-1, 0);
            return reader.ended() ? Optional.of(root) : Optional.empty();
        } catch (Uncommon e) {
            return Optional.empty();
        }
    }

    /**
     * No controls, no letters of two units, no separators that YAML or others take for line ends, no marks of order, no
     * beginnings of placeholders.
     */
    private static boolean hasCommonLetters(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n'
                    || c >= 0x7f && c < 0xa0
                    || c == '\u2028'
                    || c == '\u2029'
                    || c >= 0xd800 && c < 0xe000
                    || c >= 0xfe00
                    || c == '[' && before == '[') {
                return false;
            }
            before = c;
        }
        return true;
    }

    private boolean ended() {
        return at >= text.length();
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    private char next() {
        return at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    }

    private int column() {
        return at - lineStart;
    }

    private SourcePosition position() {
        return new SourcePosition(path, line, column() + 1);
    }

    private void skipSpaces() {
        while (here() == ' ') {
            at++;
        }
    }

    /** From the start of a line to the first letter of content. */
    private void skipToContent() {
        while (true) {
            lineStart = at;
            skipSpaces();
            if (ended()) {
                return;
            }
            if (here() == '#') {
                at = text.indexOf('\n', at);
                if (at < 0) {
                    at = text.length();
                    return;
                }
            } else if (here() != '\n') {
                indent = column();
                if (indent == 0 && (isMarker("---") || isMarker("..."))) {
                    throw Uncommon.ONE;
                }
                return;
            }
            at++;
            line++;
        }
    }

    private boolean isMarker(String marker) {
        return text.startsWith(marker, at);
    }

    /** From behind a value to the next content; only a comment may stand between. */
    private void endLine() {
        int start = at;
        skipSpaces();
        if (here() == '#' && at > start) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        }
        if (!ended()) {
            if (here() != '\n') {
                throw Uncommon.ONE;
            }
            at++;
            line++;
            skipToContent();
        }
    }

    /** What starts at the first letter of this line, indented further than what it belongs to. */
    private YamlNode block(int parent, int depth) {
        if (ended() || indent <= parent || depth > DEEPEST) {
            throw Uncommon.ONE;
        }
        return isDash() ? list(depth) : mapping(indent, depth);
    }

    private boolean isDash() {
        return here() == '-' && next() == ' ';
    }

    private YamlNode list(int depth) {
        SourcePosition start = position();
        int own = indent;
        List<YamlNode> items = new ArrayList<>();
        while (!ended() && indent == own && isDash()) {
            at++;
            skipSpaces();
            int column = column();
            char first = here();
            if (first == '\n' || first == '#' || first == '-') {
                throw Uncommon.ONE;
            }
            items.add(isBracketOrQuote(first) || !startsKey() ? value(own, depth) : mapping(column, depth + 1));
        }
        // Whatever stands to the right of its dashes, or beside them without one, is none of its items.
        if (!ended() && indent >= own) {
            throw Uncommon.ONE;
        }
        return new YamlNode.Sequence(start, items);
    }

    private static boolean isBracketOrQuote(char c) {
        return c == '{' || c == '[' || c == '"' || c == '\'';
    }

    /** Whether a colon ends a word of this line. */
    private boolean startsKey() {
        for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == ':' && (i + 1 >= text.length() || text.charAt(i + 1) <= ' ')) {
                return true;
            }
        }
        return false;
    }

    private YamlNode mapping(int own, int depth) {
        if (depth > DEEPEST) {
            throw Uncommon.ONE;
        }
        SourcePosition start = position();
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        do {
            YamlNode.Scalar key = key(false);
            int lineOfKey = line;
            skipSpaces();
            YamlNode value;
            if (here() == '\n' || here() == '#') {
                endLine();
                if (line == lineOfKey) {
                    throw Uncommon.ONE;
                }
                value = block(own, depth + 1);
            } else {
                value = value(own, depth + 1);
            }
            if (entries.putIfAbsent(key.text(), new YamlNode.Entry(key, value)) != null) {
                throw Uncommon.ONE;
            }
        } while (!ended() && indent == own && !isDash());
        if (!ended() && indent >= own) {
            throw Uncommon.ONE;
        }
        return new YamlNode.Mapping(start, entries);
    }

    /** A plain key with its colon. */
    private YamlNode.Scalar key(boolean inBrackets) {
        int start = at;
        if (!Character.isLetterOrDigit(here())) {
            throw Uncommon.ONE;
        }
        while (here() != ':' || next() != ' ' && next() != '\n') {
            char c = here();
            if (c == '\n' || at - start > LONGEST_KEY || c == '#' || inBrackets && isOfBrackets(c)) {
                throw Uncommon.ONE;
            }
            at++;
        }
        if (text.charAt(at - 1) == ' ') {
            throw Uncommon.ONE;
        }
        String name = text.substring(start, at);
        YamlNode.Scalar key = new YamlNode.Scalar(
                new SourcePosition(path, line, start - lineStart + 1), length(start), name, false, false, List.of());
        at++;
        return key;
    }

    private int length(int start) {
        return Math.max(1, Math.min(at - start, YamlReader.LONGEST_UNDERLINED));
    }

    private static boolean isOfBrackets(char c) {
        return c == ',' || c == '{' || c == '}' || c == '[' || c == ']';
    }

    /** A value that ends in this line, and the way to the next. */
    private YamlNode value(int parent, int depth) {
        YamlNode value = inLine(false, depth);
        endLine();
        // What is indented further would go on with it.
        if (!ended() && indent > parent) {
            throw Uncommon.ONE;
        }
        return value;
    }

    private YamlNode inLine(boolean inBrackets, int depth) {
        return switch (here()) {
            case '{' -> mappingInBraces(depth);
            case '[' -> listInBrackets(depth);
            case '"', '\'' -> quoted();
            default -> plain(inBrackets);
        };
    }

    private YamlNode mappingInBraces(int depth) {
        if (depth > DEEPEST) {
            throw Uncommon.ONE;
        }
        SourcePosition start = position();
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        do {
            at++;
            skipSpaces();
            YamlNode.Scalar key = key(true);
            skipSpaces();
            if (entries.putIfAbsent(key.text(), new YamlNode.Entry(key, inLine(true, depth + 1))) != null) {
                throw Uncommon.ONE;
            }
            skipSpaces();
        } while (here() == ',');
        close('}');
        return new YamlNode.Mapping(start, entries);
    }

    private YamlNode listInBrackets(int depth) {
        if (depth > DEEPEST) {
            throw Uncommon.ONE;
        }
        SourcePosition start = position();
        List<YamlNode> items = new ArrayList<>();
        do {
            at++;
            skipSpaces();
            items.add(inLine(true, depth + 1));
            skipSpaces();
        } while (here() == ',');
        close(']');
        return new YamlNode.Sequence(start, items);
    }

    private void close(char bracket) {
        if (here() != bracket) {
            throw Uncommon.ONE;
        }
        at++;
    }

    /** A text in quotation marks, without escapes, in one line. */
    private YamlNode quoted() {
        SourcePosition position = position();
        char mark = here();
        int start = at++;
        while (here() != mark) {
            if (here() == '\n' || here() == '\\') {
                throw Uncommon.ONE;
            }
            at++;
        }
        String content = text.substring(start + 1, at);
        at++;
        char after = here();
        // A quotation mark that follows may be written twice to stand for itself; a colon makes it a key.
        if (after != ' ' && after != '\n' && !isOfBrackets(after)) {
            throw Uncommon.ONE;
        }
        int rest = at;
        skipSpaces();
        if (here() == ':') {
            throw Uncommon.ONE;
        }
        at = rest;
        return new YamlNode.Scalar(position, length(start), content, true, false, List.of());
    }

    private YamlNode plain(boolean inBrackets) {
        SourcePosition position = position();
        int start = at;
        char first = here();
        if (!isCommonStart(first) && (first != '-' || !Character.isLetterOrDigit(next()))) {
            throw Uncommon.ONE;
        }
        int end = at;
        for (char c = first; c != '\n'; c = here()) {
            if (inBrackets && isOfBrackets(c)) {
                break;
            }
            if (c == '#' && text.charAt(at - 1) == ' ') {
                if (next() != ' ' && next() != '\n') {
                    // No comment, it seems, but a part of the text.
                    throw Uncommon.ONE;
                }
                break;
            }
            if (c == ':' && (next() == ' ' || next() == '\n' || inBrackets && isOfBrackets(next()))) {
                throw Uncommon.ONE;
            }
            at++;
            if (c != ' ') {
                end = at;
            }
        }
        if (inBrackets && (here() == '\n' || here() == '#' || here() == '{' || here() == '[')) {
            throw Uncommon.ONE;
        }
        at = end;
        String value = text.substring(start, end);
        if (value.length() > LONGEST_PLAIN && first <= '9'
                || (first <= '9' || first == '.') && value.indexOf('_') >= 0
                || mayBeAmbiguous(first) && YamlReader.isAmbiguous(value)) {
            throw Uncommon.ONE;
        }
        return new YamlNode.Scalar(position, length(start), value, false, false, List.of());
    }

    /** Letters and digits of any script, and the signs that texts start with and YAML has no use for. */
    private static boolean isCommonStart(char c) {
        return Character.isLetterOrDigit(c) || c == '«' || c == '/' || c == '(' || c == '+' || c == '“' || c == '№';
    }

    /** Spares most texts the pattern. */
    private static boolean mayBeAmbiguous(char first) {
        return first < 'A'
                || switch (first) {
                    case 'y', 'Y', 'n', 'N', 'o', 'O' -> true;
                    default -> false;
                };
    }
}
