package kz.bagdarlama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.search.SearchFiles;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search by numbers in the document's own style, in both forms of the index. */
final class DocumentNumbersBrowserTest {

    /** Gives the numbers of what a query finds, and the addresses of pages, where both forms agree. */
    private static final String ASK = """
            const [query, folder, done] = arguments;
            Promise.all(["engine", "shards", "numbers"].map(name => import(`/scripts/${name}.js`))).then(async ([{ createEngine }, { openShards }, { openNumbers }]) => {
              const json = async address => (await fetch(address)).json();
              const languages = ["ru", "kk"];
              const address = `${folder}/shards/search/index.json`;
              const split = createEngine(await json(address), languages, head => openShards(head, address), null, openNumbers);
              const found = engine => [...engine.search(query, "ru").map(({ pledge }) => pledge.number ?? pledge.id),
                ...engine.pages(query, "ru").map(({ page }) => page.number).filter(Boolean)].join(" ");
              const settled = async engine => {
                for (;;) {
                  const answer = found(engine);
                  const coming = engine.coming();
                  if (!coming) return answer;
                  await coming;
                }
              };
              const whole = await settled(createEngine(await json(`${folder}/whole/search/index.json`), languages, null, null, openNumbers));
              const parts = await settled(split);
              done(whole === parts ? whole : `${whole} or ${parts}`);
            }).catch(error => done(String(error)));
            """;

    @TempDir
    private static Path folder;

    @AutoClose
    private static StaticServer server;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Fixture.copy(Path.of("templates/assets/scripts"), folder.resolve("site/scripts"));
        Files.writeString(folder.resolve("site/index.html"), "<!DOCTYPE html><title>Search</title>");
        made(
                "dotted",
                "{pledge: \"3{section}.{chapter}.{pledge}\", measure: \"3{section}.{chapter}.{pledge}.{measure}\"}");
        made("prefix", "{pledge: \"P-{running}\"}");
        made(
                "roman",
                "{section: \"{section:roman}\", chapter: \"{section:roman}.{chapter}\", pledge: \"{section:roman}.{running}\"}");
        made("running", "{pledge: \"{running}\", chapter: \"гл.{running}\"}");
        server = StaticServer.serve(folder.resolve("site"));
        browser = Browsers.open();
        browser.visit(server.uri("/"));
    }

    private static void made(String name, String numbers) throws IOException {
        Path content = folder.resolve(name);
        Fixture.copy(Path.of("content"), content);
        Files.writeString(
                content.resolve("site.yaml"),
                Files.readString(content.resolve("site.yaml")) + "\nnumbers: " + numbers + "\n");
        SearchFiles.of(content).writeTo(folder.resolve("site/" + name));
    }

    private static String ask(String query, String site) {
        return String.valueOf(browser.driver().executeAsyncScript(ASK, query, "/" + site));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dotted | 31.1.2 | 31.1.2",
                "dotted | 31-1-2 | 31.1.2",
                "dotted | 31.1.2 школы | 31.1.2",
                "dotted | 31.2.1.2 | 31.2.1",
                "prefix | P-12 | P-12",
                "prefix | p12 | P-12",
                "prefix | p 12 | P-12",
                "prefix | Р–12 | P-12",
                "prefix | № Р-12 | P-12",
                "prefix | 1.1/3 | P-3",
                "roman | III.40 | III.40",
                "roman | ІІІ 40 | III.40",
                "roman | iii-40 | III.40",
                "roman | III.1 | III.1",
                "running | ГЛ 3 | гл.3",
            })
    void aNumberFindsWhatHasIt(String site, String query, String found) {
        assertThat(ask(query, site)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"31.1", "31.1."})
    void theBeginningOfANumberFindsAllThatHaveIt(String query) {
        assertThat(ask(query, "dotted")).startsWith("31.1.1 31.1.2 31.1.3 31.1.4");
    }

    /** A bare number may be a figure as well: the pledge that has it comes first, and among other words it is a figure. */
    @ParameterizedTest
    @CsvSource({"50", "№ 50"})
    void aFigureIsOneToo(String query) {
        List<String> found = List.of(ask(query, "running").split(" "));
        assertThat(found).hasSizeGreaterThan(2);
        assertThat(found.get(0)).isEqualTo("50");
        assertThat(ask("50 школ", "running")).isNotEmpty().doesNotStartWith("50 ");
    }
}
