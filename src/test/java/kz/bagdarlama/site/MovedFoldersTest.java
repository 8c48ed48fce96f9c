package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A folder that was moved by mistake, or deleted, gets one message, which says where it belongs. */
final class MovedFoldersTest {

    private static final String WATER = "content/programme/1-water/";
    private static final String SUPPLY = WATER + "1.1-supply/";
    private static final String RIVER = WATER + "1.2-river/";

    @TempDir
    private Path folder;

    private record Move(String from, String to, String message, String hint) {}

    @TestFactory
    Stream<DynamicTest> aMovedFolderIsToGoBack() throws IOException {
        Fixture site = Fixture.small(folder);
        return Stream.of(
                        new Move(
                                RIVER + "02-fish",
                                SUPPLY + "03-fish",
                                "/pledge.yaml:1:5: error[misplaced]: this id does not belong into the folder of chapter 1.1",
                                "move the folder into " + RIVER + ", or correct the id"),
                        new Move(
                                SUPPLY + "01-pipes",
                                RIVER + "01-pipes",
                                "/pledge.yaml:1:5: error[misplaced]: this id does not belong into the folder of chapter 1.2",
                                "move the folder into " + SUPPLY + ", or correct the id"),
                        new Move(
                                SUPPLY + "02-wells",
                                RIVER + "wells",
                                "/pledge.yaml:1:5: error[misplaced]: this id does not belong into the folder of chapter 1.2",
                                "move the folder into " + SUPPLY + ", or correct the id"),
                        new Move(
                                RIVER + "02-fish",
                                WATER + "02-fish",
                                "/pledge.yaml:1:5: error[misplaced]: a pledge lies here, in a folder of another level",
                                "move the folder into " + RIVER + ", or correct the id"),
                        new Move(
                                SUPPLY + "01-pipes",
                                "content/programme/01-pipes",
                                "/pledge.yaml:1:5: error[misplaced]: a pledge lies here, in a folder of another level",
                                "move the folder into " + SUPPLY + ", or correct the id"),
                        new Move(
                                WATER + "1.2-river",
                                "content/programme/1.2-river",
                                "/chapter.yaml:1:5: error[misplaced]: a chapter lies here, in a folder of another level",
                                "move the folder into " + WATER + ", or correct the id"),
                        new Move(
                                WATER + "1.2-river",
                                SUPPLY + "1.2-river",
                                "/chapter.yaml:1:5: error[misplaced]: a chapter lies here, in a folder of another level",
                                "move the folder into " + WATER + ", or correct the id"),
                        new Move(
                                RIVER + "02-fish",
                                RIVER + "01-banks/02-fish",
                                ": error[unexpected-file]: nothing of this name is read here",
                                "move the folder to where its number belongs, below programme/"),
                        new Move(
                                SUPPLY + "02-wells",
                                "content/02-wells",
                                ": error[unexpected-file]: nothing of this name is read here",
                                "move the folder to where its number belongs, below programme/"),
                        new Move(
                                RIVER + "01-banks",
                                "content/pages/01-banks",
                                ": error[unexpected-file]: nothing of this name is read here",
                                "move the folder to where its number belongs, below programme/"))
                .map(move -> DynamicTest.dynamicTest(move.from + " → " + move.to, () -> {
                    Files.move(folder.resolve(move.from), folder.resolve(move.to));
                    String text = site.run("check").text();
                    Files.move(folder.resolve(move.to), folder.resolve(move.from));
                    assertThat(text)
                            .startsWith(move.to + move.message + "\n")
                            .contains("  = hint: " + move.hint + "\n")
                            .endsWith("\n1 error\n");
                }));
    }

    /** What is published and deleted is one message as well, until it is given up in the register too. */
    @Test
    void aDeletedPledgeIsToldOrGivenUp() throws IOException {
        Fixture site = Fixture.small(folder);
        String published = folder.resolve("site").toString();
        assertThat(site.run("build", "--output", published).exitCode()).isZero();
        for (String file : Fixture.files(folder.resolve(RIVER + "01-banks"))) {
            Files.delete(folder.resolve(RIVER + "01-banks").resolve(file));
        }

        assertThat(site.run("build", "--output", published).text())
                .contains("error[untold]: nothing tells the pledge “1.2/1” of the document")
                .contains("git restore brings it back")
                .contains("what is given up for good loses this line as well")
                .doesNotContain("vanished-url");

        Path register = folder.resolve("content/source.yaml");
        Files.writeString(register, Files.readString(register).replaceAll("(?m)^- \\{id: 1\\.2/1[,.].*\n", ""));
        assertThat(site.run("build", "--output", published).text()).contains("vanished-url");
    }
}
