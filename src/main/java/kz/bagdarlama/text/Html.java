package kz.bagdarlama.text;

import java.util.Objects;

/**
 * Trusted markup, a type of its own so that it cannot be mistaken for text: templates print text escaped and this as it is.
 *
 * @param markup well-formed HTML in which everything that came from content is escaped
 */
public record Html(String markup) {

    public Html {
        Objects.requireNonNull(markup);
    }

    /** Returns text as markup. */
    public static Html ofText(String text) {
        return new Html(escape(text));
    }

    /** Escapes what is special in HTML text and in quoted attribute values. */
    public static String escape(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
            };
            if (entity != null && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (entity != null) {
                    out.append(entity);
                } else {
                    out.append(text.charAt(i));
                }
            }
        }
        return out == null ? text : out.toString();
    }

    /** Returns the words alone: without tags, and without the soft hyphens that only lines have a use for. */
    public String text() {
        String words = markup.indexOf('\u00AD') < 0 ? markup : markup.replace("\u00AD", "");
        return words.indexOf('<') < 0 && words.indexOf('&') < 0
                ? words
                : words.replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }

    @Override
    public String toString() {
        return markup;
    }
}
