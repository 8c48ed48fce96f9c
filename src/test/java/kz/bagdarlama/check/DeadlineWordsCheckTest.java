package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeadlineWordsCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
    }

    private String run(String deadline, String russian, String kazakh) throws IOException {
        site.withPledge("topics: [jobs]", deadline).withTexts("# Т\n\n" + russian + "\n", "# Т\n\n" + kazakh + "\n");
        return String.join(", ", site.run(new DeadlineWordsCheck()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // in order
                "end of 2027|Построят до конца 2027 года.|2027 жылдың соңына дейін салады.|''",
                "by end of 2026|К концу 2026 года построят.|2026 жылдың соңына қарай салады.|''",
                "before 2025|Построят до 2025 года.|2025 жылға дейін салады.|''",
                "by 2026|Построят к 2026 году.|2026 жылға қарай салады.|''",
                "in 2024|Построят в 2024 году.|2024 жылы салады.|''",
                // what the words do not say is no mistake of theirs
                "in 2024|Построят за 2024 год.|2024 жыл бойы салады.|''",
                "2023–2024|Построят в 2023–2024 годах.|2023–2024 жылдары салады.|''",
                "end of 2027|Построят до конца 2027 года, а к 2026 году – начнут.|2027 жылдың соңына дейін салады.|''",
                "end of 2027|Построят скоро.|Жақында салады.|''",
                // half in order
                "end of 2027|Построят к 2027 году.|2027 жылдың соңына дейін салады.|deadline-mismatch ru.md:3:12",
                "by 2026|Построят до конца 2026 года.|2026 жылға қарай салады.|deadline-mismatch ru.md:3:19",
                "by 2026|Построят к 2026 году.|2026 жылға дейін салады.|deadline-mismatch kk.md:3:1",
                "in 2024|Построят до 2024 года.|2024 жылдың соңына қарай салады.|deadline-mismatch kk.md:3:1, deadline-mismatch ru.md:3:13",
                "by end of 2025|До конца 2025 года.|2025 жылдың соңына қарай.|deadline-mismatch ru.md:3:10",
            })
    void theWordsOfADeadlineAreThoseOfTheFacts(String deadline, String russian, String kazakh, String expected)
            throws IOException {
        assertThat(run("deadline: " + deadline, russian, kazakh)).isEqualTo(expected);
    }

    @Test
    void anotherDateOfTheSameYearMayBeWordedOtherwise() throws IOException {
        site.withPledge(
                        "topics: [jobs]",
                        "deadline: end of 2026",
                        "milestones: [{label: {ru: А, kk: А}, deadline: by 2026}]")
                .withTexts(
                        "# Т\n\nК 2026 году начнут, до конца 2026 года построят.\n",
                        "# Т\n\n2026 жылға қарай бастап, 2026 жылдың соңына дейін салады.\n");
        assertThat(site.run(new DeadlineWordsCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ежегодно 5 мест.|Жыл сайын 5 орын.|''",
                "По 5 мест в год.|Жылына 5 орын.|''",
                "Каждый год 5 мест.|Әр жылы 5 орын.|''",
                "Будет 5 мест.|Жыл сайын 5 орын.|period-mismatch ru.md:1:3",
                "Ежегодных мест 5.|5 орын.|period-mismatch kk.md:1:3",
                "Мест 5.|5 орын болады.|period-mismatch kk.md:1:3, period-mismatch ru.md:1:3",
            })
    void whatIsCountedByTheYearIsSaidToBeSo(String russian, String kazakh, String expected) throws IOException {
        assertThat(run("targets: [{value: 5, unit: job, period: year}]", russian, kazakh))
                .isEqualTo(expected);
        assertThat(run("targets: [{value: 5, unit: job}]", russian, kazakh)).isEmpty();
    }
}
