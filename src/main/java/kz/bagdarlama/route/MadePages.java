package kz.bagdarlama.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LinkTarget;

/** The pages that a site makes by itself, by the names that texts link to them with: their addresses without slashes around them. */
final class MadePages {

    /** The front page has no address below the language. */
    private static final String HOME = "home";

    private static final String PDF = ".pdf";

    private static final Set<String> GATHERING =
            Set.of("districts/all", "undertakings", "projects", "figures", "years", "years/yearly", "years/undated");

    private final Routes routes;

    MadePages(Routes routes) {
        this.routes = routes;
    }

    /** Whether a page is named by its address: others by the kind and id of what they tell. */
    static boolean isMade(PageKey key) {
        return key.kind() != PageKind.NOT_FOUND
                && key.kind().entry().filter(LinkTarget.KINDS::contains).isEmpty();
    }

    /** The name of one of them. */
    String name(PageKey key) {
        String path = routes.path(key).text();
        return path.isEmpty() ? HOME : path.substring(0, path.length() - 1);
    }

    Optional<PageKey> page(String name) {
        return at(name.equals(HOME) ? "" : name + "/").filter(MadePages::isMade);
    }

    /** The page that a name asks the PDF of. */
    Optional<PageKey> ofPdf(String name) {
        return name.endsWith(PDF) ? at(name.substring(0, name.length() - PDF.length()) + "/") : Optional.empty();
    }

    /** What to write where there is no page of a name. */
    Phrase hint(String name) {
        Optional<PageKey> told = at(name + "/");
        if (told.isPresent()) {
            return Suggestion.didYouMean(routes.reference(told.get()));
        }
        return appears(name).orElseGet(() -> {
            List<String> names = routes.pages().stream()
                    .filter(MadePages::isMade)
                    .map(this::name)
                    .toList();
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            List<String> beside = names.stream()
                    .filter(each -> !folder.isEmpty() && each.startsWith(folder))
                    .toList();
            List<String> single = routes.pages().stream()
                    .filter(key -> isMade(key) && key.id().isEmpty())
                    .map(this::name)
                    .toList();
            return Suggestion.closest(name, names)
                    .map(near -> Suggestion.didYouMean(name, near))
                    .orElseGet(() -> Suggestion.among(Choices.SITE_PAGES, name, beside.isEmpty() ? single : beside));
        });
    }

    /** Whether a page of a name would be there if pledges said something else. */
    boolean isOfPledges(String name) {
        return name.startsWith("years/")
                || name.startsWith(routes.placesFolder()) && name.indexOf('/') != name.lastIndexOf('/')
                || GATHERING.contains(name);
    }

    /** When a page comes that not every site has. */
    private static Optional<Phrase> appears(String name) {
        return switch (name) {
            case "changes" -> Optional.of(Phrase.of("it appears with the first note on progress"));
            case "data-quality" -> Optional.of(Phrase.of("it appears with the first entry of {file}", "source.yaml"));
            case "districts", "topics" ->
                Optional.of(Phrase.of("it appears with the first entry of {file}", name + ".yaml"));
            default ->
                GATHERING.contains(name)
                        ? Optional.of(Phrase.of("it appears when a pledge has something to show there"))
                        : Optional.empty();
        };
    }

    private Optional<PageKey> at(String path) {
        return SitePath.isValid(path) ? routes.at(new SitePath(path)) : Optional.empty();
    }
}
