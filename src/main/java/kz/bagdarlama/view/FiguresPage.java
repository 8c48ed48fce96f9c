package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * The programme in figures.
 *
 * @param shares how many pledges each section has, and how many of them can be measured
 * @param sections all outcomes, drawn and as tables
 * @param money the sums that are promised, by section
 * @param places the places that are promised, by section
 */
public record FiguresPage(
        Frame frame,
        List<SectionShare> shares,
        List<SectionSummary> sections,
        List<SectionRows> money,
        List<SectionRows> places)
        implements PageView {

    public FiguresPage {
        shares = List.copyOf(shares);
        sections = List.copyOf(sections);
        money = List.copyOf(money);
        places = List.copyOf(places);
    }

    /**
     * How much of a section can be measured.
     *
     * @param withFigures how many of its pledges name a figure that is to be reached
     * @param withDeadline how many of them name a date or something that comes every year
     * @param width of all pledges, in per cent of the section with most
     * @param figuresWidth of those with figures, in the same measure
     */
    public record SectionShare(
            LinkView section, int pledges, int withFigures, int withDeadline, String width, String figuresWidth) {}

    /** Figures of one kind in a section. */
    public record SectionRows(String section, Html title, List<Row> rows) {

        public SectionRows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A figure with the place that promises it.
     *
     * @param number of the pledge or of the chapter
     * @param commitment the verb of the undertaking; empty for what a chapter promises in the end
     * @param from where the change starts; empty where the document does not say
     */
    public record Row(
            String number,
            LinkView place,
            Optional<Html> commitment,
            Optional<ChartView.Amount> from,
            FigureView figure,
            Optional<Html> when) {}
}
