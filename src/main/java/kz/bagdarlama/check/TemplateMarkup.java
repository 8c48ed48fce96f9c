package kz.bagdarlama.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Templates;

/**
 * Whether the elements that a template opens are closed. What stands in one branch of a condition alone may be closed in another one:
 * of such elements nothing is said, nor of those that HTML closes by itself.
 */
final class TemplateMarkup {

    /** Elements without an end, and those whose end HTML knows without its tag. */
    private static final Set<String> OPEN = Set.of(("area base br col embed hr img input link meta source track wbr "
                    + "html head body p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rb rp rt rtc")
            .split(" "));

    private static final Set<String> CONDITIONS = Set.of("if", "switch", "attempt");
    private static final Set<String> BRANCHES = Set.of("else", "elseif", "case", "on", "default", "recover");

    /** Whose text is no markup. */
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    private record Tag(String element, boolean opens, int at, int length) {}

    private final String text;
    private final Set<String> uncertain = new HashSet<>();
    private final Deque<List<Tag>> unmatched = new ArrayDeque<>();
    private int at;

    private TemplateMarkup(String text) {
        this.text = text;
    }

    /** Reports the elements of the templates of a theme that are never closed, and what closes none. */
    static void check(Templates templates, Diagnostics diagnostics) {
        for (String path : templates.ofTheme()) {
            if (path.endsWith(".ftlh")) {
                String text = MessageUse.withoutComments(templates.texts().get(path));
                new TemplateMarkup(text).faults(tag -> {
                    SourcePosition position = SourcePosition.in(templates.shown(path), text, tag.at());
                    if (tag.opens()) {
                        diagnostics.warning(
                                Code.TEMPLATE_ERROR,
                                position,
                                tag.length(),
                                Phrase.of("{tag} opens here and is never closed", "<" + tag.element() + ">"),
                                Phrase.of("end it with {tag}", "</" + tag.element() + ">"));
                    } else {
                        diagnostics.warning(
                                Code.TEMPLATE_ERROR,
                                position,
                                tag.length(),
                                Phrase.of("{tag} closes nothing", "</" + tag.element() + ">"),
                                Phrase.of("remove it, or open its element with {tag}", "<" + tag.element() + ">"));
                    }
                });
            }
        }
    }

    private void faults(Consumer<Tag> report) {
        unmatched.push(new ArrayList<>());
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                skipBehind("-->");
            } else if (isDirective()) {
                directive();
            } else if (text.startsWith("${", at)) {
                skipInterpolation();
            } else if (text.charAt(at) == '<') {
                tag();
            } else {
                at++;
            }
        }
        while (unmatched.size() > 1) {
            leaveBranch();
        }
        unmatched.pop().stream()
                .filter(tag -> !uncertain.contains(tag.element()))
                .forEach(report);
    }

    private void skipBehind(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private boolean isDirective() {
        return text.startsWith("<#", at)
                || text.startsWith("</#", at)
                || text.startsWith("<@", at)
                || text.startsWith("</@", at);
    }

    private void directive() {
        boolean closes = text.charAt(at + 1) == '/';
        boolean own = text.charAt(at + (closes ? 2 : 1)) == '@';
        int start = at + (closes ? 3 : 2);
        skipDirective();
        String name = own ? "" : word(start);
        if (CONDITIONS.contains(name)) {
            if (closes) {
                leaveBranch();
            } else {
                unmatched.push(new ArrayList<>());
            }
        } else if (BRANCHES.contains(name)) {
            leaveBranch();
            unmatched.push(new ArrayList<>());
        } else if (name.equals("noparse") && !closes) {
            skipBehind("</#noparse>");
        }
    }

    private void skipDirective() {
        skip("([{", ")]}", '>');
    }

    private void skipInterpolation() {
        skip("{", "}", '}');
    }

    /** Goes behind the sign that ends an expression: not one in a text, nor one while a bracket is open. */
    private void skip(String opening, String closing, char end) {
        int depth = 0;
        char quote = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                if (c == '\\') {
                    at++;
                } else if (c == quote) {
                    quote = 0;
                }
                continue;
            }
            if (c == '"' || c == '\'') {
                quote = c;
            } else if (opening.indexOf(c) >= 0) {
                depth++;
            } else if (closing.indexOf(c) >= 0) {
                depth--;
            }
            if (c == end && depth <= 0) {
                at++;
                return;
            }
        }
    }

    private void tag() {
        int start = at;
        boolean closes = text.startsWith("</", at);
        String name = word(at + (closes ? 2 : 1));
        if (name.isEmpty()) {
            at++;
            return;
        }
        at += (closes ? 2 : 1) + name.length();
        char quote = 0;
        char last = 0;
        // A slash behind a value without quotation marks is part of it, and ends no element.
        boolean bare = false;
        while (at < text.length() && (quote != 0 || text.charAt(at) != '>')) {
            char c = text.charAt(at);
            if (isDirective()) {
                skipDirective();
            } else if (text.startsWith("${", at)) {
                bare |= last == '=' && quote == 0;
                last = c;
                skipInterpolation();
            } else {
                if (quote == 0 && Character.isWhitespace(c)) {
                    bare = false;
                } else {
                    bare |= last == '=' && quote == 0 && c != '"' && c != '\'';
                    last = c;
                }
                if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                } else if (c == quote) {
                    quote = 0;
                }
                at++;
            }
        }
        boolean closesItself = !bare && at > 0 && at < text.length() && text.charAt(at - 1) == '/';
        at = Math.min(text.length(), at + 1);
        String element = name.toLowerCase(Locale.ROOT);
        if (OPEN.contains(element) || closesItself) {
            return;
        }
        match(new Tag(element, !closes, start, at - start));
        if (!closes && RAW.contains(element)) {
            int end = text.indexOf("</" + name, at);
            at = end < 0 ? at : end;
        }
    }

    private void match(Tag tag) {
        List<Tag> here = unmatched.peek();
        for (int i = here.size() - 1; !tag.opens() && i >= 0; i--) {
            if (here.get(i).opens() && here.get(i).element().equals(tag.element())) {
                here.remove(i);
                return;
            }
        }
        here.add(tag);
    }

    private void leaveBranch() {
        if (unmatched.size() > 1) {
            unmatched.pop().forEach(tag -> uncertain.add(tag.element()));
        }
    }

    private String word(int start) {
        int end = start;
        while (end < text.length()
                && text.charAt(end) < 128
                && (Character.isLetterOrDigit(text.charAt(end)) || end > start && text.charAt(end) == '-')) {
            end++;
        }
        return text.substring(start, end);
    }
}
