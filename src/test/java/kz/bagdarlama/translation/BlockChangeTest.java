package kz.bagdarlama.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.markdown.ProseParser;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.DiffPiece;
import org.junit.jupiter.api.Test;

final class BlockChangeTest {

    private static Prose prose(String text) {
        return new ProseParser(new Diagnostics()).parse("ru.md", text);
    }

    private static String shown(List<DiffPiece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.status()) {
                    case KEPT -> piece.text();
                    case REMOVED -> "-" + piece.text() + "-";
                    case ADDED -> "+" + piece.text() + "+";
                })
                .collect(Collectors.joining(" "));
    }

    private static List<String> changes(String before, String after, boolean known) {
        Prose old = prose(before);
        return BlockChange.between(
                        TextBlock.fingerprints(old), known ? Optional.of(old) : Optional.empty(), prose(after))
                .stream()
                .map(change -> change.kind().word() + ": " + shown(change.words()))
                .toList();
    }

    @Test
    void theWordsThatChangedAreShown() {
        assertThat(shown(BlockChange.words("порядка 195 км труб к 2026 году", "порядка 210 км новых труб к 2026 году")))
                .isEqualTo("порядка -195- +210+ км +новых+ труб к 2026 году");
        assertThat(shown(BlockChange.words("а б", "в г"))).isEqualTo("-а б- +в г+");
    }

    @Test
    void typographyIsNoChangeOfWords() {
        assertThat(shown(BlockChange.words("проект \"Ещё\" - да", "проект «Еще» – да")))
                .isEqualTo("проект «Еще» – да");
    }

    @Test
    void onlyBlocksThatChangedAreTold() {
        assertThat(changes("# А\n\nОдин.\n\n- два\n- три\n", "# А\n\nОдин.\n\n- два\n- четыре\n", true))
                .containsExactly("changed: -три- +четыре+");
    }

    @Test
    void blocksThatCameOrWentAreTold() {
        assertThat(changes("# А\n\nОдин.\n\nДва.\n", "# А\n\nДва.\n\nТри.\n", true))
                .containsExactly("removed: -Один.-", "added: +Три.+");
    }

    @Test
    void aBlockThatOnlyMovedIsToldOnBothPlaces() {
        assertThat(changes("# А\n\nОдин.\n\nДва.\n", "# А\n\nДва.\n\nОдин.\n", true))
                .containsExactly("removed: -Один.-", "added: +Один.+");
    }

    @Test
    void withoutTheOldTextTheNewOneIsShown() {
        assertThat(changes("# А\n\nОдин.\n\nДва.\n", "# А\n\nОдин раз.\n\nДва.\n", false))
                .containsExactly("rewritten: Один раз.");
        assertThat(changes("# А\n\nОдин.\n\nДва.\n", "# А\n\nДва.\n", false)).containsExactly("removed: ");
    }

    @Test
    void headingsAndTitlesAreBlocks() {
        assertThat(changes("# А\n\n## Б {#b}\n\nВ\n", "# Я\n\n## Ю {#b}\n\nВ\n", true))
                .containsExactly("changed: -А- +Я+", "changed: -Б- +Ю+");
    }
}
