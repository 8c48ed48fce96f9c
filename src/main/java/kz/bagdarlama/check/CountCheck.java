package kz.bagdarlama.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Programme;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.text.FoundFigure;
import kz.bagdarlama.text.Messages;

/**
 * What a free page says of how many pledges, chapters … there are is how many there are. The words for them are those of the interface
 * ({@code count} in the strings). A page that tells the document is held against the document instead, and the handbook gives examples.
 */
final class CountCheck implements Check {

    /** The group of strings with the words, and those that no template needs to use. */
    private static final String GROUP = "count.";

    static final List<String> KEYS = List.of(GROUP + "outcomes", GROUP + "districts");

    /** What may stand between a noun and its number: обещаний – 123, обещаний: 123. */
    private static final String BETWEEN = " \u00A0–:";

    /** How many there are of each, by the key of its word. */
    private record Counts(Map<String, Integer> byKey) {

        static Counts of(Content content) {
            Programme programme = content.programme();
            Map<String, Integer> counts = new LinkedHashMap<>();
            counts.put(GROUP + "sections", (int) programme.topSections().count());
            counts.put(GROUP + "chapters", (int) programme.chapters().count());
            counts.put(GROUP + "pledges", (int) programme.pledges().count());
            counts.put(
                    GROUP + "measures",
                    programme
                            .pledges()
                            .mapToInt(pledge -> pledge.measures().size())
                            .sum());
            counts.put(
                    GROUP + "outcomes",
                    programme
                            .chapters()
                            .mapToInt(chapter -> chapter.outcomes().size())
                            .sum());
            counts.put(GROUP + "districts", content.districts().size());
            return new Counts(counts);
        }
    }

    /** The words of one language, by their keys. */
    private record Nouns(Language language, Identity<Messages> messages, Counts counts) implements Query<UnitWords> {

        @Override
        public UnitWords compute(QueryCache queries) {
            Map<String, Collection<String>> forms = new LinkedHashMap<>();
            for (String key : counts.byKey().keySet()) {
                forms.put(key, messages.object().forms(key).values());
            }
            return new UnitWords(forms, language);
        }
    }

    private record OfPage(
            Identity<Prose> prose, Language language, Identity<Messages> messages, Counts counts, Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            UnitWords nouns = queries.answer(new Nouns(language, messages, counts));
            for (LocatedText text : Scans.located(queries, prose.object())) {
                for (FoundFigure figure : Scans.figures(queries, language, text.text())) {
                    if (!figure.inWords()) {
                        counted(text.text(), figure, nouns).ifPresent(key -> hold(key, text, figure, diagnostics));
                    }
                }
            }
        }

        private void hold(String key, LocatedText text, FoundFigure figure, Diagnostics diagnostics) {
            int count = counts.byKey().get(key);
            if (figure.value().compareTo(BigDecimal.valueOf(count)) != 0) {
                diagnostics.error(
                        Code.COUNT_MISMATCH,
                        text.at(figure.start()),
                        figure.end() - figure.start(),
                        Phrase.of(
                                "the text counts {figure} here; the site has {count}",
                                figure.value().toPlainString(),
                                count),
                        Phrase.of(
                                "write as many as there are; if only some of them are meant, say of how many: {figure} of {count}",
                                figure.value().toPlainString(),
                                count));
            }
        }

        /** The key of the noun that belongs to a figure. */
        private Optional<String> counted(String text, FoundFigure figure, UnitWords nouns) {
            List<String> behind = UnitWords.behind(text, figure.end());
            if (behind.isEmpty()) {
                return before(text, figure.start());
            }
            if (text.charAt(figure.end()) == '-') {
                // An ordinal: 4-бөлім.
                return Optional.empty();
            }
            return nouns.others(List.of(), behind.subList(0, 1)).stream()
                    .map(UnitWords.Match::unit)
                    .findFirst();
        }

        /** In front of a number a noun in its plural is counted: «итогов 17», «бөлім – 5»; «раздел 5» is the name of one. */
        private Optional<String> before(String text, int start) {
            int end = start;
            boolean joined = false;
            while (end > 0 && BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
                joined |= text.charAt(end) == '–' || text.charAt(end) == ':';
            }
            int from = end;
            while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
                from--;
            }
            String word = text.substring(from, end).toLowerCase(Locale.ROOT);
            for (String key : counts.byKey().keySet()) {
                Map<PluralCategory, String> forms = messages.object().forms(key);
                if (word.equals(forms.get(PluralCategory.MANY))
                        || joined && word.equals(forms.get(PluralCategory.OTHER))) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "counts";
    }

    /** Only some of them may be meant. */
    @Override
    public Site.Level level() {
        return Site.Level.WARNING;
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        if (input.hasUnreliableNames() || input.hasUnreliableMessages()) {
            return;
        }
        Counts counts = Counts.of(input.content());
        for (FreePage page : input.content().pages()) {
            if (page.sources().isEmpty() && !page.inHandbook()) {
                page.prose()
                        .byLanguage()
                        .forEach((language, prose) -> Scans.report(
                                new OfPage(
                                        new Identity<>(prose),
                                        language,
                                        new Identity<>(Messages.of(language, input.content(), input.queries())),
                                        counts,
                                        diagnostics.severity()),
                                input.queries(),
                                diagnostics));
            }
        }
    }
}
