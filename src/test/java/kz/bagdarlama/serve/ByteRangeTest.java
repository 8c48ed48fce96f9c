package kz.bagdarlama.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a body a request asks for. */
final class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=2-4, 2, 5",
        "bytes=2-, 2, 10",
        "bytes=2-99, 2, 10",
        "bytes=-3, 7, 10",
        "bytes=-99, 0, 10",
        "bytes=9-9, 9, 10",
        "Bytes = 1-2, 1, 3"
    })
    void aPartIsGivenAsFarAsItIsThere(String header, int from, int to) {
        ByteRange range = ByteRange.of(header, 10);

        assertThat(range).isNotSameAs(ByteRange.WHOLE);
        assertThat(range.isOutside()).isFalse();
        assertThat(range.from(10)).isEqualTo(from);
        assertThat(range.to(10)).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
    void whatIsNotThereIsSaidToBeOutside(String header) {
        assertThat(ByteRange.of(header, 10).isOutside()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bytes", "bytes=-", "bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=1-2x"})
    void whatIsNotUnderstoodIsAnsweredWithTheWhole(String header) {
        assertThat(ByteRange.of(header, 10)).isSameAs(ByteRange.WHOLE);
    }

    @Test
    void theWholeIsTheWhole() {
        assertThat(ByteRange.of(null, 10)).isSameAs(ByteRange.WHOLE);
        assertThat(ByteRange.WHOLE.from(10)).isZero();
        assertThat(ByteRange.WHOLE.to(10)).isEqualTo(10);
        assertThat(ByteRange.WHOLE.to(0)).isZero();
    }
}
