package kz.bagdarlama.markdown;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bagdarlama.model.EntryKind;

/** Where a link in a text leads: a thing of this site by its id, a place on the same page, or another site. */
public sealed interface LinkTarget {

    /** Schemes of other sites and of programs that are let through; everything else is an error. */
    Set<String> OUTSIDE_SCHEMES = Set.of("https", "http", "mailto", "tel");

    /** An address of another site names its host: without one it would lead to a place on this site that nobody checks. */
    Pattern HOST = Pattern.compile("//[\\p{L}\\d]");

    Pattern USER = Pattern.compile("https?://[^/?#]*@", Pattern.CASE_INSENSITIVE);

    /** The kinds of things that texts can name. */
    Set<EntryKind> KINDS = Collections.unmodifiableSet(EnumSet.of(
            EntryKind.SECTION,
            EntryKind.CHAPTER,
            EntryKind.PLEDGE,
            EntryKind.DISTRICT,
            EntryKind.TOPIC,
            EntryKind.PAGE));

    /**
     * A thing of this site.
     *
     * @param fragment the anchor after {@code #}; empty for the page itself
     */
    record Inside(EntryKind kind, String id, String fragment) implements LinkTarget {
        @Override
        public String toString() {
            return kind.key(id) + (fragment.isEmpty() ? "" : "#" + fragment);
        }
    }

    /** An anchor of the page that the link stands on. */
    record SamePage(String fragment) implements LinkTarget {
        @Override
        public String toString() {
            return "#" + fragment;
        }
    }

    /** Another site, or a mail or telephone program. */
    record Outside(String url) implements LinkTarget {
        @Override
        public String toString() {
            return url;
        }
    }

    /**
     * Returns whether an address of another site has a user or a password before its host: it would be published, and what looks like the
     * host of such an address is none.
     */
    static boolean namesUser(String destination) {
        return USER.matcher(destination).lookingAt();
    }

    /** Returns what a destination means; empty where it is none of the allowed forms. */
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
        for (EntryKind kind : KINDS) {
            if (kind.word().equals(scheme)) {
                int hash = rest.indexOf('#');
                return Optional.of(
                        hash < 0
                                ? new Inside(kind, rest, "")
                                : new Inside(kind, rest.substring(0, hash), rest.substring(hash + 1)));
            }
        }
        boolean clean = destination.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\');
        boolean complete = scheme.startsWith("http") ? HOST.matcher(rest).lookingAt() : !rest.isEmpty();
        return clean && complete && !namesUser(destination) && OUTSIDE_SCHEMES.contains(scheme)
                ? Optional.of(new Outside(destination))
                : Optional.empty();
    }
}
