package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit is told with what to write; forms are those of apertium-kaz and of the rules of spelling. ~ is a no-break space. */
final class WrongEndingsTest {

    private static String found(String language, String text, List<Integer> seams) {
        return LanguageRules.find(language).orElseThrow().wrongEndings(text.replace('~', '\u00A0'), seams).stream()
                .map(each -> each.kind().name().toLowerCase(Locale.ROOT) + " " + each.start() + "-" + each.end() + " "
                        + each.whole().replace('\u00A0', '~'))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // behind a sign: пайыз, теңге, градус
                "Үлесі 36%-ке жетеді.|misread 9-12 36%-ға",
                "Оның 50%-нан астамы.|misread 8-12 50%-дан",
                "40%-ның үлесі|misread 3-7 40%-дың",
                "98,5%-ні|misread 5-8 98,5%-ды",
                "тұрғындардың 70%-на|misread 16-19 70%-ына",
                "12%-тік|misread 3-7 12%-дық",
                "80%-мен|misread 3-7 80%-бен",
                "халықтың 5%-сы|misread 11-14 5%-ы",
                "Бағасы 900₸-ға|misread 11-14 900₸-ге",
                "25°-ға|misread 3-6 25°-қа",
                "{share}%-ге дейін|misread 8-11 {share}%-ға",
                "10%ға қысқарту|without_hyphen 3-5 10%-ға",
                "10%ке қысқарту|without_hyphen 3-5 10%-ға",
                "10%–ға қысқарту|without_hyphen 3-6 10%-ға",
                "халықтың 90%ын|without_hyphen 12-14 90%-ын",
                // behind a number, as it is read
                "2027-ке|misread 4-7 2027-ге",
                "136-ге|misread 3-6 136-ға",
                "20-нан 40-ге дейін|misread 2-6 20-дан; misread 9-12 40-қа",
                "8~439-ге дейін|misread 5-8 8~439-ға",
                "30~000-ден астам|misread 6-10 30~000-нан",
                "9,10-ге|misread 4-7 9,10-ға",
                "3-шы|misread 1-4 3-ші",
                "20-ші|misread 2-5 20-шы",
                "ЖЭО-2-ның|misread 5-9 ЖЭО-2-нің",
                "«Алматы-2030»-ге|of_another_name 13-16 «Алматы-2030»-ға",
                "2027ге дейін|without_hyphen 4-6 2027-ге",
                "4ға дейін|without_hyphen 1-3 4-ке",
                "6шы орын|without_hyphen 1-3 6-шы",
                // behind a unit or a word for a scale
                "7,2 км-ға|misread 6-9 км-ге",
                "5 млн-ден астам|misread 5-9 млн-нан",
                "3 млрд-ға|misread 6-9 млрд-қа",
                "12 га-ге|misread 5-8 га-ға",
                "40 м²-ға|misread 5-8 м²-ге",
                "195 кмге|without_hyphen 6-8 км-ге",
                "5 млннен|without_hyphen 5-8 млн-нан",
                "9,2 мыңден астам|misread 7-10 мыңнан",
                "2 миллионге|misread 9-11 миллионға",
                "3 миллиардға|misread 10-12 миллиардқа",
                // behind a name
                "«Оңай»ның картасы|of_another_name 6-9 «Оңай»дың",
                "«Оңай»-ның картасы|of_another_name 6-10 «Оңай»-дың",
                "«Таза су»ның|of_another_name 9-12 «Таза су»дың",
                "«Жасыл ел»қа|of_another_name 10-12 «Жасыл ел»ге",
                "«Қазақ тілі»ға|of_another_name 12-14 «Қазақ тілі»ге",
                "«Медеу»ға|of_another_name 7-9 «Медеу»ге",
                "«Мектеп»ге|of_another_name 8-10 «Мектеп»ке",
                "«Жайлы мектеп»нің|of_another_name 14-17 «Жайлы мектеп»тің",
                "«Бақытты отбасы»де|of_another_name 16-18 «Бақытты отбасы»да",
                "«Самұрық»-ға|of_another_name 9-12 «Самұрық»-қа",
                "Түрксіб-ке, Алатау-ке|of_another_name 18-21 Алатау-ға",
                // several
                "5 мектептер салу|plural 2-11 мектеп",
                "34 мың балалар үшін|plural 7-14 бала",
                "8~439 пәтерлерді|plural 6-16 пәтерді",
                "14 балабақшаларға|plural 3-17 балабақшаға",
                "7 жаңа емханалар ашылады|plural 7-16 емхана",
                "12 бағдарламалардың іске асуы|plural 3-19 бағдарламаның",
                "9,2 мың адамдармен|plural 8-18 адаммен",
                "9 үйлер және 3 көше|plural 2-7 үй",
                "«5 жобалар»|plural 3-10 жоба",
                "Қала бойынша – 25 орталықтар.|plural 18-28 орталық",
                "3 жылдарда|plural 2-10 жылда",
                "{count} міндеттемелер|plural 8-21 міндеттеме",
            })
    void whatDoesNotFitInKazakh(String text, String expected) {
        assertThat(found("kk", text, List.of())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // signs, numbers and units
                "10%-ға, 40%-дан, 9%-ы, 92%-ын, 100%-ының, 70%-ына, 5%-ды, 50%-дық, 20%-дай, 12%-бен, 3%-дағы",
                "5-ке, 6-ға, 700-ге, 134-ке, 37-сі, 2-нің, 10-ы, 2027-ге, 1000-нан, 8~439-ға, 40-қа, 50-ден, 80-нен",
                "2-мен, 3-пен, 100-бен, 6-шы, 3-ші, 50-ші, 90-шы, 9,2-ге, 1,5-ке, 7-20-25-ке, 0-ге, 10-дағы",
                "7,2 км-ге, 2 млн-ға, 1,6 млн-нан, 385 млрд-қа, 3 га-ға, 9,2 мыңнан, 43 мыңға, 15 л-ге, 5 т-ға",
                "1-тарау, 4-жол, 10-таңба, 2.1-тарауда, 18:00-ге, 1/3-ке, 05-ке, 1–4-сыныптар",
                // what is read in another language or letter by letter
                "NEET-ке, NEET-қа, «AMANAT»тың, «Qaisar»ге, ТЭН-нің, ЖЭО-ға, «БАҚ»ке, IT-ге, 5G-ге",
                // names, with both forms where both are usual
                "«Оңай»дың, «Таза су»дың, «Мектеп»ке, «Бақытты отбасы»ға, «Бақытты отбасы»на, «Жасыл ел»де, «Қазақстан»нан",
                "«Такси»ге, «Такси»ға, «Институт»қа, «Әуезов»ке, «Әуезов»қа, «Турист»ке, «Банк»ке, «Автомобиль»ге",
                "«Халық»тың, «Күн»нің, «Балабақша»лар, «Ертіс»-пен, «Оңай»деп, Түрксіб-ке, Алатау-дан",
                // words that are no endings
                "ата-ана, бала-шаға, IT-стартап, жол-көлік, 2-нұсқа, қала – 5 мектеп",
                "2021–2022 жылдары, 2027 жылдарға, 90 жылдар, 1930 жылдарда, 5 сандары",
                // no plural, or none that is counted
                "18 құзыреттер орталығы, 4 жаяу жүргіншілер көпірі, 5 дәптер, 3 тендер, 2 трейлер, 500 млн АҚШ доллары",
                "25 мың пәтер, 10 гектар, 6 кластер, 5 қабатты үйлер, 100 орындық мектептер, 14–35 жас аралығындағы жастар",
                "2, 3, 4 сыныптар; 5 және 6 аудандар; 1–4 сыныптар; № 7 мектептер; 28 Панфиловшылар; топ-10 қалалар",
                "2025 мақсаттар, 1.1 міндеттемелер, 43 мың мұқтаж отбасыға пәтер, саны 5 болар",
            })
    void whatFitsInKazakh(String text) {
        assertThat(found("kk", text, List.of())).isEmpty();
    }

    @Test
    void anEndingMayStandBehindMarkup() {
        assertThat(found("kk", "тазалықтың, тазалықдың", List.of(7, 19))).isEqualTo("of_another_name 19-22 тазалықтың");
        assertThat(found("kk", "Мектептіте мектепке", List.of(6, 17))).isEmpty();
        assertThat(found("kk", "Елде елда, NEETке", List.of(2, 7, 15))).isEqualTo("of_another_name 7-9 елде");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "в 1-ом квартале|unusual 3-6 1-м",
                "до 5-ого числа|unusual 4-8 5-го",
                "20-ый автобус|unusual 2-5 20-й",
                "2-ая очередь|unusual 1-4 2-я",
                "в 90-ых годах|unusual 4-7 90-х",
                "для 5-ти школ|unusual 5-8 5",
                "10-ть домов|unusual 2-5 10",
                "3-мя линиями|unusual 1-4 3",
                "около 15%-ов|unusual 9-12 15%",
                "98,5%та|unusual 5-7 98,5%",
                "до 5го мая|without_hyphen 4-6 5-го",
                "1й класс|without_hyphen 1-2 1-й",
                "12му дому|without_hyphen 2-4 12-му",
            })
    void whatDoesNotFitInRussian(String text, String expected) {
        assertThat(found("ru", text, List.of())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-й, 2-я, 5-е, 5-го, 7-му, 3-м, 90-х, 20-ми, 5-ю",
                "10%-ный, 5 м, 5м, 5G, 2-этажный, 16-летний, 195 км, 5-тилетний, 14–35 лет, 30-метровый",
                "ЖЭО-2, ТЭЦ-3, 7-20-25, 1-ая-2, А4, 9,2 тыс., 50% мест, 60%",
            })
    void whatFitsInRussian(String text) {
        assertThat(found("ru", text, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ға", "нің", "тан", "пен", "дағы", "ының", "лер", "ші"})
    void endingsAreKnown(String word) {
        assertThat(LanguageRules.find("kk").orElseThrow().isEnding(word)).isTrue();
        assertThat(LanguageRules.find("ru").orElseThrow().isEnding(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"бөлім", "тарау", "жыл", "міндеттеме", "ауданы", "км"})
    void wordsAreNoEndings(String word) {
        assertThat(LanguageRules.find("kk").orElseThrow().isEnding(word)).isFalse();
    }
}
