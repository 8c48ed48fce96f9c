package kz.bagdarlama.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.source.TemplateReader;
import kz.bagdarlama.translation.Translations;
import kz.bagdarlama.view.Page;
import kz.bagdarlama.view.SiteViews;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Designers can see every macro by itself: pages of the real site use it, or a file of examples beside it does. */
final class ComponentExamplesTest {

    private static final Diagnostics DIAGNOSTICS = new Diagnostics();
    private static Content content;
    private static Templates templates;
    private static List<Page> pages;
    private static Routes routes;

    @BeforeAll
    static void read() throws IOException {
        content = new ContentReader(Path.of("content"), "content", DIAGNOSTICS)
                .read()
                .orElseThrow();
        templates = new TemplateReader(Path.of("templates"), "templates", DIAGNOSTICS).read();
        routes = Routes.of(content, content.site().baseUrl(), DIAGNOSTICS);
        QueryCache memory = new QueryCache();
        pages = SiteViews.of(
                content,
                routes,
                QualityReport.of(content, memory),
                Translations.of(content),
                LocalDate.of(2026, 11, 30),
                Optional.empty(),
                memory,
                Runnable::run);
    }

    private static List<ComponentExamples.Macro> macros(Language language) {
        return ComponentExamples.of(
                templates, content, routes.basePath(), pages, language, Duration.ofMinutes(5), DIAGNOSTICS);
    }

    @Test
    void everyMacroHasAnExampleInEveryLanguage() {
        for (Language language : content.site().languages()) {
            List<ComponentExamples.Macro> macros = macros(language);

            assertThat(DIAGNOSTICS.sorted()).isEmpty();
            assertThat(macros).hasSizeGreaterThan(40);
            assertThat(macros.stream()
                            .filter(macro -> macro.examples().isEmpty())
                            .map(macro -> macro.file() + ": " + macro.name()))
                    .as("macros that no page in " + language + " uses: add an example.ftlh beside them, or remove them")
                    .isEmpty();
        }
    }
}
