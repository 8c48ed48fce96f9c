package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "con, con-1",
        "NUL, NUL-1",
        "aux.svg, aux-1.svg",
        "Com1.tar.gz, Com1-1.tar.gz",
        "lpt9, lpt9-1",
        "lpt³.txt, lpt³-1.txt",
        "CONIN$, CONIN$-1",
        "'con .txt', 'con -1.txt'",
        "nul., nul-1",
        "old., old",
        "'old ', old",
        "what?.md, what-.md",
        "a:b, a-b",
        "'\u0007.md', -.md",
        "<x>, -x-",
    })
    void whatWindowsCannotHaveGetsAnotherName(String name, String other) {
        assertThat(FileNames.problem(name, FileNames.LONGEST)).isPresent();
        assertThat(FileNames.instead(name)).isEqualTo(other);
        assertThat(FileNames.problem(other, FileNames.LONGEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console",
                "icon",
                "com",
                "com0",
                "com10",
                "lpt",
                "null",
                "nul-1",
                "a.con",
                "1.1-con",
                "auxiliary.md",
                ".gitignore",
                "about",
                "ru.md",
                "бағдарлама.md",
                "a b.md",
                "com٣",
                "prin"
            })
    void othersAreNames(String name) {
        assertThat(FileNames.problem(name, FileNames.LONGEST)).isEmpty();
        assertThat(FileNames.instead(name)).isEqualTo(name);
    }

    @Test
    void lengthIsCountedInBytes() {
        assertThat(FileNames.problem("a".repeat(255), 255)).isEmpty();
        assertThat(FileNames.problem("a".repeat(256), 255)).isPresent();
        assertThat(FileNames.problem("қ".repeat(127), 255)).isEmpty();
        assertThat(FileNames.problem("қ".repeat(128), 255).orElseThrow().toString())
                .isEqualTo("the name “" + "қ".repeat(40) + "…” has 256 bytes; disks allow 255");
        assertThat(FileNames.problem("😀".repeat(64), 255)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Logo.svg, logo.svg", "ЁЛКА, ёлка", "Қала, қала", "STRASSE, straße", "й, и\u0306", "ΣΑΣ, σας"})
    void namesThatDifferInCaseOrCompositionAreAlike(String one, String other) {
        assertThat(FileNames.alike(one)).isEqualTo(FileNames.alike(other));
        assertThat(FileNames.isPlain(one)).isFalse();
    }

    @Test
    void namesThatNothingCanBeTakenForArePlain() {
        assertThat(FileNames.isPlain("1.1-living_x.md")).isTrue();
        assertThat(FileNames.alike("kk.md")).isNotEqualTo(FileNames.alike("ru.md"));
    }
}
