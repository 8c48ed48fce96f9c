package kz.bagdarlama.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a link in a text leads: a thing of this site by its id, a place on the same page, or another site. */
public sealed interface LinkTarget {

    /** Schemes of other sites and of programs that are let through; everything else is an error. */
    Set<String> OUTSIDE_SCHEMES = Set.of("https", "http", "mailto", "tel");

    /** The kinds of things that texts can name. */
    enum Kind {
        SECTION,
        CHAPTER,
        PLEDGE,
        DISTRICT,
        TOPIC,
        PAGE;

        /** The word before the colon. */
        public String scheme() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A thing of this site.
     *
     * @param fragment the anchor after {@code #}; empty for the page itself
     */
    record Inside(Kind kind, String id, String fragment) implements LinkTarget {}

    /** An anchor of the page that the link stands on. */
    record SamePage(String fragment) implements LinkTarget {}

    /** Another site, or a mail or telephone program. */
    record Outside(String url) implements LinkTarget {}

    /** Understands a destination; empty where it is none of the allowed forms. */
    static Optional<LinkTarget> parse(String destination) {
        if (destination.startsWith("#")) {
            return destination.length() > 1 ? Optional.of(new SamePage(destination.substring(1))) : Optional.empty();
        }
        int colon = destination.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String scheme = destination.substring(0, colon);
        String rest = destination.substring(colon + 1);
        for (Kind kind : Kind.values()) {
            if (kind.scheme().equals(scheme)) {
                int hash = rest.indexOf('#');
                return Optional.of(
                        hash < 0
                                ? new Inside(kind, rest, "")
                                : new Inside(kind, rest.substring(0, hash), rest.substring(hash + 1)));
            }
        }
        boolean clean = destination.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\');
        return clean && !rest.isEmpty() && OUTSIDE_SCHEMES.contains(scheme)
                ? Optional.of(new Outside(destination))
                : Optional.empty();
    }
}
