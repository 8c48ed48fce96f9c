package kz.bagdarlama.search;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the few forms of JSON (RFC 8259) that the index has, without loading a library for it. */
final class Json {

    private Json() {}

    static String text(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(' ');
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    static <T> String array(Collection<T> values, Function<? super T, String> write) {
        return values.stream().map(write).collect(Collectors.joining(",", "[", "]"));
    }

    /** An object from members that are already written: {@code "key":value}. */
    static String object(Collection<String> members) {
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    static String member(String key, String written) {
        return text(key) + ":" + written;
    }
}
