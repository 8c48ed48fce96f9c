package kz.bagdarlama.output;

import java.util.Comparator;
import java.util.Set;

/**
 * In which order the files of a site come and go, so that whatever stands in the folder at any instant finds what it asks for:
 * assets before pages, new pages before all that is replaced, since that may link to them, and in the end the lists of pages.
 * What goes does so the other way round.
 */
final class WritingOrder {

    private static final String ASSETS = "assets/";
    private static final String PAGE = ".html";

    private WritingOrder() {}

    /**
     * Returns the order of writing.
     *
     * @param replaced the files that stand in the folder in an earlier form
     */
    static Comparator<String> coming(Set<String> replaced) {
        return Comparator.comparing((String path) -> replaced.contains(path))
                .thenComparing(WritingOrder::rank)
                // Readers come from above: the page at the root links to those below it.
                .thenComparing(Comparator.comparingInt(WritingOrder::depth).reversed())
                .thenComparing(Comparator.naturalOrder());
    }

    /** Returns the order of removing. */
    static Comparator<String> going() {
        return Comparator.comparingInt(WritingOrder::rank)
                .reversed()
                .thenComparingInt(WritingOrder::depth)
                .thenComparing(Comparator.naturalOrder());
    }

    /** Assets, then what else pages link to, data and feeds, then pages, then what only programs ask for: sitemap, lists for hosts. */
    private static int rank(String name) {
        // A compressed copy goes the way of what it is a copy of.
        String path = CompressedFiles.base(name);
        if (path.startsWith(ASSETS)) {
            return 0;
        }
        if (path.endsWith(PAGE)) {
            return 2;
        }
        return path.indexOf('/') < 0 ? 3 : 1;
    }

    private static int depth(String path) {
        int depth = 0;
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            depth++;
        }
        return depth;
    }
}
