package kz.bagdarlama.markdown;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.model.EntryKind;

/** Where a link in a text leads: a page of this site by its name, a place on the same page, or another site. */
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
            EntryKind.PROJECT,
            EntryKind.COMMITMENT,
            EntryKind.PAGE));

    /** The word before the colon of pages that no file of the content tells. */
    String SITE = "site";

    /** Another page of this site, or a place on it. */
    sealed interface OnSite extends LinkTarget {

        /** The anchor after {@code #}; empty for the page itself. */
        String fragment();
    }

    /** A thing of this site. */
    record Inside(EntryKind kind, String id, String fragment) implements OnSite {
        @Override
        public String toString() {
            return kind.key(id) + (fragment.isEmpty() ? "" : "#" + fragment);
        }
    }

    /**
     * A page that the site makes by itself.
     *
     * @param name its address below the language, without slashes around it: {@code data}, {@code years/2026}
     */
    record Made(String name, String fragment) implements OnSite {
        @Override
        public String toString() {
            return key(name) + (fragment.isEmpty() ? "" : "#" + fragment);
        }

        /** Returns how texts name the page of a name: {@code site:data}. */
        public static String key(String name) {
            return SITE + ":" + name;
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

    /** Returns what links to pages of this site begin with: {@code pledge:} and the like. */
    static List<String> beginnings() {
        return Stream.concat(KINDS.stream().map(EntryKind::word), Stream.of(SITE))
                .map(word -> word + ":")
                .toList();
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
        int hash = rest.indexOf('#');
        String name = hash < 0 ? rest : rest.substring(0, hash);
        String fragment = hash < 0 ? "" : rest.substring(hash + 1);
        if (scheme.equals(SITE)) {
            return Optional.of(new Made(name, fragment));
        }
        for (EntryKind kind : KINDS) {
            if (kind.word().equals(scheme)) {
                return Optional.of(new Inside(kind, name, fragment));
            }
        }
        boolean clean = destination.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\');
        boolean complete = scheme.startsWith("http") ? HOST.matcher(rest).lookingAt() : !rest.isEmpty();
        return clean && complete && !namesUser(destination) && OUTSIDE_SCHEMES.contains(scheme)
                ? Optional.of(new Outside(destination))
                : Optional.empty();
    }
}
