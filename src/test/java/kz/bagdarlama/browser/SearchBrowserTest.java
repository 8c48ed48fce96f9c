package kz.bagdarlama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.search.SearchIndex;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The search of the real site in a real browser: what it finds, how it is used, what it costs. */
@ExtendWith(ServedSite.Resolver.class)
final class SearchBrowserTest {

    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 800;
    private static final int FIRST = 5;

    private static Path folder;
    private static StaticServer server;
    private static PublishedSite site;
    private static Browser browser;

    private record Query(String text, String kind, List<String> find) {}

    @BeforeAll
    static void open(ServedSite served) {
        server = served.server();
        site = served.site();
        folder = site.folder();
        browser = Browsers.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void usualSettings() {
        browser.viewport(WIDE, HEIGHT);
        browser.javaScript(true);
        browser.colorScheme(ColorScheme.LIGHT);
    }

    // ---- what it finds

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void whatReadersTypeIsFoundAmongTheFirstFive(String language) {
        List<Query> queries = queries(language);
        visit(language, "search/");
        load();
        // What knows of words that the site does not have, and of sentences, comes with the first of them.
        for (String first : List.of("shkoly", "школы города")) {
            browser.driver().executeScript("""
                    const field = document.querySelector('.search-box__field');
                    field.value = arguments[0];
                    document.querySelector('.search-results .pledge-list').replaceChildren();
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                    """, first);
            assertThat(browser.waitFor(
                            "return document.querySelectorAll('.search-results .pledge-list > li').length > 0"))
                    .isTrue();
        }
        List<String> missed = new ArrayList<>();
        for (Query query : queries) {
            List<?> ids = (List<?>) browser.driver().executeScript("""
                    const field = document.querySelector('.search-box__field');
                    field.value = arguments[0];
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                    return [...document.querySelectorAll('.search-results .pledge-list > li > span')].slice(0, arguments[1])
                        .map(id => id.textContent);
                    """, query.text(), FIRST);
            if (!ids.containsAll(query.find())) {
                missed.add("%s (%s): %s, but not %s".formatted(query.text(), query.kind(), ids, query.find()));
            }
        }
        double found = 100.0 * (queries.size() - missed.size()) / queries.size();
        System.out.printf(
                java.util.Locale.ROOT,
                "search benchmark: %s %.1f%% of %d; missed: %s%n",
                language,
                found,
                queries.size(),
                missed);

        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        assertThat(found).as(String.join("\n", missed)).isGreaterThanOrEqualTo(97);
    }

    @Test
    void theStemmersOfTheBrowserAreThoseOfTheBuild() {
        JsonNode index =
                JsonMapper.shared().readTree(folder.resolve(SearchIndex.FILE).toFile());
        visit("ru", "search/");
        for (String language : List.of("kk", "ru")) {
            Set<String> words = new LinkedHashSet<>();
            StringBuilder texts = new StringBuilder();
            for (JsonNode pledge : index.path("texts").path(language).path("pledges")) {
                pledge.forEach(text -> texts.append(text.asString()).append('\n'));
            }
            words.addAll(Words.of(texts.toString()));
            inflections(language).forEach(words::add);
            var stemmer = LanguageRules.of(new Language(language))
                    .stemmer(Arrays.asList(
                            index.path("lemmas").path(language).asString().split(" ")));
            List<String> expected = words.stream().map(stemmer::stem).toList();
            List<?> answer = (List<?>) browser.driver()
                    .executeAsyncScript(
                            """
                    const [language, words, text, lemmas, kazakh, russian, wordsModule] = arguments;
                    const done = arguments[arguments.length - 1];
                    Promise.all([import(kazakh), import(russian), import(wordsModule)]).then(([kk, ru, { words: split }]) => {
                        const stem = language === 'kk' ? kk.kazakhStemmer(lemmas.split(' ')).stem : ru.russianStem;
                        done([words.map(stem), split(text)]);
                    }, error => done([[String(error)], []]));
                    """,
                            language,
                            List.copyOf(words),
                            texts.toString(),
                            index.path("lemmas").path(language).asString(),
                            "/" + asset("scripts/kazakh"),
                            "/" + asset("scripts/russian"),
                            "/" + asset("scripts/engine"));

            assertThat(words).hasSizeGreaterThan(1000);
            assertThat(answer.get(0)).as(language).isEqualTo(expected);
            assertThat(answer.get(1)).as(language).isEqualTo(Words.sought(texts.toString()));
        }
    }

    /** Forms that people type and texts do not have lead to the verb, and to the thing that is mine. */
    @ParameterizedTest
    @CsvSource({
        "жөндеңдер, жөндеу",
        "жөндейді, жөндеу",
        "жөндеп, жөндеу",
        "жөндемейді, жөндеу",
        "жөндесін, жөндеу",
        "бергім, беру",
        "алмаймын, алу",
        "алмай, алу",
        "алғысы, алу",
        "аламыз, алу",
        "өшіріп, өшіру",
        "өшірді, өшіру",
        "өшіретін, өшіру",
        "салынбаған, салыну",
        "салса, салу",
        "берсеңіз, беру",
        "беріңіздер, беру",
        "ашайын, ашу",
        "балам, бала",
        "баламды, бала",
        "көлігімді, көлік",
        "үйіміздің, үй"
    })
    void formsThatSomebodySaysLeadToTheirWord(String form, String word) {
        visit("ru", "search/");
        Object stem = browser.driver()
                .executeAsyncScript("""
                const [form, word, kazakh, sentences] = arguments;
                const done = arguments[arguments.length - 1];
                Promise.all([import(kazakh), import(sentences)]).then(([{ kazakhStemmer }, { sentences }]) => {
                    const stemmer = kazakhStemmer([word]);
                    const usual = [stemmer.stem(form)];
                    const stems = [...usual, ...sentences([], word, stemmer, each => each, [], new Set()).stems(form, usual)];
                    done(stems.includes(word) ? word : stems.join());
                }, error => done([String(error)]));
                """, form, word, "/" + asset("scripts/kazakh"), "/" + asset("scripts/sentences"));

        assertThat(stem).isEqualTo(word);
    }

    /** Only pledges have not what other pages have: it is said so, and not that the site has not the word. */
    @ParameterizedTest
    @CsvSource({
        "ru, Алмалинский район, districts/almaly/",
        "kk, Алмалы ауданы, districts/almaly/",
        "ru, доля NEET, programme/4.3-youth/"
    })
    void whatOtherPagesHaveIsNotSaidToBeMissing(String language, String query, String page) {
        visit(language, "search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        load();
        browser.waitFor("return document.querySelectorAll('.search-results .pledge-list > li').length > 0");

        assertThat(browser.driver()
                        .findElement(By.cssSelector(".search-results__status"))
                        .getText())
                .doesNotContain("«");
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".search-results__pages a"))
                        .getDomAttribute("href"))
                .startsWith("/" + language + "/" + page);
    }

    /** The pledge that a word is about stands first; one of a word that only begins or ends so, or shares its stem, is none. */
    @ParameterizedTest
    @CsvSource({
        "ru, парки, 5.1/5, 5.1/18",
        "ru, парк, 5.1/5, 5.1/18",
        "kk, саябақ, 5.1/5, 1.1/2",
        "ru, сел, 5.2/8, 1.1/9",
        "ru, горит, 5.2/11, 1.3/5",
        "ru, горы, 1.3/5, 5.2/11"
    })
    void whatAWordIsAboutStandsFirst(String language, String query, String first, String none) {
        visit(language, "search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        load();
        browser.waitFor("return document.querySelectorAll('.search-results .pledge-list > li').length > 0");

        assertThat(results()).startsWith(first).doesNotContain(none);
    }

    /** What a pledge does not speak of, and is only near to, is not shown as if it did. */
    @ParameterizedTest
    @CsvSource({"ru, бассейн", "ru, призыв в армию", "kk, бағдаршам", "kk, ұшақ", "ru, ГАИ"})
    void whatIsOnlyNearIsSaidToBeSo(String language, String query) {
        visit(language, "about/");
        type("/");
        browser.waitFor("return document.querySelector('#search').role === 'combobox'");
        type(query);
        browser.waitFor("return document.querySelectorAll('#search-list [role=option]').length > 0"
                + " && document.querySelector('.search-box [role=status]').textContent.includes('«')");

        assertThat(browser.driver()
                        .findElement(By.cssSelector(".search-box [role=status]"))
                        .getText())
                .containsIgnoringCase("«" + query.split(" ")[0]);
        assertThat(browser.driver()
                        .findElement(By.cssSelector("#search-list [role=option]"))
                        .getDomAttribute("data-url"))
                .contains("/programme/");
    }

    /** The site has no English; the words of this project's own pages do. */
    @Test
    void theEnglishStemmerOfTheBrowserIsThatOfTheBuild() throws IOException {
        Set<String> words = new LinkedHashSet<>();
        for (String page : List.of(
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "docs/architecture.md",
                "docs/performance.md",
                "docs/how-to.md",
                "docs/decisions.md",
                "src/main/resources/kz/bagdarlama/messages/en.yaml",
                "src/main/resources/kz/bagdarlama/diagnostic/ru.po")) {
            words.addAll(Words.of(Files.readString(Path.of(page))));
        }
        var stemmer = LanguageRules.of(Language.ENGLISH).stemmer(List.of());
        visit("ru", "search/");
        Object answer = browser.driver().executeAsyncScript("""
                const [words, english] = arguments;
                const done = arguments[arguments.length - 1];
                import(english).then(({ englishStem }) => done(words.map(englishStem)), error => done([String(error)]));
                """, List.copyOf(words), "/" + asset("scripts/english"));

        assertThat(words).hasSizeGreaterThan(2000);
        assertThat(answer).isEqualTo(words.stream().map(stemmer::stem).toList());
    }

    @Test
    void everyPairOfInflectionsMeetsWithTheBaseFormsOfTheSite() {
        JsonNode index =
                JsonMapper.shared().readTree(folder.resolve(SearchIndex.FILE).toFile());
        for (String language : List.of("kk", "ru")) {
            var stemmer = LanguageRules.of(new Language(language))
                    .stemmer(Arrays.asList(
                            index.path("lemmas").path(language).asString().split(" ")));
            List<String> words = inflections(language);
            List<String> apart = new ArrayList<>();
            for (int i = 0; i < words.size(); i += 2) {
                if (!stemmer.stem(words.get(i)).equals(stemmer.stem(words.get(i + 1)))) {
                    apart.add(words.get(i) + " " + words.get(i + 1));
                }
            }
            assertThat(apart).as(language).isEmpty();
        }
    }

    @Test
    void aMatchInTheOtherLanguageIsShownInThatLanguage() {
        visit("kk", "search/?q=%D0%BA%D0%BE%D1%82%D0%B5%D0%BB%D1%8C%D0%BD%D1%8B%D1%85");
        load();

        assertThat(browser.driver().findElements(By.cssSelector(".search-results__excerpt[lang=ru] mark")))
                .isNotEmpty();
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".search-results .pledge-list > li > a"))
                        .getDomAttribute("href"))
                .startsWith("/kk/");
    }

    /** A term of the glossary, a measure of a pledge and a note stand far down on their pages. */
    @ParameterizedTest
    @CsvSource({
        "ru, сусн, glossary/, социально уязвимые",
        "kk, ТЖ, glossary/, төтенше жағдай",
        "ru, водозаборные, programme/2.2.1-water-supply/, водозаборн"
    })
    void aHitLeadsToItsPlaceOnThePage(String language, String query, String path, String word) {
        browser.viewport(NARROW, HEIGHT);
        visit(language, "search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        load();
        browser.driver()
                .findElement(By.cssSelector(".search-results a[href*='%s#:~:text=']".formatted(path)))
                .click();

        assertThat(browser.waitFor("return scrollY > 0")).isTrue();
    }

    // ---- how it is used

    @Test
    void theKeyboardAloneFindsAPledgeFromAnyPage() {
        visit("ru", "districts/");
        type("/");
        assertThat(focusedId()).isEqualTo("search");
        type("троллейбусами");
        assertThat(browser.waitFor("return document.querySelectorAll('#search-list [role=option] mark').length > 0"))
                .isTrue();
        assertThat(field().getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".search-box__status"))
                        .getDomProperty("textContent"))
                .startsWith("Найдено обещаний: ");
        browser.press(Keys.ARROW_DOWN);
        assertThat(field().getDomAttribute("aria-activedescendant")).isEqualTo("search-list-0");
        browser.press(Keys.ARROW_UP);
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.driver().findElements(By.cssSelector("[role=option][aria-selected=true]")))
                .hasSize(1);
        browser.press(Keys.ESCAPE);
        assertThat(field().getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(focusedId()).isEqualTo("search");
        browser.press(Keys.ARROW_DOWN);
        String first = browser.driver()
                .findElement(By.cssSelector("[aria-selected=true]"))
                .getDomAttribute("data-url");
        browser.press(Keys.ENTER);
        assertThat(browser.waitFor("return location.pathname === '" + first + "'"))
                .as(first)
                .isTrue();
    }

    @Test
    void enterLeadsToAllResultsAndArrowsThroughThem() {
        visit("kk", "");
        type("/");
        type("мектептер");
        browser.press(Keys.ENTER);
        assertThat(browser.waitFor("return document.querySelectorAll('.search-results .pledge-list > li').length > 5"))
                .isTrue();
        assertThat(browser.driver().getCurrentUrl()).contains("/kk/search/?q=");
        type("/");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        assertThat((Boolean) browser.driver().executeScript("""
                return document.activeElement === document.querySelectorAll('.search-results .pledge-list > li > a')[1];
                """)).isTrue();
        browser.press(Keys.ESCAPE);
        assertThat(focusedId()).isEqualTo("search");
        browser.press(Keys.ESCAPE);
        assertThat(field().getDomProperty("value")).isEmpty();
    }

    @Test
    void theLanguageSwitchKeepsQueryAndFilters() {
        visit("ru", "search/?q=1600&topic=" + topicOf("5.1/1"));
        load();
        int before = results().size();
        assertThat(before).isPositive();
        browser.driver()
                .findElement(By.cssSelector(".language-switch a[hreflang=kk]"))
                .click();
        load();
        assertThat(browser.driver().getCurrentUrl()).contains("/kk/search/?q=1600&topic=" + topicOf("5.1/1"));
        assertThat(field().getDomProperty("value")).isEqualTo("1600");
        assertThat(results()).hasSize(before);
    }

    @Test
    void filtersNarrowAndSayHowManyTheyLeave() {
        visit("ru", "search/?q=%D1%81%D0%BF%D0%BE%D1%80%D1%82");
        load();
        int all = results().size();
        WebElement alatau = browser.driver().findElement(By.cssSelector("#filter-district [value=alatau]"));
        int promised = Integer.parseInt(alatau.getText().replaceAll("\\D", ""));
        alatau.click();

        assertThat(promised).isPositive().isLessThan(all);
        assertThat(results()).hasSize(promised);
        assertThat(browser.driver().getCurrentUrl()).contains("district=alatau");
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".search-results__status"))
                        .getText())
                .isEqualTo("Найдено обещаний: " + promised);

        visit("ru", "search/?year=2026");
        load();
        assertThat(results()).contains("2.2/1", "5.1/3", "5.2/3");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, алатауский район, Район, districts/alatau/",
        "kk, алатау ауданы, Аудан, districts/alatau/",
        "ru, уровень жизни, Глава 1.1, programme/1.1-living-standards/",
        "kk, дамыған экономика, 1-бөлім, programme/1-economy/",
        "ru, туризм, Тема, topics/tourism/",
        "ru, доступность, Страница, accessibility/",
        "ru, цифры, Страница, figures/",
        "kk, мерзім, Бет, years/",
        "ru, 2025 год, Сроки, years/2025/"
    })
    void otherPagesAreFoundWithTheirKind(String language, String query, String kind, String path) {
        visit(language, "search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        load();
        WebElement list = browser.driver().findElement(By.cssSelector(".search-results__pages"));

        assertThat(list.findElements(By.tagName("li"))).hasSizeBetween(1, 3).anySatisfy(item -> {
            assertThat(item.getText()).startsWith(kind);
            assertThat(item.findElement(By.tagName("a")).getDomAttribute("href"))
                    .isEqualTo("/" + language + "/" + path);
        });
    }

    /** A page whose name was typed is what was meant; one that has the word among others comes after the pledges. */
    @ParameterizedTest
    @CsvSource({
        "ru, туризм, /ru/topics/tourism/, true",
        "kk, бакытты отбасы, /kk/projects/bakytty-otbasy/, true",
        "kk, Әуезов ауданы, /kk/districts/auezov/, true",
        "ru, бостандыкский, /ru/districts/bostandyk/, true",
        "kk, Медеу, /kk/districts/medeu/, true",
        "ru, сроки, /ru/years/, true",
        "kk, мерзімдер, /kk/years/, true",
        "ru, Открытые данные, /ru/data/, true",
        "kk, ашық деректер, /kk/data/, true",
        "ru, программа в цифрах, /ru/figures/, true",
        "kk, Бағдарлама, /kk/programme/, true",
        "ru, 2024, /ru/years/2024/, true",
        "kk, 2024 жыл, /kk/years/2024/, true",
        "ru, скачать программу, /ru/data/, true",
        "kk, жүктеп алу, /kk/data/, true",
        "ru, новости, /ru/changes/texts/, true",
        "kk, жаңалықтар, /kk/changes/texts/, true",
        "ru, карта районов, /ru/districts/, true",
        "ru, крупный шрифт, /ru/accessibility/, true",
        "kk, үлкен қаріп, /kk/accessibility/, true",
        "ru, NEET, /ru/programme/4.3-youth/, true",
        "kk, алатау ауданы не істейді, /kk/districts/alatau/, true",
        "ru, ауезовский район, /ru/districts/auezov/, true",
        "ru, что сделают в 2025 году, /ru/years/2025/, true",
        "kk, түрксіб ауданында не салынады, /kk/districts/turksib/, false",
        "ru, наурызбай школа, /ru/districts/nauryzbay/, false",
        "ru, новости метро, /ru/changes/texts/, false",
        "ru, здоровый город, /ru/programme/3.2-health/, false",
        "ru, занятость, /ru/topics/jobs/, false"
    })
    void theFieldOfTheHeaderOffersOtherPagesToo(String language, String query, String path, boolean first) {
        visit(language, "about/");
        type("/");
        browser.waitFor("return document.querySelector('#search').role === 'combobox'");
        type(query);
        // What knows of words that the site does not have may still be on its way.
        browser.waitFor(
                "return [...document.querySelectorAll('#search-list [role=option]')].some(each => each.dataset.url === '"
                        + path + "')");
        List<String> urls = browser.driver().findElements(By.cssSelector("#search-list [role=option]")).stream()
                .map(option -> option.getDomAttribute("data-url"))
                .toList();

        assertThat(urls).contains(path);
        assertThat(urls.get(0).equals(path)).as(urls.toString()).isEqualTo(first);
        if (!first) {
            assertThat(urls.get(0)).matches("/" + language + "/programme/\\d\\.\\d\\.\\d+-.*");
        }
    }

    /** On the smallest of phones the list is longer than the window; what leads to all results is its last row. */
    @Test
    void theWayToAllResultsStaysInSightAndFiguresKeepWhatTheyCount() {
        browser.viewport(NARROW, 600);
        visit("ru", "topics/");
        type("/");
        browser.waitFor("return document.querySelector('#search').role === 'combobox'");
        type("школ");
        assertThat(browser.waitFor("return document.querySelectorAll('#search-list [role=option]').length > 6"))
                .isTrue();
        assertThat(browser.driver().executeScript("""
                const list = document.querySelector('#search-list');
                const last = list.lastElementChild.getBoundingClientRect();
                return [list.scrollHeight > list.clientHeight, last.bottom <= list.getBoundingClientRect().bottom,
                    last.bottom <= innerHeight, list.textContent.includes('26,2\u00a0тыс')].join();
                """)).isEqualTo("true,true,true,true");
    }

    @Test
    void withoutJavaScriptTheFieldLeadsToTheIndexOfTerms() {
        browser.javaScript(false);
        visit("ru", "");
        field().sendKeys("школа", Keys.ENTER);
        assertThat(browser.waitFor("return location.pathname === '/ru/search/'"))
                .isTrue();
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".search-results"))
                        .isDisplayed())
                .isFalse();
        WebElement way = browser.driver().findElement(By.cssSelector("noscript a"));
        assertThat(way.isDisplayed()).isTrue();
        way.click();
        assertThat(browser.driver().getCurrentUrl()).endsWith("#index");
        assertThat(browser.driver().findElements(By.cssSelector(".term-index li a")))
                .hasSizeGreaterThan(200);
        List<WebElement> letters = browser.driver().findElements(By.cssSelector(".term-index nav a"));
        assertThat(letters).hasSizeGreaterThan(20).allSatisfy(letter -> {
            assertThat(letter.getSize().getWidth()).isGreaterThanOrEqualTo(44);
            assertThat(letter.getSize().getHeight()).isGreaterThanOrEqualTo(44);
        });
        WebElement last = letters.get(letters.size() - 1);
        String letter = last.getText();
        last.click();
        assertThat((String) browser.driver()
                        .executeScript("return document.querySelector('.term-index h3:target').textContent"))
                .isEqualTo(letter);
        browser.driver()
                .findElement(By.cssSelector(".term-index li > span > a"))
                .click();
        assertThat(browser.driver().getCurrentUrl()).contains("/ru/programme/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void withResultsEverythingIsAccessible(String language) {
        for (int width : List.of(NARROW, WIDE)) {
            for (ColorScheme scheme : ColorScheme.values()) {
                browser.viewport(width, HEIGHT);
                browser.colorScheme(scheme);
                visit(language, "search/?q=%D0%BC%D0%B5%D1%82%D1%80%D0%BE");
                load();
                assertThat(results()).isNotEmpty();
                assertThat(browser.accessibilityViolations())
                        .as(language + width + scheme)
                        .isEmpty();
                assertNoOverflow();
                visit(language, "districts/");
                type("/");
                type("метро");
                browser.waitFor("return document.querySelectorAll('#search-list [role=option]').length > 0");
                browser.press(Keys.ARROW_DOWN);
                assertThat(browser.accessibilityViolations())
                        .as(language + width + scheme)
                        .isEmpty();
                assertNoOverflow();
            }
        }
        assertThat(browser.consoleErrors()).isEmpty();
    }

    // ---- what it costs

    @Test
    void beforeTheFirstUseOnlyATinyScriptIsLoadedAndThenLittle() {
        visit("ru", "about/");
        browser.requests();
        visit("ru", "accessibility/");
        assertThat(browser.requests())
                .extracting(URI::getPath)
                .filteredOn(path -> path.endsWith(".js") || path.endsWith(".json"))
                .allMatch(path -> path.startsWith("/assets/scripts/start."));
        type("/");
        browser.waitFor("return document.querySelector('#search').role === 'combobox'");
        assertThat(size(asset("scripts/start"))).isLessThanOrEqualTo(1536);
        assertThat(gzipped(SearchIndex.FILE)).isLessThanOrEqualTo(60 * 1024);
        // What opens the search of a large site is not among them.
        List<String> scripts = Stream.concat(
                        Stream.of("/" + asset("scripts/start")),
                        browser.requests().stream().map(URI::getPath))
                .filter(path -> path.endsWith(".js"))
                .distinct()
                .map(path -> path.substring(1))
                .toList();
        long bytes = scripts.stream().mapToLong(SearchBrowserTest::gzipped).sum();
        System.out.printf(
                java.util.Locale.ROOT,
                "search transfer: index %d, scripts %d bytes gzipped%n",
                gzipped(SearchIndex.FILE),
                bytes);
        assertThat(scripts)
                .hasSize(6)
                .noneMatch(path ->
                        path.contains("/shards.") || path.contains("/unknown.") || path.contains("/search-page."));
        assertThat(bytes).isLessThanOrEqualTo(15 * 1024);
    }

    // ---- helpers

    private static void visit(String language, String path) {
        browser.visit(server.uri("/" + language + "/" + path));
    }

    /** Has the search page load its scripts, as the first focus does, and waits until it can be used. */
    private static void load() {
        browser.driver().executeScript("document.querySelector('.search-box__field').focus()");
        assertThat(browser.waitFor("return !document.querySelector('.search-results').hidden"
                        + " && /\\d/.test(document.querySelector('#filter-topic option').textContent)"))
                .isTrue();
    }

    private static void type(String text) {
        new org.openqa.selenium.interactions.Actions(browser.driver())
                .sendKeys(text)
                .perform();
    }

    private static WebElement field() {
        return browser.driver().findElement(By.id("search"));
    }

    private static String focusedId() {
        return (String) browser.driver().executeScript("return document.activeElement.id");
    }

    private static List<String> results() {
        return browser.driver().findElements(By.cssSelector(".search-results .pledge-list > li > span")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void assertNoOverflow() {
        assertThat((Boolean) browser.driver()
                        .executeScript(
                                "return document.scrollingElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    private static String topicOf(String pledge) {
        PledgeId id = PledgeId.parse(pledge).orElseThrow();
        assertThat(site.page(new PageKey(PageKind.PLEDGE, pledge), Language.RUSSIAN))
                .isNotNull();
        return site.content()
                .programme()
                .pledges()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .topics()
                .get(0)
                .id();
    }

    private static List<Query> queries(String language) {
        List<Query> queries = new ArrayList<>();
        for (JsonNode node : YAMLMapper.shared()
                .readTree(Path.of("src/test/resources/search/queries.yaml").toFile())) {
            if (node.path("in").asString().equals(language)) {
                List<String> find = new ArrayList<>();
                node.path("find").forEach(id -> find.add(id.asString()));
                queries.add(
                        new Query(node.path("q").asString(), node.path("kind").asString(), find));
            }
        }
        return queries;
    }

    /** Inflected form and base form by turns. */
    private static List<String> inflections(String language) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/search/inflections.txt")).stream()
                    .filter(line -> line.startsWith(language + " "))
                    .flatMap(line -> Stream.of(line.split(" ")).skip(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published path of an asset, by its name without hash and ending. */
    private static String asset(String name) {
        return PublishedSite.files(folder).keySet().stream()
                .filter(file -> file.matches("assets/" + name + "\\.[0-9a-f]{10}\\.js"))
                .findFirst()
                .orElseThrow();
    }

    private static long size(String file) {
        try {
            return Files.size(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long gzipped(String file) {
        try {
            return StaticServer.gzipped(Files.readAllBytes(folder.resolve(file))).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
