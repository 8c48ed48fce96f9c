package kz.bagdarlama.cli;

import java.util.List;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.text.DiffPiece;
import kz.bagdarlama.translation.BlockChange;

/** The list of translations for a terminal: differences as {@code [-gone-] {+come+}}, like {@code git diff --word-diff}. */
final class TranslationText {

    /** Words to show beside a change. */
    private static final int CONTEXT = 5;

    private final PhraseBook book;

    TranslationText(PhraseBook book) {
        this.book = book;
    }

    String of(TranslationList list) {
        StringBuilder out = new StringBuilder();
        for (TranslationList.Entry entry : list.entries()) {
            out.append(book.say(TranslationList.word(entry.translation().state())))
                    .append(' ')
                    .append(entry.id())
                    .append(' ')
                    .append(entry.language())
                    .append("  ")
                    .append(entry.file())
                    .append(entry.reviewed()
                            .map(day -> "  " + book.say(Phrase.of("last read on {day}", day)))
                            .orElse(""))
                    .append('\n');
            entry.reasons()
                    .forEach(reason -> out.append("  ").append(book.say(reason)).append('\n'));
            for (BlockChange change : entry.changes()) {
                out.append("    ").append(shown(change)).append('\n');
                change.string()
                        .ifPresent(string -> out.append("      ")
                                .append(entry.language())
                                .append(": ")
                                .append(string.text())
                                .append('\n'));
            }
        }
        return out.append(out.length() == 0 ? "" : "\n")
                .append(book.say(list.summary()))
                .append('\n')
                .toString();
    }

    private String shown(BlockChange change) {
        String kind = book.say(TranslationList.word(change.kind()))
                + change.string().map(string -> " " + string.key()).orElse("");
        if (change.words().isEmpty()) {
            return kind + ": " + book.say(TranslationList.UNKNOWN_WORDS);
        }
        List<DiffPiece> pieces = change.words();
        StringBuilder out = new StringBuilder(kind).append(':');
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text();
            out.append(' ')
                    .append(
                            switch (pieces.get(i).status()) {
                                case KEPT -> pieces.size() == 1 ? text : shortened(text, i > 0, i < pieces.size() - 1);
                                case REMOVED -> "[-" + text + "-]";
                                case ADDED -> "{+" + text + "+}";
                            });
        }
        return out.toString();
    }

    /** Words that stayed, as far as they stand beside a change. */
    private static String shortened(String text, boolean changeBefore, boolean changeAfter) {
        List<String> words = List.of(text.split(" "));
        int start = changeBefore ? CONTEXT : 0;
        int end = changeAfter ? CONTEXT : 0;
        return words.size() <= start + end + 1
                ? text
                : String.join(" ", words.subList(0, start))
                        + (start > 0 ? " …" : "…")
                        + (end > 0 ? " " : "")
                        + String.join(" ", words.subList(words.size() - end, words.size()));
    }
}
