package kz.bagdarlama.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Collects everything that is wrong, so that an editor sees all of it at once. Safe for use by several threads; the same
 * diagnostic reported twice (a template used by many pages) is kept once.
 */
public final class Diagnostics {

    private final Set<Diagnostic> collected = ConcurrentHashMap.newKeySet();

    /** Reports an error that covers {@code length} code points from {@code position} on. */
    public void error(Code code, SourcePosition position, int length, String message, String hint) {
        add(Severity.ERROR, code, position, length, message, hint);
    }

    /** Reports an error at a point. */
    public void error(Code code, SourcePosition position, String message, String hint) {
        add(Severity.ERROR, code, position, 1, message, hint);
    }

    /** Reports a warning that covers {@code length} code points from {@code position} on. */
    public void warning(Code code, SourcePosition position, int length, String message, String hint) {
        add(Severity.WARNING, code, position, length, message, hint);
    }

    private void add(Severity severity, Code code, SourcePosition position, int length, String message, String hint) {
        collected.add(new Diagnostic(
                severity,
                code,
                position,
                length,
                message,
                Optional.ofNullable(hint).filter(h -> !h.isEmpty())));
    }

    /** Whether anything forbids to write the site. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** How many diagnostics of one severity there are. */
    public long count(Severity severity) {
        return collected.stream().filter(d -> d.severity() == severity).count();
    }

    /** All diagnostics by file, line and column. */
    public List<Diagnostic> sorted() {
        return collected.stream().sorted().toList();
    }
}
