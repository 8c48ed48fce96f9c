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

    private KazakhNumeral() {}

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
