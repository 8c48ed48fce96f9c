package kz.bagdarlama.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.view.Page;

/**
 * What the macros of components write. Pages are rendered with macros that note what they write, so that examples are as real as
 * the site. What no page has yet is shown by a file {@code example.ftlh} beside the component. No build does this.
 */
public final class ComponentExamples {

    /** How many examples of a macro are kept: each has elements that the others have not. */
    private static final int MOST_EXAMPLES = 3;

    /** How many pages of each template are looked at, and how many in all where some macro has not been met. */
    private static final int PAGES_OF_A_TEMPLATE = 3;

    private static final int MOST_PAGES = 600;

    private static final String FOLDER = "components/";
    private static final String EXAMPLE = "/example.ftlh";
    private static final String NOTE = "noteExample";
    private static final Pattern MACRO = Pattern.compile("<#macro\\s+(\\w+)([^>]*)>");
    private static final Pattern END = Pattern.compile("</#macro>");
    private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-z0-9]*)(?:[^>]*?\\sclass=\"([^\"]*)\")?");

    /**
     * A macro of a component.
     *
     * @param parameters as they are declared, those with {@code =} may be left out
     * @param examples what it writes for different arguments, as HTML; empty where nothing uses it
     */
    public record Macro(String file, String name, String parameters, List<String> examples) {

        /** Returns the name of the component: that of its folder. */
        public String component() {
            return file.substring(FOLDER.length(), file.lastIndexOf('/'));
        }
    }

    /**
     * What the file of examples knows.
     *
     * @param language the tag of the language that it is shown in
     */
    public record ExampleView(String language) {}

    private final SortedMap<String, Map<String, String>> written = new TreeMap<>();
    private final Renderer renderer;
    private final String basePath;

    private ComponentExamples(Renderer renderer, String basePath) {
        this.renderer = renderer;
        this.basePath = basePath;
        renderer.share(NOTE, (TemplateDirectiveModel) this::note);
    }

    /**
     * Returns every macro of the components with examples in one language, by file and in the order of the file.
     *
     * @param basePath the path of the site on its host, with a slash at both ends
     * @param pages all pages of the site
     * @param diagnostics hears of what is wrong with files of examples
     */
    public static List<Macro> of(
            Templates templates,
            Content content,
            String basePath,
            Collection<Page> pages,
            Language language,
            Duration pageLimit,
            Diagnostics diagnostics) {
        Map<String, String> noting = new HashMap<>(templates.texts());
        SortedMap<String, List<Macro>> macros = new TreeMap<>();
        noting.replaceAll((file, text) -> {
            if (!file.startsWith(FOLDER) || !file.endsWith(".ftlh")) {
                return text;
            }
            macros.put(file, macros(file, text));
            String begun = MACRO.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            found.group() + "<@" + NOTE + " name=\"" + key(file, found.group(1)) + "\">"));
            return END.matcher(begun).replaceAll("</@" + NOTE + "></#macro>");
        });
        Templates all = new Templates(
                templates.label(),
                noting,
                templates.assets(),
                templates.themeLabel(),
                templates.ofTheme(),
                templates.added());
        try (PageLimit limit = new PageLimit(pageLimit)) {
            ComponentExamples examples =
                    new ComponentExamples(new Renderer(all, content, diagnostics, new QueryCache(), limit), basePath);
            List<Macro> known = macros.values().stream().flatMap(List::stream).toList();
            examples.meet(known, pages, language);
            examples.complete(known, noting.keySet(), language, diagnostics);
            return known.stream().map(examples::shown).toList();
        }
    }

    private static List<Macro> macros(String file, String text) {
        return MACRO.matcher(text)
                .results()
                .map(found -> new Macro(file, found.group(1), found.group(2).strip(), List.of()))
                .toList();
    }

    private static String key(String file, String macro) {
        return file + "#" + macro;
    }

    private Macro shown(Macro macro) {
        Map<String, String> known = written.getOrDefault(key(macro.file(), macro.name()), Map.of());
        return new Macro(macro.file(), macro.name(), macro.parameters(), List.copyOf(known.values()));
    }

    /** Renders some pages of each template, and more of them while there is a macro that none has used. */
    private void meet(List<Macro> macros, Collection<Page> pages, Language language) {
        Map<String, List<Page>> byTemplate = pages.stream()
                .filter(page -> page.language().orElse(language).equals(language))
                .collect(Collectors.groupingBy(Page::template, LinkedHashMap::new, Collectors.toList()));
        List<Page> later = new ArrayList<>();
        byTemplate.values().forEach(same -> {
            same.stream().limit(PAGES_OF_A_TEMPLATE).forEach(page -> render(page, new Diagnostics()));
            same.stream().skip(PAGES_OF_A_TEMPLATE).forEach(later::add);
        });
        for (Page page : later.subList(0, Math.min(MOST_PAGES, later.size()))) {
            if (missing(macros).isEmpty()) {
                return;
            }
            render(page, new Diagnostics());
        }
    }

    /** Renders the files of examples of components that no page has shown. */
    private void complete(List<Macro> macros, Collection<String> files, Language language, Diagnostics diagnostics) {
        missing(macros).stream()
                .map(macro -> FOLDER + macro.component() + EXAMPLE)
                .distinct()
                .filter(files::contains)
                .forEach(file -> render(
                        new Page(file, file, Optional.of(language), new ExampleView(language.tag())), diagnostics));
    }

    private List<Macro> missing(List<Macro> macros) {
        return macros.stream()
                .filter(macro -> !written.containsKey(key(macro.file(), macro.name())))
                .toList();
    }

    private void render(Page page, Diagnostics diagnostics) {
        renderer.render(page, (name, path) -> basePath + path, key -> {}, diagnostics);
    }

    private void note(
            Environment environment, Map<?, ?> parameters, TemplateModel[] variables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        StringWriter out = new StringWriter();
        if (body != null) {
            body.render(out);
        }
        environment.getOut().write(out.toString());
        String html = out.toString().strip();
        if (!html.isEmpty()) {
            keep(written.computeIfAbsent(parameters.get("name").toString(), key -> new LinkedHashMap<>()), html);
        }
    }

    /** Of examples with the same elements the shortest is kept. */
    private static void keep(Map<String, String> known, String html) {
        String elements = ELEMENT.matcher(html)
                .results()
                .map(each -> each.group(1) + "." + each.group(2))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        if (known.containsKey(elements) || known.size() < MOST_EXAMPLES) {
            known.merge(elements, html, (old, now) -> now.length() < old.length() ? now : old);
        }
    }
}
