package kz.bagdarlama.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RelatedPledgesTest {

    @TempDir
    private Path folder;

    private ContentFolder content;

    @BeforeEach
    void write() {
        content = new ContentFolder(folder);
    }

    private void first(String... lines) {
        content.with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "first", lines));
    }

    private void other(int number, String... lines) {
        content.withPledge("p" + number, ContentFolder.pledge("1.1/" + number, "p" + number, lines));
    }

    private List<String> related(int number) throws IOException {
        List<Pledge> all = content.read().programme().pledges().toList();
        Pledge pledge = all.stream()
                .filter(each -> each.id().number() == number)
                .findFirst()
                .orElseThrow();
        return RelatedPledges.ofEach(all, new QueryCache()).get(pledge.id()).stream()
                .map(id -> String.valueOf(id.number()))
                .toList();
    }

    @Test
    void aPledgeThatSharesNothingHasNone() throws IOException {
        first("topics: [jobs]");
        other(2, "topics: [air]");

        assertThat(related(1)).isEmpty();
    }

    @Test
    void namedOnesStandBeforeThoseOfTheProjectAndThoseOfTheTopics() throws IOException {
        first("topics: [jobs, youth]", "project: orleu", "districts: [alatau]", "related: [1.1/6]");
        other(2, "topics: [youth]");
        other(3, "topics: [jobs, youth]");
        other(4, "topics: [jobs, youth]", "districts: [alatau]");
        other(5, "topics: [air]", "project: orleu");
        other(6, "topics: [air]");

        assertThat(related(1)).containsExactly("6", "5", "4", "3", "2");
    }

    @Test
    void aMentionCountsOnBothSides() throws IOException {
        first("topics: [jobs]");
        other(2, "topics: [jobs]");
        other(3, "topics: [air]", "related: [1.1/1]");

        assertThat(related(1)).containsExactly("3", "2");
        assertThat(related(3)).containsExactly("1");
    }

    @Test
    void theMainTopicCountsMore() throws IOException {
        first("topics: [jobs, youth]");
        other(2, "topics: [youth, jobs]");
        other(3, "topics: [jobs, youth]");

        assertThat(related(1)).containsExactly("3", "2");
    }

    @Test
    void districtsOfMeasuresCountToo() throws IOException {
        first("topics: [jobs]", "districts: [alatau]");
        other(2, "topics: [air]", "measures: [{id: a, districts: [alatau]}, {id: b, districts: [alatau]}]");
        other(3, "topics: [air]", "districts: [medeu]");

        assertThat(related(1)).containsExactly("2");
    }

    @Test
    void equalOnesStandInTheOrderOfTheSourceAndFiveAreShown() throws IOException {
        first("topics: [jobs]");
        for (int number = 2; number <= 12; number++) {
            other(number, "topics: [jobs]");
        }

        assertThat(related(1)).containsExactly("2", "3", "4", "5", "6");
        assertThat(related(4)).containsExactly("1", "2", "3", "5", "6");
    }
}
