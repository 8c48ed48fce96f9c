package kz.bagdarlama.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PledgesByPage;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/** What all pages of one language are made of: the content, its parts by id and by name, words, addresses, frames, links. */
final class SiteParts {

    private static final int DESCRIPTION_LENGTH = 160;

    private final Content content;
    private final Routes routes;
    private final LanguageFormatter words;
    private final FrameBuilder frames;
    private final PledgesByPage pledges;
    private final Memory memory;
    private final Map<String, Commitment> commitments;
    private final Map<String, PartyProject> projects;
    private final Map<String, Topic> topics;
    private final Map<ChapterId, Chapter> chapters;
    private final List<District> districtsByName;
    private final List<Topic> topicsByName;

    SiteParts(
            Content content,
            Routes routes,
            LanguageFormatter words,
            FrameBuilder frames,
            PledgesByPage pledges,
            Memory memory) {
        this.content = content;
        this.routes = routes;
        this.words = words;
        this.frames = frames;
        this.pledges = pledges;
        this.memory = memory;
        this.commitments = Named.byId(content.commitments());
        this.projects = Named.byId(content.projects());
        this.topics = Named.byId(content.topics());
        this.chapters = content.programme().chapters().collect(Collectors.toMap(Chapter::id, Function.identity()));
        this.districtsByName = byName(content.districts());
        this.topicsByName = byName(content.topics());
    }

    private <T extends Named> List<T> byName(List<T> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(
                        entry -> entry.name().in(language()), words.rules().alphabetical()))
                .toList();
    }

    Content content() {
        return content;
    }

    Routes routes() {
        return routes;
    }

    LanguageFormatter words() {
        return words;
    }

    Language language() {
        return words.language();
    }

    FrameBuilder frames() {
        return frames;
    }

    PledgesByPage pledges() {
        return pledges;
    }

    Memory memory() {
        return memory;
    }

    // ---- parts of the content

    Commitment commitment(Reference mention) {
        return commitments.get(mention.id());
    }

    PartyProject project(Reference mention) {
        return projects.get(mention.id());
    }

    Topic topic(Reference mention) {
        return topics.get(mention.id());
    }

    Chapter chapter(ChapterId id) {
        return chapters.get(id);
    }

    Section section(ChapterId chapter) {
        return content.programme().sections().stream()
                .filter(section -> section.id().equals(chapter.section()))
                .findFirst()
                .orElseThrow();
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

    private record Description(Memory.Same prose) {}

    /** The beginning of a text, for search engines. */
    String description(Prose prose) {
        return memory.recall(
                new Description(new Memory.Same(prose)), () -> PlainText.summary(prose.body(), DESCRIPTION_LENGTH));
    }

    Optional<EditorNoteView> editorNote(Prose prose) {
        return prose.part(Prose.EDITOR_NOTE)
                .map(part -> new EditorNoteView(words.html(part.title()), words.prose(part.body())));
    }

    // ---- addresses and links

    String url(PageKey key) {
        return routes.url(key, language());
    }

    LinkView link(PageKey key, MessageKey label) {
        return new LinkView(url(key), Html.ofText(message(label)));
    }

    LinkView link(Section section) {
        return new LinkView(
                url(PageKey.of(section)),
                words.html(section.prose().in(language()).title()));
    }

    LinkView link(Chapter chapter) {
        return new LinkView(
                url(PageKey.of(chapter)),
                words.html(chapter.prose().in(language()).title()));
    }

    LinkView link(Topic topic) {
        return new LinkView(url(PageKey.of(topic)), words.html(topic.name()));
    }

    LinkView link(District district) {
        return new LinkView(url(PageKey.of(district)), words.html(district.name()));
    }

    /** A link to a page that gathers pledges, with how many these are. */
    CountedLink counted(PageKey key, Html label, Optional<Html> description) {
        return new CountedLink(url(key), label, description, pledges.of(key).size());
    }
}
