package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class StemmerTest {

    private record Pair(String language, String inflected, String lemma) {}

    static List<Pair> pairs() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/search/inflections.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(parts -> new Pair(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static Stemmer stemmer(String language, List<String> lemmas) {
        return LanguageRules.of(new Language(language)).stemmer(lemmas);
    }

    @Test
    void thereAreAllPairs() throws IOException {
        assertThat(pairs()).hasSize(36 + 31);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anInflectedFormMeetsItsBase(Pair pair) throws IOException {
        List<String> lemmas = pairs().stream()
                .filter(each -> each.language().equals(pair.language()))
                .map(Pair::lemma)
                .toList();
        Stemmer stemmer = stemmer(pair.language(), lemmas);
        assertThat(stemmer.stem(pair.inflected())).isEqualTo(stemmer.stem(pair.lemma()));
    }

    @ParameterizedTest
    @CsvSource({
        "желі, желі",
        "теңгеге, теңге",
        "ауданы, аудан",
        "орталығында, орталық",
        "автомобилі, автомобиль",
        "салынады, салу",
        "құрылады, құрылу",
        "қаладағы, қала",
        "халқы, халық",
        "туристерге, турист",
    })
    void kazakhEndingsComeOffFromTheOutsideIn(String word, String stem) {
        List<String> lemmas = new ArrayList<>(KazakhStemmer.PROTECTED);
        lemmas.addAll(List.of("аудан", "орталық", "автомобиль", "салу", "құрылу", "қала", "халық", "жел", "турист"));
        assertThat(stemmer("kk", lemmas).stem(word)).isEqualTo(stem);
    }

    @Test
    void aBaseThatTheCorpusLacksIsFoundFromItsForms() {
        assertThat(LanguageRules.of(Language.KAZAKH).lemmas(List.of("кітапханалар", "кітапхананы", "кітапханада")))
                .contains("кітапхана")
                .doesNotContain("кітапханалар");
    }

    @ParameterizedTest
    @CsvSource({
        "площадок, площадка",
        "детей, дети",
        "музеев, музей",
        "людей, люди",
        "рынков, рынок",
        "деревья, деревьев"
    })
    void russianFleetingVowelsAndSuppletiveFormsMeet(String word, String other) {
        Stemmer stemmer = stemmer("ru", List.of());
        assertThat(stemmer.stem(word)).isEqualTo(stemmer.stem(other));
    }

    @Test
    void wordsAreComparedWithoutCaseAccentsAndEndingsBehindHyphens() {
        assertThat(Words.of("Ёлка – NEET-ке, ЖЭО-2-нің 10%-ға; cоциалды"))
                .containsExactly("елка", "neet", "жэо", "социалды");
    }
}
