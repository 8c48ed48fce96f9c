package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.SourceRegister;

/** Reads what the site is held against: the register of its source document, and the glossary of its terms. */
final class SourceReader {

    private final ContentFiles files;

    SourceReader(ContentFiles files) {
        this.files = files;
    }

    // ---- the register of the source document

    private record Register(Memory.Same units) {}

    Optional<SourceRegister> register() throws IOException {
        if (!Files.exists(files.root().resolve("source.yaml"))) {
            return Optional.empty();
        }
        List<SourceRegister.Unit> units = files.list("source.yaml", null, this::sourceUnit);
        return Optional.of(
                files.memory().recall(new Register(new Memory.Same(units)), () -> new SourceRegister(units)));
    }

    private Optional<SourceRegister.Unit> sourceUnit(Fields fields) {
        String id = fields.text("id", "1.1/3");
        return Optional.of(new SourceRegister.Unit(
                id,
                fields.positionOf("id"),
                fields.text("kind", "pledge"),
                fields.registeredFigures("figures"),
                fields.references("districts", "[alatau]", false).stream()
                        .map(Reference::id)
                        .toList()));
    }

    // ---- the glossary

    Optional<Glossary> glossary() throws IOException {
        Path file = files.root().resolve("glossary.yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return files.yaml(file)
                .flatMap(node -> files.made(
                        node,
                        () -> files.fields(node).map(fields -> {
                            List<Glossary.Term> terms = fields.list("terms", this::term);
                            List<Glossary.Forbidden> forbidden = fields.list("forbidden", this::forbidden);
                            List<Glossary.Pattern> patterns = fields.list("patterns", this::pattern);
                            List<Glossary.Term> decisions = fields.list("decisions", this::term);
                            fields.finish();
                            return new Glossary(terms, forbidden, patterns, decisions);
                        })));
    }

    private Optional<Glossary.Term> term(Fields fields) {
        String id = fields.id("id", "economy-001");
        Map<Language, String> names = new LinkedHashMap<>();
        Map<Language, List<String>> forms = new LinkedHashMap<>();
        for (Language language : files.languages()) {
            names.put(language, fields.text(language.tag(), "…"));
            forms.put(language, fields.texts(language.tag() + "-forms"));
        }
        boolean unlisted = fields.flag("unlisted");
        Optional<String> note = fields.optionalText("note");
        SourcePosition position = fields.positionOf("id");
        fields.finish();
        return Optional.of(
                new Glossary.Term(id, position, new Localized<>(names), new Localized<>(forms), unlisted, note));
    }

    private Optional<Glossary.Forbidden> forbidden(Fields fields) {
        Optional<Glossary.Forbidden> found = Optional.empty();
        for (Language language : files.languages()) {
            if (fields.has(language.tag())) {
                found = Optional.of(new Glossary.Forbidden(
                        language,
                        fields.text(language.tag(), "…").toLowerCase(Locale.ROOT),
                        fields.text("instead", "…"),
                        fields.text("why", "…")));
            }
        }
        fields.finish();
        return found;
    }

    private Optional<Glossary.Pattern> pattern(Fields fields) {
        Optional<Glossary.Pattern> found = Optional.empty();
        for (Language language : files.languages()) {
            if (fields.has(language.tag())) {
                found = Optional.of(new Glossary.Pattern(
                        language,
                        fields.positionOf(language.tag()),
                        fields.text(language.tag(), "…"),
                        fields.text("instead", "…"),
                        fields.text("why", "…"),
                        fields.text("wrong", "…"),
                        fields.text("right", "…"),
                        fields.choice("level", Site.Level.values(), Site.Level::key, Site.Level.WARNING)));
            }
        }
        fields.finish();
        return found;
    }
}
