package kz.bagdarlama.source;

import java.nio.charset.Charset;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;

/** Finds out in which encoding a file was saved that is not in UTF-8, so that an editor knows what to choose when opening it. */
final class ForeignEncoding {

    /** So many bytes are looked at; more would tell no more. */
    private static final int LOOKED_AT = 4096;

    private ForeignEncoding() {}

    /** Reports that a file is not in UTF-8. */
    static void report(SourcePosition file, byte[] bytes, Diagnostics diagnostics) {
        String encoding = isUtf16(bytes) ? "UTF-16" : isWindows1251(bytes) ? "Windows-1251" : null;
        if (encoding == null) {
            diagnostics.error(
                    Code.NOT_UTF_8,
                    file,
                    Phrase.of("the file is not in UTF-8"),
                    Phrase.of("save it again with the encoding UTF-8"));
        } else {
            diagnostics.error(
                    Code.NOT_UTF_8,
                    file,
                    Phrase.of("the file is in {encoding}, not in UTF-8", encoding),
                    Phrase.of(
                            "VS Code: click the encoding at the bottom, “Reopen with Encoding”, {encoding}; click again, “Save with Encoding”, UTF-8. Notepad: Save As, UTF-8",
                            encoding));
        }
    }

    /** Whether text of two bytes a character: by its mark, or by zeros at every other place. */
    static boolean isUtf16(byte[] bytes) {
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return true;
        }
        int[] high = new int[2];
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        for (int i = 0; i < length; i++) {
            // The upper byte of an ASCII character is 0, that of a Cyrillic one 4.
            if (bytes[i] == 0 || bytes[i] == 4) {
                high[i & 1]++;
            }
        }
        return length >= 4 && Math.max(high[0], high[1]) * 5 >= length / 2 * 4;
    }

    /** Whether most of what is no ASCII reads as small Russian letters in the encoding of old Windows programs. */
    private static boolean isWindows1251(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), Charset.forName("windows-1251"));
        long foreign = text.chars().filter(c -> c > 127).count();
        long letters = text.chars()
                .filter(c -> c >= 'а' && c <= 'я' || c == 'ё' || c == 'і')
                .count();
        return foreign > 0 && letters * 10 >= foreign * 6;
    }
}
