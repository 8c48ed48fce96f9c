package kz.bagdarlama.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong in the content or the templates, said so that an editor can mend it.
 *
 * @param severity whether the build stops
 * @param code stable name of the kind of problem
 * @param position where it stands
 * @param length how many code points the problem covers from there on; at least 1
 * @param message what is wrong, without a full stop
 * @param hint what to write instead, where that can be said
 * @param fix a correction that needs no judgement
 */
public record Diagnostic(
        Severity severity,
        Code code,
        SourcePosition position,
        int length,
        Phrase message,
        Optional<Phrase> hint,
        Optional<Fix> fix)
        implements Comparable<Diagnostic> {

    /** At the position stands {@code found}; {@code replacement} should. */
    public record Fix(String found, String replacement) {}

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::position)
            .thenComparing(Diagnostic::code)
            .thenComparing(diagnostic -> diagnostic.message().toString());

    public Diagnostic {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(code);
        Objects.requireNonNull(position);
        Objects.requireNonNull(message);
        length = Math.max(1, length);
        Objects.requireNonNull(hint);
        Objects.requireNonNull(fix);
    }

    /** A diagnostic that only a person can act on. */
    public Diagnostic(
            Severity severity, Code code, SourcePosition position, int length, Phrase message, Optional<Phrase> hint) {
        this(severity, code, position, length, message, hint, Optional.empty());
    }

    /** Orders by file, line and column, so that output does not depend on the order of the checks. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
