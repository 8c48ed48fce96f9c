package kz.bagdarlama.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedirectsTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @TempDir
    private Path folder;

    private ContentFolder content;

    @BeforeEach
    void write() {
        content = new ContentFolder(folder);
    }

    private Redirects redirects() throws IOException {
        return Routes.of(content.read(diagnostics), "https://example.org/", diagnostics)
                .redirects();
    }

    private List<String> problems() {
        return diagnostics.sorted().stream()
                .map(each -> each.code().id() + ": " + each.message())
                .toList();
    }

    @Test
    void formerSlugsLeadToThePresentOne() throws IOException {
        content.with(
                        ContentFolder.PLEDGE + "pledge.yaml",
                        ContentFolder.pledge("1.1/1", "first", "topics: [jobs]", "former-slugs: [one, a-first]"))
                .with(ContentFolder.CHAPTER + "chapter.yaml", "id: 1.1\nslug: living\nformer-slugs: [life]\n")
                .with("programme/1-economy/section.yaml", "id: 1\nslug: economy\nformer-slugs: [money]\n")
                .with("pages/about/page.yaml", "id: about\nformer-slugs: [about-us]\n");

        assertThat(redirects().leading())
                .hasSize(6)
                .containsEntry(new SitePath("programme/1.1-life/print/"), new PageKey(PageKind.CHAPTER_PRINT, "1.1"))
                .containsEntry(new SitePath("programme/1.1.1-one/"), new PageKey(PageKind.PLEDGE, "1.1/1"))
                .containsEntry(new SitePath("programme/1.1.1-a-first/"), new PageKey(PageKind.PLEDGE, "1.1/1"))
                .containsEntry(new SitePath("programme/1.1-life/"), new PageKey(PageKind.CHAPTER, "1.1"))
                .containsEntry(new SitePath("programme/1-money/"), new PageKey(PageKind.SECTION, "1"))
                .containsEntry(new SitePath("about-us/"), new PageKey(PageKind.PAGE, "about"));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void anEditionForPaperLeadsOnWithItsPageUnlessTheListSaysOtherwise() throws IOException {
        content.with(
                        ContentFolder.CHAPTER + "chapter.yaml",
                        "id: 1.1\nslug: living\nformer-slugs: [life, standards, people]\n")
                .with("redirects.yaml", """
                        - {from: /programme/1.1-standards/print/, to: /topics/}
                        - {from: /programme/1.1-people/print/, to: gone}
                        """);

        Redirects redirects = redirects();

        assertThat(redirects.leading())
                .hasSize(5)
                .containsEntry(new SitePath("programme/1.1-life/print/"), new PageKey(PageKind.CHAPTER_PRINT, "1.1"))
                .containsEntry(new SitePath("programme/1.1-standards/print/"), PageKey.TOPICS)
                .doesNotContainKey(new SitePath("programme/1.1-people/print/"));
        assertThat(redirects.isGone(new SitePath("programme/1.1-people/print/")))
                .isTrue();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void addressesThatNothingOwnsLeadWhereTheListSays() throws IOException {
        content.with("redirects.yaml", """
                - {from: /topics/labour/, to: topic:jobs}
                - {from: /old.html, to: /topics/}
                - {from: /dead/, to: gone}
                """);

        Redirects redirects = redirects();

        assertThat(redirects.leading())
                .hasSize(2)
                .containsEntry(new SitePath("topics/labour/"), new PageKey(PageKind.TOPIC, "jobs"))
                .containsEntry(new SitePath("old.html"), PageKey.TOPICS);
        assertThat(redirects.isGone(new SitePath("dead/"))).isTrue();
        assertThat(redirects.isGone(new SitePath("topics/labour/"))).isFalse();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aLanguageIsGivenUpAsAWhole() throws IOException {
        content.with("redirects.yaml", "- {from: /en/, to: gone}\n");

        assertThat(redirects().isGoneLanguage("en")).isTrue();
        assertThat(redirects().isGoneLanguage("de")).isFalse();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aLanguageLeadsToNoPage() throws IOException {
        content.without("messages/kk.yaml")
                .without("programme/1-economy/kk.md")
                .without(ContentFolder.CHAPTER + "kk.md")
                .without(ContentFolder.PLEDGE + "kk.md")
                .without("pages/about/kk.md")
                .with("redirects.yaml", "- {from: /kk/, to: page:about}\n");
        content.with("site.yaml", """
                title: {ru: А}
                short-title: {ru: А}
                description: {ru: А}
                base-url: https://example.org/
                languages: [ru]
                source-document: {title: {ru: А}, language: ru}
                """);

        assertThat(redirects().leading()).isEmpty();
        assertThat(problems()).contains("invalid-value: all that was published below /kk/ cannot lead to one page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/about/        | gone         | REDIRECT_FROM_PAGE",
                "/404.html      | gone         | REDIRECT_FROM_PAGE",
                "/              | gone         | REDIRECT_FROM_PAGE",
                "/ru/a/         | gone         | INVALID_VALUE",
                "/a             | gone         | INVALID_VALUE",
                "a/             | gone         | INVALID_VALUE",
                "//a/           | gone         | INVALID_VALUE",
                "/../a/         | gone         | INVALID_VALUE",
                "/a.html/b/     | gone         | INVALID_VALUE",
                "/robots.txt    | gone         | INVALID_VALUE",
                "/a/index.html  | gone         | INVALID_VALUE",
                "/a/            | topic:job    | DEAD_LINK",
                "/a/            | pledge:1.1/2 | DEAD_LINK",
                "/a/            | /b/          | DEAD_LINK",
                "/a/            | /a/          | DEAD_LINK",
                "/a/            | /404.html    | DEAD_LINK",
                "/a/            | page:about#x | INVALID_VALUE",
                "/a/            | about        | INVALID_VALUE",
                "/a/            | mailto:a@b.c | INVALID_VALUE",
            })
    void whatCouldNotWorkIsReportedOnce(String from, String to, Code code) throws IOException {
        content.with("redirects.yaml", "- {from: \"" + from + "\", to: \"" + to + "\"}\n");

        assertThat(redirects().leading()).isEmpty();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a file and line where one has the page
                "/about/                    | the address /about/ is taken by content/pages/about/page.yaml:1:1",
                "/topics/jobs/              | the address /topics/jobs/ is taken by content/topics.yaml:1:8",
                "/districts/alatau/         | the address /districts/alatau/ is taken by content/districts.yaml:1:8",
                "/programme/1.1.1-first/    | the address /programme/1.1.1-first/ is taken by content/"
                        + ContentFolder.PLEDGE + "pledge.yaml:2:7",
                // and none where the site has it anyway
                "/search/                   | the address /search/ is that of a page of the site itself: the search",
                "/topics/                   | the address /topics/ is that of a page of the site itself: the topics",
                "/404.html                  | the address /404.html is that of a page of the site itself: the answer to unknown addresses",
                "/years/                    | the address /years/ is that of a page of the site itself: the deadlines by year",
                "/districts/alatau/print/   | the address /districts/alatau/print/ is that of a page of the site itself: an edition for paper",
            })
    void whatTakesAnAddressIsNamed(String from, String message) throws IOException {
        content.with(
                ContentFolder.PLEDGE + "pledge.yaml",
                ContentFolder.pledge("1.1/1", "first", "topics: [jobs]", "deadline: in 2025"));
        content.with("redirects.yaml", "- {from: \"" + from + "\", to: gone}\n");

        redirects();

        assertThat(problems()).containsExactly("redirect-from-page: " + message);
    }

    @Test
    void loopsAreRefusedAndNeverFollowed() throws IOException {
        content.with("redirects.yaml", "- {from: /a/, to: /b/}\n- {from: /b/, to: /a/}\n");

        assertThat(redirects().leading()).isEmpty();
        assertThat(problems())
                .containsExactly("dead-link: “/b/” is a redirect itself", "dead-link: “/a/” is a redirect itself");
    }

    @Test
    void whatCouldNotBeReadMayBeTheTarget() throws IOException {
        content.with(ContentFolder.PLEDGE + "pledge.yaml", "id: one\n")
                .with("redirects.yaml", "- {from: /a/, to: pledge:1.1/1}\n");

        redirects();

        assertThat(problems()).noneMatch(problem -> problem.startsWith("dead-link"));
    }
}
