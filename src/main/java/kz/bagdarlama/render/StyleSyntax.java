package kz.bagdarlama.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;

/**
 * Whether comments and blocks of a style sheet are closed (CSS Syntax Level 3). A browser goes on as if they were, at the end: all that
 * comes after is lost without a word, and the sheets that are joined to this one with it.
 */
record StyleSyntax(String css) implements Query<Optional<StyleSyntax.Fault>> {

    /**
     * The first sign of what is wrong.
     *
     * @param at where it stands in the text
     */
    record Fault(int at, int length, Phrase message, Phrase hint) {

        void report(String file, String css, Diagnostics diagnostics) {
            diagnostics.error(Code.TEMPLATE_ERROR, SourcePosition.in(file, css, at), length, message, hint);
        }
    }

    @Override
    public Optional<Fault> compute(QueryCache queries) {
        Deque<Integer> open = new ArrayDeque<>();
        int suspect = -1;
        for (int i = 0; i < css.length(); i++) {
            switch (css.charAt(i)) {
                case '\\' -> i++;
                case '/' -> {
                    if (css.startsWith("/*", i)) {
                        int end = css.indexOf("*/", i + 2);
                        if (end < 0) {
                            return Optional.of(new Fault(
                                    i,
                                    2,
                                    Phrase.of("a comment opens here and is never closed"),
                                    Phrase.of("close it with */")));
                        }
                        i = end + 1;
                    }
                }
                case '"', '\'' -> {
                    int end = endOfString(i);
                    if (end < 0) {
                        return Optional.of(new Fault(
                                i,
                                1,
                                Phrase.of("a quotation mark opens a text here and is never closed"),
                                Phrase.of("close it with the same mark")));
                    }
                    i = end;
                }
                case '{' -> open.push(i);
                case '}' -> {
                    if (open.isEmpty()) {
                        return Optional.of(new Fault(
                                i,
                                1,
                                Phrase.of("this bracket closes nothing"),
                                Phrase.of("remove it, or open its block")));
                    }
                    int start = open.pop();
                    // Closed by what stands further left, at the beginning of its line, is a block whose own end is
                    // missing.
                    if (suspect < 0 && isFirst(i) && indent(start) > indent(i)) {
                        suspect = start;
                    }
                }
                default -> {}
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(
                        suspect < 0 ? open.peek() : suspect,
                        1,
                        Phrase.of("a bracket opens here and is never closed"),
                        Phrase.of("close it with {bracket}", "}")));
    }

    /** The mark that closes a string in its line; -1 where there is none. */
    private int endOfString(int start) {
        for (int i = start + 1; i < css.length() && css.charAt(i) != '\n'; i++) {
            if (css.charAt(i) == css.charAt(start)) {
                return i;
            }
            if (css.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    private boolean isFirst(int at) {
        return css.substring(lineStart(at), at).isBlank();
    }

    private int indent(int at) {
        int start = lineStart(at);
        int i = start;
        while (css.charAt(i) == ' ' || css.charAt(i) == '\t') {
            i++;
        }
        return i - start;
    }

    private int lineStart(int at) {
        return css.lastIndexOf('\n', at - 1) + 1;
    }
}
