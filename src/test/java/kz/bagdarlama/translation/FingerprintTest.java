package kz.bagdarlama.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FingerprintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Порядка 195 км           | Порядка 195\u00A0км",
                "1 600 человек            | 1600\u202Fчеловек",
                "98,5%                    | 98,5 %",
                "в 2023–2024 годах        | в 2023 - 2024 годах",
                "Алматы – город           | Алматы — город",
                "проект «Таза су»         | проект \"Таза су\"",
                "проект «Таза су»         | проект „Таза су“",
                "обещание                 | обе\u00ADщание",
                "ещё всё                  | еще все",
                "Ёлка                     | Елка",
                "и так далее…             | и так далее...",
                "мой                      | мои\u0306",
                "Д’Артаньян               | Д'Артаньян",
                "минус −5                 | минус -5",
            })
    void typographyDoesNotCount(String one, String other) {
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Порядка 195 км     | Порядка 196 км",
                "более 21 тыс.      | 21 тыс.",
                "Партия поддержит   | Партия обеспечит",
                "поддержит.         | поддержит",
                "к 2026 году        | до 2026 года",
                "Таза су            | таза су",
                "қала               | кала",
                "мой                | мои",
            })
    void wordsFiguresAndSentenceMarksDo(String one, String other) {
        assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
    }

    @Test
    void theFormIsSevenSmallLettersForEver() {
        // Kept in files of editors: a change of these values would make every translation look stale.
        assertThat(Fingerprint.of("")).isEqualTo("aaaaaaa");
        assertThat(Fingerprint.of("Партия поддержит строительство колодцев.")).isEqualTo("dbcrjkm");
        assertThat(Fingerprint.ofAll(List.of("abcdefg", "hijklmn"))).matches("[a-z]{7}");
    }

    @Test
    void tenThousandTextsHaveTenThousandFingerprints() {
        Random random = new Random(7);
        Set<String> fingerprints = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String fingerprint = Fingerprint.of(i + " " + random.nextInt());
            assertThat(fingerprint).matches("[a-z]{7}");
            fingerprints.add(fingerprint);
        }
        assertThat(fingerprints).hasSize(10_000);
    }
}
