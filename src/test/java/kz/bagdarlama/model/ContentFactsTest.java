package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.site.Fixture;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.source.FileCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentFactsTest {

    private static final String PLEDGE = "content/programme/1-water/1.1-supply/01-pipes/";

    @TempDir
    private Path root;

    private final QueryCache queries = new QueryCache();
    private final FileCache files = new FileCache();

    @BeforeEach
    void aSite() throws IOException {
        Fixture.small(root);
    }

    private Content facts() throws IOException {
        Content content = new ContentReader(
                        root.resolve("content"), "content", new Diagnostics(), queries, files, Tasks.NOBODY)
                .read()
                .orElseThrow();
        return ContentFacts.of(content, queries);
    }

    private void replace(String file, String pattern, String by) throws IOException {
        Path path = root.resolve(PLEDGE + file);
        String text = Files.readString(path);
        String replaced = text.replaceFirst(pattern, by);
        assertThat(replaced).isNotEqualTo(text);
        Files.writeString(path, replaced);
    }

    @Test
    void areTheSameObjectAsLongAsOnlyWordsChange() throws IOException {
        Content before = facts();
        replace("ru.md", "\\s*$", "\n\nДа.\n");
        assertThat(facts()).isSameAs(before);
        replace("kk.md", "(?m)^# .*$", "# Су");
        assertThat(facts()).isSameAs(before);
    }

    @Test
    void areOthersWhenAFactChanges() throws IOException {
        Content before = facts();
        replace("pledge.yaml", "slug: \\S+", "slug: other");
        Content after = facts();
        assertThat(after).isNotEqualTo(before);
        assertThat(after.programme().pledges().findFirst().orElseThrow().slug().text())
                .isEqualTo("other");
    }

    @Test
    void haveNoTexts() throws IOException {
        Content facts = facts();
        assertThat(facts.texts()).isNotEmpty();
        for (ContentText each : facts.texts()) {
            assertThatThrownBy(() -> each.prose().in(Language.RUSSIAN)).isInstanceOf(NoSuchElementException.class);
        }
    }
}
