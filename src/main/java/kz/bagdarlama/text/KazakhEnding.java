package kz.bagdarlama.text;

/**
 * The endings of Kazakh nouns. Which form a word takes is decided by its last sound (assimilation) and by its last vowel (harmony):
 * мектепке, қалаға, елден, жылдан. Read aloud, so is the ending behind digits, signs and abbreviations.
 */
enum KazakhEnding {
    /** Whose. */
    GENITIVE("ның дың дың дың ның тың"),
    /** To which: 700-ге дейін. */
    DATIVE("ға ға ға ға ға қа"),
    /** Which, as an object. */
    ACCUSATIVE("ны ды ды ды ды ты"),
    /** In which: шілдеде. */
    LOCATIVE("да да да да да та"),
    /** From which: 700-ден астам. */
    ABLATIVE("дан дан дан дан нан тан"),
    /** With which. */
    INSTRUMENTAL("мен мен мен бен мен пен"),
    /** What is in it. */
    ATTRIBUTIVE("дағы дағы дағы дағы дағы тағы"),
    /** Of so much: 20%-дық. */
    MEASURE("лық лық дық дық дық тық"),
    /** About so much: 20%-дай. */
    LIKENESS("дай дай дай дай дай тай"),
    /** The how manieth: 6-шы. */
    ORDINAL("шы шы шы шы шы шы"),
    /** Several. */
    PLURAL("лар лар дар дар дар тар"),
    /** Its: 100%-ы. The others of its kind are what cases make of it, short behind a word that has it already: отбасына. */
    POSSESSIVE("сы ы ы ы ы ы"),
    POSSESSIVE_GENITIVE("сының ының ының ының ының ының"),
    POSSESSIVE_DATIVE("сына ына ына ына ына ына", "на"),
    POSSESSIVE_ACCUSATIVE("сын ын ын ын ын ын"),
    POSSESSIVE_LOCATIVE("сында ында ында ында ында ында", "нда"),
    POSSESSIVE_ABLATIVE("сынан ынан ынан ынан ынан ынан", "нан"),
    POSSESSIVE_INSTRUMENTAL("сымен ымен ымен ымен ымен ымен"),
    POSSESSIVE_ATTRIBUTIVE("сындағы ындағы ындағы ындағы ындағы ындағы", "ндағы");

    private static final String FRONT_VOWELS = "әеөүіэ";
    private static final String BACK_VOWELS = "аоұыя";

    /** Front vowels that no word of another language has. */
    private static final String NATIVE = "әөү";

    /** Last sounds that decide alike, in the order of the forms above. Stops that end a word are said without voice: завод. */
    private static final String[] SOUNDS = {FRONT_VOWELS + BACK_VOWELS, "рйуию", "л", "зж", "мнң", "кқпстфхцчшщбвгд"};

    /** Ends of words that come from other languages and drop a letter or take one in before an ending: банк, турист. */
    private static final String[] IRREGULAR = {"ст", "зд", "нк", "нг", "ск"};

    /** Ends of surnames, which go with the vowel in front of them or not. */
    private static final String[] OF_NAMES = {"ов", "ев", "ин"};

    /** What the last vowel of a word asks for. */
    private enum Harmony {
        FRONT,
        BACK,
        /** Both are written: и, у and ю stand in words of either kind. */
        UNSURE
    }

    /** What a word asks of its endings. */
    static final class Base {

        private final String word;
        private final int sound;
        private final Harmony harmony;

        private Base(String word, int sound, Harmony harmony) {
            this.word = word;
            this.sound = sound;
            this.harmony = harmony;
        }

        /** Returns what a word asks for; null where that is not sure. */
        static Base of(String word) {
            int sound = sound(word);
            for (String end : IRREGULAR) {
                if (word.endsWith(end)) {
                    return null;
                }
            }
            return sound < 0 ? null : new Base(word, sound, harmony(word));
        }

        String word() {
            return word;
        }

        /** Whether both forms of a pair would do, as far as is known. */
        boolean isUnsure() {
            return harmony == Harmony.UNSURE;
        }

        private boolean isPossessive() {
            return word.endsWith("ы") || word.endsWith("і");
        }
    }

    private final String[] back;
    private final String[] front;
    private final String shortBack;
    private final String shortFront;

    KazakhEnding(String forms) {
        this(forms, "");
    }

    KazakhEnding(String forms, String afterPossessive) {
        back = forms.split(" ");
        front = front(forms).split(" ");
        shortBack = afterPossessive;
        shortFront = front(afterPossessive);
    }

    private static String front(String back) {
        return back.replace('а', 'е').replace('ы', 'і').replace('ғ', 'г').replace('қ', 'к');
    }

    /** The form that a word takes of which both sound and harmony are known, such as those of numbers and months. */
    String behind(String word) {
        return behind(new Base(word, sound(word), harmony(word)), "");
    }

    /** The form that a word takes; where two would do, that of the same harmony as what is written. */
    String behind(Base base, String written) {
        boolean isFront =
                base.harmony == Harmony.UNSURE ? written.equals(front(written)) : base.harmony == Harmony.FRONT;
        return isFront ? front[base.sound] : back[base.sound];
    }

    /** Whether this is the form that a word takes. */
    boolean fits(String written, Base base) {
        boolean mayBeFront = base.harmony != Harmony.BACK;
        boolean mayBeBack = base.harmony != Harmony.FRONT;
        return mayBeFront && front[base.sound].equals(written)
                || mayBeBack && back[base.sound].equals(written)
                || base.isPossessive()
                        && (mayBeFront && shortFront.equals(written) || mayBeBack && shortBack.equals(written));
    }

    /** Whether it is a form of this ending, whatever stands in front. */
    boolean has(String written) {
        for (int i = 0; i < back.length; i++) {
            if (back[i].equals(written) || front[i].equals(written)) {
                return true;
            }
        }
        return shortBack.equals(written) || shortFront.equals(written);
    }

    private static int sound(String word) {
        char last = word.charAt(word.length() - 1);
        for (int i = 0; i < SOUNDS.length; i++) {
            if (SOUNDS[i].indexOf(last) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Harmony harmony(String word) {
        boolean neutral = false;
        for (String end : OF_NAMES) {
            neutral |= Character.isUpperCase(word.charAt(0)) && word.endsWith(end);
        }
        boolean neutralInside = neutral;
        for (int i = word.length() - 1; i >= 0; i--) {
            char c = Character.toLowerCase(word.charAt(i));
            if (FRONT_VOWELS.indexOf(c) >= 0) {
                return neutralInside && NATIVE.indexOf(c) < 0 ? Harmony.UNSURE : Harmony.FRONT;
            }
            if (BACK_VOWELS.indexOf(c) >= 0) {
                return neutral ? Harmony.UNSURE : Harmony.BACK;
            }
            // жылу, елу: the vowel in front decides; техникум, ресурс: words of other languages go their own ways.
            neutralInside |= c == 'и' || c == 'ё' || (c == 'у' || c == 'ю') && i < word.length() - 1;
            neutral |= c == 'и' || c == 'ё';
        }
        return neutral ? Harmony.UNSURE : Harmony.BACK;
    }
}
