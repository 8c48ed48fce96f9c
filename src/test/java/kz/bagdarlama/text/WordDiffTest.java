package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordDiffTest {

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // One word for another, with four words on each side and the sign that there are more.
                "a b c d e 9,2 f g h i j | a b c d e 9,3 f g h i j | … b c d e [-9,2-]{+9,3+} f g h i …",
                "9,2 f g | 9,3 f g | [-9,2-]{+9,3+} f g",
                "a b | a b c | a b {+c+}",
                "a b c | a b | a b [-c-]",
                "b c | a b c | {+a+} b c",
                "| a b | {+a b+}",
                "a b || [-a b-]",
                // One word more of several equal ones.
                "a a a | a a | a a [-a-]",
                // Two words in common between two changes of one word each do not divide them …
                "x a b y c | X a b Y c | [-x-]{+X+} a b [-y-]{+Y+} c",
                // … and one in common between many is no help to a reader.
                "a b c and d e f g | h i j and k l m g | [-a b c and d e f-]{+h i j and k l m+} g",
            })
    void aChangeIsOneLine(String before, String after, String expected) {
        assertThat(WordDiff.of(words(before), words(after)))
                .extracting(Passage::line)
                .containsExactly(expected);
    }

    @Test
    void changesFarApartArePassagesOfTheirOwn() {
        assertThat(WordDiff.of(words("x a b c d e y"), words("X a b c d e Y")))
                .extracting(Passage::line)
                .containsExactly("[-x-]{+X+} a b c d …", "… b c d e [-y-]{+Y+}");
    }

    @Test
    void equalTextsHaveNoPassage() {
        assertThat(WordDiff.of(words("a b c"), words("a b c"))).isEmpty();
    }

    @Test
    void aTextOfWhichNothingIsLeftIsReplacedAsAWhole() {
        List<String> before = IntStream.range(0, 3000).mapToObj(i -> "a" + i).toList();
        List<String> after = IntStream.range(0, 3000).mapToObj(i -> "b" + i).toList();

        assertThat(WordDiff.of(before, after))
                .singleElement()
                .satisfies(passage -> assertThat(passage.pieces())
                        .extracting(DiffPiece::status)
                        .containsExactly(DiffPiece.Status.REMOVED, DiffPiece.Status.ADDED));
    }

    /** With the removed words instead of the added ones the old text comes out, and the other way round, whatever the texts. */
    @Test
    void passagesSayAllThatChanged() {
        Random random = new Random(5);
        for (int run = 0; run < 2000; run++) {
            List<String> before = text(random);
            List<String> after = text(random);
            List<String> removed = new ArrayList<>(before);
            List<String> added = new ArrayList<>(after);
            int keptOfOld = before.size();
            int keptOfNew = after.size();
            for (Passage passage : WordDiff.of(before, after)) {
                for (DiffPiece piece : passage.pieces()) {
                    List<String> words = words(piece.text());
                    if (piece.status() == DiffPiece.Status.REMOVED) {
                        assertThat(removed).containsSubsequence(words);
                        keptOfOld -= words.size();
                    } else if (piece.status() == DiffPiece.Status.ADDED) {
                        assertThat(added).containsSubsequence(words);
                        keptOfNew -= words.size();
                    }
                }
            }
            assertThat(keptOfOld).as(before + " → " + after).isEqualTo(keptOfNew);
            assertThat(keptOfNew).isLessThanOrEqualTo(longestCommon(before, after));
        }
    }

    private static List<String> text(Random random) {
        return random.ints(random.nextInt(12), 'a', 'e')
                .mapToObj(Character::toString)
                .toList();
    }

    private static int longestCommon(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                length[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.size()][b.size()];
    }
}
