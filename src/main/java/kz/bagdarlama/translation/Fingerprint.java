package kz.bagdarlama.translation;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.zip.CRC32;

/**
 * A short name for the words of a text: equal words have equal names, whatever spaces, quotation marks and dashes they are
 * set with. It tells slips of memory, not forgeries: a CRC-32 (ISO/IEC 13239, as in zip), written with seven small letters, so
 * that no reader of YAML can take it for a number.
 */
final class Fingerprint {

    static final int LENGTH = 7;

    private static final int LETTERS = 26;

    private Fingerprint() {}

    /** The fingerprint of a text, by its words alone. */
    static String of(String text) {
        return ofBytes(normalised(text));
    }

    /** The fingerprint of a whole text from those of its blocks. */
    static String ofAll(Iterable<String> fingerprints) {
        return ofBytes(String.join(" ", fingerprints));
    }

    private static String ofBytes(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        char[] letters = new char[LENGTH];
        long rest = crc.getValue();
        for (int i = LENGTH - 1; i >= 0; i--) {
            letters[i] = (char) ('a' + rest % LETTERS);
            rest /= LETTERS;
        }
        return new String(letters);
    }

    /**
     * A text without what changes nothing for a translator: spaces of all kinds, soft hyphens, the form of dashes and
     * quotation marks, ё written as е, letters composed of two characters.
     */
    static String normalised(String text) {
        String composed = hasCombiningMark(text) ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case ' ' -> {}
                case 'ё' -> out.append('е');
                case 'Ё' -> out.append('Е');
                case '…' -> out.append("...");
                case '«', '»', '„', '“', '”', '‟', '‹', '›' -> out.append('"');
                case '‘', '’', '‚', '‛' -> out.append('\'');
                case '\u2010', '\u2011', '\u2012', '–', '—', '\u2015', '\u2212' -> out.append('-');
                default -> {
                    // Cyrillic, nearly all that there is, needs no look into tables.
                    if (c >= '\u0400' && c < '\u0530' || !isSpace(c) && !isInvisible(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean hasCombiningMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0300' && text.charAt(i) <= '\u036F') {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Soft hyphens, joiners, byte order marks (general category Cf). */
    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
