package kz.bagdarlama.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects everything that is wrong, so that an editor sees all of it at once. Safe for use by several threads; the same
 * diagnostic reported twice (a template used by many pages) is kept once.
 */
public final class Diagnostics {

    private final Set<Diagnostic> collected;
    private final Severity severity;

    /** An empty collection. */
    public Diagnostics() {
        this(ConcurrentHashMap.newKeySet(), Severity.ERROR);
    }

    private Diagnostics(Set<Diagnostic> collected, Severity severity) {
        this.collected = collected;
        this.severity = severity;
    }

    /** Returns the same collection for a rule that is taken less severely: what it reports as an error gets this severity. */
    public Diagnostics as(Severity severity) {
        return new Diagnostics(collected, severity);
    }

    /** Returns an empty collection that takes reports as severely as this one: for what may be repeated later with {@link #addAll}. */
    public Diagnostics fresh() {
        return new Diagnostics(ConcurrentHashMap.newKeySet(), severity);
    }

    /** Takes over what was collected elsewhere, as it is. */
    public void addAll(Collection<Diagnostic> others) {
        collected.addAll(others);
    }

    /** Returns how severely this collection takes errors. */
    public Severity severity() {
        return severity;
    }

    /**
     * Reports an error that covers {@code length} code points from {@code position} on.
     *
     * @param hint what to write instead; null where that cannot be said
     */
    public void error(Code code, SourcePosition position, int length, Phrase message, Phrase hint) {
        add(severity, code, position, length, message, hint);
    }

    /** Reports an error at a point. */
    public void error(Code code, SourcePosition position, Phrase message, Phrase hint) {
        add(severity, code, position, 1, message, hint);
    }

    /** Reports a warning that covers {@code length} code points from {@code position} on. */
    public void warning(Code code, SourcePosition position, int length, Phrase message, Phrase hint) {
        add(Severity.WARNING, code, position, length, message, hint);
    }

    /**
     * Reports an error that can be mended without judgement.
     *
     * @param found what stands at the position
     * @param replacement what should stand there; null where that cannot be said after all
     */
    public void fixable(
            Code code, SourcePosition position, String found, Phrase message, Phrase hint, String replacement) {
        collected.add(new Diagnostic(
                severity,
                code,
                position,
                found.codePointCount(0, found.length()),
                message,
                Optional.ofNullable(hint),
                Optional.ofNullable(replacement).map(text -> new Diagnostic.Fix(found, text))));
    }

    private void add(Severity severity, Code code, SourcePosition position, int length, Phrase message, Phrase hint) {
        collected.add(new Diagnostic(severity, code, position, length, message, Optional.ofNullable(hint)));
    }

    /** Returns whether anything forbids to write the site. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** Returns whether anything of this kind was reported. */
    public boolean has(Code code) {
        return collected.stream().anyMatch(d -> d.code() == code);
    }

    /** Returns whether anything reported turns out to be the echo of something else, and takes it back. */
    public boolean removeIf(Predicate<Diagnostic> echo) {
        return collected.removeIf(echo);
    }

    /** Returns the files that have errors so far, and their folders. */
    public Set<String> placesWithErrors() {
        return collected.stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> d.position().path())
                .flatMap(path -> Stream.of(path, path.substring(0, Math.max(0, path.lastIndexOf('/')))))
                .collect(Collectors.toSet());
    }

    /** Returns how many diagnostics of one severity there are. */
    public long count(Severity severity) {
        return collected.stream().filter(d -> d.severity() == severity).count();
    }

    /** Returns all diagnostics by file, line and column. */
    public List<Diagnostic> sorted() {
        return collected.stream().sorted().toList();
    }
}
