package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Suggestion.among(Choices.TOPICS, "jobs", List.of())).hasToString("there are no topics yet");
    }

    @Test
    void aLongListIsCut() {
        List<String> choices =
                IntStream.range(0, 31).mapToObj(i -> "choice-" + (100 + i)).toList();

        assertThat(Suggestion.among(Choices.TOPICS, "x", choices).toString())
                .startsWith("topics: choice-100, choice-101")
                .endsWith("choice-129, …");
        assertThat(Suggestion.among(Choices.TOPICS, "x", choices.subList(0, 30)).toString())
                .endsWith("choice-129");
    }
}
