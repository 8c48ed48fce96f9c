package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.source.ContentFolder;
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
                "end of 2027|Построят к 2027 году.|2027 жылдың соңына дейін салады.|deadline-mismatch ru.md:3:10",
                "by 2026|Построят до конца 2026 года.|2026 жылға қарай салады.|deadline-mismatch ru.md:3:10",
                "by 2026|Построят к 2026 году.|2026 жылға дейін салады.|deadline-mismatch kk.md:3:1",
                "in 2024|Построят до 2024 года.|2024 жылдың соңына қарай салады.|deadline-mismatch kk.md:3:1, deadline-mismatch ru.md:3:10",
                "by end of 2025|До конца 2025 года.|2025 жылдың соңына қарай.|deadline-mismatch ru.md:3:1",
            })
    void theWordsOfADeadlineAreThoseOfTheFacts(String deadline, String russian, String kazakh, String expected)
            throws IOException {
        assertThat(run("deadline: " + deadline, russian, kazakh)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // in order
                "by 1 July 2025|Откроют к 1 июля 2025 года.|2025 жылғы 1 шілдеге дейін ашады.|''",
                "by 1 July 2025|Откроют к 1 июля 2025 года.|2025 жылғы 1 шілдеге қарай ашады.|''",
                "end of Q3 2025|Откроют до конца 3 квартала 2025 года.|2025 жылдың III тоқсанының соңына дейін ашады.|''",
                "in the first half of 2025|В I полугодии 2025 года.|2025 жылдың 1-жартыжылдығында.|''",
                "by mid 2025|К середине 2025 года.|2025 жылдың ортасына қарай.|''",
                // another day, another month, another precision, nothing
                "by 1 July 2025|Откроют к 2 июля 2025 года.|2025 жылғы 1 шілдеге дейін ашады.|deadline-mismatch ru.md:3:9",
                "in July 2025|Откроют в июле 2025 года.|2025 жылғы маусымда ашады.|deadline-mismatch kk.md:3:1",
                "in 2025|Откроют в III квартале 2025 года.|2025 жылы ашады.|deadline-mismatch ru.md:3:9",
                "in Q3 2025|Откроют в 2025 году.|2025 жылдың III тоқсанында ашады.|deadline-mismatch ru.md:3:9",
                "in Q3 2025|Откроют летом 2025 года.|2025 жылдың III тоқсанында ашады.|deadline-mismatch ru.md:3:15",
            })
    void aDayOrQuarterIsTheSameInEveryText(String deadline, String russian, String kazakh, String expected)
            throws IOException {
        assertThat(run("deadline: " + deadline, russian, kazakh)).isEqualTo(expected);
    }

    @Test
    void eachMeasureSaysItsOwnDate() throws IOException {
        site.withPledge(
                        "topics: [jobs]",
                        "measures:",
                        "  - {id: a, deadline: end of 2026}",
                        "  - {id: b, deadline: by 2026}")
                .withTexts(
                        "# Т\n\nТекст.\n\n## А {#a}\n\nК 2026 году.\n\n## Б {#b}\n\nДо конца 2026 года.\n",
                        "# Т\n\nМәтін.\n\n## А {#a}\n\n2026 жылдың соңына дейін.\n\n## Б {#b}\n\n2026 жылға қарай.\n");
        assertThat(site.run(new DeadlineWordsCheck()))
                .containsExactly("deadline-mismatch ru.md:7:1", "deadline-mismatch ru.md:11:1");
    }

    @Test
    void anOutcomeSaysItsDate() throws IOException {
        site.with(
                        ContentFolder.CHAPTER + "chapter.yaml",
                        "id: 1.1\nslug: living\noutcomes:\n  - id: outcome.1\n    deadline: end of 2027\n"
                                + "    targets: [{label: {ru: Доля, kk: Үлес}, value: 80, unit: percent}]\n")
                .with(
                        ContentFolder.CHAPTER + "ru.md",
                        "# Уровень жизни\n\n## Доля {#outcome.1}\n\nВырастет к 2027 году до 80%.\n")
                .with(
                        ContentFolder.CHAPTER + "kk.md",
                        "# Өмір сүру деңгейі\n\n## Үлес {#outcome.1}\n\n2027 жылдың соңына дейін 80%-ға жетеді.\n");
        assertThat(site.run(new DeadlineWordsCheck()))
                .singleElement()
                .asString()
                .startsWith("deadline-mismatch")
                .endsWith("ru.md:5:10");
    }

    @Test
    void theNumberOfADayIsNoFigureOfItsOwn() throws IOException {
        site.withRegister(", figures: [1, 2025]")
                .withPledge("topics: [jobs]", "deadline: by 1 July 2025")
                .withTexts("# Т\n\nК 1 июля 2025 года.\n", "# Т\n\n2025 жылғы 1 шілдеге дейін.\n");
        assertThat(site.run(new FigureCheck())).isEmpty();
        site.withTexts("# Т\n\nК 1 июля 2025 года 7 мест.\n", "# Т\n\n2025 жылғы 2 шілдеге дейін.\n");
        assertThat(site.run(new FigureCheck())).containsExactly("unknown-figure ru.md:3:20");
        assertThat(site.run(new DeadlineWordsCheck())).containsExactly("deadline-mismatch kk.md:3:1");
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
                "Мест 5.|5 орын болады.|period-mismatch pledge.yaml:5:19",
            })
    void whatIsCountedByTheYearIsSaidToBeSo(String russian, String kazakh, String expected) throws IOException {
        assertThat(run("targets: [{value: 5, unit: job, period: year}]", russian, kazakh))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Будет 5 мест.|5 орын болады.|''",
                "По 5 мест в год.|Жылына 5 орын.|''",
                "Ежегодная ярмарка: 5 мест.|Жыл бойы 5 орын.|''",
                "Ежегодно 5 мест.|5 орын.|period-mismatch ru.md:3:1",
                "Будет каждый год 5 мест.|Жыл сайын 5 орын.|period-mismatch pledge.yaml:5:19",
            })
    void whatIsCountedOnceIsNotSaidOfEveryYear(String russian, String kazakh, String expected) throws IOException {
        assertThat(run("targets: [{value: 5, unit: job}]", russian, kazakh)).isEqualTo(expected);
        assertThat(run("project: orleu", russian, kazakh)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a right heading and a wrong sentence, a right sentence and a wrong heading
                "by 2026|К 2026 году|2026 жылға қарай|Построят к 2026 году.|2026 жылға дейін салады.|deadline-mismatch kk.md:3:1",
                "end of 2027|До конца 2027 года|2027 жылдың соңына дейін|Построят к 2027 году.|2027 жылдың соңына дейін.|deadline-mismatch ru.md:3:10",
                "before 2025|К 2025 году|2025 жылға дейін|Построят до 2025 года.|2025 жылға дейін.|deadline-mismatch ru.md:1:3",
                "in 2024|В 2024 году|2024 жылы|Начнут в 2024 году, до конца 2024 года завершат.|2024 жылы салады.|deadline-mismatch ru.md:3:21",
                // all agree
                "by 2026|К 2026 году|2026 жылға қарай|К 2026 году построят, к 2026 году и откроют.|2026 жылға қарай.|''",
            })
    void everyMentionOfADateIsThatOfTheFacts(
            String deadline, String russianTitle, String kazakhTitle, String russian, String kazakh, String expected)
            throws IOException {
        site.withPledge("topics: [jobs]", "deadline: " + deadline)
                .withTexts("# " + russianTitle + "\n\n" + russian + "\n", "# " + kazakhTitle + "\n\n" + kazakh + "\n");
        assertThat(String.join(", ", site.run(new DeadlineWordsCheck()))).isEqualTo(expected);
    }

    @Test
    void theYearOfAFigureMayBeNamedInAnotherWay() throws IOException {
        site.withPledge(
                        "topics: [jobs]",
                        "deadline: by 2026",
                        "figures: [{label: {ru: А, kk: А}, value: 5, unit: job, year: 2026}]")
                .withTexts(
                        "# Т\n\nВ 2026 году 5 мест. К 2026 году построят.\n",
                        "# Т\n\n2026 жылы 5 орын. 2026 жылға қарай салады.\n");
        assertThat(site.run(new DeadlineWordsCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the heading alone
                "Ежегодно 5 мест|Жыл сайын 5 орын|Откроют 5 мест.|Жыл сайын 5 орын ашады.|period-mismatch ru.md:3:9",
                "Ежегодно 5 мест|Жыл сайын 5 орын|Ежегодно 5 мест.|Барлығы 5 орын ашады.|period-mismatch kk.md:3:9",
                // another sentence
                "Места|Орындар|Отчёт дадут за год. Откроют 5 мест.|Жылына 5 орын.|period-mismatch ru.md:3:29",
                // in order: the sentence, and the words before a list
                "5 мест|5 орын|Откроют ежегодно 5 мест.|Жылына 5 орын.|''",
                "Места|Орындар|Ежегодно будет:~~- 5 мест.|Жылына 5 орын.|''",
                "Ежегодно места|Жыл сайын орындар|Откроют пять мест.|Бес орын.|''",
            })
    void everySentenceCountsByTheYear(
            String russianTitle, String kazakhTitle, String russian, String kazakh, String expected)
            throws IOException {
        site.withPledge("topics: [jobs]", "targets: [{value: 5, unit: job, period: year}]")
                .withTexts(
                        "# " + russianTitle + "\n\n" + russian.replace('~', '\n') + "\n",
                        "# " + kazakhTitle + "\n\n" + kazakh + "\n");
        assertThat(String.join(", ", site.run(new DeadlineWordsCheck()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // both say the same against the facts
                "end of Q3 2026|Построят до конца 2026 года.|2026 жылдың соңына дейін салады.|deadline-mismatch pledge.yaml",
                "by 1 May 2025|Построят к 2025 году.|2025 жылға қарай салады.|deadline-mismatch pledge.yaml",
                "in 2027|Построят до конца 2027 года.|2027 жылдың соңына дейін салады.|deadline-mismatch pledge.yaml",
                // each says something of its own
                "in 2027|Построят к 2027 году.|2027 жылдың соңына дейін салады.|deadline-mismatch kk.md, deadline-mismatch ru.md",
            })
    void whereAllTextsSayTheSameTheFactsAreWrong(String deadline, String russian, String kazakh, String expected)
            throws IOException {
        assertThat(run("deadline: " + deadline, russian, kazakh).replaceAll(":\\d+:\\d+", ""))
                .isEqualTo(expected);
    }
}
