package kz.bagdarlama.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bagdarlama.publish.SiteDiff.Change;
import kz.bagdarlama.publish.SiteDiff.PageName;
import kz.bagdarlama.publish.SiteDiff.Part;
import kz.bagdarlama.text.Passage;
import org.junit.jupiter.api.Test;

final class SiteDiffTest {

    private final SortedMap<String, byte[]> before = new TreeMap<>();
    private final SortedMap<String, byte[]> after = new TreeMap<>();

    private static byte[] page(String heading, String content, String footer) {
        return ("<html><head><title>" + heading + "</title><link href=\"/c/assets/site.0123456789.css\"></head>"
                        + "<body><main><h1>" + heading + "</h1><p>" + content + "</p></main><footer>" + footer
                        + "</footer></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] redirect(String url) {
        return ("<html><head><meta http-equiv=\"refresh\" content=\"0; url=" + url + "\"></head><body></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private SiteDiff diff() {
        return SiteDiff.of(before, after, "/c/");
    }

    private static List<String> addresses(List<PageName> pages) {
        return pages.stream().map(PageName::address).toList();
    }

    @Test
    void theSameSiteIsNothingToPublish() {
        before.put("ru/index.html", page("A", "text", "foot"));
        after.put("ru/index.html", page("A", "text", "foot"));

        assertThat(diff().isEmpty()).isTrue();
        assertThat(diff().unchanged()).isEqualTo(1);
    }

    @Test
    void pagesComeAndGo() {
        before.put("ru/old/index.html", page("Old", "text", "foot"));
        after.put("ru/new/index.html", page("New", "text", "foot"));

        assertThat(diff().added()).containsExactly(new PageName("ru", "/ru/new/", "New"));
        assertThat(diff().removed()).containsExactly(new PageName("ru", "/ru/old/", "Old"));
        assertThat(diff().isEmpty()).isFalse();
    }

    @Test
    void aPageThatMovedIsComparedWithWhereItMoved() {
        before.put("ru/old/index.html", page("A", "nine jobs", "foot https://example.org/c/ru/old/"));
        after.put("ru/old/index.html", redirect("/c/ru/new/"));
        after.put("ru/new/index.html", page("A", "ten jobs", "foot https://example.org/c/ru/new/"));

        SiteDiff diff = diff();

        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.moved()).containsExactly(new SiteDiff.Move(new PageName("ru", "/ru/old/", "A"), "/ru/new/"));
        assertThat(diff.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.passages())
                        .extracting(Passage::line)
                        .containsExactly("A [-nine-]{+ten+} jobs"));
    }

    @Test
    void aPageThatBecomesPartOfAnotherOnlyMoves() {
        before.put("ru/old/index.html", page("A", "nine", "foot"));
        before.put("ru/big/index.html", page("B", "text", "foot"));
        after.put("ru/old/index.html", redirect("/c/ru/big/"));
        after.put("ru/big/index.html", page("B", "text", "foot"));

        assertThat(diff().moved()).hasSize(1);
        assertThat(diff().changes()).isEmpty();
    }

    @Test
    void redirectsAloneAreNoPages() {
        before.put("ru/a/index.html", redirect("/c/ru/"));
        after.put("ru/b/index.html", redirect("/c/ru/"));

        assertThat(diff().added()).isEmpty();
        assertThat(diff().removed()).isEmpty();
    }

    @Test
    void aPageInPlaceOfARedirectIsNew() {
        before.put("ru/a/index.html", redirect("/c/ru/"));
        after.put("ru/a/index.html", page("A", "text", "foot"));

        assertThat(addresses(diff().added())).containsExactly("/ru/a/");
    }

    @Test
    void whatIsTheSameOnManyPagesIsSaidOnce() {
        for (String name : List.of("a", "b", "c")) {
            before.put("ru/" + name + "/index.html", page(name, "text of " + name, "old foot"));
            after.put("ru/" + name + "/index.html", page(name, "text of " + name, "new foot"));
        }
        before.put("kk/a/index.html", page("a", "text", "foot"));
        after.put("kk/a/index.html", page("a", "text", "foot"));

        assertThat(diff().changes()).singleElement().satisfies(change -> {
            assertThat(change.language()).isEqualTo("ru");
            assertThat(change.part()).isEqualTo(Part.FRAME);
            assertThat(addresses(change.pages())).containsExactly("/ru/a/", "/ru/b/", "/ru/c/");
            assertThat(change.ofAll()).isTrue();
            assertThat(change.passages()).extracting(Passage::line).containsExactly("[-old-]{+new+} foot");
        });
        assertThat(diff().rewordedPages()).isZero();
        assertThat(diff().changedPages()).isEqualTo(3);
    }

    @Test
    void languagesAreToldApart() {
        for (String language : List.of("ru", "kk")) {
            before.put(language + "/index.html", page("A", "old", "foot"));
            after.put(language + "/index.html", page("A", "new", "foot"));
        }

        assertThat(diff().changes()).extracting(Change::language).containsExactly("kk", "ru");
    }

    @Test
    void aTitleIsAPartOfItsOwn() {
        before.put("ru/index.html", page("Old", "text", "foot"));
        after.put("ru/index.html", page("New", "text", "foot"));

        assertThat(diff().changes()).extracting(Change::part).containsExactly(Part.TITLE, Part.CONTENT);
        assertThat(diff().rewordedPages()).isEqualTo(1);
    }

    @Test
    void aLinkThatComesInBetweenLeadsNoOtherElsewhere() {
        String then =
                "<a href=\"/c/a/\">a</a> <a href=\"/c/b/\">b</a> <a href=\"/c/c/\">c</a> <a href=\"/c/old/\">d</a>";
        String now =
                "<a href=\"/c/a/\">a</a> <a href=\"/c/new/\">new</a> <a href=\"/c/c/\">c</a> <a href=\"/c/d/\">d</a>";
        before.put("ru/a/index.html", page("A", then, "foot"));
        after.put("ru/a/index.html", page("A", now, "foot"));
        before.put("ru/b/index.html", page("B", then, "foot"));
        after.put("ru/b/index.html", page("B", "<a href=\"/c/0/\">0</a> " + then, "foot"));

        assertThat(diff().links()).containsExactly(new SiteDiff.LinkChange("/c/old/", "/c/d/", List.of("/ru/a/")));
    }

    @Test
    void linksOfTheSameWordsAreKnownByTheirNeighbours() {
        before.put("ru/a/index.html", page("A", "<a href=\"/c/1/\">more</a> <a href=\"/c/b/\">b</a>", "foot"));
        after.put(
                "ru/a/index.html",
                page("A", "<a href=\"/c/0/\">more</a> <a href=\"/c/a/\">a</a> <a href=\"/c/1/\">more</a>", "foot"));

        assertThat(diff().links()).isEmpty();
    }

    @Test
    void linksElsewhereAndAssetsAndMarkupAreCounted() {
        before.put("ru/a/index.html", page("A", "<a href=\"/c/x/\">x</a>", "foot"));
        after.put("ru/a/index.html", page("A", "<a href=\"/c/y/\">x</a>", "foot"));
        String plain = new String(page("B", "text", "foot"), StandardCharsets.UTF_8);
        before.put("ru/b/index.html", plain.getBytes(StandardCharsets.UTF_8));
        after.put("ru/b/index.html", plain.replace("0123456789", "9876543210").getBytes(StandardCharsets.UTF_8));
        before.put("ru/d/index.html", plain.getBytes(StandardCharsets.UTF_8));
        after.put("ru/d/index.html", plain.replace("<p>", "<p class=\"x\">").getBytes(StandardCharsets.UTF_8));
        before.put("assets/site.0123456789.css", new byte[] {1});
        after.put("assets/site.9876543210.css", new byte[] {2});
        before.put("assets/same.0123456789.svg", new byte[] {1});
        after.put("assets/same.0123456789.svg", new byte[] {1});
        before.put("robots.txt", new byte[] {1});
        after.put("sitemap.xml", new byte[] {1});

        SiteDiff diff = diff();

        assertThat(diff.links()).containsExactly(new SiteDiff.LinkChange("/c/x/", "/c/y/", List.of("/ru/a/")));
        assertThat(diff.unchanged()).isEqualTo(1);
        assertThat(diff.otherMarkup()).containsExactly("/ru/d/");
        assertThat(diff.files().changed()).containsExactly("assets/site.css");
        assertThat(diff.files().added()).containsExactly("sitemap.xml");
        assertThat(diff.files().removed()).containsExactly("robots.txt");
        assertThat(diff.changedPages()).isEqualTo(2);
    }
}
