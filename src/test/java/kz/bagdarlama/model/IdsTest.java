package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "10", "42", "99"})
    void sectionsAreNumbered(String text) {
        assertThat(SectionId.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "01", "-1", "+1", "1.", "1.1", "100", "one", " 1", "1 ", "1\n", "١", "１", "1_0", "1e1"})
    void otherFormsAreNoSections(String text) {
        assertThat(SectionId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.9", "1.10", "10.1", "99.99"})
    void chaptersAreNumberedWithinTheirSection(String text) {
        assertThat(ChapterId.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1", "1.", ".1", "0.1", "1.0", "1.01", "01.1", "1,1", "1.1.1", "1/1", "1.1 ", " 1.1", "1.1\n",
                "1.100", "100.1", "a.b", "1..1", "-1.1", "1.-1"
            })
    void otherFormsAreNoChapters(String text) {
        assertThat(ChapterId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1/1", "1.1/9", "1.10/10", "99.99/99"})
    void pledgesAreNumberedWithinTheirChapter(String text) {
        assertThat(PledgeId.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1", "1.1", "1.1/", "/1", "1/1", "1.1/0", "1.1/01", "1.1/1/1", "1.1.1", "1.1/a", "1.1/100",
                "1.1 / 1", "1.1/1 ", " 1.1/1", "1.1/1\n", "1.1/1a", "1.1/-1", "0.1/1", "1.0/1"
            })
    void otherFormsAreNoPledges(String text) {
        assertThat(PledgeId.parse(text)).isEmpty();
    }

    @Test
    void thePartsOfAnIdAreItsNumbers() {
        PledgeId id = PledgeId.parse("2.13/7").orElseThrow();

        assertThat(id.number()).isEqualTo(7);
        assertThat(id.chapter().number()).isEqualTo(13);
        assertThat(id.chapter().section().number()).isEqualTo(2);
        assertThat(id).isEqualTo(new PledgeId(new ChapterId(new SectionId(2), 13), 7));
    }

    @Test
    void inUrlsThereIsNoSlash() {
        assertThat(PledgeId.parse("1.2/13").orElseThrow().dotted()).isEqualTo("1.2.13");
    }

    @Test
    void sectionsAreOrderedAsNumbers() {
        assertThat(Stream.of("10", "2", "1", "9")
                        .map(text -> SectionId.parse(text).orElseThrow())
                        .sorted())
                .extracting(SectionId::toString)
                .containsExactly("1", "2", "9", "10");
    }

    @Test
    void chaptersAreOrderedAsNumbers() {
        assertThat(Stream.of("2.1", "1.10", "1.9", "10.1", "1.1")
                        .map(text -> ChapterId.parse(text).orElseThrow())
                        .sorted())
                .extracting(ChapterId::toString)
                .containsExactly("1.1", "1.9", "1.10", "2.1", "10.1");
    }

    @Test
    void pledgesAreOrderedAsNumbers() {
        assertThat(Stream.of("1.10/1", "1.2/10", "2.1/1", "1.2/9", "1.2/1")
                        .map(text -> PledgeId.parse(text).orElseThrow())
                        .sorted())
                .extracting(PledgeId::toString)
                .containsExactly("1.2/1", "1.2/9", "1.2/10", "1.10/1", "2.1/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void numbersStartAtOne(int number) {
        SectionId section = new SectionId(1);
        ChapterId chapter = new ChapterId(section, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectionId(number))
                .withMessageContaining(String.valueOf(number));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChapterId(section, number))
                .withMessageContaining(String.valueOf(number));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PledgeId(chapter, number))
                .withMessageContaining(String.valueOf(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "business-grants", "2023", "7-20-25", "it-jobs-and-startups"})
    void slugsAreWordsJoinedByHyphens(String text) {
        assertThat(Slug.isValid(text)).isTrue();
        assertThat(new Slug(text, null)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "a.b", "a/b", "../a", "қала", "é", "a\n", "a%20b"
            })
    void otherTextsAreNoSlugs(String text) {
        assertThat(Slug.isValid(text)).isFalse();
    }

    @Test
    void idsWithTheSameNumbersAreEqual() {
        assertThat(List.of(PledgeId.parse("1.1/3"), PledgeId.parse("1.1/3"))).containsOnly(PledgeId.parse("1.1/3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-", "1-b", "a1"})
    void aSlugHasEightyCharactersAtMost(String group) {
        String long80 = (group.repeat(80)).substring(0, 79) + "z";

        assertThat(Slug.isValid(long80)).isTrue();
        assertThat(Slug.isValid(long80 + "z")).isFalse();
        assertThat(Slug.isValid(group.repeat(20_000) + "z")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "1.1/", "1/", "9", "1.1"})
    void endlessNumbersAreNoIds(String group) {
        String text = group.repeat(20_000);

        assertThat(SectionId.parse(text)).isEmpty();
        assertThat(ChapterId.parse(text)).isEmpty();
        assertThat(PledgeId.parse(text)).isEmpty();
    }
}
