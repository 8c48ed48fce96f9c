package kz.bagdarlama.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import kz.bagdarlama.model.EntryKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkTargetTest {

    @ParameterizedTest
    @CsvSource({
        "section:1, SECTION, 1, ''",
        "chapter:1.2, CHAPTER, 1.2, ''",
        "pledge:1.1/3, PLEDGE, 1.1/3, ''",
        "pledge:1.1/3#a, PLEDGE, 1.1/3, a",
        "chapter:1.2#outcome.1, CHAPTER, 1.2, outcome.1",
        "district:alatau, DISTRICT, alatau, ''",
        "topic:jobs, TOPIC, jobs, ''",
        "page:about, PAGE, about, ''",
        "page:about#sources, PAGE, about, sources",
        "page:about#, PAGE, about, ''",
        "page:a#b#c, PAGE, a, b#c",
        "page:, PAGE, '', ''",
    })
    void thingsOfTheSiteAreNamedByTheirIds(String destination, EntryKind kind, String id, String fragment) {
        assertThat(LinkTarget.parse(destination)).contains(new LinkTarget.Inside(kind, id, fragment));
    }

    @ParameterizedTest
    @CsvSource({
        "site:data, data, ''",
        "site:changes/texts, changes/texts, ''",
        "site:years/2026#pledges, years/2026, pledges",
        "site:programme.pdf, programme.pdf, ''",
        "site:, '', ''",
    })
    void pagesThatTheSiteMakesAreNamedByTheirAddresses(String destination, String name, String fragment) {
        assertThat(LinkTarget.parse(destination))
                .contains(new LinkTarget.Made(name, fragment))
                .hasValueSatisfying(target -> assertThat(target).hasToString(destination));
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void everyKindThatTextsCanNameIsUnderstoodWithAndWithoutAnAnchor(EntryKind kind) {
        assertThat(kind.word()).matches("[a-z]+");
        assertThat(kind.key("x")).isEqualTo(kind.word() + ":x");
        if (LinkTarget.KINDS.contains(kind)) {
            assertThat(LinkTarget.parse(kind.key("x"))).contains(new LinkTarget.Inside(kind, "x", ""));
            assertThat(LinkTarget.parse(kind.key("x#y"))).contains(new LinkTarget.Inside(kind, "x", "y"));
        } else {
            assertThat(LinkTarget.parse(kind.key("x"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#a", "#outcome.1", "#sources"})
    void anAnchorIsOfTheSamePage(String destination) {
        assertThat(LinkTarget.parse(destination)).contains(new LinkTarget.SamePage(destination.substring(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "http://example.org/a?b=c&d=e#f",
                "https://example.org:8080/қала",
                "https://example.org/it's",
                "mailto:akimat@example.org",
                "tel:+77270000000",
            })
    void otherSitesAreLetThrough(String destination) {
        assertThat(LinkTarget.parse(destination)).contains(new LinkTarget.Outside(destination));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "javascript&colon;alert(1)",
                "vbscript:msgbox(1)",
                "data:text/html,<script>alert(1)</script>",
                "data:image/png;base64,AAAA",
                "file:///etc/passwd",
                "ftp://example.org/",
                "blob:https://example.org/1",
                "about:blank",
                "view-source:https://example.org/",
                "ws://example.org/",
                "HTTPS://example.org/",
                "Pledge:1.1/3",
                "PLEDGE:1.1/3",
                " pledge:1.1/3",
                "pledges:1.1/3",
                "pledge",
                "https:",
                "http:",
                "mailto:",
                "tel:",
                ":",
                "://example.org",
                "//example.org/",
                "/programme/",
                "../programme/",
                "programme/",
                "index.html",
                "example.org",
                "https://example.org/a b",
                "https://example.org/\"onclick=\"alert(1)",
                "https://example.org/<b>",
                "https://example.org/\\",
                "https://example.org/\n",
                "https://example.org/\u0000",
                "mailto:a b@example.org",
            })
    void everythingElseIsRefused(String destination) {
        assertThat(LinkTarget.parse(destination)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:foo",
                "http:foo",
                "https:/foo",
                "https:/foo/bar",
                "https://",
                "http://",
                "http:///x",
                "https:///x",
                "https:////example.org",
                "https://?a",
                "https://#a",
                "https://:8080/",
                "https://@example.org/",
                "https://./",
                "https://-a/",
            })
    void anAddressOfAnotherSiteNamesItsHost(String destination) {
        assertThat(LinkTarget.parse(destination)).isEmpty();
    }
}
