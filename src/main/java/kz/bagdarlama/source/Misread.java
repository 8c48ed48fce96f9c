package kz.bagdarlama.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A file whose UTF-8 was read in an encoding of one byte a letter and saved again, so that each of its letters is now two: «Р’РѕРґР°» for
 * «Вода». Its bytes are right UTF-8 and its words are lost: whatever else could be said of it would only describe the damage, and a
 * mend of single characters would destroy what is left.
 */
final class Misread {

    /** The first byte of a letter of two, or the first of three: what an encoding of one byte makes of them is a letter or a frame. */
    private static final int FIRST_LEAD = 0xC2;

    private static final int LAST_LEAD = 0xEF;

    /** Cyrillic letters that an encoding has in the places of first bytes; no other can begin such a file. */
    private static final String CYRILLIC_LEADS = "ВГРСТУвп" + "туф" + "пярсбБ" + "абвгѕ";

    /** With fewer of them nobody can tell a damaged word from an unusual one. */
    private static final int FEWEST = 3;

    private static final char LOST = '\uFFFD';

    /** Encodings that files are read in by mistake. */
    private static final List<ForeignEncoding.OneByte> WRONG = List.of(
            new ForeignEncoding.OneByte("Windows 1252", "windows-1252"),
            new ForeignEncoding.OneByte("Windows 1251", "windows-1251"),
            new ForeignEncoding.OneByte("ISO 8859-1", "ISO-8859-1"),
            new ForeignEncoding.OneByte("CP 866", "IBM866"),
            new ForeignEncoding.OneByte("KOI8-R", "KOI8-R"),
            new ForeignEncoding.OneByte("ISO 8859-5", "ISO-8859-5"),
            new ForeignEncoding.OneByte("Mac Cyrillic", "x-MacCyrillic"),
            new ForeignEncoding.OneByte("CP 437", "IBM437"),
            new ForeignEncoding.OneByte("CP 850", "IBM850"),
            new ForeignEncoding.OneByte("Windows 1250", "windows-1250"),
            new ForeignEncoding.OneByte("Windows 1254", "windows-1254"));

    private Misread() {}

    /** Reports a text that was misread before it was saved, at its first such word; whether it was. */
    static boolean report(String path, String text, Diagnostics diagnostics) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < 0x80) {
            first++;
        }
        if (first + 1 >= text.length() || !mayBegin(text.charAt(first), text.charAt(first + 1))) {
            return false;
        }
        String encoding = encoding(text, first);
        if (encoding == null) {
            return false;
        }
        int end = first;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        diagnostics.error(
                Code.NOT_UTF_8,
                SourcePosition.in(path, text, first),
                end - first,
                Phrase.of("UTF-8 was read as {encoding} here and saved again: each letter has become two", encoding),
                Phrase.of(
                        "bring the file back: git restore {file}; or copy the text anew from where it is right, and open it as UTF-8",
                        path));
        return true;
    }

    /** Tells nearly every right text by its first letter and the one after it, which is of the same word or a space. */
    private static boolean mayBegin(char first, char next) {
        if (next < 0x80 && next != '?' || first == '«') {
            return false;
        }
        boolean cyrillic = first >= 0x400 && first < 0x530;
        return !cyrillic
                || CYRILLIC_LEADS.indexOf(first) >= 0 && (next < 'а' || next > 'я') && (next < 0x48A || next >= 0x530);
    }

    /** The encoding by which most of what is no ASCII comes in the sequences of UTF-8; null where it is the smaller part. */
    private static String encoding(String text, int from) {
        long all = text.chars().skip(from).filter(c -> c >= 0x80).count();
        String name = null;
        int most = 0;
        for (ForeignEncoding.OneByte wrong : WRONG) {
            if (Charset.isSupported(wrong.charset())) {
                int found = inSequences(text, from, bytes(wrong));
                if (found > most) {
                    most = found;
                    name = wrong.name();
                }
            }
        }
        return most > all / 2 ? name : null;
    }

    private static Map<Character, Integer> bytes(ForeignEncoding.OneByte wrong) {
        byte[] upper = new byte[0x80];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = (byte) (0x80 + i);
        }
        String letters = new String(upper, Charset.forName(wrong.charset()));
        boolean western = StandardCharsets.ISO_8859_1.name().equals(wrong.charset());
        Map<Character, Integer> bytes = new HashMap<>();
        for (int i = 0; i < upper.length; i++) {
            if (letters.charAt(i) != LOST) {
                bytes.put(letters.charAt(i), 0x80 + i);
            } else if (!western) {
                // Bytes that mean nothing stay controls in most programs.
                bytes.put((char) (0x80 + i), 0x80 + i);
            }
        }
        return bytes;
    }

    /** How many characters stand in sequences that were letters of UTF-8; a program that did not know one of the bytes left a question mark. */
    private static int inSequences(String text, int from, Map<Character, Integer> bytes) {
        int characters = 0;
        int sequences = 0;
        for (int i = from; i < text.length(); i++) {
            int lead = bytes.getOrDefault(text.charAt(i), 0);
            if (lead < FIRST_LEAD || lead > LAST_LEAD) {
                continue;
            }
            int length = lead < 0xE0 ? 2 : 3;
            int at = i + 1;
            while (at < text.length() && at < i + length && isContinued(text.charAt(at), bytes)) {
                at++;
            }
            if (at == i + length) {
                characters += length;
                sequences++;
                i = at - 1;
            }
        }
        return sequences < FEWEST ? 0 : characters;
    }

    private static boolean isContinued(char c, Map<Character, Integer> bytes) {
        int code = bytes.getOrDefault(c, 0);
        return code >= 0x80 && code < 0xC0 || c == LOST || c == '?';
    }
}
