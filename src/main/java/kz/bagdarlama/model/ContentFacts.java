package kz.bagdarlama.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a content says but for its texts and interface strings: ids, addresses, figures, dates, districts, notes on progress. Most edits
 * change words only; then these facts are the same object as before, and so is whatever follows from them alone.
 */
public final class ContentFacts {

    /** Whoever asks for a text here finds none, in no language. */
    private static final Localized<Prose> NO_TEXT = new Localized<>(Map.of());

    private ContentFacts() {}

    private record OfChapter(Identity<Chapter> chapter) implements Query<Chapter> {

        @Override
        public Chapter compute(QueryCache queries) {
            return queries.answer(new KnownChapter(withoutTexts(chapter.object())));
        }
    }

    /** One for all that are equal; hashing all that one says costs more than what it spares. */
    private record KnownChapter(Chapter facts) implements Query<Chapter> {

        @Override
        public Chapter compute(QueryCache queries) {
            return facts;
        }

        @Override
        public int hashCode() {
            return facts.id().hashCode();
        }
    }

    /** The same for all facts: there are few of these. */
    private record KnownFacts(Content facts) implements Query<Content> {

        @Override
        public Content compute(QueryCache queries) {
            return facts;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /**
     * Returns the facts as a content of which all texts are missing.
     *
     * @param queries what was worked out before
     */
    public static Content of(Content content, QueryCache queries) {
        List<Section> sections = content.programme().sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.position(),
                        section.number(),
                        section.slug(),
                        section.context(),
                        NO_TEXT,
                        section.chapters().stream()
                                .map(chapter -> queries.answer(new OfChapter(new Identity<>(chapter))))
                                .toList()))
                .toList();
        return queries.answer(new KnownFacts(new Content(
                content.site(),
                content.districts(),
                content.topics(),
                content.projects(),
                content.commitments(),
                content.units(),
                content.names(),
                new Localized<>(Map.of()),
                new Localized<>(Map.of()),
                new Programme(sections, content.programme().numbers()),
                content.pages().stream().map(ContentFacts::withoutTexts).toList(),
                content.register(),
                Optional.empty(),
                List.of(),
                content.redirects(),
                AcceptedTranslations.EMPTY,
                List.of(),
                List.of(),
                content.log(),
                content.incomplete())));
    }

    private static Chapter withoutTexts(Chapter chapter) {
        return new Chapter(
                chapter.id(),
                chapter.position(),
                chapter.number(),
                chapter.slug(),
                chapter.context(),
                chapter.groups(),
                chapter.outcomes(),
                NO_TEXT,
                chapter.pledges().stream().map(ContentFacts::withoutTexts).toList());
    }

    private static Pledge withoutTexts(Pledge pledge) {
        return new Pledge(
                pledge.id(),
                pledge.position(),
                pledge.number(),
                pledge.slug(),
                pledge.commitment(),
                pledge.topics(),
                pledge.districts(),
                pledge.project(),
                pledge.group(),
                pledge.deadline(),
                pledge.targets(),
                pledge.figures(),
                pledge.milestones(),
                pledge.measures(),
                pledge.related(),
                pledge.translatorNotes(),
                pledge.quote(),
                NO_TEXT,
                pledge.progress());
    }

    private static FreePage withoutTexts(FreePage page) {
        return new FreePage(
                page.id(),
                page.position(),
                page.slug(),
                page.inMenu(),
                page.inHandbook(),
                page.template(),
                page.sources(),
                page.figures(),
                NO_TEXT);
    }
}
