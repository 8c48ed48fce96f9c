package kz.bagdarlama.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.text.WordPattern;

/** A translator's note does not confess that the document lacks words which the text goes on saying. */
final class NoteCheck implements Check {

    /** How a note says that something does not stand in the document, with the words in quotes between. */
    private static final Map<String, List<WordPattern>> CONFESSIONS = Map.of(
            "kk", List.of(WordPattern.of("құжатта$|түпнұсқада$ … жоқ$|кездеспейді$|айтылмаған$|аталмаған$")),
            "en",
                    List.of(
                            WordPattern.of("not$|no$ … document$|source$|original$"),
                            WordPattern.of("document$|source$|original$ … not$|no$|lacks$")),
            "ru",
                    List.of(
                            WordPattern.of("документе$|источнике$|оригинале$ … нет$|отсутствует$|отсутствуют$"),
                            WordPattern.of("нет$|отсутствует$ … документе$|источнике$|оригинале$")));

    private static final Pattern QUOTED = Pattern.compile("«([^»]+)»|“([^”]+)”");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    /** So many letters at the end of a word may be an ending. */
    private static final int ENDING = 2;

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        input.content()
                .programme()
                .pledges()
                .forEach(pledge -> pledge.translatorNotes()
                        .forEach((language, note) -> check(pledge, language, note, input, diagnostics)));
    }

    private static void check(
            Pledge pledge, Language language, String note, CheckInput input, Diagnostics diagnostics) {
        for (String words : confessed(language, note)) {
            WordPattern pattern = WordPattern.of(WORD.matcher(words)
                    .results()
                    .map(word -> beginning(word.group()))
                    .collect(Collectors.joining(" ")));
            for (LocatedText text :
                    Scans.located(input.queries(), pledge.prose().in(language))) {
                List<WordPattern.Found> found = pattern.in(text.text());
                if (!found.isEmpty()) {
                    diagnostics.error(
                            Code.CONFESSED_WORDS,
                            text.at(found.get(0).start()),
                            found.get(0).end() - found.get(0).start(),
                            Phrase.of(
                                    "the translator's note of {pledge} says that the document does not have “{words}”",
                                    pledge.id(),
                                    words),
                            Phrase.of("take the words out of the text, and the sentence out of the note"));
                    return;
                }
            }
        }
    }

    /** The quoted words of which a note says that the document has none. */
    private static List<String> confessed(Language language, String note) {
        return CONFESSIONS.getOrDefault(language.tag(), List.of()).stream()
                .flatMap(confession -> confession.in(note).stream())
                .flatMap(found -> quoted(note.substring(found.start(), found.end())))
                .distinct()
                .toList();
    }

    private static Stream<String> quoted(String clause) {
        return QUOTED.matcher(clause).results().map(match -> match.group(match.group(1) == null ? 2 : 1));
    }

    private static String beginning(String word) {
        return word.length() > 2 * ENDING ? word.substring(0, word.length() - ENDING) : word;
    }
}
