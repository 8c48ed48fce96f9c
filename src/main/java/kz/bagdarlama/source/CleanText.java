package kz.bagdarlama.source;

import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.text.Characters;

/**
 * Reports the characters of a file that nobody sees or that are no text, and goes on with the text as it should be: nothing more is said
 * of words that such a character parts.
 */
final class CleanText {

    private CleanText() {}

    /**
     * The text of a file without them; the same object where there are none.
     *
     * @param ordinary whether no-break spaces are wrong here too: in YAML they are no indentation
     */
    static String of(String path, String text, boolean ordinary, Diagnostics diagnostics) {
        int at = next(text, 0, ordinary);
        if (at < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int copied = 0;
        int line = 1;
        int lineStart = 0;
        int counted = 0;
        while (at >= 0) {
            for (; counted < at; counted++) {
                if (text.charAt(counted) == '\n') {
                    line++;
                    lineStart = counted + 1;
                }
            }
            Characters.Kind kind = kind(text, at);
            int start = kind == Characters.Kind.MARK ? at - 1 : at;
            int end = at + Character.charCount(text.codePointAt(at));
            while (kind != Characters.Kind.MARK && end < text.length() && kind(text, end) == kind) {
                end += Character.charCount(text.codePointAt(end));
            }
            String found = text.substring(start, end);
            String instead = instead(kind, text, at);
            report(new SourcePosition(path, line, 1 + start - lineStart), kind, found, instead, diagnostics);
            clean.append(text, copied, start).append(instead == null ? found : instead);
            copied = end;
            at = next(text, end, ordinary);
        }
        return clean.append(text, copied, text.length()).toString();
    }

    private static int next(String text, int from, boolean ordinary) {
        int wrong = Characters.firstWrong(text, from);
        if (!ordinary) {
            return wrong;
        }
        int end = wrong < 0 ? text.length() : wrong;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\u00A0' || c == '\u202F' || c == '\u2009') {
                return i;
            }
        }
        return wrong;
    }

    private static Characters.Kind kind(String text, int at) {
        char c = text.charAt(at);
        return c == '\u00A0' || c == '\u202F' || c == '\u2009' ? Characters.Kind.SPACE : Characters.kind(text, at);
    }

    private static String instead(Characters.Kind kind, String text, int at) {
        return switch (kind) {
            case INVISIBLE, CONTROL -> "";
            case LINE_END, SPACE -> " ";
            case MARK -> Characters.composed(text, at);
            case LOST, NONE -> null;
        };
    }

    private static void report(
            SourcePosition position, Characters.Kind kind, String found, String instead, Diagnostics diagnostics) {
        String code = Characters.name(found.codePointAt(kind == Characters.Kind.MARK ? 1 : 0));
        switch (kind) {
            case INVISIBLE ->
                diagnostics.fixable(
                        Code.BROKEN_CHARACTER,
                        position,
                        found,
                        Phrase.of("a character that nobody sees ({code})", code),
                        Phrase.of("remove it: check --fix does"),
                        instead);
            case CONTROL ->
                diagnostics.fixable(
                        Code.BROKEN_CHARACTER,
                        position,
                        found,
                        Phrase.of("a control character ({code}), which is no text", code),
                        Phrase.of("remove it: check --fix does"),
                        instead);
            case LINE_END -> {
                // In memory it is a space like the others: lines are counted as the file has them.
                long returns = found.chars().filter(c -> c == '\r').count();
                diagnostics.fixable(
                        Code.BROKEN_CHARACTER,
                        position,
                        found,
                        Phrase.of("the end of a line as another program writes it ({code})", code),
                        returns > 0
                                ? Phrase.of("begin a new line here: check --fix does")
                                : Phrase.of("write a space, as check --fix does, or a line of its own"),
                        returns > 0 ? "\n".repeat((int) returns) : instead);
            }
            case SPACE ->
                diagnostics.fixable(
                        Code.WRONG_SPACE,
                        position,
                        found,
                        Phrase.of("a special space"),
                        Phrase.of("type an ordinary one: the site sets no-break spaces itself"),
                        instead);
            case MARK ->
                diagnostics.fixable(
                        Code.BROKEN_CHARACTER,
                        position,
                        found,
                        Phrase.of("“{letter}” stands in two parts, as in texts from a PDF file or a Mac", instead),
                        Phrase.of("type it as one letter: check --fix does"),
                        instead);
            default ->
                diagnostics.error(
                        Code.BROKEN_CHARACTER,
                        position,
                        found.codePointCount(0, found.length()),
                        Phrase.of("a letter was lost here: {code} stands in its place", code),
                        Phrase.of("type what should stand here"));
        }
    }
}
