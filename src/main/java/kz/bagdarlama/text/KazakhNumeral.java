package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The spoken form of a number decides which case ending stands after its digits: 6-ға (алтыға), 5-ке (беске), 10-нан (оннан).
 * Only the last spoken word matters, so only that is found.
 */
final class KazakhNumeral {

    static final String PERCENT = "пайыз";
    static final String THOUSAND = "мың";
    static final String MILLION = "миллион";
    static final String BILLION = "миллиард";
    static final String TRILLION = "триллион";
    static final String QUADRILLION = "квадриллион";

    private static final String[] ONES = {"нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"};
    private static final String[] TENS = {
        "", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"
    };

    private static final String FRONT_VOWELS = "әеөүіэ";
    private static final String VOWELS = "аәеиоөуұүыіэ";
    private static final String VOICELESS = "кқпстфхцчшщ";
    private static final String VOICELESS_OR_FINAL_STOP = VOICELESS + "бвгд";

    private KazakhNumeral() {}

    /** The cases that limiting words and dates take. */
    enum Case {
        /** From which (-дан, -нан, -тан): 700-ден астам. */
        ABLATIVE,
        /** To which (-ға, -қа): 700-ге дейін. */
        DATIVE,
        /** In which (-да, -та): шілдеде. */
        LOCATIVE,
        /** Whose (-ның, -дың, -тың): шілденің соңы. */
        GENITIVE;

        /** The ending that the word takes, by the harmony of its last vowel and its last sound. */
        String ending(String word) {
            char last = word.charAt(word.length() - 1);
            boolean front = isFront(word);
            return switch (this) {
                case ABLATIVE -> {
                    if ("мнң".indexOf(last) >= 0) {
                        yield front ? "нен" : "нан";
                    }
                    yield VOICELESS_OR_FINAL_STOP.indexOf(last) >= 0
                            ? (front ? "тен" : "тан")
                            : (front ? "ден" : "дан");
                }
                case DATIVE ->
                    VOICELESS_OR_FINAL_STOP.indexOf(last) >= 0 ? (front ? "ке" : "қа") : (front ? "ге" : "ға");
                case LOCATIVE ->
                    VOICELESS_OR_FINAL_STOP.indexOf(last) >= 0 ? (front ? "те" : "та") : (front ? "де" : "да");
                case GENITIVE -> {
                    if ("мнң".indexOf(last) >= 0 || VOWELS.indexOf(last) >= 0) {
                        yield front ? "нің" : "ның";
                    }
                    yield VOICELESS_OR_FINAL_STOP.indexOf(last) >= 0
                            ? (front ? "тің" : "тың")
                            : (front ? "дің" : "дың");
                }
            };
        }
    }

    private static boolean isFront(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            char c = word.charAt(i);
            if (VOWELS.indexOf(c) >= 0) {
                // и and у are neutral letters: the vowel before them decides.
                if (c == 'и' || c == 'у') {
                    continue;
                }
                return FRONT_VOWELS.indexOf(c) >= 0;
            }
        }
        return false;
    }

    /** The word that a number ends in when it is read aloud; decimals are read as a number of their own. */
    static String lastWord(BigDecimal number) {
        BigInteger digits = number.scale() > 0
                ? number.unscaledValue().abs()
                : number.toBigInteger().abs();
        if (number.scale() > 0) {
            // 9,20 is read “тоғыз бүтін жүзден жиырма”: what stands behind the comma is a whole number.
            digits = digits.remainder(BigInteger.TEN.pow(number.scale()));
        }
        if (digits.signum() == 0) {
            return ONES[0];
        }
        String text = digits.toString();
        int zeros = 0;
        while (text.charAt(text.length() - 1 - zeros) == '0') {
            zeros++;
        }
        int digit = text.charAt(text.length() - 1 - zeros) - '0';
        return switch (zeros) {
            case 0 -> ONES[digit];
            case 1 -> TENS[digit];
            case 2 -> "жүз";
            case 3, 4, 5 -> THOUSAND;
            case 6, 7, 8 -> MILLION;
            case 9, 10, 11 -> BILLION;
            case 12, 13, 14 -> TRILLION;
            default -> QUADRILLION;
        };
    }
}
