package kz.bagdarlama.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.markdown.ProseParser;
import kz.bagdarlama.model.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlockChangeTest {

    private static Prose prose(String text) {
        return new ProseParser(new Diagnostics()).parse("ru.md", text);
    }

    private static String shown(List<BlockChange.Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.fate()) {
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void anAlignmentLeadsThroughBothAndKeepsAllItCan(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> before = letters(random);
            List<String> after = letters(random);
            List<Alignment.Step> steps = Alignment.of(before, after);

            assertThat(steps.stream().map(Alignment.Step::before).filter(i -> i >= 0))
                    .containsExactlyElementsOf(
                            IntStream.range(0, before.size()).boxed().toList());
            assertThat(steps.stream().map(Alignment.Step::after).filter(i -> i >= 0))
                    .containsExactlyElementsOf(
                            IntStream.range(0, after.size()).boxed().toList());
            assertThat(steps.stream().filter(Alignment.Step::isCommon))
                    .allSatisfy(step -> assertThat(before.get(step.before())).isEqualTo(after.get(step.after())))
                    .hasSize(longestCommon(before, after));
        }
    }

    private static List<String> letters(Random random) {
        return random.ints(random.nextInt(9), 'a', 'd')
                .mapToObj(Character::toString)
                .toList();
    }

    /** By trying every subset of the first. */
    private static int longestCommon(List<String> before, List<String> after) {
        int longest = 0;
        for (int subset = 0; subset < 1 << before.size(); subset++) {
            List<String> rest = new ArrayList<>(after);
            boolean fits = true;
            for (int i = 0; i < before.size() && fits; i++) {
                if ((subset >> i & 1) == 1) {
                    int at = rest.indexOf(before.get(i));
                    fits = at >= 0;
                    rest = fits ? rest.subList(at + 1, rest.size()) : rest;
                }
            }
            longest = fits ? Math.max(longest, Integer.bitCount(subset)) : longest;
        }
        return longest;
    }

    @Test
    void textsTooLongForATableAreDifferentAltogether() {
        List<String> before = IntStream.range(0, 3000).mapToObj(i -> "a" + i).toList();
        List<String> after = IntStream.range(0, 3000).mapToObj(i -> "b" + i).toList();

        assertThat(Alignment.of(before, after)).hasSize(6000).noneMatch(Alignment.Step::isCommon);
    }
}
