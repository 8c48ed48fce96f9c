package kz.bagdarlama.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Language;
import org.junit.jupiter.api.Test;

final class TranslationsFileTest {

    private static final List<String> ORDER = List.of("section:1", "chapter:1.1", "pledge:1.1/1", "page:about");
    private static final List<Language> LANGUAGES = List.of(Language.KAZAKH, Language.RUSSIAN);

    private static final String FILE = """
            # first line

            # about the chapter
            chapter:1.1:   # done in spring
              # a doubt of ours
              leads: ru  # as always
              kk: {from: [aaaaaaa, bbbbbbb], text: ccccccc, reviewed: 2026-01-02}  # by Aigul

            # pages come first here
            page:about:
              leads: kk
              ru: {from: [ddddddd], text: eeeeeee}

            "pledge:1.1/1":
              leads: ru
              kk: {from: [fffffff],
                   text: ggggggg}
            # the end
            """;

    private static AcceptedTranslations.TextEntry entry(String from) {
        return new AcceptedTranslations.TextEntry(
                SourcePosition.file("translations.yaml"),
                Language.RUSSIAN,
                Map.of(
                        Language.KAZAKH,
                        new AcceptedTranslations.Accepted(
                                List.of(from), "zzzzzzz", Optional.of(LocalDate.of(2026, 11, 22)))));
    }

    private static String updated(
            String text, Map<String, AcceptedTranslations.TextEntry> changed, String... forgotten) {
        return TranslationsFile.updated(text, ORDER, changed, Set.of(forgotten), LANGUAGES);
    }

    @Test
    void nothingChangedIsNothingChanged() {
        assertThat(updated(FILE, Map.of())).isEqualTo(FILE);
    }

    @Test
    void aChangedEntryKeepsItsPlaceAndItsComments() {
        assertThat(updated(FILE, Map.of("chapter:1.1", entry("xxxxxxx")))).isEqualTo(FILE.replace("""
                        chapter:1.1:   # done in spring
                          # a doubt of ours
                          leads: ru  # as always
                          kk: {from: [aaaaaaa, bbbbbbb], text: ccccccc, reviewed: 2026-01-02}  # by Aigul
                        """, """
                        chapter:1.1:  # done in spring
                          # a doubt of ours
                          leads: ru  # as always
                          kk: {from: [xxxxxxx], text: zzzzzzz, reviewed: 2026-11-22}  # by Aigul
                        """));
    }

    @Test
    void anEntryInAnyFormIsFound() {
        assertThat(updated(FILE, Map.of("pledge:1.1/1", entry("xxxxxxx")))).isEqualTo(FILE.replace("""
                        "pledge:1.1/1":
                          leads: ru
                          kk: {from: [fffffff],
                               text: ggggggg}
                        """, """
                        pledge:1.1/1:
                          leads: ru
                          kk: {from: [xxxxxxx], text: zzzzzzz, reviewed: 2026-11-22}
                        """));
    }

    @Test
    void aNewEntryComesBehindItsPredecessorOrFirst() {
        assertThat(updated(FILE, Map.of("section:1", entry("xxxxxxx"))))
                .isEqualTo(
                        FILE.replace(
                                "# about the chapter\n",
                                "section:1:\n  leads: ru\n  kk: {from: [xxxxxxx], text: zzzzzzz, reviewed: 2026-11-22}\n# about the chapter\n"));
        String withoutPledge = FILE.substring(0, FILE.indexOf("\"pledge"));
        assertThat(updated(withoutPledge, Map.of("pledge:1.1/1", entry("xxxxxxx"))))
                .contains("# by Aigul\npledge:1.1/1:\n  leads: ru\n  kk: {from: [xxxxxxx]");
    }

    @Test
    void aForgottenEntryGoesAlone() {
        assertThat(updated(FILE, Map.of(), "page:about"))
                .isEqualTo(FILE.replace("page:about:\n  leads: kk\n  ru: {from: [ddddddd], text: eeeeeee}\n", ""));
    }

    @Test
    void aNewFileSaysWhatItIs() {
        assertThat(updated("", Map.of("page:about", entry("xxxxxxx"), "section:1", entry("yyyyyyy"))))
                .matches(
                        "# From [^\\n]+\\nsection:1:\\n  leads: ru\\n  kk: [^\\n]+\\npage:about:\\n  leads: ru\\n  kk: [^\\n]+\\n");
    }

    @Test
    void lineEndingsOfWindowsStay() {
        String windows = FILE.replace("\n", "\r\n");

        assertThat(updated(windows, Map.of())).isEqualTo(windows);
    }
}
