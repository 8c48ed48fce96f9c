package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeantNameTest {

    private static final Set<String> OF_PLEDGE = Set.of("ru.md", "kk.md", "pledge.yaml", "progress.yaml");
    private static final Set<String> OF_STRINGS = Set.of("ru.yaml", "kk.yaml");

    /** What Windows, macOS, Linux, browsers and keyboards make of the names that are read. */
    @ParameterizedTest
    @CsvSource({
        "ru.md.txt, ru.md",
        "RU.MD.TXT, ru.md",
        "ru.txt, ru.md",
        "ru, ru.md",
        "ru.markdown, ru.md",
        "ru.md.md, ru.md",
        "ru.md.markdown, ru.md",
        "Ru.md, ru.md",
        "ру.md, ru.md",
        "ру.мд, ru.md",
        "кг.md, ru.md",
        "кг.ьв, ru.md",
        "лл.md, kk.md",
        "кк.md, kk.md",
        "'ru .md', ru.md",
        "' ru.md', ru.md",
        "ru — копия.md, ru.md",
        "ru - копия (2).md, ru.md",
        "ru - Copy.md, ru.md",
        "ru copy 2.md, ru.md",
        "ru (копия).md, ru.md",
        "ru (1).md, ru.md",
        "ru(3).md.txt, ru.md",
        "Копия ru.md, ru.md",
        "Copy of kk.md, kk.md",
        "kk - көшірме.md, kk.md",
        "kk - Көшірмесі.md, kk.md",
        "ru.md.bak, ru.md",
        "ru.md~, ru.md",
        "ru.docx, ru.md",
        "ru.md.odt, ru.md",
        "rus.md, ru.md",
        "рус.md, ru.md",
        "kz.md, kk.md",
        "қаз.md, kk.md",
        "kk-KZ.md, kk.md",
        "ru_RU.md, ru.md",
        "ri.md, ru.md",
        "pledge.yaml.txt, pledge.yaml",
        "pledge.yml, pledge.yaml",
        "Pledge.YAML, pledge.yaml",
        "pledge, pledge.yaml",
        "plegde.yaml, pledge.yaml",
        "рledgе.yaml, pledge.yaml",
        "здувпу.yaml, pledge.yaml",
        "progress.yaml.yaml, progress.yaml",
        "progress - копия.yaml, progress.yaml",
    })
    void aSlipInANameIsUnderstood(String written, String meant) {
        assertThat(MeantName.among(written, OF_PLEDGE)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"ru.yml, ru.yaml", "ру.yaml, ru.yaml", "kk.yaml.txt, kk.yaml", "kk — копия.yaml, kk.yaml"})
    void soItIsWithStrings(String written, String meant) {
        assertThat(MeantName.among(written, OF_STRINGS)).contains(meant);
    }

    /** What has a meaning of its own is not taken for anything. */
    @ParameterizedTest
    @CsvSource({"en.md", "notes.txt", "photo.jpg", "readme.md", "source.yaml", "черновик.md", "план.docx", "list.csv"})
    void anotherNameStaysUnknown(String written) {
        assertThat(MeantName.among(written, OF_PLEDGE)).isEmpty();
    }

    @Test
    void aFolderIsUnderstoodToo() {
        Set<String> folders = Set.of("messages", "programme", "pages");
        assertThat(MeantName.among("program", folders)).contains("programme");
        assertThat(MeantName.among("Messages", folders)).contains("messages");
        assertThat(MeantName.among("pages — копия", folders)).contains("pages");
    }
}
