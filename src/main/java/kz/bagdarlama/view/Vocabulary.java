package kz.bagdarlama.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Numbers;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;

/**
 * What everything in one language is said and linked with: words, addresses and the names of the lists. The same object as long as
 * none of them has changed, so that questions about single pledges need not name more.
 */
final class Vocabulary {

    private record Of(
            Language language,
            Identity<Routes> routes,
            Identity<Messages> messages,
            Identity<List<ForeignName>> names,
            Identity<List<Unit>> units,
            Identity<List<District>> districts,
            Identity<List<Topic>> topics,
            Identity<List<PartyProject>> projects,
            Identity<List<Commitment>> commitments,
            Numbers numbers)
            implements Query<Vocabulary> {

        @Override
        public Vocabulary compute(QueryCache queries) {
            return new Vocabulary(this, queries);
        }
    }

    private final Routes routes;
    private final LanguageFormatter words;
    private final Map<String, Commitment> commitments;
    private final Map<String, PartyProject> projects;
    private final Map<String, Topic> topics;
    private final List<District> districtsByName;
    private final List<Topic> topicsByName;
    private final Numbers numbers;

    private Vocabulary(Of parts, QueryCache queries) {
        routes = parts.routes().object();
        words = new LanguageFormatter(
                parts.language(),
                parts.messages().object(),
                parts.names().object(),
                parts.units().object(),
                routes,
                queries);
        numbers = parts.numbers();
        commitments = Named.byId(parts.commitments().object());
        projects = Named.byId(parts.projects().object());
        topics = Named.byId(parts.topics().object());
        districtsByName = byName(parts.districts().object());
        topicsByName = byName(parts.topics().object());
    }

    /**
     * Returns the vocabulary of a language.
     *
     * @param routes the same object as long as no address has changed
     */
    static Vocabulary of(Language language, Content content, Routes routes, QueryCache queries) {
        return queries.answer(new Of(
                language,
                new Identity<>(routes),
                new Identity<>(Messages.of(language, content, queries)),
                new Identity<>(content.names()),
                new Identity<>(content.units()),
                new Identity<>(content.districts()),
                new Identity<>(content.topics()),
                new Identity<>(content.projects()),
                new Identity<>(content.commitments()),
                content.programme().numbers()));
    }

    private <T extends Named> List<T> byName(List<T> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(
                        entry -> entry.name().in(language()), words.rules().alphabetical()))
                .toList();
    }

    Language language() {
        return words.language();
    }

    LanguageFormatter words() {
        return words;
    }

    Routes routes() {
        return routes;
    }

    // ---- names

    Commitment commitment(Reference mention) {
        return commitments.get(mention.id());
    }

    PartyProject project(Reference mention) {
        return projects.get(mention.id());
    }

    Topic topic(Reference mention) {
        return topics.get(mention.id());
    }

    List<District> districtsByName() {
        return districtsByName;
    }

    List<Topic> topicsByName() {
        return topicsByName;
    }

    /** The districts that are mentioned, each once, by name. */
    Stream<District> districts(Stream<Reference> mentions) {
        Set<String> named = mentions.map(Reference::id).collect(Collectors.toSet());
        return districtsByName.stream().filter(district -> named.contains(district.id()));
    }

    // ---- words

    String message(MessageKey key) {
        return words.messages().text(key);
    }

    /** The numbers that readers see. */
    Numbers numbers() {
        return numbers;
    }

    Optional<EditorNoteView> editorNote(Prose prose) {
        return prose.part(Prose.EDITOR_NOTE)
                .map(part -> new EditorNoteView(words.html(part.title()), words.prose(part.body())));
    }

    // ---- addresses and links

    String url(PageKey key) {
        return routes.url(key, language());
    }

    /** The address of a page that a site may not have. */
    Optional<String> urlOfAny(PageKey key) {
        return routes.has(key) ? Optional.of(url(key)) : Optional.empty();
    }

    LinkView link(PageKey key, MessageKey label) {
        return new LinkView(url(key), Html.ofText(message(label)));
    }

    LinkView link(Topic topic) {
        return new LinkView(url(PageKey.of(topic)), words.html(topic.name()));
    }

    LinkView link(District district) {
        return new LinkView(url(PageKey.of(district)), words.html(district.name()));
    }
}
