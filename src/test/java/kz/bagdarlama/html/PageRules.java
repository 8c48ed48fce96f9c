package kz.bagdarlama.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds on every page of every site, whatever it shows. */
public final class PageRules {

    /** Texts link where they mention something; a pledge or a word may stand in several lists and rows. */
    private static final String MENTIONS =
            ".prose:not(.data-table) a, .pager a, .pledge-list a, .term-index a, th[scope=row] a, .print-pledge a";

    private PageRules() {}

    /** Returns the tables that have no caption and are not named by a heading or a label either. */
    public static List<String> namelessTables(Document page) {
        return page.select("table").stream()
                .filter(table -> !isNamed(table, page))
                .map(table -> table.select("tr").first().text())
                .toList();
    }

    private static boolean isNamed(Element table, Document page) {
        Element caption = table.selectFirst("> caption");
        Element heading = table.hasAttr("aria-labelledby") ? page.getElementById(table.attr("aria-labelledby")) : null;
        return caption != null && caption.hasText()
                || heading != null && heading.is("h2, h3") && heading.hasText()
                || !table.attr("aria-label").isBlank();
    }

    /** Returns the addresses that are read out twice on a page: by headings, lists of districts, topics, chapters, tools. */
    public static List<String> linkedTwice(Document page) {
        Set<String> seen = new HashSet<>();
        return page.select("main a[href]").stream()
                .filter(link -> !link.is(MENTIONS) && link.closest("[aria-hidden=true]") == null)
                .map(link -> link.attr("href"))
                .filter(address -> !address.startsWith("#") && !seen.add(address))
                .toList();
    }

    /** Returns the links that nobody hears of and that the keyboard reaches all the same. */
    public static List<String> hiddenStops(Document page) {
        return page.select("[aria-hidden=true] a[href]:not([tabindex=-1])").eachAttr("href");
    }
}
