package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
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

    private record Register(Identity<List<SourceRegister.Unit>> units) implements Query<SourceRegister> {

        @Override
        public SourceRegister compute(QueryCache queries) {
            return new SourceRegister(units.object());
        }
    }

    private record Units(Identity<YamlNode.Sequence> list, List<Language> languages)
            implements ListQuery<SourceRegister.Unit> {

        @Override
        public Optional<SourceRegister.Unit> entry(Fields fields) {
            String id = fields.word("id", "1.1/3");
            return Optional.of(new SourceRegister.Unit(
                    id,
                    fields.positionOf("id"),
                    fields.word("kind", "pledge"),
                    fields.registeredFigures("figures"),
                    fields.references("districts", "[north]", false).stream()
                            .map(Reference::id)
                            .toList()));
        }
    }

    Optional<SourceRegister> register() throws IOException {
        List<SourceRegister.Unit> units = files.list("source.yaml", null, Units::new);
        if (units.isEmpty()) {
            // There is none, or it could not be read, which has been reported: nobody knows what the document has.
            return Optional.empty();
        }
        return Optional.of(files.queries().answer(new Register(new Identity<>(units))));
    }

    // ---- the glossary

    Optional<Glossary> glossary() throws IOException {
        Path file = files.root().resolve("glossary.yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return files.yaml(file).flatMap(node -> files.read(new GlossaryOf(new Identity<>(node), files.languages())));
    }

    private record GlossaryOf(Identity<YamlNode> node, List<Language> languages)
            implements ReadingQuery<Optional<Glossary>> {

        @Override
        public Optional<Glossary> read(Diagnostics diagnostics, QueryCache queries) {
            return Fields.of(node.object(), languages, diagnostics).map(fields -> {
                List<Glossary.Term> terms = fields.list("terms", SourceReader::term);
                List<Glossary.Forbidden> forbidden = fields.list("forbidden", SourceReader::forbidden);
                List<Glossary.Pattern> patterns = fields.list("patterns", SourceReader::pattern);
                List<Glossary.Term> decisions = fields.list("decisions", SourceReader::term);
                fields.finish();
                return new Glossary(terms, forbidden, patterns, decisions);
            });
        }
    }

    private static Optional<Glossary.Term> term(Fields fields) {
        String id = fields.id("id", "economy-001");
        Map<Language, String> names = new LinkedHashMap<>();
        Map<Language, List<PlacedText>> forms = new LinkedHashMap<>();
        for (Language language : fields.languages()) {
            names.put(language, fields.text(language.tag(), "…"));
            forms.put(language, fields.placedTexts(language.tag() + "-forms"));
        }
        boolean unlisted = fields.flag("unlisted");
        Optional<String> note = fields.optionalText("note");
        SourcePosition position = fields.positionOf("id");
        return Optional.of(
                new Glossary.Term(id, position, new Localized<>(names), new Localized<>(forms), unlisted, note));
    }

    private static Optional<Glossary.Forbidden> forbidden(Fields fields) {
        Optional<Glossary.Forbidden> found = Optional.empty();
        for (Language language : fields.languages()) {
            if (fields.has(language.tag())) {
                found = Optional.of(new Glossary.Forbidden(
                        language,
                        fields.text(language.tag(), "…").toLowerCase(Locale.ROOT),
                        fields.text("instead", "…"),
                        fields.text("why", "…")));
            }
        }
        return found;
    }

    private static Optional<Glossary.Pattern> pattern(Fields fields) {
        Optional<Glossary.Pattern> found = Optional.empty();
        for (Language language : fields.languages()) {
            if (fields.has(language.tag())) {
                found = Optional.of(new Glossary.Pattern(
                        language,
                        fields.positionOf(language.tag()),
                        fields.text(language.tag(), "…"),
                        fields.text("instead", "…"),
                        fields.text("why", "…"),
                        fields.text("wrong", "…"),
                        fields.positionOf("wrong"),
                        fields.text("right", "…"),
                        fields.choice("level", Site.Level.values(), Site.Level::key, Site.Level.WARNING)));
            }
        }
        return found;
    }
}
