package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PartOfYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeadlinesInWordsTest {

    private static final LanguageRules RUSSIAN = LanguageRules.of(Language.RUSSIAN);
    private static final LanguageRules KAZAKH = LanguageRules.of(Language.KAZAKH);

    @ParameterizedTest
    @CsvSource({
        "end of 2027, до конца 2027 года, 2027 жылдың соңына дейін",
        "by 2026, к 2026 году, 2026 жылға қарай",
        "in 2024, в 2024 году, 2024 жылы",
        "by 1 July 2025, к 1 июля 2025 года, 2025 жылғы 1 шілдеге қарай",
        "before 1 July 2025, до 1 июля 2025 года, 2025 жылғы 1 шілдеге дейін",
        "on 31 March 2025, 31 марта 2025 года, 2025 жылғы 31 наурызда",
        "in July 2025, в июле 2025 года, 2025 жылғы шілдеде",
        "in March 2025, в марте 2025 года, 2025 жылғы наурызда",
        "by August 2025, к августу 2025 года, 2025 жылғы тамызға қарай",
        "before May 2025, до мая 2025 года, 2025 жылғы мамырға дейін",
        "by May 2025, к маю 2025 года, 2025 жылғы мамырға қарай",
        "end of September 2025, до конца сентября 2025 года, 2025 жылғы қыркүйектің соңына дейін",
        "by end of December 2025, к концу декабря 2025 года, 2025 жылғы желтоқсанның соңына қарай",
        "end of Q3 2025, до конца III квартала 2025 года, 2025 жылдың III тоқсанының соңына дейін",
        "in Q4 2025, в IV квартале 2025 года, 2025 жылдың IV тоқсанында",
        "by Q2 2025, к II кварталу 2025 года, 2025 жылдың II тоқсанына қарай",
        "in the first half of 2025, в первом полугодии 2025 года, 2025 жылдың бірінші жартыжылдығында",
        "in the second half of 2025, во втором полугодии 2025 года, 2025 жылдың екінші жартыжылдығында",
        "by the second half of 2025, ко второму полугодию 2025 года, 2025 жылдың екінші жартыжылдығына қарай",
        "end of the first half of 2025, до конца первого полугодия 2025 года, 2025 жылдың бірінші жартыжылдығының соңына дейін",
        "by mid 2025, к середине 2025 года, 2025 жылдың ортасына қарай",
        "before mid 2025, до середины 2025 года, 2025 жылдың ортасына дейін",
        "in mid 2025, в середине 2025 года, 2025 жылдың ортасында",
    })
    void areTheUsualOnesOfTheLanguage(String written, String russian, String kazakh) {
        Deadline deadline = Deadline.parse(written).orElseThrow();
        assertThat(RUSSIAN.deadline(deadline)).isEqualTo(russian);
        assertThat(KAZAKH.deadline(deadline)).isEqualTo(kazakh);
    }

    static List<Deadline> everyDeadlineOfAYear() {
        List<PartOfYear> parts = new ArrayList<>(List.of(PartOfYear.MIDDLE, PartOfYear.half(1), PartOfYear.half(2)));
        for (int quarter = 1; quarter <= 4; quarter++) {
            parts.add(PartOfYear.quarter(quarter));
        }
        for (int month = 1; month <= 12; month++) {
            parts.add(PartOfYear.month(month));
            for (int day : List.of(1, 10, 28)) {
                parts.add(PartOfYear.day(month, day).orElseThrow());
            }
        }
        List<Deadline> all = new ArrayList<>();
        for (Deadline.Form form : Deadline.Form.values()) {
            if (form.isOfYear()) {
                all.add(new Deadline(form, 2026, 2026));
                parts.forEach(part -> Deadline.of(form, part, 2026).ifPresent(all::add));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyDeadlineOfAYear")
    void areFoundAsWhatTheyWereMadeOf(Deadline deadline) {
        assertThat(Deadline.parse(deadline.toString())).contains(deadline);
        for (LanguageRules rules : LanguageRules.ALL) {
            String words = rules.deadline(deadline);
            String text = "Бар: " + words + ", дейді.";
            int start = 5;
            FoundDeadline found = find(rules, text).orElseThrow(() -> new AssertionError(words));
            assertThat(found).as(words).isEqualTo(new FoundDeadline(deadline, start, start + words.length()));
            assertThat(find(rules, Typography.apply(text))).as(words).contains(found);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "К концу III-го квартала 2025 года|by end of Q3 2025",
                "в 3 квартале 2025 г.|in Q3 2025",
                "в 3-м квартале 2025 года|in Q3 2025",
                "в третьем квартале 2025 года|in Q3 2025",
                "в ІІІ квартале 2025 года|in Q3 2025",
                "в течение IV квартала 2025 года|in Q4 2025",
                "до 1-го полугодия 2025 года|before the first half of 2025",
                "к середине 2025-го|''",
                "не позднее 1 сентября 2025 года|by 1 September 2025",
                "школа откроется 1 сентября 2025 года|on 1 September 2025",
                "с 1 сентября 2025 года|''",
                "от 31 августа 2025 года|''",
                "с 1 по 5 сентября 2025 года|''",
                "с июля по сентябрь 2025 года|''",
                "за сентябрь 2025 года|''",
                "в пятом квартале 2025 года|''",
                "в середине марта 2025 года|''",
                "недо 2025 года|''",
                "(до 2025 года)|before 2025",
            })
    void ofRussianAreReadInTheirVariants(String text, String expected) {
        assertThat(find(RUSSIAN, text).map(found -> found.deadline().toString()).orElse(""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025 жылғы қыркүйек айының соңына дейін|end of September 2025",
                "2025 жылғы қыркүйек айында|in September 2025",
                "2025 жылдың қыркүйегінде|in September 2025",
                "2025 жылдың қыркүйегіне дейін|before September 2025",
                "2025 жылғы 1 қыркүйек күні|on 1 September 2025",
                "2025 жылғы 1 қыркүйекке дейін|before 1 September 2025",
                "2025 ж. 1 қыркүйекке қарай|by 1 September 2025",
                "2025 жылғы 1 қыркүйектен бастап|''",
                "2025 жылдың 3-тоқсанында|in Q3 2025",
                "2025 жылдың ІІІ тоқсанында|in Q3 2025",
                "2025 жылдың үшінші тоқсанының аяғына дейін|end of Q3 2025",
                "2025 жылғы 1-жартыжылдықта|in the first half of 2025",
                "2025 жылғы I жартыжылдықта|in the first half of 2025",
                "2025 жылғы маусымдық жұмыс|''",
                "2025 жылғы Наурызбай ауданы|''",
                "2025 жылы Наурызбай ауданында|in 2025",
                "2025 жылғы қазандық|''",
                "2025 жылдан бастап|''",
            })
    void ofKazakhAreReadInTheirVariants(String text, String expected) {
        assertThat(find(KAZAKH, text).map(found -> found.deadline().toString()).orElse(""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023–2024", "within 5 years", "within 18 months"})
    void thatNameNoOneYearAreNotWrittenHere(String written) {
        Deadline deadline = Deadline.parse(written).orElseThrow();
        for (LanguageRules rules : LanguageRules.ALL) {
            assertThatIllegalArgumentException().isThrownBy(() -> rules.deadline(deadline));
        }
    }

    @Test
    void kazakhHasOneWordForADayWhereRussianHasTwo() {
        Deadline by = Deadline.parse("by 1 July 2025").orElseThrow();
        Deadline before = Deadline.parse("before 1 July 2025").orElseThrow();
        assertThat(KAZAKH.mayMean(before, by)).isTrue();
        assertThat(KAZAKH.mayMean(by, before)).isFalse();
        assertThat(RUSSIAN.mayMean(before, by)).isFalse();
        assertThat(KAZAKH.mayMean(
                        Deadline.parse("before July 2025").orElseThrow(),
                        Deadline.parse("by July 2025").orElseThrow()))
                .isFalse();
    }

    private static Optional<FoundDeadline> find(LanguageRules rules, String text) {
        int year = text.indexOf("20");
        return rules.deadline(text, year, year + 4);
    }
}
