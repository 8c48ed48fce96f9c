package kz.bagdarlama.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kz.bagdarlama.browser.Browser.AxeRules;

/**
 * Holds pages, all seen in the same way, against axe-core without asking twice what was answered. Rules that depend on words are
 * asked on every page; those of structure on a page with an element that stood so named, styled and placed on none before; those
 * of colours for one text of each sort. For use by several threads.
 */
final class Skeletons {

    /**
     * The skeleton of the page: each element once by its name, its classes, its role and state, and those of all around it, as a
     * number. Nothing else decides on what elements are to a screen reader. Of attributes that hold words, links, ids or places in a
     * drawing it tells only that they are there. Then the sorts of text on the page: the same for each element that shows words of
     * its own or can be used, with all that decides on its colours and those of all around it, as they have come out; one element of
     * each sort is left in {@code window.samples}.
     */
    private static final String SURVEY = """
            const words = new RegExp('^(' + ['alt', 'aria-(controls|describedby|details|label|labelledby|owns|valuetext)', 'content',
                'd', 'data-.*', 'datetime', 'for', 'href', 'hreflang', 'id', 'lang', 'name', 'placeholder', 'src', 'srcset', 'title',
                'value', 'aria-value(max|min|now)', 'c[xy]', 'height', 'r[xy]?', 'transform', 'viewBox', 'width', '[xy][12]?'
                ].join('|') + ')$');
            const named = element => element.localName + [...element.attributes]
                .map(({ name, value }) => words.test(name) ? `[${name}]` : `[${name}=${value}]`)
                .sort()
                .join('');
            const painted = style => [style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize,
                style.fontWeight, style.textDecorationLine, style.textShadow, style.position].join(' ');
            // 53 bits of what may be as long as the page is deep (cyrb53).
            const short = text => {
                let [one, other] = [0xdeadbeef, 0x41c6ce57];
                for (let i = 0; i < text.length; i++) {
                    const code = text.charCodeAt(i);
                    one = Math.imul(one ^ code, 2654435761);
                    other = Math.imul(other ^ code, 1597334677);
                }
                one = Math.imul(one ^ one >>> 16, 2246822507) ^ Math.imul(other ^ other >>> 13, 3266489909);
                other = Math.imul(other ^ other >>> 16, 2246822507) ^ Math.imul(one ^ one >>> 13, 3266489909);
                return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
            };
            const hasColours = element => element.getClientRects().length > 0
                && (element.matches('a, button, input, select, textarea, summary')
                    || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()));
            const steps = new Set();
            window.samples = new Map();
            const walk = (element, above, colours) => {
                const step = short(`${above} ${named(element)}`);
                const paint = short(`${colours} ${step} ${painted(getComputedStyle(element))}`);
                steps.add(step);
                if (hasColours(element) && !samples.has(paint)) samples.set(paint, element);
                for (const child of element.children) walk(child, step, paint);
            };
            const root = document.documentElement;
            walk(document.body, root.localName, painted(getComputedStyle(root)));
            return { steps: [...steps], sorts: [...samples.keys()] };
            """;

    private final boolean thorough;
    private final Set<String> steps = ConcurrentHashMap.newKeySet();
    private final Set<String> sorts = ConcurrentHashMap.newKeySet();
    private final AtomicInteger pagesWithNewElements = new AtomicInteger();

    /** @param thorough whether every page is held against all rules all the same */
    Skeletons(boolean thorough) {
        this.thorough = thorough;
    }

    /** What is wrong with the open page, as far as pages before it do not tell. */
    List<String> violations(Browser browser) {
        var survey = survey(browser);
        var isKnown = !thorough && steps.containsAll(survey.get("steps"));
        if (!isKnown) {
            pagesWithNewElements.incrementAndGet();
        }
        var violations = thorough
                ? browser.accessibilityViolations()
                : browser.accessibilityViolations(
                        Optional.of(isKnown ? AxeRules.WORDS : AxeRules.ALL_BUT_COLOURS), newSorts(survey));
        steps.addAll(survey.get("steps"));
        sorts.addAll(survey.get("sorts"));
        return violations;
    }

    /** What is wrong with the colours of the open page alone, as far as pages before it do not tell. */
    List<String> violationsOfColours(Browser browser) {
        var survey = survey(browser);
        var violations = thorough
                ? browser.accessibilityViolations(AxeRules.COLOURS)
                : browser.accessibilityViolations(Optional.empty(), newSorts(survey));
        sorts.addAll(survey.get("sorts"));
        return violations;
    }

    int pagesWithNewElements() {
        return pagesWithNewElements.get();
    }

    private Set<String> newSorts(Map<String, List<String>> survey) {
        var fresh = new HashSet<>(survey.get("sorts"));
        fresh.removeAll(sorts);
        return fresh;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> survey(Browser browser) {
        return (Map<String, List<String>>) browser.driver().executeScript(SURVEY);
    }
}
