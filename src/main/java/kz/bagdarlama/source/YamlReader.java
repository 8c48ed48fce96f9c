package kz.bagdarlama.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.text.Characters;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 strictly into located nodes. What other readers accept silently is an error here: a key written twice,
 * anchors and aliases, tags, a second document, and plain words that YAML tools disagree about ({@code no}, {@code 010}).
 */
final class YamlReader {

    /** Values that one YAML reader takes for text and another for a truth value, a number in base 8 or 60, or nothing. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "(?i:y|n|yes|no|on|off|~|null|[-+]?\\.(?:inf|nan))|[-+]?0[0-9_]+|[-+]?0[xob].*|[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\\.[0-9]*)?|[-+]?[0-9]+(?:_[0-9]+)+");

    private static final String BEGINS_AMBIGUOUS = "yYnNoO~.+-0123456789";

    /** No number or truth value is longer; long texts are spared the pattern. */
    private static final int LONGEST_AMBIGUOUS = 64;

    private static final int MAX_DEPTH = 20;

    /** More of a value is not underlined. */
    static final int LONGEST_UNDERLINED = 200;

    /** A line that is a key from its start to its colon; keys are written in Latin letters, texts of editors are not. */
    private static final Pattern KEY_OF_A_LINE = Pattern.compile("\\s+[a-z][a-z0-9-]*\\s*:(?:\\s|$)");

    /** A key whose colon no space follows; an address begins like that as well. */
    private static final Pattern GLUED = Pattern.compile("([a-z][a-z0-9-]*):([^\\s:/].*)", Pattern.DOTALL);

    private static final Pattern GLUED_LINE = Pattern.compile("\\s*(?:- +)?([a-z][a-z0-9-]*):[^\\s:/]");

    /** What is typed for a comma: by the keyboard of another alphabet, or with the finger beside it. */
    private static final String FOR_A_COMMA = ";.،，；、‚";

    private static final Pattern KEY_IN_BRACKETS = Pattern.compile("[a-z][a-z0-9-]*:(?:\\s|$)");

    /** Where a value begins in its line: behind a key and its colon, a dash, a bracket or a comma. */
    private static final Pattern VALUE = Pattern.compile("(?:^ *|[{\\[,] *|- +)(?:([^\\s:,{}\\[\\]]+): +)?(?=\\S)");

    private static final Pattern NEXT_IN_BRACKETS = Pattern.compile("(?:, *[a-z][a-z0-9-]*: .*|[}\\]]\\s*)$");

    /** Signs that mean something to YAML at the beginning of a value, or are kept for later. */
    private static final String BEGINS_NO_TEXT = "*&!%@`|>?,-";

    /** Numbers, ids, addresses: complete where a comment begins behind them, as no words are. */
    private static final Pattern COMPLETE = Pattern.compile("[A-Za-z0-9_./:-]+");

    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?=[\\s,}\\]]|$)");

    /** Emphasis and code as Markdown writes them, which a text in YAML cannot begin with. */
    private static final Pattern MARKUP = Pattern.compile("\\*\\*(.+?)\\*\\*|\\*(.+?)\\*|`+(.+?)`+");

    /** Quotation marks of print, which are letters like others to YAML. */
    private static final String PRINTED_QUOTES = "«„“”‚‘’";

    private final int longest;
    private final Diagnostics diagnostics;

    YamlReader(Diagnostics diagnostics) {
        this(diagnostics, TextFiles.MAX_BYTES);
    }

    /** Reads documents of at most so many characters. */
    YamlReader(Diagnostics diagnostics, int longest) {
        this.diagnostics = diagnostics;
        this.longest = longest;
    }

    /** The library's beginnings, loaded with the first file that needs it: most runs have none. */
    private static final class Library {
        private static final YAMLFactory USUAL = factory(TextFiles.MAX_BYTES);

        static YAMLFactory reading(int longest) {
            return longest == TextFiles.MAX_BYTES ? USUAL : factory(longest);
        }
    }

    private static YAMLFactory factory(int longest) {
        return YAMLFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(longest)
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
    }

    /** The document, or nothing where it is no YAML or empty: then that has been reported. */
    Optional<YamlNode> read(String path, String text) {
        Optional<YamlNode> common = text.length() <= longest ? CommonYaml.read(path, text) : Optional.empty();
        return common.isPresent() ? common : readAny(path, text);
    }

    /** The same by way of the library alone, whatever the forms that the document is written in. */
    Optional<YamlNode> readAny(String path, String text) {
        if (hasDirective(path, text)) {
            return Optional.empty();
        }
        try (JsonParser parser = Library.reading(longest).createParser(ObjectReadContext.empty(), text)) {
            Document document = new Document(path, text, (YAMLParser) parser);
            if (parser.nextToken() == null) {
                diagnostics.error(
                        Code.YAML_SYNTAX,
                        SourcePosition.file(path),
                        Phrase.of("the file is empty"),
                        Phrase.of(
                                "write what belongs here, or bring it back, if it was here: git restore {file}", path));
                return Optional.empty();
            }
            YamlNode root = document.node();
            if (parser.nextToken() != null) {
                diagnostics.error(
                        Code.YAML_SYNTAX,
                        document.position(),
                        Phrase.of("a second document starts here; only one is read"),
                        Phrase.of("remove the line “---” and what follows it"));
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JacksonException e) {
            report(path, text, e);
            return Optional.empty();
        }
    }

    /** Reports a line with % before the document: a version or a short form of tags, of which nothing here depends on. */
    private boolean hasDirective(String path, String text) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.startsWith("%")) {
                diagnostics.error(
                        Code.YAML_SYNTAX,
                        new SourcePosition(path, number, 1),
                        Math.min(line.codePointCount(0, line.length()), LONGEST_UNDERLINED),
                        Phrase.of("directives (%) are not read"),
                        Phrase.of("remove this line, and the line “---” that follows it"));
                return true;
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBracket(String line, int at) {
        return at >= 0 && at < line.length() && (line.charAt(at) == '[' || line.charAt(at) == '{');
    }

    /** Whether the value of the first key in a line begins with a bracket. */
    private static boolean isBracketed(String line) {
        return firstValue(line).filter(value -> isBracket(line, value.end())).isPresent();
    }

    /** Reports a list, further keys or several lines in the place of a key. */
    private void rejectKey(SourcePosition position) {
        diagnostics.error(
                Code.YAML_SYNTAX,
                position,
                Phrase.of("a key is one word, and here stands more than that"),
                Phrase.of(
                        "write the word and a colon; a text that starts with [ or {bracket} stands in quotes: {example}",
                        "{",
                        "title: \"[…] …\""));
    }

    /** Whether a plain value means different things to different readers. */
    static boolean isAmbiguous(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_AMBIGUOUS
                && BEGINS_AMBIGUOUS.indexOf(value.charAt(0)) >= 0
                && AMBIGUOUS.matcher(value).matches();
    }

    /** Where a comment has swallowed the closing bracket of its line. */
    private static Optional<SourcePosition> commentInBrackets(String path, String text) {
        String[] lines = text.split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            String line = lines[n];
            int depth = 0;
            char quote = 0;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                boolean begins = i == 0 || " \t{[,".indexOf(line.charAt(i - 1)) >= 0;
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (begins && (c == '"' || c == '\'')) {
                    quote = c;
                } else if (c == '{' || c == '[') {
                    depth++;
                } else if (c == '}' || c == ']') {
                    depth--;
                } else if (c == '#' && begins) {
                    if (depth > 0 && (line.indexOf('}', i) >= 0 || line.indexOf(']', i) >= 0)) {
                        return Optional.of(new SourcePosition(path, n + 1, line.codePointCount(0, i) + 1));
                    }
                    break;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a colon stands at a mark, in a text of a mapping in braces that has come after its key and colon. */
    private static boolean isSecondColon(String text, Mark mark) {
        String line = lineOf(text, mark.getLine());
        if (mark.getColumn() >= line.codePointCount(0, line.length())) {
            return false;
        }
        int at = line.offsetByCodePoints(0, mark.getColumn());
        String before = line.substring(0, at);
        int start = Math.max(before.lastIndexOf('{'), Math.max(before.lastIndexOf('['), before.lastIndexOf(',')));
        return line.charAt(at) == ':' && before.indexOf(": ", start + 1) >= 0;
    }

    /** Whether what stands before a colon is a key alone: then the line was indented too far, it is no text with a colon. */
    private static boolean startsWithKey(String text, SourcePosition colon) {
        String line = lineOf(text, colon);
        return KEY_OF_A_LINE.matcher(line).lookingAt() && line.indexOf(':') == colon.column() - 1;
    }

    /** A key at whose colon, or before which, a comma is missing: what stands before it in its line is no comma and no bracket. */
    private static Optional<SourcePosition> keyWithoutComma(String path, String text, Mark mark) {
        String line = lineOf(text, mark.getLine());
        int at = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        at = line.offsetByCodePoints(0, at);
        int start = at;
        while (start > 0 && isOfKey(line.charAt(start - 1))) {
            start--;
        }
        if (start == at) {
            // A sign after a quotation mark or a bracket is where the library stops, before the key.
            while (start < line.length()
                    && (line.charAt(start) == ' ' || FOR_A_COMMA.indexOf(line.charAt(start)) >= 0)) {
                start++;
            }
        }
        Matcher key = KEY_IN_BRACKETS.matcher(line).region(start, line.length());
        int before = start - 1;
        while (before >= 0 && line.charAt(before) == ' ') {
            before--;
        }
        boolean apart = before < start - 1 || before >= 0 && ("]}\"'" + FOR_A_COMMA).indexOf(line.charAt(before)) >= 0;
        return key.lookingAt() && apart && before >= 0 && ",{[:".indexOf(line.charAt(before)) < 0
                ? Optional.of(new SourcePosition(path, mark.getLine() + 1, line.codePointCount(0, start) + 1))
                : Optional.empty();
    }

    private static boolean isOfKey(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    /** Reports places that are still to be written, of which YAML takes the brackets for lists; whether there was one in this line. */
    private boolean unwritten(String path, String text, Mark mark) {
        String line = lineOf(text, mark.getLine());
        return !line.stripLeading().startsWith("#")
                && Placeholders.report(new SourcePosition(path, mark.getLine() + 1, 1), line, diagnostics);
    }

    /** Reports a key in a line, or in that before it, whose colon no space follows; whether there is one. */
    private boolean glued(String path, String text, int line) {
        List<String> lines = text.lines().toList();
        for (int i = Math.min(line, lines.size()); i >= Math.max(1, line - 1); i--) {
            Matcher key = GLUED_LINE.matcher(lines.get(i - 1));
            if (key.lookingAt()) {
                glued(
                        new SourcePosition(path, i, key.start(1) + 1),
                        key.group(1),
                        lines.get(i - 1).substring(key.end() - 1));
                return true;
            }
        }
        return false;
    }

    private void glued(SourcePosition position, String key, String value) {
        diagnostics.error(
                Code.YAML_SYNTAX,
                position,
                key.length() + 1,
                Phrase.of("a space is missing after the colon"),
                Phrase.of("write {example}", key + ": " + value.strip()));
    }

    /**
     * The sign that somebody typed for the comma before a key, by its index in the line; -1 where there is none. A full stop may end the text
     * before the key as it ends the one after.
     */
    private static int typedForComma(String line, int key) {
        int at = key - 1;
        while (at >= 0 && line.charAt(at) == ' ') {
            at--;
        }
        if (at < 0 || FOR_A_COMMA.indexOf(line.charAt(at)) < 0) {
            return -1;
        }
        String rest = line.substring(key).replaceFirst("[}\\]\\s]+$", "");
        return line.charAt(at) == '.' && rest.endsWith(".") ? -1 : at;
    }

    private void report(String path, String text, JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark()
                        .filter(mark -> unwritten(path, text, mark))
                        .isPresent()) {
            return;
        }
        SourcePosition position = SourcePosition.file(path);
        String problem = e.getOriginalMessage();
        boolean colonInBraces = false;
        Optional<SourcePosition> withoutComma = Optional.empty();
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            colonInBraces = marked.getProblem() != null
                    && marked.getProblem().contains("expected ',' or")
                    && marked.getProblemMark()
                            .filter(mark -> isSecondColon(text, mark))
                            .isPresent();
            if (marked.getProblem() != null && marked.getProblem().contains("expected ',' or")) {
                withoutComma = marked.getProblemMark().flatMap(mark -> keyWithoutComma(path, text, mark));
            }
            // An opening bracket or quote that is never closed is more use to point at than the end of the file.
            boolean unclosed = marked.getProblem() != null
                    && !colonInBraces
                    && (marked.getProblem().contains("end of stream")
                            || marked.getProblem().contains("expected ',' or")
                            || marked.getProblem().contains("could not find expected ':'"));
            Optional<Mark> mark =
                    unclosed ? marked.getContextMark().or(marked::getProblemMark) : marked.getProblemMark();
            position = mark.map(m -> new SourcePosition(path, m.getLine() + 1, m.getColumn() + 1))
                    .orElse(position);
            problem = (marked.getContext() == null ? "" : marked.getContext() + ": ") + marked.getProblem();
        } else if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
            TokenStreamLocation at = e.getLocation();
            position = new SourcePosition(path, at.getLineNr(), Math.max(1, at.getColumnNr()));
        }
        if (withoutComma.isEmpty() && position.line() > 0 && glued(path, text, position.line())) {
            return;
        }
        if (withoutComma.isPresent()) {
            position = withoutComma.get();
            String line = lineOf(text, position);
            String rest = line.substring(line.offsetByCodePoints(0, position.column() - 1));
            String key = rest.substring(0, rest.indexOf(':'));
            int sign = typedForComma(line, line.length() - rest.length());
            if (sign >= 0) {
                diagnostics.error(
                        Code.YAML_SYNTAX,
                        new SourcePosition(path, position.line(), line.codePointCount(0, sign) + 1),
                        1,
                        Phrase.of(
                                "“{sign}” stands in the place of a comma before “{key}”",
                                line.substring(sign, sign + 1),
                                key),
                        Phrase.of("write “,”"));
                return;
            }
            diagnostics.error(
                    Code.YAML_SYNTAX,
                    position,
                    key.length(),
                    Phrase.of("a comma is missing before “{key}”", key),
                    Phrase.of("write {example}", ", " + key + ": …"));
            return;
        }
        Optional<SourcePosition> comment = problem.contains("expected ',' or") || problem.contains("stream end")
                ? commentInBrackets(path, text)
                : Optional.empty();
        if (comment.isPresent()) {
            diagnostics.error(
                    Code.YAML_SYNTAX,
                    comment.get(),
                    1,
                    Phrase.of("“#” after a space begins a comment, and the bracket before it stays open"),
                    colour(text, comment.get())
                            .map(value ->
                                    Phrase.of("a colour stands in quotes, or it would be a comment: {example}", value))
                            .orElseGet(() ->
                                    Phrase.of("put the text with “#” in quotes: {example}", "{ru: \"… #1\", kk: …}")));
            return;
        }
        if (problem.contains("Expected a property name")) {
            String line = lineOf(text, position);
            int bracket = position.column() - 2;
            // The library tells of the first thing in brackets, not of the bracket.
            rejectKey(
                    isBracket(line, bracket)
                            ? new SourcePosition(path, position.line(), position.column() - 1)
                            : position);
            return;
        }
        if (beginsWithSign(path, text, position)) {
            return;
        }
        Phrase message;
        Phrase hint;
        if (problem.contains("mapping values are not allowed") && startsWithKey(text, position)) {
            message = Phrase.of("this line stands further right than the one before it, which it would continue");
            hint = Phrase.of("keys that belong together start in the same column; move this one to the left");
        } else if (problem.contains("mapping values are not allowed")) {
            message = Phrase.of("a second colon in one line: YAML takes the text before it for a key");
            hint = wholeText(text, position)
                    .orElseGet(() -> Phrase.of("put the whole text in quotes: key: \"text: with a colon\""));
        } else if (colonInBraces) {
            message = Phrase.of("a second colon inside brackets: YAML takes the text before it for a key");
            hint = Phrase.of(
                    "inside { } a text with a colon or a comma stands in quotes: {example}",
                    "{ru: \"…: …\", kk: \"…: …\"}");
        } else if (problem.contains("TAB") && isBehindColon(text, position)) {
            message = Phrase.of("a tab behind the colon");
            hint = Phrase.of("write a space in its place");
        } else if (problem.contains("TAB")) {
            message = Phrase.of("a tab; YAML is indented with spaces");
            hint = Phrase.of("replace the tab with two spaces");
        } else if (problem.contains("quoted scalar")) {
            message = Phrase.of("a quotation mark opens a text here and is never closed");
            hint = Phrase.of("close it with the same mark");
        } else if (problem.contains("expected ',' or")) {
            message = Phrase.of("a bracket opens here and is never closed");
            hint = Phrase.of("close it with ] or }");
        } else if (problem.contains("could not find expected ':'")) {
            message = Phrase.of("this line is no “key: value”");
            hint = Phrase.of(
                    "write a colon and a space after the key, or indent the line to continue the one before it");
        } else if (problem.contains("expected <block end>")
                && problem.contains("<scalar>")
                && isBracketed(lineOf(text, position))) {
            message = Phrase.of("after the closing bracket the text goes on");
            hint = wholeText(text, position).orElseThrow();
        } else if (problem.contains("expected <block end>") && problem.contains("<scalar>")) {
            message = Phrase.of("after the closing quotation mark the text goes on");
            hint = Phrase.of("put the whole text in quotes, and «…» inside it");
        } else if (problem.contains("expected <block end>")) {
            message = Phrase.of("this line starts in another column than those that it belongs to");
            hint = Phrase.of(
                    "indent it like its neighbours, with spaces: what belongs together starts in the same column");
        } else if (problem.contains("undefined alias") || problem.contains("cannot start any token")) {
            message = Phrase.of("a text cannot start with this character");
            hint = Phrase.of("put the whole text in quotes");
        } else if (problem.contains("nesting depth") || problem.contains("Nesting depth")) {
            message = Phrase.of("nested deeper than {levels} levels", MAX_DEPTH);
            hint = null;
        } else {
            message = Phrase.of(
                    "not valid YAML: {problem}", problem.replaceAll("\\s+", " ").strip());
            hint = null;
        }
        diagnostics.error(Code.YAML_SYNTAX, position, message, hint);
    }

    private static String lineOf(String text, SourcePosition position) {
        return lineOf(text, Math.max(0, position.line() - 1));
    }

    /** @param index counted from 0 */
    private static String lineOf(String text, int index) {
        return text.lines().skip(index).findFirst().orElse("");
    }

    /** Where a place is in its line, at most behind the last letter. */
    private static int offset(String line, SourcePosition place) {
        return line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
    }

    /** The first key of a line (group 1), up to where its value begins. */
    private static Optional<MatchResult> firstValue(String line) {
        return VALUE.matcher(line)
                .results()
                .filter(value -> value.group(1) != null)
                .findFirst();
    }

    /** What to write where the text of the first key in a line needs quotation marks: the line itself with them. */
    private static Optional<Phrase> wholeText(String text, SourcePosition position) {
        String line = lineOf(text, position);
        return firstValue(line)
                .map(value -> Phrase.of(
                        "put straight quotation marks around the whole text: {example}",
                        value.group(1) + ": "
                                + inQuotes(line.substring(value.end()).strip())));
    }

    /** The colour at a sign # in quotation marks, with its key. */
    private static Optional<String> colour(String text, SourcePosition sign) {
        String line = lineOf(text, sign);
        int at = offset(line, sign);
        Matcher colour = COLOUR.matcher(line).region(at, line.length());
        String before = line.substring(0, at).stripTrailing();
        if (!colour.lookingAt() || !before.endsWith(":")) {
            return Optional.empty();
        }
        int key = before.length() - 1;
        while (key > 0 && isOfKey(before.charAt(key - 1))) {
            key--;
        }
        return Optional.of(before.substring(key) + " \"" + colour.group() + "\"");
    }

    /** Whether a tab stands behind a key and its colon, and not at the beginning of its line. */
    private static boolean isBehindColon(String text, SourcePosition tab) {
        String line = lineOf(text, tab);
        return line.substring(0, offset(line, tab)).strip().endsWith(":");
    }

    /**
     * Reports a value that begins with a sign which means something to YAML, or has its colon between quotation marks of print; whether
     * it is one of these that the library stumbled over.
     */
    private boolean beginsWithSign(String path, String text, SourcePosition problem) {
        if (problem.line() < 1 || problem.column() < 1) {
            return false;
        }
        String line = lineOf(text, problem);
        int at = offset(line, problem);
        Matcher value = VALUE.matcher(line);
        int start = -1;
        String key = "";
        while (value.find() && value.end() <= at) {
            start = value.end();
            key = value.group(1) == null ? "" : value.group(1) + ": ";
        }
        if (start < 0 || start == line.length()) {
            return false;
        }
        char sign = line.charAt(start);
        boolean printed = PRINTED_QUOTES.indexOf(sign) >= 0;
        if (!printed && (BEGINS_NO_TEXT.indexOf(sign) < 0 || key.isEmpty() && sign == '-')) {
            return false;
        }
        Phrase example =
                Phrase.of("put straight quotation marks around the whole text: {example}", key + quoted(line, start));
        SourcePosition position = new SourcePosition(path, problem.line(), line.codePointCount(0, start) + 1);
        diagnostics.error(
                Code.YAML_SYNTAX,
                position,
                printed
                        ? Phrase.of(
                                "“{sign}” is no quotation mark to YAML, which takes the colon behind it for that of a key",
                                line.substring(start, start + 1))
                        : Phrase.of(
                                "a text cannot start with “{sign}”, which means something else to YAML",
                                line.substring(start, start + 1)),
                example);
        return true;
    }

    /** A value from its beginning on to the end of its line or to the next key in brackets, in quotation marks. */
    private static String quoted(String line, int start) {
        String rest = line.substring(start);
        if (line.lastIndexOf('{', start) >= 0 || line.lastIndexOf('[', start) >= 0) {
            rest = NEXT_IN_BRACKETS.matcher(rest).replaceFirst("");
        }
        char sign = line.charAt(start);
        return inQuotes(sign == '*' || sign == '`' ? MARKUP.matcher(rest).replaceAll("$1$2$3") : rest);
    }

    private static String inQuotes(String value) {
        String rest = value.strip();
        return rest.indexOf('"') >= 0 || rest.indexOf('\\') >= 0 ? "\"…\"" : "\"" + rest + "\"";
    }

    /** One pass over the tokens of a document. */
    private final class Document {

        private final String path;
        private final int[] points;
        private final YAMLParser parser;

        Document(String path, String text, YAMLParser parser) {
            this.path = path;
            this.points = text.codePoints().toArray();
            this.parser = parser;
        }

        SourcePosition position() {
            TokenStreamLocation at = parser.currentTokenLocation();
            return new SourcePosition(path, at.getLineNr(), at.getColumnNr());
        }

        private int length() {
            long length = parser.currentLocation().getCharOffset()
                    - parser.currentTokenLocation().getCharOffset();
            return (int) Math.max(1, Math.min(length, LONGEST_UNDERLINED));
        }

        private int firstCharacter() {
            int offset = (int) parser.currentTokenLocation().getCharOffset();
            return offset < points.length ? points[offset] : ' ';
        }

        YamlNode node() {
            boolean faulty = rejectAnchorsAndTags();
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_ARRAY) {
                SourcePosition start = position();
                int offset = (int) parser.currentTokenLocation().getCharOffset();
                List<YamlNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node());
                }
                Optional<String> unwritten = unwritten(offset);
                if (unwritten.isPresent()) {
                    Placeholders.report(start, unwritten.get(), diagnostics);
                    return new YamlNode.Scalar(
                            start, unwritten.get().length(), unwritten.get(), false, true, List.of());
                }
                return new YamlNode.Sequence(start, items);
            }
            if (token == JsonToken.START_OBJECT) {
                return mapping();
            }
            return scalar(faulty);
        }

        /** What stands at a place in two pairs of brackets: a place still to be written, no list of a list. */
        private Optional<String> unwritten(int offset) {
            if (offset + 1 >= points.length || points[offset] != '[' || points[offset + 1] != '[') {
                return Optional.empty();
            }
            int end = offset;
            while (end < points.length && points[end] != '\n') {
                end++;
            }
            // Words of people, that is: ids in two pairs of brackets are a list of a list.
            return Placeholders.at(new String(points, offset, end - offset))
                    .filter(words -> words.chars().anyMatch(c -> c > 0x7f));
        }

        private YamlNode.Mapping mapping() {
            SourcePosition start = position();
            Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                rejectAnchors(firstCharacter());
                YamlNode.Scalar key =
                        new YamlNode.Scalar(position(), length(), parser.currentName(), false, false, List.of());
                parser.nextToken();
                YamlNode.Entry entry = entry(key, node());
                if (key.text().indexOf('\n') >= 0) {
                    rejectKey(key.position());
                    continue;
                }
                YamlNode.Entry earlier = entries.putIfAbsent(entry.key().text(), entry);
                if (earlier != null) {
                    diagnostics.error(
                            Code.DUPLICATE_KEY,
                            key.position(),
                            key.length(),
                            Phrase.of(
                                    "“{key}” is written twice; it stands in line {line} already",
                                    key.text(),
                                    earlier.key().position().line()),
                            Phrase.of("keep one of the two"));
                }
            }
            return new YamlNode.Mapping(start, entries);
        }

        /** A key with its value; one whose colon no space follows is a key without a value to the library, and read as it was meant. */
        private YamlNode.Entry entry(YamlNode.Scalar key, YamlNode value) {
            Matcher glued = GLUED.matcher(key.text());
            if (!(value instanceof YamlNode.Scalar nothing && nothing.isEmpty() && !nothing.quoted())
                    || !glued.matches()) {
                return new YamlNode.Entry(key, value);
            }
            String name = glued.group(1);
            String written = glued.group(2);
            glued(key.position(), name, written);
            boolean quoted =
                    written.length() > 1 && written.charAt(0) == '"' && written.charAt(written.length() - 1) == '"';
            SourcePosition at = new SourcePosition(
                    path, key.position().line(), key.position().column() + name.length() + 1);
            return new YamlNode.Entry(
                    new YamlNode.Scalar(key.position(), name.length(), name, false, false, List.of()),
                    new YamlNode.Scalar(
                            at,
                            written.codePointCount(0, written.length()),
                            quoted ? written.substring(1, written.length() - 1) : written,
                            quoted,
                            false,
                            List.of()));
        }

        private YamlNode.Scalar scalar(boolean alias) {
            SourcePosition at = position();
            int first = firstCharacter();
            boolean quoted = first == '"' || first == '\'' || first == '|' || first == '>';
            String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
            if (first == '"' && Characters.firstWrong(text, 0) >= 0) {
                // What stands in the file as it is was reported and taken out before: this was written with an escape.
                int wrong = Characters.firstWrong(text, 0);
                diagnostics.error(
                        Code.BROKEN_CHARACTER,
                        at,
                        length(),
                        Phrase.of("a character that no text should hold ({code})", Characters.name(text.charAt(wrong))),
                        Phrase.of("remove what stands for it after the \\"));
            }
            boolean ambiguous = !quoted && isAmbiguous(text);
            if (ambiguous) {
                diagnostics.error(
                        Code.AMBIGUOUS_VALUE,
                        at,
                        length(),
                        Phrase.of("“{value}” means different things to different YAML readers", text),
                        Phrase.of(
                                "write \"{value}\" in quotes for a text, true or false for a truth value, digits without a leading zero for a number",
                                text));
            }
            boolean swallowed = !quoted && swallowed(text);
            SourcePosition start = quoted ? new SourcePosition(path, at.line(), at.column() + 1) : at;
            boolean unfinished = Placeholders.report(start, text, diagnostics);
            List<PlacedText.Place> places = ScalarPlaces.of(
                    at, points, (int) parser.currentTokenLocation().getCharOffset(), text);
            return new YamlNode.Scalar(
                    at, length(), text, quoted, ambiguous || alias || unfinished || swallowed, places);
        }

        /** Reports a sign # behind a value, or in the place of one, that begins a comment and looks like a part of the text; whether there is one. */
        private boolean swallowed(String value) {
            int sign = (int) parser.currentTokenLocation().getCharOffset() + value.codePointCount(0, value.length());
            int line = sign;
            while (sign < points.length && points[sign] == ' ') {
                sign++;
            }
            if (sign == 0
                    || sign + 1 >= points.length
                    || points[sign] != '#'
                    || points[sign - 1] != ' '
                    || Character.isWhitespace(points[sign + 1])
                    || points[sign + 1] == '#'
                    || COMPLETE.matcher(value).matches()) {
                return false;
            }
            int end = sign;
            while (end < points.length && points[end] != '\n') {
                end++;
            }
            while (line > 0 && points[line - 1] != '\n') {
                line--;
            }
            SourcePosition at = position();
            String rest = new String(points, sign, end - sign).strip();
            if (rest.endsWith("}") || rest.endsWith("]")) {
                // It has swallowed a bracket as well, which the library stumbles over.
                return false;
            }
            diagnostics.error(
                    Code.YAML_SYNTAX,
                    new SourcePosition(path, at.line(), sign - line + 1),
                    Math.min(end - sign, LONGEST_UNDERLINED),
                    Phrase.of("“#” after a space begins a comment: what follows is not read"),
                    Phrase.of(
                            "put the whole text in quotation marks: {example}; a comment has a space behind its #",
                            "\"" + (value.isEmpty() ? "" : value + " ") + rest + "\""));
            return true;
        }

        /** Whether there was one. */
        private boolean rejectAnchorsAndTags() {
            int first = firstCharacter();
            if (rejectAnchors(first)) {
                return true;
            }
            if (first == '!' || parser.getTypeId() != null) {
                diagnostics.error(
                        Code.YAML_ALIAS,
                        position(),
                        length(),
                        Phrase.of("tags (!) are not read"),
                        Phrase.of("write the value alone; put a text that starts with ! in quotes"));
                return true;
            }
            return false;
        }

        private boolean rejectAnchors(int first) {
            if (parser.isCurrentAlias() || first == '*' || first == '&') {
                diagnostics.error(
                        Code.YAML_ALIAS,
                        position(),
                        length(),
                        Phrase.of("anchors (&) and aliases (*) are not read"),
                        first == '*'
                                ? emphasised()
                                        .map(word -> Phrase.of(
                                                "put straight quotation marks around the whole text: {example}",
                                                "\"" + word + "\""))
                                        .orElseGet(() -> Phrase.of(
                                                "write the value out; put a text that starts with * in quotes"))
                                : Phrase.of("write the value out; put a text that starts with & in quotes"));
                return true;
            }
            return false;
        }

        /** The one word between the signs of emphasis that a value begins with. */
        private Optional<String> emphasised() {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            Matcher word = MARKUP.matcher(new String(points, start, Math.min(length(), points.length - start)));
            return word.lookingAt() ? Optional.of(word.replaceAll("$1$2$3").strip()) : Optional.empty();
        }
    }
}
