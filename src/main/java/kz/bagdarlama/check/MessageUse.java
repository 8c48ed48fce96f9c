package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Templates;

/**
 * A place in a template that asks for an interface string.
 *
 * @param values the names of the placeholders that it fills
 */
record MessageUse(String key, Set<String> values, SourcePosition position) {

    private static final String MARKUP = "t";
    private static final String PLAIN = "plain";
    private static final String SPACES = " \t\n\r\f";
    private static final Pattern IN_ATTRIBUTE = Pattern.compile("=(?:\"[^\"<>]*|'[^'<>]*)\\$\\{\\s*$");
    private static final Pattern KEY = Pattern.compile("\\s*([\"'])([\\w.-]+)\\1\\s*([,)])");
    private static final Pattern NAME = Pattern.compile("\\s*,?\\s*[\"'](\\w+)[\"']\\s*:");
    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);

    /**
     * All uses. Reported are a key that is not written out where it is used, since it could not be checked, and markup in the value of
     * an attribute.
     */
    static List<MessageUse> in(Templates templates, Diagnostics diagnostics) {
        List<MessageUse> uses = new ArrayList<>();
        for (Map.Entry<String, String> template : templates.texts().entrySet()) {
            if (template.getKey().endsWith(".css")) {
                continue;
            }
            String text = withoutComments(template.getValue());
            // A pattern would look at every letter of all templates: they have few parentheses.
            for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
                int end = open;
                while (end > 0 && SPACES.indexOf(text.charAt(end - 1)) >= 0) {
                    end--;
                }
                boolean plain = isCall(PLAIN, text, end);
                if (!plain && !isCall(MARKUP, text, end)) {
                    continue;
                }
                int start = end - (plain ? PLAIN : MARKUP).length();
                SourcePosition position = SourcePosition.in(templates.shown(template.getKey()), text, start);
                Matcher key = KEY.matcher(text).region(open + 1, text.length());
                if (!key.lookingAt()) {
                    diagnostics.error(
                            Code.TEMPLATE_ERROR,
                            position,
                            2,
                            Phrase.of("the key of a message must be written out here"),
                            Phrase.of("write t(\"key\") or t(\"key\", {\"count\": …})"));
                    continue;
                }
                if (!plain && IN_ATTRIBUTE.matcher(line(text, start)).find()) {
                    diagnostics.error(
                            Code.TEMPLATE_ERROR,
                            position,
                            2,
                            Phrase.of("t gives markup, and an attribute takes plain text"),
                            Phrase.of(
                                    "write {instead}",
                                    "plain(\"" + key.group(2) + "\""
                                            + (key.group(3).equals(",") ? ", …)" : ")")));
                }
                int braces = key.group(3).equals(",") ? text.indexOf('{', key.end()) : -1;
                Set<String> values = braces < 0 ? Set.of() : names(text, braces + 1);
                uses.add(new MessageUse(key.group(2), values, position));
            }
        }
        return uses;
    }

    /** The text of a template; comments are blanked rather than removed, so that positions stay. */
    static String withoutComments(String text) {
        return text.contains("<#--")
                ? COMMENT.matcher(text).replaceAll(comment -> comment.group().replaceAll("[^\\n]", " "))
                : text;
    }

    /** Whether a text has the name of this function before a place, and no longer one that ends in it. */
    private static boolean isCall(String function, String text, int end) {
        int start = end - function.length();
        if (!text.startsWith(function, start)) {
            return false;
        }
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return before != '.' && before != '_' && !(before < 128 && Character.isLetterOrDigit(before));
    }

    /** The names before the colons of a hash that starts here; values may hold calls and hashes of their own. */
    private static Set<String> names(String text, int from) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(text);
        int at = from;
        while (name.region(at, text.length()).lookingAt()) {
            names.add(name.group(1));
            int depth = 0;
            char quote = 0;
            for (at = name.end(); at < text.length(); at++) {
                char c = text.charAt(at);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '(' || c == '{' || c == '[') {
                    depth++;
                } else if (c == ')' || c == '}' || c == ']') {
                    depth--;
                }
                if (depth < 0 || depth == 0 && quote == 0 && c == ',') {
                    break;
                }
            }
            if (at >= text.length() || text.charAt(at) != ',') {
                return names;
            }
        }
        return names;
    }

    /** What stands before a place in its line. */
    private static String line(String text, int offset) {
        return text.substring(text.lastIndexOf('\n', offset) + 1, offset);
    }
}
