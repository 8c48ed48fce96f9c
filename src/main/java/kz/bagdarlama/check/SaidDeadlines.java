package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.text.FoundDeadline;
import kz.bagdarlama.text.FoundFigure;
import kz.bagdarlama.text.LanguageRules;

/** What the words of texts say is due when. */
final class SaidDeadlines {

    /** A deadline in words, and where they stand. */
    record Said(FoundDeadline found, LocatedText text) {

        Deadline deadline() {
            return found.deadline();
        }

        int year() {
            return found.deadline().first();
        }

        /** Its words as they stand. */
        String words() {
            return text.text().substring(found.start(), found.end());
        }
    }

    private SaidDeadlines() {}

    /** Returns all deadlines of texts, in order. */
    static List<Said> in(List<LocatedText> texts, Language language, QueryCache queries) {
        LanguageRules rules = LanguageRules.of(language);
        List<Said> said = new ArrayList<>();
        for (LocatedText text : texts) {
            for (FoundFigure figure : Scans.figures(queries, language, text.text())) {
                rules.deadline(text.text(), figure.start(), figure.end())
                        .ifPresent(found -> said.add(new Said(found, text)));
            }
        }
        return said;
    }

    /** Returns the days, months … of a text that stand in a year in which something of the facts is due in such a part. */
    static List<FoundDeadline> ofParts(
            List<Deadline> dates, LocatedText text, Language language, List<FoundFigure> figures) {
        LanguageRules rules = LanguageRules.of(language);
        return figures.stream()
                .flatMap(figure -> rules.deadline(text.text(), figure.start(), figure.end()).stream())
                .filter(found -> found.deadline().part().isPresent())
                .filter(found -> dates.stream()
                        .anyMatch(date -> date.first() == found.deadline().first()))
                .toList();
    }

    /** Whether a figure is the number of the day or quarter in a date, which is compared as part of that date. */
    static boolean isDayIn(FoundDeadline date, FoundFigure figure) {
        return date.start() <= figure.start()
                && figure.end() <= date.end()
                && figure.value().intValue() != date.deadline().first();
    }
}
