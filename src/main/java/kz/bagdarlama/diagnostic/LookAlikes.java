package kz.bagdarlama.diagnostic;

/** Cyrillic letters in what is written in Latin ones: ids, keys, anchors, names of files. On a screen both look the same. */
public final class LookAlikes {

    private static final String CYRILLIC = "асеорхуікмтһԁѕјАСЕОРХУІКМТНВЅЈ";
    private static final String LATIN = "aceopxyikmthdsjACEOPXYIKMTHBSJ";

    private LookAlikes() {}

    /**
     * Returns where the first such letter of a word stands; -1 where it has none, or seems to be meant in Cyrillic: it has several such letters
     * and no Latin one, or others besides that no Latin one looks like.
     */
    public static int first(String written) {
        int first = -1;
        int cyrillic = 0;
        boolean latin = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= 128) {
                if (CYRILLIC.indexOf(c) < 0) {
                    return -1;
                }
                first = first < 0 ? i : first;
                cyrillic++;
            } else {
                latin |= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            }
        }
        return latin || cyrillic == 1 ? first : -1;
    }

    /** Returns the word in Latin letters alone. */
    public static String latin(String written) {
        StringBuilder latin = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            int known = CYRILLIC.indexOf(written.charAt(i));
            latin.append(known < 0 ? written.charAt(i) : LATIN.charAt(known));
        }
        return latin.toString();
    }

    /** Returns what to write in place of a word that has such letters. */
    public static Phrase hint(String written) {
        return Phrase.of("write “{word}” with the keyboard in English: in Latin letters alone", latin(written));
    }

    /**
     * Reports a word that has such a letter, at the letter.
     *
     * @param start where the word begins
     */
    public static void report(Code code, SourcePosition start, String written, Diagnostics diagnostics) {
        int first = first(written);
        diagnostics.error(
                code,
                new SourcePosition(start.path(), start.line(), Math.max(1, start.column()) + first),
                written.length() == 1
                        ? Phrase.of("“{letter}” here is a Cyrillic letter that looks like a Latin one", written)
                        : Phrase.of(
                                "“{letter}” in “{word}” is a Cyrillic letter that looks like a Latin one",
                                written.substring(first, first + 1),
                                written),
                hint(written));
    }
}
