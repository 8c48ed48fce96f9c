package kz.bagdarlama.search;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;

/** The searchable words of the notes on a pledge. Its own words say what was promised, and the index of terms knows only them. */
final class ProgressWords {

    /** How many characters are searched, from the newest note on: notes only become more, and the index has a limit. */
    private static final int MOST = 800;

    private ProgressWords() {}

    /** What the notes say, the newest first; of a note that was taken back, nothing. */
    static String of(Pledge pledge, Language language) {
        List<String> said = new ArrayList<>();
        int length = 0;
        for (int i = pledge.progress().size() - 1; i >= 0; i--) {
            ProgressNote note = pledge.progress().get(i);
            if (note.withdrawn().isEmpty()) {
                String what = note.what().in(language).text();
                length += what.length();
                if (length > MOST) {
                    break;
                }
                said.add(what);
            }
        }
        return String.join(" ", said);
    }
}
