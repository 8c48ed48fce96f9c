package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "jobs, jobs, 0",
        "jobs, job, 1",
        "jobs, jobss, 1",
        "jobs, jabs, 1",
        "jobs, jbos, 1",
        "jobs, ojbs, 1",
        "jobs, josb, 1",
        "jobs, sboj, 3",
        "ca, abc, 3",
        "kitten, sitting, 3",
        "'', abc, 3",
        "abc, '', 3",
        "'', '', 0",
        "алатау, алатуа, 1",
        "жетісу, жетысу, 1",
    })
    void distanceCountsSlips(String a, String b, int expected) {
        assertThat(Suggestion.distance(a, b)).isEqualTo(expected);
        assertThat(Suggestion.distance(b, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "trasnport, transport",
        "tranport, transport",
        "Transport, transport",
        "TRANSPORT, transport",
        "hausing, housing",
        "houzink, housing",
        "TITLE, title",
        "jbos, jobs",
    })
    void aSlipOfTheFingerIsUnderstood(String written, String meant) {
        assertThat(Suggestion.closest(written, List.of("transport", "housing", "title", "jobs")))
                .contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"bus", "water", "teensbord", "transportation", "''", "ab"})
    void whatIsFarAwayIsNotGuessed(String written) {
        assertThat(Suggestion.closest(written, List.of("transport", "housing"))).isEmpty();
    }

    @Test
    void theNearestOfSeveralIsChosen() {
        assertThat(Suggestion.closest("topicc", List.of("topics", "topic"))).contains("topic");
    }

    @Test
    void amongEquallyNearTheFirstByNameIsChosen() {
        assertThat(Suggestion.closest("topix", List.of("topiz", "topic", "topia")))
                .contains("topia");
    }

    @Test
    void theHintAsksWhereSomethingIsNear() {
        assertThat(Suggestion.among(Choices.TOPICS, "job", List.of("jobs", "air")))
                .hasToString("did you mean “jobs”?");
    }

    @Test
    void theHintListsTheChoicesWhereNothingIsNear() {
        assertThat(Suggestion.among(Choices.TOPICS, "water", List.of("jobs", "air", "health")))
                .hasToString("topics: air, health, jobs");
    }

    @Test
    void theHintSaysWhereThereIsNothingToChooseFrom() {
        assertThat(Suggestion.among(Choices.TOPICS, "jobs", List.of()))
                .hasToString(
                        "nothing stands in topics.yaml yet: begin the list there with “- id: jobs”, or remove the mention");
        assertThat(Suggestion.among(Choices.PAGES, "jobs", List.of())).hasToString("there are no pages yet");
    }

    @Test
    void aLongListIsCut() {
        List<String> choices =
                IntStream.range(0, 31).mapToObj(i -> "choice-" + (100 + i)).toList();

        assertThat(Suggestion.among(Choices.PAGES, "x", choices).toString())
                .startsWith("pages: choice-100, choice-101")
                .endsWith("choice-129, …");
        assertThat(Suggestion.among(Choices.PAGES, "x", choices.subList(0, 30)).toString())
                .endsWith("choice-129");
    }

    @ParameterizedTest
    @CsvSource({"PLEDGES, ''", "TEXTS, pledge:"})
    void aPledgeThatAChapterDoesNotHaveIsAnsweredWithThoseOfTheChapter(Choices choices, String kind) {
        List<String> names = new ArrayList<>(
                IntStream.rangeClosed(1, 40).mapToObj(i -> kind + "1.1/" + i).toList());
        names.addAll(List.of(kind + "1.10/5", kind + "2.1/1", kind + "2.1/11", kind + "2.1/3"));

        assertThat(Suggestion.among(choices, kind + "1.1/44", names)).hasToString("in chapter 1.1: 1.1/1 … 1.1/40");
        assertThat(Suggestion.among(choices, kind + "2.1/4", names))
                .hasToString("in chapter 2.1: 2.1/1, 2.1/3, 2.1/11");
        assertThat(Suggestion.among(choices, kind + "1.10/44", names)).hasToString("in chapter 1.10: 1.10/5");
        assertThat(Suggestion.among(choices, kind + "9.9/1", names).toString()).endsWith(", …");
    }

    @Test
    void aLongListThatStandsInAFileEndsWithItsName() {
        List<String> names = IntStream.range(10, 50).mapToObj(i -> "name-" + i).toList();

        assertThat(Suggestion.among(Choices.UNITS, "zzz", names).toString())
                .startsWith("units: name-10, ")
                .endsWith(", name-39, … all in units.yaml");
        assertThat(Suggestion.among(Choices.UNITS, "zzz", names.subList(0, 30)).toString())
                .endsWith(", name-39");
    }
}
