package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;

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
