package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.ProgressNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgressReaderTest {

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    private List<ProgressNote> notes(String yaml) throws IOException {
        return new ContentFolder(folder)
                .with(ContentFolder.PLEDGE + "progress.yaml", yaml)
                .read(diagnostics)
                .programme()
                .pledges()
                .findFirst()
                .orElseThrow()
                .progress();
    }

    @Test
    void aPledgeUsuallyHasNone() throws IOException {
        assertThat(new ContentFolder(folder).read(diagnostics).programme().pledges())
                .allSatisfy(pledge -> assertThat(pledge.progress()).isEmpty());
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void notesAreReadWithAllTheySay() throws IOException {
        List<ProgressNote> notes = notes("""
                - date: 2024-05-30
                  what: {ru: Открыта школа., kk: Мектеп ашылды.}
                  source: https://example.org/1
                  archived: https://archive.example/1
                  publisher: {ru: Газета, kk: Газет}
                - {date: 2024-05-30, what: {ru: Ещё одна., kk: Тағы біреуі.}, source: http://пример.рф/2}
                """);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(notes)
                .extracting(ProgressNote::anchor)
                .containsExactly("progress-2024-05-30", "progress-2024-05-30-2");
        assertThat(notes).extracting(ProgressNote::date).containsOnly(LocalDate.of(2024, 5, 30));
        assertThat(notes.get(0).what().in(Language.KAZAKH).text()).isEqualTo("Мектеп ашылды.");
        assertThat(notes.get(0).archived()).contains("https://archive.example/1");
        assertThat(notes.get(0).publisher())
                .hasValueSatisfying(
                        by -> assertThat(by.in(Language.RUSSIAN).text()).isEqualTo("Газета"));
        assertThat(notes.get(1).archived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//example.org/1",
                "https:///1",
                "https://",
                "'data:text/html,x'",
                "\"https://example.org/ a\"",
                "'https://example.org/\"x'",
            })
    void onlyWholeAddressesOfPagesAreSources(String address) throws IOException {
        notes("- {date: 2024-05-30, what: {ru: Да., kk: Иә.}, source: " + address + "}\n");

        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.code().id()).isEqualTo("invalid-value"));
    }
}
