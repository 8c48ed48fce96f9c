package kz.bagdarlama.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.SectionId;
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
    private final Vocabulary vocabulary;
    private final LanguageFormatter words;
    private final FrameBuilder frames;
    private final PledgesByPage pledges;
    private final LocalDate today;
    private final QueryCache queries;
    private final Map<ChapterId, Chapter> chapters;

    SiteParts(
            Content content,
            Vocabulary vocabulary,
            FrameBuilder frames,
            PledgesByPage pledges,
            LocalDate today,
            QueryCache queries) {
        this.content = content;
        this.vocabulary = vocabulary;
        this.words = vocabulary.words();
        this.frames = frames;
        this.pledges = pledges;
        this.today = today;
        this.queries = queries;
        this.chapters = content.programme().chapters().collect(Collectors.toMap(Chapter::id, Function.identity()));
    }

    /** All of it that does not depend on what the programme says. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    Content content() {
        return content;
    }

    Routes routes() {
        return vocabulary.routes();
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

    /** The pledges that pages gather, without their texts. */
    PledgesByPage pledges() {
        return pledges;
    }

    /** The day of which it is said how deadlines stand. */
    LocalDate today() {
        return today;
    }

    QueryCache queries() {
        return queries;
    }

    // ---- parts of the content

    Commitment commitment(Reference mention) {
        return vocabulary.commitment(mention);
    }

    PartyProject project(Reference mention) {
        return vocabulary.project(mention);
    }

    Topic topic(Reference mention) {
        return vocabulary.topic(mention);
    }

    Chapter chapter(ChapterId id) {
        return chapters.get(id);
    }

    /** A pledge with its texts. */
    Pledge pledge(PledgeId id) {
        return chapter(id.chapter()).pledges().stream()
                .filter(pledge -> pledge.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<District> districtsByName() {
        return vocabulary.districtsByName();
    }

    List<Topic> topicsByName() {
        return vocabulary.topicsByName();
    }

    /** The districts that are mentioned, each once, by name. */
    Stream<District> districts(Stream<Reference> mentions) {
        return vocabulary.districts(mentions);
    }

    // ---- words

    String message(MessageKey key) {
        return vocabulary.message(key);
    }

    private record Description(Identity<Prose> prose) implements Query<String> {

        @Override
        public String compute(QueryCache queries) {
            return PlainText.summary(prose.object().body(), DESCRIPTION_LENGTH);
        }
    }

    /** The beginning of a text, for search engines. */
    String description(Prose prose) {
        return queries.answer(new Description(new Identity<>(prose)));
    }

    /** The number of a section, chapter or pledge as readers see it. */
    String number(Object id) {
        return vocabulary.numbers().of(id);
    }

    Optional<EditorNoteView> editorNote(Prose prose) {
        return vocabulary.editorNote(prose);
    }

    // ---- addresses and links

    String url(PageKey key) {
        return vocabulary.url(key);
    }

    LinkView link(PageKey key, MessageKey label) {
        return vocabulary.link(key, label);
    }

    /** Where the pledges are that name no district. */
    Optional<String> cityWideUrl() {
        return vocabulary.urlOfAny(PageKey.CITY_WIDE);
    }

    /** The address of a page as PDF, where somebody has made one. */
    Optional<String> pdf(PageKey key) {
        return content.pdfs().isEmpty()
                ? Optional.empty()
                : routes().pdfFile(key, language())
                        .filter(file -> content.pdf(file).isPresent())
                        .map(file -> routes().basePath() + file);
    }

    /** The way from the programme to the chapters of a section, outermost first. */
    List<LinkView> trail(SectionId section) {
        List<LinkView> trail = new ArrayList<>();
        trail.add(link(PageKey.PROGRAMME, MessageKey.PROGRAMME));
        for (Section each : content.programme().sections()) {
            if (!each.isNone() && (each.id().equals(section) || each.id().equals(section.outer()))) {
                trail.add(link(each));
            }
        }
        return trail;
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
        return vocabulary.link(topic);
    }

    LinkView link(District district) {
        return vocabulary.link(district);
    }

    /** A link to a page that gathers pledges, with how many these are. */
    CountedLink counted(PageKey key, Html label, Optional<Html> description) {
        return new CountedLink(url(key), label, description, pledges.of(key).size());
    }
}
