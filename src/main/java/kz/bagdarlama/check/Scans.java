package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.WrittenText;
import kz.bagdarlama.text.FoundFigure;

/** What several checks find out about the same texts, found out once. */
final class Scans {

    private record Located(Identity<Prose> prose) implements Query<List<LocatedText>> {

        @Override
        public List<LocatedText> compute(QueryCache queries) {
            return List.copyOf(LocatedText.all(prose.object()));
        }

        @Override
        public boolean isOfChecks() {
            return true;
        }
    }

    private record Claims(Identity<Content> content) implements Query<List<Claim>> {

        @Override
        public List<Claim> compute(QueryCache queries) {
            return List.copyOf(Claim.of(content.object(), queries));
        }
    }

    private record OfText(TextRule rule, Language language, Identity<Prose> prose, Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            located(queries, prose.object()).forEach(text -> rule.check(language, text, diagnostics, queries));
        }
    }

    private record OfNote(TextRule rule, Identity<ProgressNote> note, Severity severity) implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            note.object()
                    .texts()
                    .forEach(texts -> texts.byLanguage()
                            .forEach((language, text) ->
                                    rule.check(language, LocatedText.of(text), diagnostics, queries)));
        }
    }

    private record OfStrings(TextRule rule, Identity<List<WrittenText>> texts, Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            texts.object()
                    .forEach(each -> rule.check(each.language(), LocatedText.of(each.text()), diagnostics, queries));
        }
    }

    private Scans() {}

    /** The figures that stand in a text. */
    static List<FoundFigure> figures(QueryCache queries, Language language, String text) {
        return FoundFigure.of(queries, language, text);
    }

    /** The same without the numbers of names. */
    static List<FoundFigure> figures(QueryCache queries, Language language, String text, NumberNames names) {
        return figures(queries, language, names.without(text));
    }

    /** Everything in a text. */
    static List<LocatedText> located(QueryCache queries, Prose prose) {
        return queries.answer(new Located(new Identity<>(prose)));
    }

    /** All claims of the content, in order. */
    static List<Claim> claims(QueryCache queries, Content content) {
        return queries.answer(new Claims(new Identity<>(content)));
    }

    private record OfChapter(TextRule rule, Identity<Chapter> chapter, Severity severity) implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            texts(chapter.object()).forEach(text -> eachText(rule, text, queries, diagnostics));
            for (Pledge pledge : chapter.object().pledges()) {
                pledge.progress()
                        .forEach(note ->
                                Scans.report(new OfNote(rule, new Identity<>(note), severity), queries, diagnostics));
            }
        }
    }

    /** Checks every text by itself, and what the notes on progress say. */
    static void eachText(TextRule rule, CheckInput input, Diagnostics diagnostics) {
        eachPiece(
                input.content(),
                text -> eachText(rule, text, input.queries(), diagnostics),
                chapter -> report(
                        new OfChapter(rule, new Identity<>(chapter), diagnostics.severity()),
                        input.queries(),
                        diagnostics));
    }

    /**
     * Goes through all texts in order, chapter by chapter: most edits are in one, so that a question about each of the others is answered
     * already.
     *
     * @param text takes those of sections and pages
     * @param chapter takes the chapters, of which {@link #texts} are the texts
     */
    static void eachPiece(Content content, Consumer<ContentText> text, Consumer<Chapter> chapter) {
        content.programme().walk(text, chapter, pledge -> {});
        content.pages().forEach(text);
    }

    /**
     * What is found in all texts, in order.
     *
     * @param find looks into those of sections and pages
     * @param chapter asks for the same in a chapter
     */
    static <F> List<F> found(
            CheckInput input,
            BiFunction<ContentText, QueryCache, List<F>> find,
            Function<Identity<Chapter>, ChapterQuery<F>> chapter) {
        QueryCache queries = input.queries();
        List<F> found = new ArrayList<>();
        eachPiece(
                input.content(),
                text -> found.addAll(find.apply(text, queries)),
                each -> found.addAll(queries.answer(chapter.apply(new Identity<>(each)))));
        return found;
    }

    /** The texts of a chapter in order: its own, and those of its pledges. */
    static Stream<ContentText> texts(Chapter chapter) {
        return Stream.concat(Stream.of(chapter), chapter.pledges().stream());
    }

    private static void eachText(TextRule rule, ContentText subject, QueryCache queries, Diagnostics diagnostics) {
        subject.prose()
                .byLanguage()
                .forEach((language, prose) -> report(
                        new OfText(rule, language, new Identity<>(prose), diagnostics.severity()),
                        queries,
                        diagnostics));
    }

    /** Checks every name, label and string of the YAML files by itself, and whatever else is a text there. */
    static void eachString(TextRule rule, CheckInput input, Diagnostics diagnostics) {
        input.content()
                .written()
                .forEach(texts ->
                        report(new OfStrings(rule, texts, diagnostics.severity()), input.queries(), diagnostics));
    }

    /** Reports what there is to report, be it known or not. */
    static void report(ReportQuery query, QueryCache queries, Diagnostics diagnostics) {
        diagnostics.addAll(queries.answer(query));
    }
}
