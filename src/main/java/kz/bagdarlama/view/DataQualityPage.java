package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.MessageKey;

/**
 * How completely and exactly the site tells its source document.
 *
 * @param kinds the units of the document by kind
 * @param languages what holds for each language
 * @param editorNotes how many texts have an editor's note
 */
public record DataQualityPage(
        Frame frame,
        List<Kind> kinds,
        int unitsTold,
        int units,
        int figures,
        int figuresInFacts,
        int termUses,
        List<LanguageQuality> languages,
        int editorNotes)
        implements PageView {

    static DataQualityPage of(SiteParts parts, Summaries summaries, QualityReport report) {
        Frame frame = parts.frames()
                .frame(
                        PageKey.DATA_QUALITY,
                        parts.message(MessageKey.QUALITY),
                        parts.message(MessageKey.QUALITY_DESCRIPTION),
                        List.of());
        List<LanguageQuality> languages = new ArrayList<>();
        for (Frame.LanguageLink each : frame.languages()) {
            Language of = new Language(each.tag());
            languages.add(new LanguageQuality(
                    each.tag(),
                    each.name(),
                    report.figuresInTexts().get(of),
                    Optional.ofNullable(report.termMatches().get(of)),
                    report.translatorNotes().get(of).stream().map(summaries::of).toList()));
        }
        return new DataQualityPage(
                frame,
                report.units().entrySet().stream()
                        .map(entry -> new Kind(
                                entry.getKey(),
                                entry.getValue().told(),
                                entry.getValue().all()))
                        .toList(),
                report.allUnits().told(),
                report.allUnits().all(),
                report.figures(),
                report.figuresInFacts(),
                report.termUses(),
                languages,
                report.editorNotes());
    }

    /**
     * Units of one kind.
     *
     * @param kind as in the register of the source: section, chapter, pledge …
     */
    public record Kind(String kind, int told, int all) {}

    /**
     * A language of the site.
     *
     * @param name in the language itself
     * @param figures how many figures of the document stand in its texts
     * @param termMatches how many uses of terms have their rendering; empty for the language of the document
     * @param openQuestions pledges with an open question of translation
     */
    public record LanguageQuality(
            String tag, String name, int figures, Optional<Integer> termMatches, List<PledgeSummary> openQuestions) {}
}
