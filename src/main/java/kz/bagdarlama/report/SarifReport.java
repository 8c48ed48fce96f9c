package kz.bagdarlama.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.json.Json;
import tools.jackson.core.JsonGenerator;

/** Static Analysis Results Interchange Format 2.1.0 (OASIS Standard, 27 March 2020): one run, with a rule for each code. */
final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** The program as a package URL (ECMA-427), by the coordinates of pom.xml. */
    private static final String PACKAGE = "pkg:maven/kz.bagdarlama/bagdarlama";

    /** Semantic Versioning 2.0.0. */
    private static final Pattern SEMANTIC = Pattern.compile(
            "(?:(?:0|[1-9]\\d*)\\.){2}(?:0|[1-9]\\d*)(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z.-]+)?");

    private final JsonGenerator json;
    private final Function<String, List<String>> linesOf;
    private final PhraseBook book;

    private final Optional<String> version;

    private SarifReport(
            JsonGenerator json, Function<String, List<String>> linesOf, PhraseBook book, Optional<String> version) {
        this.json = json;
        this.version = version;
        this.linesOf = linesOf;
        this.book = book;
    }

    /** @param version that of the program; empty where it runs from classes instead of its jar */
    static String of(
            List<Diagnostic> diagnostics,
            Function<String, List<String>> linesOf,
            PhraseBook book,
            Optional<String> version) {
        return Json.text(json -> new SarifReport(json, linesOf, book, version).write(diagnostics)) + '\n';
    }

    private void write(List<Diagnostic> diagnostics) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "bagdarlama");
        // By these, whoever compares two reports knows whether one program wrote both (SARIF2005 of the validator). The
        // program
        // has no address of its own in the web; a package URL is a URI too, and says truly what it is.
        json.writeStringProperty(
                "informationUri",
                PACKAGE + version.map(known -> "@" + escaped(known)).orElse(""));
        version.ifPresent(known -> {
            json.writeStringProperty("version", known);
            if (SEMANTIC.matcher(known).matches()) {
                json.writeStringProperty("semanticVersion", known);
            }
        });
        json.writeStringProperty("language", book.language());
        List<Code> rules =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        rules(rules);
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("language", book.language());
        json.writeStringProperty("columnKind", "unicodeCodePoints");
        json.writeArrayPropertyStart("results");
        diagnostics.forEach(diagnostic -> result(diagnostic, rules.indexOf(diagnostic.code())));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A version as a package URL has it: everything is escaped but letters of ASCII, digits and a few signs. */
    private static String escaped(String version) {
        return URLEncoder.encode(version, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private void rules(List<Code> codes) {
        Map<Code, Explanation> explanations = Explanation.all(book.language());
        json.writeArrayPropertyStart("rules");
        for (Code code : codes) {
            Explanation explanation = explanations.get(code);
            json.writeStartObject();
            json.writeStringProperty("id", code.id());
            text("shortDescription", explanation.summary());
            text("fullDescription", explanation.summary() + " " + explanation.reason());
            text("help", help(explanation));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String help(Explanation explanation) {
        return explanation.reason()
                + "\n\n" + book.say(Phrase.of("Wrong:")) + "\n" + String.join("\n", explanation.wrong())
                + "\n\n" + book.say(Phrase.of("Right:")) + "\n" + String.join("\n", explanation.right());
    }

    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private void result(Diagnostic diagnostic, int rule) {
        Region region = Region.of(diagnostic, linesOf);
        json.writeStartObject();
        json.writeStringProperty("ruleId", diagnostic.code().id());
        json.writeNumberProperty("ruleIndex", rule);
        // “error” and “warning” are levels of SARIF too.
        json.writeStringProperty("level", diagnostic.severity().word());
        String hint = diagnostic.hint().map(h -> "\n" + book.say(h)).orElse("");
        text("message", book.say(diagnostic.message()) + hint);
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        artifact(diagnostic);
        json.writeName("region");
        if (region.hasLine()) {
            region(region);
        } else {
            wholeFile(diagnostic.position().path());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        diagnostic.fix().ifPresent(fix -> fix(diagnostic, fix));
        json.writeEndObject();
    }

    private void artifact(Diagnostic diagnostic) {
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(diagnostic.position().path()));
        json.writeEndObject();
    }

    /** A relative reference where the path is one, with everything escaped that a URI cannot hold. */
    private static String uri(String path) {
        try {
            boolean absolute = Path.of(path).isAbsolute();
            String shown = absolute && !path.startsWith("/") ? "/" + path : path;
            return new URI(absolute ? "file" : null, absolute ? "" : null, shown, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private void region(Region region) {
        json.writeStartObject();
        json.writeNumberProperty("startLine", region.line());
        if (region.hasColumns()) {
            json.writeNumberProperty("startColumn", region.column());
            json.writeNumberProperty("endColumn", region.endColumn());
        }
        json.writeEndObject();
    }

    /** All lines; the first where there is no file or none in it, since programs show nothing that stands nowhere (SARIF2017). */
    private void wholeFile(String path) {
        json.writeStartObject();
        json.writeNumberProperty("startLine", 1);
        json.writeNumberProperty("endLine", Math.max(1, linesOf.apply(path).size()));
        json.writeEndObject();
    }

    private void fix(Diagnostic diagnostic, Diagnostic.Fix fix) {
        int column = diagnostic.position().column();
        json.writeArrayPropertyStart("fixes");
        json.writeStartObject();
        diagnostic.hint().ifPresent(hint -> text("description", book.say(hint)));
        json.writeArrayPropertyStart("artifactChanges");
        json.writeStartObject();
        artifact(diagnostic);
        json.writeArrayPropertyStart("replacements");
        json.writeStartObject();
        json.writeName("deletedRegion");
        region(new Region(
                diagnostic.position().line(),
                column,
                column + fix.found().codePointCount(0, fix.found().length())));
        text("insertedContent", fix.replacement());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }
}
