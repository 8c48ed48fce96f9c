package kz.bagdarlama.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Redirect;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.SynonymGroup;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.model.Unit;

/** Reads the files that are lists: districts, topics, units … */
final class ListReader {

    private final ContentFiles files;

    ListReader(ContentFiles files) {
        this.files = files;
    }

    List<District> districts() throws IOException {
        return files.list("districts.yaml", EntryKind.DISTRICT, Districts::new);
    }

    private record Districts(Identity<YamlNode.Sequence> list, List<Language> languages)
            implements ListQuery<District> {

        @Override
        public Optional<District> entry(Fields fields) {
            String id = fields.id("id", "north");
            return Optional.of(new District(
                    id,
                    fields.positionOf("id"),
                    fields.localized("name"),
                    fields.localized("short-name"),
                    fields.localized("locative"),
                    fields.optionalNested("tile", ListReader::tile)));
        }
    }

    private static Optional<District.Tile> tile(Fields fields) {
        Optional<Integer> row = fields.smallNumber("row", "1");
        Optional<Integer> column = fields.smallNumber("column", "1");
        return row.flatMap(r -> column.map(c -> new District.Tile(r, c, fields.position())));
    }

    List<Topic> topics() throws IOException {
        return files.list("topics.yaml", EntryKind.TOPIC, Topics::new);
    }

    private record Topics(Identity<YamlNode.Sequence> list, List<Language> languages) implements ListQuery<Topic> {

        @Override
        public Optional<Topic> entry(Fields fields) {
            String id = fields.id("id", "jobs");
            if (id.equals(Topic.PRINT)) {
                fields.diagnostics()
                        .error(
                                Code.INVALID_ID,
                                fields.positionOf("id"),
                                id.length(),
                                Phrase.of("“{id}” is the address of the edition for paper of each district", id),
                                Phrase.of("choose another id, for example {id}", "printing"));
            }
            return Optional.of(
                    new Topic(id, fields.positionOf("id"), fields.localized("name"), fields.localized("description")));
        }
    }

    List<PartyProject> projects() throws IOException {
        return files.list("projects.yaml", EntryKind.PROJECT, Projects::new);
    }

    private record Projects(Identity<YamlNode.Sequence> list, List<Language> languages)
            implements ListQuery<PartyProject> {

        @Override
        public Optional<PartyProject> entry(Fields fields) {
            String id = fields.id("id", "green-yards");
            return Optional.of(new PartyProject(
                    id, fields.positionOf("id"), fields.localized("name"), fields.localized("description")));
        }
    }

    List<Commitment> commitments() throws IOException {
        return files.list("commitments.yaml", EntryKind.COMMITMENT, Commitments::new);
    }

    private record Commitments(Identity<YamlNode.Sequence> list, List<Language> languages)
            implements ListQuery<Commitment> {

        @Override
        public Optional<Commitment> entry(Fields fields) {
            String id = fields.id("id", "support");
            return Optional.of(new Commitment(
                    id,
                    fields.positionOf("id"),
                    fields.localized("name"),
                    fields.localized("meaning"),
                    fields.patterns("verbs")));
        }
    }

    List<Unit> units() throws IOException {
        return files.list("units.yaml", EntryKind.UNIT, Units::new);
    }

    private record Units(Identity<YamlNode.Sequence> list, List<Language> languages) implements ListQuery<Unit> {

        @Override
        public Optional<Unit> entry(Fields fields) {
            String id = fields.id("id", "job");
            Optional<String> sign = fields.optionalText("sign");
            Map<Language, Map<PluralCategory, String>> forms = new LinkedHashMap<>();
            for (Language language : fields.languages()) {
                if (fields.has("sign")) {
                    forms.put(language, Map.of());
                } else {
                    Optional<YamlNode> node = fields.raw(language.tag(), "км");
                    forms.put(
                            language,
                            node.map(n -> MessageReader.words(MessageReader.pluralForms(
                                            n, language, fields.languages(), fields.diagnostics())))
                                    .orElse(Map.of()));
                }
            }
            Unit.Kind kind = fields.choice("kind", Unit.Kind.values(), Unit.Kind::key, Unit.Kind.OTHER);
            return Optional.of(new Unit(id, fields.positionOf("id"), sign, new Localized<>(forms), kind));
        }
    }

    List<ForeignName> names() throws IOException {
        return files.list("names.yaml", null, Names::new);
    }

    private record Names(Identity<YamlNode.Sequence> list, List<Language> languages) implements ListQuery<ForeignName> {

        @Override
        public Optional<ForeignName> entry(Fields fields) {
            String text = fields.text("text", "Жасыл қала");
            String tag = fields.word("language", "kk");
            if (!tag.isEmpty() && !LanguageTags.isValid(tag)) {
                fields.diagnostics()
                        .error(
                                Code.INVALID_VALUE,
                                fields.positionOf("language"),
                                tag.length(),
                                Phrase.of("“{tag}” is no language tag", tag),
                                LanguageTags.hint(tag));
            }
            return text.isEmpty() || tag.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ForeignName(text, fields.positionOf("text"), tag));
        }
    }

    /** Groups of what the search takes for the same, each with the words of every language. */
    List<SynonymGroup> synonyms() throws IOException {
        return files.list("synonyms.yaml", null, Synonyms::new);
    }

    private record Synonyms(Identity<YamlNode.Sequence> list, List<Language> languages)
            implements ListQuery<SynonymGroup> {

        @Override
        public Optional<SynonymGroup> entry(Fields fields) {
            Map<Language, List<String>> words = words(fields);
            Optional<Reference> page = fields.optionalReference("page");
            Optional<Map<Language, List<String>>> near = fields.optionalNested(
                            "near", "near: {" + languages.get(0) + ": […]}")
                    .map(own -> {
                        Map<Language, List<String>> guessed = words(own);
                        own.finish();
                        return guessed;
                    });
            if (near.isPresent() && page.isEmpty() && words.values().stream().allMatch(List::isEmpty)) {
                fields.diagnostics()
                        .error(
                                Code.INVALID_VALUE,
                                fields.positionOf("near"),
                                "near".length(),
                                Phrase.of("nothing stands here that the words of “near” are near to"),
                                Phrase.of(
                                        "add words that stand in the pledge, for example: {example}",
                                        languages.get(0) + ": […]"));
            }
            return Optional.of(new SynonymGroup(fields.position(), words, near.orElse(Map.of()), page));
        }

        private Map<Language, List<String>> words(Fields fields) {
            Map<Language, List<String>> words = new HashMap<>();
            languages.forEach(language -> words.put(language, fields.distinctTexts(language.tag())));
            return words;
        }
    }

    /** Addresses that nothing owns any more; what they may say is the business of the routes. */
    List<Redirect> redirects() throws IOException {
        return files.list("redirects.yaml", null, Redirects::new);
    }

    private record Redirects(Identity<YamlNode.Sequence> list, List<Language> languages)
            implements ListQuery<Redirect> {

        @Override
        public Optional<Redirect> entry(Fields fields) {
            return Optional.of(
                    new Redirect(fields.reference("from", "/topics/labour/"), fields.reference("to", "topic:jobs")));
        }
    }
}
