package kz.bagdarlama.verify;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Phrase;

/**
 * Something that a host answers otherwise than was built.
 *
 * @param address what was asked for: the path on the host, with the query
 * @param problem what is wrong, beginning with the address
 */
public record Finding(Kind kind, String address, Phrase problem) implements Comparable<Finding> {

    /** What is answered otherwise, in the order of the report. */
    public enum Kind {
        UNREACHABLE,
        STATUS,
        CONTENT,
        REDIRECT,
        NOT_FOUND,
        EXPOSED,
        TYPE,
        CACHE,
        HEADER;

        /** Returns the word for it: {@code not-found}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns the kind of this name. */
        public static Optional<Kind> of(String id) {
            return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }

        /** Returns what to do about it. */
        public Phrase remedy() {
            return switch (this) {
                case UNREACHABLE -> Phrase.of("see whether the host is up and lets this machine ask it");
                case STATUS, CONTENT ->
                    Phrase.of("copy the whole folder to the host again; what lies between may keep the earlier state");
                case REDIRECT ->
                    Phrase.of(
                            "let the host read redirects.nginx.conf, site.caddy or _redirects, and reload it; if it has no redirects: --ignore redirect");
                case NOT_FOUND ->
                    Phrase.of("let the host show 404.html with the status 404 where nothing is, each language its own");
                case EXPOSED -> Phrase.of("copy no files whose names begin with a full stop, and remove these");
                case TYPE, CACHE, HEADER ->
                    Phrase.of(
                            "let the host read headers.nginx.conf, site.caddy or _headers; if it cannot: --ignore {kind}",
                            id());
            };
        }
    }

    @Override
    public int compareTo(Finding other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : address.compareTo(other.address);
    }
}
