package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelTest {

    private static final SourcePosition HERE = SourcePosition.file("test");
    private static final Reference JOB = new Reference("job", HERE);

    private static Quantity quantity(String value, String to) {
        return new Quantity(
                Limit.EXACT, new BigDecimal(value), Optional.ofNullable(to).map(BigDecimal::new), Scale.ONE, JOB);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "0, 0.1", "-5, -4", "99.9, 100"})
    void aRangeGoesUpwards(String value, String to) {
        assertThat(quantity(value, to).to()).contains(new BigDecimal(to));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "1, 1", "1, 1.0", "0, -1"})
    void aRangeThatDoesNotGoUpwardsIsRefused(String value, String to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quantity(value, to))
                .withMessageContaining(value + " to " + to);
    }

    @Test
    void aQuantityHasAllItsParts() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Quantity(null, BigDecimal.ONE, Optional.empty(), Scale.ONE, JOB));
        assertThatNullPointerException()
                .isThrownBy(() -> new Quantity(Limit.EXACT, null, Optional.empty(), Scale.ONE, JOB));
        assertThatNullPointerException()
                .isThrownBy(() -> new Quantity(Limit.EXACT, BigDecimal.ONE, Optional.empty(), null, JOB));
        assertThatNullPointerException()
                .isThrownBy(() -> new Quantity(Limit.EXACT, BigDecimal.ONE, Optional.empty(), Scale.ONE, null));
    }

    @ParameterizedTest
    @CsvSource({"ONE, 9.2", "THOUSAND, 9200", "MILLION, 9200000", "BILLION, 9200000000", "TRILLION, 9200000000000"})
    void theAmountIsTheNumberInFull(Scale scale, BigDecimal expected) {
        assertThat(new Quantity(Limit.EXACT, new BigDecimal("9.2"), Optional.empty(), scale, JOB).amount())
                .isEqualByComparingTo(expected);
    }

    @Test
    void aLocalizedValueIsThereInEveryLanguage() {
        var value = Localized.of(List.of(Language.KAZAKH, Language.RUSSIAN), Language::tag);

        assertThat(value.in(Language.KAZAKH)).isEqualTo("kk");
        assertThat(value.in(Language.RUSSIAN)).isEqualTo("ru");
        assertThat(value.byLanguage().keySet()).containsExactly(Language.KAZAKH, Language.RUSSIAN);
    }

    @Test
    void aLanguageThatIsNotThereIsAFaultAndNotAnotherLanguage() {
        var value = Localized.of(List.of(Language.KAZAKH), Language::tag);

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> value.in(Language.RUSSIAN))
                .withMessage("no value in ru, only in [kk]");
    }

    @Test
    void aLocalizedValueDoesNotChangeWithTheMapItWasMadeOf() {
        Map<Language, String> map = new HashMap<>(Map.of(Language.KAZAKH, "а"));
        var value = new Localized<>(map);
        map.put(Language.KAZAKH, "б");

        assertThat(value.in(Language.KAZAKH)).isEqualTo("а");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> value.byLanguage().put(Language.RUSSIAN, "в"));
    }

    @ParameterizedTest
    @EnumSource(PluralCategory.class)
    void thePluralCategoryOfItsKeyIsItself(PluralCategory category) {
        assertThat(PluralCategory.ofKey(category.key())).contains(category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "One", "MANY", "fıw", "others", "1"})
    void otherWordsAreNoPluralCategories(String key) {
        assertThat(PluralCategory.ofKey(key)).isEmpty();
    }

    @Test
    void thePlaceholdersOfAMessageAreThoseOfAllItsForms() {
        var message = new Message(
                HERE,
                Map.of(
                        PluralCategory.ONE, "{count} школа в {district}",
                        PluralCategory.OTHER, "{count} школ, {shortName}"));

        assertThat(message.placeholders()).containsExactly("count", "district", "shortName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ count }", "{Count}", "{1}", "{a-b}", "{a_b}", "{жыл}", "count", "{count", "$ {}"})
    void otherBracesAreNoPlaceholders(String text) {
        assertThat(new Message(HERE, Map.of(PluralCategory.OTHER, text)).placeholders())
                .isEmpty();
    }

    private static Pledge pledge(Path folder, String... lines) throws IOException {
        Content content = new ContentFolder(folder)
                .with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "a", lines))
                .read();
        return content.programme().pledges().findFirst().orElseThrow();
    }

    @Test
    void aPledgeNamesTheDistrictsOfItsMeasuresToo(@TempDir Path folder) throws IOException {
        Pledge pledge = pledge(
                folder, "topics: [jobs]", "districts: [alatau]", "measures: [{id: a}, {id: b, districts: [medeu]}]");

        assertThat(pledge.allDistricts()).extracting(Reference::id).containsExactly("alatau", "medeu");
        assertThat(pledge.names("alatau")).isTrue();
        assertThat(pledge.names("medeu")).isTrue();
        assertThat(pledge.names("almaly")).isFalse();
        assertThat(pledge.cityWide()).isFalse();
    }

    @Test
    void aPledgeWithoutDistrictsIsForTheWholeCity(@TempDir Path folder) throws IOException {
        assertThat(pledge(folder, "topics: [jobs]", "measures: [{id: a}]").cityWide())
                .isTrue();
    }

    @Test
    void aPledgeIsAboutItsTopics(@TempDir Path folder) throws IOException {
        Pledge pledge = pledge(folder, "topics: [jobs, youth]");

        assertThat(pledge.isAbout("jobs")).isTrue();
        assertThat(pledge.isAbout("youth")).isTrue();
        assertThat(pledge.isAbout("air")).isFalse();
    }
}
