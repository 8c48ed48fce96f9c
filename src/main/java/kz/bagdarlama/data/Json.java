package kz.bagdarlama.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes JSON (RFC 8259) from parts that are already written: parts are remembered from build to build. */
public final class Json {

    private static final String INDENT = "  ";

    private Json() {}

    /** Returns a string, with its quotation marks. */
    public static String text(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, out);
        return out.append('"').toString();
    }

    /** A number, without an exponent. */
    static String number(BigDecimal value) {
        return value.toPlainString();
    }

    /** Returns an array of values, each written by {@code write}. */
    public static <T> String array(Collection<T> values, Function<? super T, String> write) {
        return values.stream().map(write).collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns an object from members that are already written: {@code "key":value}. */
    public static String object(Collection<String> members) {
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns a member of an object; the value is already written. */
    public static String member(String key, String written) {
        return text(key) + ":" + written;
    }

    /** The same with a line for each member and each item, for people who open the file. */
    static String indented(String written) {
        StringBuilder out = new StringBuilder(written.length() * 5 / 4);
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (inText) {
                out.append(c);
                if (c == '\\') {
                    i++;
                    out.append(written.charAt(i));
                } else if (c == '"') {
                    inText = false;
                }
                continue;
            }
            boolean empty = i + 1 < written.length() && (written.charAt(i + 1) == '}' || written.charAt(i + 1) == ']');
            switch (c) {
                case '{', '[' -> {
                    out.append(c);
                    if (empty) {
                        i++;
                        out.append(written.charAt(i));
                    } else {
                        depth++;
                        out.append('\n').append(INDENT.repeat(depth));
                    }
                }
                case '}', ']' -> {
                    depth--;
                    out.append('\n').append(INDENT.repeat(depth)).append(c);
                }
                case ',' -> out.append(",\n").append(INDENT.repeat(depth));
                case ':' -> out.append(": ");
                default -> {
                    inText = c == '"';
                    out.append(c);
                }
            }
        }
        return out.append('\n').toString();
    }
}
