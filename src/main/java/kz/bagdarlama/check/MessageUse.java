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
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Templates;

/**
 * A place in a template that asks for an interface string.
 *
 * @param values the names of the placeholders that it fills
 */
record MessageUse(String key, Set<String> values, SourcePosition position) {

    private static final Pattern CALL =
            Pattern.compile("(?<![\\w.])t\\(\\s*(?:([\"'])([a-z0-9.-]+)\\1\\s*(,\\s*\\{([^}]*)})?\\s*\\))?");
    private static final Pattern NAME = Pattern.compile("[\"'](\\w+)[\"']\\s*:");
    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);

    /** All uses; a key that is not written out where it is used is reported, since it could not be checked. */
    static List<MessageUse> in(Templates templates, Diagnostics diagnostics) {
        List<MessageUse> uses = new ArrayList<>();
        for (Map.Entry<String, String> template : templates.texts().entrySet()) {
            if (template.getKey().endsWith(".css")) {
                continue;
            }
            // Comments are blanked rather than removed, so that positions stay.
            String text = COMMENT.matcher(template.getValue())
                    .replaceAll(comment -> comment.group().replaceAll("[^\\n]", " "));
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                SourcePosition position = position(templates.label() + "/" + template.getKey(), text, call.start());
                if (call.group(2) == null) {
                    diagnostics.error(
                            Code.TEMPLATE_ERROR,
                            position,
                            2,
                            "the key of a message must be written out here",
                            "write t(\"key\") or t(\"key\", {\"count\": …})");
                    continue;
                }
                Set<String> values = new TreeSet<>();
                if (call.group(4) != null) {
                    Matcher name = NAME.matcher(call.group(4));
                    while (name.find()) {
                        values.add(name.group(1));
                    }
                }
                uses.add(new MessageUse(call.group(2), values, position));
            }
        }
        return uses;
    }

    private static SourcePosition position(String path, String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new SourcePosition(path, line, text.codePointCount(start, offset) + 1);
    }
}
