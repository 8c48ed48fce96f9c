package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SequenceDiffTest {

    /** What can be kept is kept as soon as it can, and what is gone comes before what has come in its place. */
    @ParameterizedTest
    @CsvSource({
        "abc, abc, a b c",
        "abc, axc, a -b +x c",
        "ab, ba, -a b +a",
        "abcabba, cbabac, -a -b c -a b +a b a +c",
        "aa, a, a -a"
    })
    void ofSeveralWaysItIsAlwaysTheSame(String before, String after, String expected) {
        assertThat(SequenceDiff.of(List.of(before.split("")), List.of(after.split(""))).stream()
                        .map(step -> step.isCommon()
                                ? before.substring(step.before(), step.before() + 1)
                                : step.before() >= 0
                                        ? "-" + before.charAt(step.before())
                                        : "+" + after.charAt(step.after()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aDifferenceLeadsThroughBothAndKeepsAllItCan(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> before = letters(random);
            List<String> after = letters(random);
            List<SequenceDiff.Step> steps = SequenceDiff.of(before, after);

            assertThat(steps.stream().map(SequenceDiff.Step::before).filter(i -> i >= 0))
                    .containsExactlyElementsOf(
                            IntStream.range(0, before.size()).boxed().toList());
            assertThat(steps.stream().map(SequenceDiff.Step::after).filter(i -> i >= 0))
                    .containsExactlyElementsOf(
                            IntStream.range(0, after.size()).boxed().toList());
            assertThat(steps.stream().filter(SequenceDiff.Step::isCommon))
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
    void whereTooMuchChangedNothingIsCommon() {
        List<String> before = IntStream.range(0, 3000).mapToObj(i -> "a" + i).toList();
        List<String> after = IntStream.range(0, 3000).mapToObj(i -> "b" + i).toList();

        assertThat(SequenceDiff.of(before, after)).hasSize(6000).noneMatch(SequenceDiff.Step::isCommon);
    }
}
