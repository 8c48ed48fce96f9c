package kz.bagdarlama.source;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.NumberPattern;
import kz.bagdarlama.model.NumberPattern.Part;
import kz.bagdarlama.model.Numbering;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Programme;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.Reference;

/** The numbers that the document prints: how {@code site.yaml} says they are made, what may be one, and that no two things share one. */
final class PrintedNumbers {

    /** More is no number that a line of a list has room for. */
    private static final int MOST = 20;

    private static final Pattern FORM = Pattern.compile(
            "(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{N}(№]([\\p{L}\\p{N}()№./\\-\\u2010-\\u2013]*[\\p{L}\\p{N})№])?");
    private static final Pattern BEHIND = Pattern.compile("[./\\-\\u2010-\\u2013]+$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private PrintedNumbers() {}

    /** Returns whether something can stand as a number: short, without spaces, and with nothing behind it that joins. */
    static boolean isNumber(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                && FORM.matcher(text).matches();
    }

    /** What a file says that the document prints for its part. */
    static Optional<Reference> of(Fields fields) {
        Optional<Reference> number = fields.optionalPlacedText("number", "P-12");
        number.filter(each -> !isNumber(each.id())).ifPresent(each -> report(each, fields.diagnostics()));
        return number.filter(each -> isNumber(each.id()));
    }

    private static void report(Reference number, Diagnostics diagnostics) {
        String meant = BEHIND.matcher(SPACE.matcher(number.id()).replaceAll("")).replaceFirst("");
        diagnostics.error(
                Code.INVALID_VALUE,
                number.position(),
                number.id().codePointCount(0, number.id().length()),
                Phrase.of("“{number}” cannot stand as a number", number.id()),
                isNumber(meant) ? Suggestion.didYouMean(meant) : form());
    }

    private static Phrase form() {
        return Phrase.of(
                "write it as the document prints it, without spaces and without a full stop behind it, at most {count} characters: 3.1.2, P-12, II.4",
                MOST);
    }

    // ---- patterns

    /** Reads {@code numbers} of {@code site.yaml}. */
    static Optional<Numbering> read(Fields fields, int levels) {
        Map<Part, NumberPattern> patterns = new EnumMap<>(Part.class);
        for (Part kind : Part.values()) {
            if (kind != Part.RUNNING) {
                fields
                        .optionalPlacedText(kind.word(), "\"" + usual(kind, levels) + "\"")
                        .map(NumberPattern::new)
                        .stream()
                        .filter(pattern -> isGood(pattern, kind, levels, fields.diagnostics()))
                        .forEach(pattern -> patterns.put(kind, pattern));
            }
        }
        fields.finish();
        return patterns.isEmpty() ? Optional.empty() : Optional.of(new Numbering(patterns));
    }

    /** What {@code site.yaml} may say. */
    static String example(int levels) {
        return "numbers: {pledge: \"" + usual(Part.PLEDGE, levels) + "\"}";
    }

    private static boolean isThere(Part part, int levels) {
        return part == Part.SECTION ? levels > 1 : part != Part.SUBSECTION || levels > 2;
    }

    /** What a pattern of a kind may name: what stands above it, itself, and how many there are. */
    private static List<Part> allowed(Part kind, int levels) {
        return Stream.of(Part.values())
                .filter(part -> isThere(part, levels) && (part.compareTo(kind) <= 0 || part == Part.RUNNING))
                .toList();
    }

    /** All that tells things of a kind apart: {@code "{section}.{chapter}"}. */
    private static String usual(Part kind, int levels) {
        StringBuilder pattern = new StringBuilder();
        for (Part part : allowed(kind, levels)) {
            if (part != Part.RUNNING) {
                pattern.append(pattern.isEmpty() ? "" : ".")
                        .append('{')
                        .append(part.word())
                        .append('}');
            }
        }
        return pattern.toString();
    }

    private static boolean isGood(NumberPattern pattern, Part kind, int levels, Diagnostics diagnostics) {
        Reference written = pattern.written();
        List<Part> allowed = allowed(kind, levels);
        List<String> words = allowed.stream().map(Part::word).toList();
        for (NumberPattern.Placeholder each : pattern.placeholders()) {
            if (each.part().filter(allowed::contains).isEmpty()) {
                SourcePosition at = written.position();
                diagnostics.error(
                        Code.INVALID_VALUE,
                        new SourcePosition(
                                at.path(), at.line(), at.column() + written.id().codePointCount(0, each.offset())),
                        Math.max(1, each.word().length()),
                        Phrase.of("“{word}” stands for nothing in this number", each.word()),
                        Suggestion.closest(each.word().split(":", 2)[0], words)
                                .filter(near -> !each.word().startsWith(near + ":"))
                                .map(Suggestion::didYouMean)
                                .orElseGet(() -> Phrase.of(
                                        "Known: {words}; with :roman in Roman figures",
                                        words.stream()
                                                .map(word -> "{" + word + "}")
                                                .toList())));
                return false;
            }
        }
        if (pattern.placeholders().isEmpty() || !isNumber(pattern.number(part -> 1))) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    written.position(),
                    written.id().length(),
                    Phrase.of("“{pattern}” does not make a number", written.id()),
                    pattern.placeholders().isEmpty()
                            ? Phrase.of(
                                    "write for example: {example}", kind.word() + ": \"" + usual(kind, levels) + "\"")
                            : form());
            return false;
        }
        return true;
    }

    // ---- each number once

    /** Reports things of one kind that have the same number. */
    static void reportRepeated(
            Programme programme, Optional<Numbering> numbering, int levels, Diagnostics diagnostics) {
        if (programme.numbers().isEmpty()) {
            return;
        }
        Repeated repeated = new Repeated(numbering, levels, diagnostics, EnumSet.noneOf(Part.class));
        Map<String, Named> sections = new HashMap<>();
        Map<String, Named> chapters = new HashMap<>();
        Map<String, Named> pledges = new HashMap<>();
        programme.walk(
                section -> repeated.take(sections, named(Part.of(section.id()), section, programme)),
                chapter -> repeated.take(chapters, named(Part.CHAPTER, chapter, programme)),
                pledge -> {
                    repeated.take(pledges, named(Part.PLEDGE, pledge, programme));
                    measures(pledge, programme, repeated);
                });
    }

    private static void measures(Pledge pledge, Programme programme, Repeated repeated) {
        Map<String, Named> measures = new HashMap<>();
        for (Measure measure : pledge.measures()) {
            repeated.take(
                    measures,
                    new Named(
                            Part.MEASURE,
                            measure.id(),
                            measure.position(),
                            measure.number(),
                            programme.numbers().of(pledge.id(), measure)));
        }
    }

    private static Named named(Part kind, ProgrammePart part, Programme programme) {
        return new Named(
                kind,
                part.id().toString(),
                part.position(),
                part.number(),
                programme.numbers().of(part.id()));
    }

    /** A thing with the number that readers see. */
    private record Named(Part kind, String id, SourcePosition position, Optional<Reference> stated, String number) {}

    private record Repeated(Optional<Numbering> numbering, int levels, Diagnostics diagnostics, Set<Part> reported) {

        void take(Map<String, Named> taken, Named one) {
            Named other = taken.putIfAbsent(one.number().toUpperCase(Locale.ROOT), one);
            if (other == null || other.id().equals(one.id())) {
                return;
            }
            Named wrong = one.stated().isPresent() ? one : other;
            Named right = wrong == one ? other : one;
            if (wrong.stated().isPresent()) {
                Reference number = wrong.stated().get();
                diagnostics.error(
                        Code.DUPLICATE_ID,
                        number.position(),
                        number.id().length(),
                        Phrase.of("“{number}” is also the number of {place}", number.id(), right.position()),
                        Phrase.of("what has the same number cannot be told apart: correct it here or there"));
                return;
            }
            numbering
                    .flatMap(all -> all.pattern(one.kind()))
                    .map(NumberPattern::written)
                    .ifPresent(pattern -> {
                        // One mistake of a pattern is many repeated numbers.
                        if (reported.add(one.kind())) {
                            diagnostics.error(
                                    Code.DUPLICATE_ID,
                                    pattern.position(),
                                    pattern.id().length(),
                                    Phrase.of(
                                            "this gives the number “{number}” to both {one} and {other}",
                                            one.number(),
                                            other.id(),
                                            one.id()),
                                    Phrase.of(
                                            "write all that tells them apart, for example {example}",
                                            "\"" + usual(one.kind(), levels) + "\""));
                        }
                    });
        }
    }
}
