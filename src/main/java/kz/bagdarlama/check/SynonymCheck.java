package kz.bagdarlama.check;

import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.SynonymGroup;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;

/** What pages are called leads to pages that the search shows. */
final class SynonymCheck implements Check {

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        for (SynonymGroup group : input.content().synonyms()) {
            // Where something could not be read, its page may be the one meant.
            if (group.page().isPresent() && input.content().incomplete().isEmpty()) {
                page(group.page().get(), input.routes(), diagnostics);
            }
        }
    }

    private static void page(Reference page, Routes routes, Diagnostics diagnostics) {
        if (routes.named(page.id()).filter(key -> key.kind().isSearched()).isPresent()) {
            return;
        }
        boolean isOther = routes.named(page.id()).isPresent();
        List<String> pages = routes.pages().stream()
                .filter(key -> key.kind().isSearched())
                .map(routes::reference)
                .sorted()
                .toList();
        diagnostics.error(
                Code.DEAD_LINK,
                page.position(),
                page.id().length(),
                isOther
                        ? Phrase.of("the search does not show “{target}” by a name", page.id())
                        : Phrase.of("“{target}” names no page of this site", page.id()),
                isOther ? example(routes) : hint(page.id(), pages, routes));
    }

    private static Phrase hint(String written, List<String> pages, Routes routes) {
        // Its bare name, or its address as a browser shows it.
        String name = written.replaceFirst("/+$", "").replaceFirst(".*/", "");
        return pages.stream()
                .filter(page -> page.endsWith(":" + name))
                .findFirst()
                .or(() -> Suggestion.closest(written, pages))
                .map(Suggestion::didYouMean)
                .orElseGet(() -> example(routes));
    }

    private static Phrase example(Routes routes) {
        return Phrase.of("write for example: {example}", "page: " + routes.reference(PageKey.PROGRAMME));
    }
}
