package kz.bagdarlama.render;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.text.Messages;
import kz.bagdarlama.view.Page;

/**
 * The rendering stage: a page is its template applied to its view. Templates are strict: HTML is escaped, a missing value is an
 * error with its place, and no class of the program can be reached from them.
 */
final class Renderer {

    /** FreeMarker's behaviour is pinned, so that its upgrades change no page silently. */
    private static final Version BEHAVIOUR = new Version(2, 3, 33);

    /** Where a macro is called, in FreeMarker's list of what led to a fault. */
    private static final Pattern CALLER = Pattern.compile(
            "- Reached through: .*?\\[in template \"([^\"]+)\".*? at line (\\d+), column (\\d+)\\]", Pattern.DOTALL);

    static {
        // What goes wrong becomes a diagnostic; a logging library would only cost start-up.
        System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
    }

    private static final byte[] NOTHING = {};

    /** What makes a page of HTML one (HTML Standard, 13.1.1). */
    private static final String DOCTYPE = "<!doctype html>";

    private final Configuration configuration;
    private final PageLimit limit;

    /** Where each thread writes its pages one after the other: to make room for each anew would be a third of all that is made. */
    private final ThreadLocal<PageLimit.Page> written = ThreadLocal.withInitial(PageLimit.Page::new);

    private final Templates templates;
    private final AssetBundle assets;
    private final Map<Language, Messages> messages = new HashMap<>();

    /** The strings without values as markup, by language and key: pages ask for the same ones again and again. */
    private final Map<Language, Map<String, Object>> fixedStrings = new HashMap<>();

    private final Map<String, TemplateModel> shared = new HashMap<>();

    /** Loops of its templates notice that their thread was interrupted, so that one without end can be ended. */
    private static final class Interruptible extends Configuration {

        private final Map<Template, Boolean> prepared = new ConcurrentHashMap<>();

        Interruptible() {
            super(BEHAVIOUR);
        }

        @Override
        public Template getTemplate(
                String name,
                Locale locale,
                Object customLookupCondition,
                String encoding,
                boolean parseAsFTL,
                boolean ignoreMissing)
                throws IOException {
            Template template =
                    super.getTemplate(name, locale, customLookupCondition, encoding, parseAsFTL, ignoreMissing);
            if (template != null) {
                prepared.computeIfAbsent(template, each -> {
                    _CoreAPI.addThreadInterruptedChecks(each);
                    return true;
                });
            }
            return template;
        }
    }

    private record Engine(Map<String, String> texts) implements Query<Configuration> {

        @Override
        public Configuration compute(QueryCache queries) {
            return parsed(texts);
        }
    }

    /** How many sets of templates stay parsed. */
    private static final int MOST_PARSED = 2;

    /** By their texts, the one asked for last at the end. */
    private static final Map<Map<String, String>, Configuration> PARSED = new LinkedHashMap<>();

    /** Most sessions of a process have the templates of the one before, and to parse these takes longer than to render a small site. */
    private static synchronized Configuration parsed(Map<String, String> texts) {
        Configuration known = PARSED.remove(texts);
        if (known == null && PARSED.size() == MOST_PARSED) {
            PARSED.remove(PARSED.keySet().iterator().next());
        }
        Configuration configuration = known == null ? configuration(texts) : known;
        PARSED.put(texts, configuration);
        return configuration;
    }

    /** How a template is told where an asset is. */
    interface AssetUrls {
        String url(String name, String path);
    }

    /** @param limit ends pages that do not end by themselves */
    Renderer(Templates templates, Content content, Diagnostics diagnostics, QueryCache queries, PageLimit limit) {
        this.limit = limit;
        this.templates = templates;
        this.assets = AssetBundle.of(templates, diagnostics, queries);
        content.site().languages().forEach(language -> {
            messages.put(language, Messages.of(language, content, queries));
            fixedStrings.put(language, new ConcurrentHashMap<>());
        });
        Map<String, String> texts = templates.texts().entrySet().stream()
                .filter(each -> !each.getKey().endsWith(".css"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        configuration = queries.answer(new Engine(texts));
    }

    private static Configuration configuration(Map<String, String> texts) {
        Configuration configuration = new Interruptible();
        StringTemplateLoader loader = new StringTemplateLoader();
        texts.forEach(loader::putTemplate);
        configuration.setTemplateLoader(loader);
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        // Templates format nothing themselves: numbers come as words, and ids as ids.
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        return configuration;
    }

    /** Gives every template a further name. */
    void share(String name, TemplateModel value) {
        shared.put(name, value);
    }

    /** The assets that pages may name. */
    AssetBundle assets() {
        return assets;
    }

    /** The interface strings of a language of the site. */
    Messages messages(Language language) {
        return messages.get(language);
    }

    /**
     * Renders a page.
     *
     * @param urls what templates are told of assets
     * @param asked hears of every interface string that the page asks for
     * @param diagnostics hears of what is wrong with the templates
     * @return the page in UTF-8, as far as it came
     */
    byte[] render(Page page, AssetUrls urls, Consumer<String> asked, Diagnostics diagnostics) {
        if (limit.isExceeded()) {
            return NOTHING;
        }
        Map<String, Object> root = new HashMap<>(shared);
        root.put("page", page.view());
        root.put("asset", (TemplateMethodModelEx) arguments -> asset(arguments, urls));
        page.language().ifPresent(language -> {
            root.put("t", MessageFunction.markup(messages.get(language), asked, fixedStrings.get(language)));
            root.put("plain", MessageFunction.plain(messages.get(language), asked));
        });
        PageLimit.Page out = written.get();
        out.begin();
        Environment environment;
        try {
            Template template = configuration.getTemplate(page.template());
            environment =
                    template.createProcessingEnvironment(new RootModel(root, configuration.getObjectWrapper()), out);
        } catch (TemplateNotFoundException e) {
            missing(e.getTemplateName(), diagnostics);
            return NOTHING;
        } catch (TemplateException | IOException e) {
            report(e, diagnostics);
            return NOTHING;
        }
        PageLimit.Running running = limit.begin(environment);
        try (running) {
            environment.process();
            if (out.isEmpty()) {
                diagnostics.error(
                        Code.TEMPLATE_ERROR,
                        SourcePosition.file(templates.shown(page.template())),
                        Phrase.of("{page} would be an empty file", page.file()),
                        Phrase.of("a template writes what stands on its page"));
            } else if (page.file().endsWith(".html") && !out.beginsWith(DOCTYPE)) {
                // A browser would read it as pages of the nineties, without the styles of the site.
                diagnostics.error(
                        Code.TEMPLATE_ERROR,
                        new SourcePosition(templates.shown(page.template()), 1, 1),
                        Phrase.of("the page does not begin with {start}", DOCTYPE),
                        Phrase.of(
                                "lay what it shows into {layout}, as {template} does",
                                "<@layout.page frame=page.frame>",
                                "templates/pages/text.ftlh"));
            }
        } catch (TemplateNotFoundException e) {
            missing(e.getTemplateName(), diagnostics);
        } catch (TemplateException | IOException e) {
            if (running.isStopped()) {
                tooLong(page, running, diagnostics);
            } else {
                report(e, diagnostics);
            }
        } catch (PageLimit.TooLarge e) {
            endless(
                    page,
                    e.place(),
                    Phrase.of("the page grows beyond {most} million characters", PageLimit.MOST_CHARACTERS / 1_000_000),
                    diagnostics);
        } catch (StackOverflowError e) {
            diagnostics.error(
                    Code.TEMPLATE_ERROR,
                    SourcePosition.file(templates.shown(page.template())),
                    Phrase.of("macros call each other without end"),
                    null);
        } catch (RuntimeException e) {
            if (!running.isStopped()) {
                throw e;
            }
            tooLong(page, running, diagnostics);
        }
        return out.bytes();
    }

    /** Reports faults of syntax in templates that no page has asked for: the next page that does would be the first to know. */
    void parseAll(Diagnostics diagnostics) {
        for (String name : templates.texts().keySet()) {
            if (!name.endsWith(".css")) {
                try {
                    configuration.getTemplate(name);
                } catch (IOException e) {
                    report(e, diagnostics);
                }
            }
        }
    }

    private void tooLong(Page page, PageLimit.Running running, Diagnostics diagnostics) {
        endless(
                page,
                running.place(),
                Phrase.of(
                        "the page takes longer than {seconds} s", limit.limit().toSeconds()),
                diagnostics);
    }

    private void missing(String template, Diagnostics diagnostics) {
        diagnostics.error(
                Code.TEMPLATE_ERROR,
                SourcePosition.file(templates.shown(template)),
                Phrase.of("the template is missing"),
                null);
    }

    private void endless(Page page, Optional<PageLimit.Place> place, Phrase message, Diagnostics diagnostics) {
        report(
                place.map(PageLimit.Place::template).orElse(page.template()),
                place.map(PageLimit.Place::line).orElse(null),
                place.map(PageLimit.Place::column).orElse(null),
                message,
                Phrase.of("look for a loop that never ends; a page takes some milliseconds"),
                diagnostics);
    }

    private void report(Exception e, Diagnostics diagnostics) {
        // A fault of syntax in an imported template comes wrapped, and from the second page on wrapped once more.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException syntax) {
                report(
                        syntax.getTemplateName(),
                        syntax.getLineNumber(),
                        syntax.getColumnNumber(),
                        syntax.getEditorMessage(),
                        "",
                        diagnostics);
                return;
            }
        }
        if (!(e instanceof TemplateException failed)) {
            throw new IllegalStateException("templates are in memory", e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateNotFoundException other) {
                String name = other.getTemplateName();
                report(
                        failed.getTemplateSourceName(),
                        failed.getLineNumber(),
                        failed.getColumnNumber(),
                        Phrase.of("there is no template “{template}”", name),
                        Suggestion.closest(name, templates.texts().keySet())
                                .map(near -> Suggestion.didYouMean(name, near))
                                .orElse(Phrase.of(
                                        "if it was here, bring it back: git restore {file}", templates.shown(name))),
                        diagnostics);
                return;
            }
            if (cause instanceof PhrasedException phrased) {
                report(
                        failed.getTemplateSourceName(),
                        failed.getLineNumber(),
                        failed.getColumnNumber(),
                        phrased.phrase(),
                        null,
                        diagnostics);
                return;
            }
        }
        report(
                failed.getTemplateSourceName(),
                failed.getLineNumber(),
                failed.getColumnNumber(),
                failed.getMessageWithoutStackTop(),
                failed.getFTLInstructionStack(),
                diagnostics);
    }

    /** @param ledThere FreeMarker's list of what led to the fault; empty where it is one of syntax */
    private void report(
            String template, Integer line, Integer column, String text, String ledThere, Diagnostics diagnostics) {
        List<String> lines =
                templates.texts().getOrDefault(template, "").lines().toList();
        String there = line == null || line < 1 || line > lines.size() ? "" : lines.get(line - 1);
        TemplateFault fault = TemplateFault.of(text, there, template, templates.texts());
        Matcher caller = CALLER.matcher(ledThere);
        if (fault.ofCaller() && caller.find()) {
            report(
                    caller.group(1),
                    Integer.valueOf(caller.group(2)),
                    Integer.valueOf(caller.group(3)),
                    fault.message(),
                    fault.hint(),
                    diagnostics);
            return;
        }
        int open = fault.open().isEmpty() ? -1 : lastOpen(fault.open(), lines);
        report(
                template,
                open < 0 ? line : Integer.valueOf(open + 1),
                open < 0 ? column : Integer.valueOf(lines.get(open).lastIndexOf("<" + fault.open()) + 1),
                fault.message(),
                fault.hint(),
                diagnostics);
    }

    /** The line where a directive opens that is never closed; -1 where that cannot be told. */
    private static int lastOpen(String directive, List<String> lines) {
        Pattern tag = Pattern.compile("<(/?)" + Pattern.quote(directive) + "\\b");
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher found = tag.matcher(lines.get(i));
            while (found.find()) {
                if (found.group(1).isEmpty()) {
                    open.push(i);
                } else if (open.poll() == null) {
                    return -1;
                }
            }
        }
        return open.isEmpty() ? -1 : open.peek();
    }

    private void report(
            String template, Integer line, Integer column, Phrase message, Phrase hint, Diagnostics diagnostics) {
        String name = template == null ? templates.label() : templates.shown(template);
        diagnostics.error(
                Code.TEMPLATE_ERROR,
                line == null || line < 1
                        ? SourcePosition.file(name)
                        : new SourcePosition(name, line, column == null ? 0 : Math.max(0, column)),
                message,
                hint);
    }

    /** The function {@code asset("fonts/x.woff2")} of templates: the URL of a file below {@code assets/}. */
    private Object asset(List<?> arguments, AssetUrls urls) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateScalarModel name)) {
            throw TemplateMistake.of(Phrase.of("write asset(\"name\")"));
        }
        String path = assets.path(name.getAsString())
                .orElseThrow(() -> TemplateMistake.of(Phrase.of(
                        "there is no asset “{asset}”; {suggestion}", name, assets.suggestion(name.toString()))));
        return configuration.getObjectWrapper().wrap(urls.url(name.getAsString(), path));
    }
}
