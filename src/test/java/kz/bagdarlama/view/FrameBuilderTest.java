package kz.bagdarlama.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The title of a window. */
class FrameBuilderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Новые школы | Новые школы",
                "3.2/2 Контроль за реконструкцией, оснащением и ремонтом 42 зданий | 3.2/2 Контроль за реконструкцией, оснащением и ремонтом…",
                "3.1/5 Повышение качества среднего образования в городе: 579 кабинетов | 3.1/5 Повышение качества среднего образования в городе…",
                "3.3/13 Шамадан тыс борыштық жүктеме, қаржылық сауаттылық және заң | 3.3/13 Шамадан тыс борыштық жүктеме, қаржылық сауаттылық…",
                "абвгдежзи абвгдежзи абвгдежзи абвгдежзи абвгдежзи абвгдежзи | абвгдежзи абвгдежзи абвгдежзи абвгдежзи абвгдежзи абвгдежзи",
                "абвгдежзи абвгдежзи абвгдежзи абвгдежзи абвгдежзи абвгдежзик л | абвгдежзи абвгдежзи абвгдежзи абвгдежзи абвгдежзи…",
                "Донаудампфшифффартсгезелльшафтскапитенсмютценфабрикантенверейн | Донаудампфшифффартсгезелльшафтскапитенсмютценфабрикантенвер…",
            })
    void isCutBehindAWholeWord(String title, String expected) {
        assertThat(FrameBuilder.shortened(title)).isEqualTo(expected).hasSizeLessThanOrEqualTo(60);
    }
}
