package kz.bagdarlama.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * Places that somebody still has to write: {@code [[…]]}, as {@code bagdarlama new} leaves them. They are reported while files
 * are read, so that nothing else is said of a text that is not there yet.
 */
final class Placeholders {

    /** Not what is the text of a link. */
    private static final Pattern FORM = Pattern.compile("\\[\\[[^\\[\\]\\n]++\\]\\](?!\\()");

    private Placeholders() {}

    /** The placeholder that a text begins with. */
    static Optional<String> at(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /**
     * Reports every placeholder of a text.
     *
     * @param position where the text starts; what follows a line break starts in column 1
     * @return whether there was one
     */
    static boolean report(SourcePosition position, String text, Diagnostics diagnostics) {
        if (!text.contains("[[")) {
            return false;
        }
        boolean found = false;
        int line = position.line();
        int column = position.column();
        for (String content : text.split("\n", -1)) {
            Matcher matcher = FORM.matcher(content);
            while (matcher.find()) {
                found = true;
                diagnostics.error(
                        Code.PLACEHOLDER_LEFT,
                        new SourcePosition(position.path(), line, column + content.codePointCount(0, matcher.start())),
                        matcher.group().codePointCount(0, matcher.group().length()),
                        Phrase.of("this is still to be written"),
                        Phrase.of(
                                "write it here in place of the words and the brackets; nothing unfinished is published"));
            }
            line++;
            column = 1;
        }
        return found;
    }
}
