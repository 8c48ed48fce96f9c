package kz.bagdarlama.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.SourceRegister;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.translation.Translations;

/**
 * All that checks look at.
 *
 * @param translations how the translations stand to their sources
 * @param published what stands at each address of the last publication; empty where nothing was published, or no translation was ever recorded
 * @param unreliable files in which reading found errors, and their folders
 * @param queries what was worked out before
 */
public record CheckInput(
        Content content,
        Routes routes,
        Templates templates,
        Translations translations,
        Map<String, Optional<PageKey>> published,
        Set<String> unreliable,
        QueryCache queries) {

    /** What was read without errors. */
    public CheckInput(Content content, Routes routes, Templates templates) {
        this(content, routes, templates, new QueryCache());
    }

    /** What was read without errors, with what is known from before. */
    public CheckInput(Content content, Routes routes, Templates templates, QueryCache queries) {
        this(content, routes, templates, Map.of(), queries);
    }

    /** What was read without errors, with what was published and what is known from before. */
    public CheckInput(
            Content content,
            Routes routes,
            Templates templates,
            Map<String, Optional<PageKey>> published,
            QueryCache queries) {
        this(content, routes, templates, Translations.of(content, queries), published, Set.of(), queries);
    }

    /** The same with the files and folders in which reading found errors: what depends on them would only be reported once more. */
    CheckInput withUnreliable(Set<String> places) {
        return new CheckInput(content, routes, templates, translations, published, places, queries);
    }

    /**
     * Whether the document has a pledge that nothing tells, which is an error of its own: then whoever mentions it is not wrong, its
     * number is.
     */
    boolean isUntold(String pledge) {
        Site.CheckSetting coverage = content.site().checks().get(CoverageCheck.NAME);
        return (coverage == null || coverage.level() == Site.Level.ERROR)
                && content.register().flatMap(register -> register.unit(pledge)).isPresent()
                && content.programme()
                        .pledges()
                        .noneMatch(told -> told.id().toString().equals(pledge));
    }

    /** The register of the document, where the site has one and nothing in it was found wrong when it was read. */
    Optional<SourceRegister> readRegister() {
        return content.register()
                .filter(register -> register.units().stream()
                        .limit(1)
                        .noneMatch(unit -> unreliable.contains(unit.position().path())));
    }

    /** Whether reading found an error in the list of names: then nobody knows which figures and letters belong to names. */
    boolean hasUnreliableNames() {
        return unreliable.contains(content.site().position().path().replace("site.yaml", "names.yaml"));
    }

    /** Whether reading found an error in an interface string or a template: then nobody knows which are wanted and used. */
    boolean hasUnreliableMessages() {
        String messages = content.site().position().path().replace("site.yaml", "messages");
        return unreliable.contains(messages) || unreliable.stream().anyMatch(templates::has);
    }

    /** Whether reading found an error in the folder of a file. */
    boolean isUnreliable(String path) {
        return unreliable.contains(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }
}
