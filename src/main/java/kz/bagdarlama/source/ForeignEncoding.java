package kz.bagdarlama.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;

/** Finds out in which encoding a file was saved that is not in UTF-8, so that an editor knows what to choose when opening it. */
final class ForeignEncoding {

    /** So many bytes are looked at; more would tell no more. */
    private static final int LOOKED_AT = 4096;

    private static final String UTF_16_LE = "UTF-16 LE";
    private static final String UTF_16_BE = "UTF-16 BE";

    /**
     * An encoding of one byte a letter.
     *
     * @param name as editors list it
     * @param charset as Java calls it
     */
    record OneByte(String name, String charset) {}

    /** The old encodings of Russian, the commonest first: of two that read a text equally well it is the one. */
    private static final List<OneByte> RUSSIAN = List.of(
            new OneByte("Windows 1251", "windows-1251"),
            new OneByte("CP 866", "IBM866"),
            new OneByte("KOI8-R", "KOI8-R"),
            new OneByte("ISO 8859-5", "ISO-8859-5"));

    /** The letters that make up four fifths of any Russian text; Kazakh has them as well. */
    private static final String FREQUENT = "оеаинтсрвлкмдпуыя";

    /** Dashes, quotation marks and the ellipsis of Windows, in the places where Macs had capitals. */
    private static final String WINDOWS_SIGNS = "\u0084\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097";

    private ForeignEncoding() {}

    /** Reports that a file is not in UTF-8, or that it ends within one of its letters. */
    static void report(SourcePosition file, byte[] bytes, Diagnostics diagnostics) {
        Optional<String> whole = beforeBrokenEnd(bytes);
        if (whole.isPresent()) {
            String[] lines = whole.get().split("\n", -1);
            String last = lines[lines.length - 1];
            diagnostics.error(
                    Code.NOT_UTF_8,
                    new SourcePosition(file.path(), lines.length, last.codePointCount(0, last.length()) + 1),
                    Phrase.of("the file breaks off within a letter: it was not saved to its end"),
                    Phrase.of(
                            "bring the file back: git restore {file}; or write again what is missing here",
                            file.path()));
            return;
        }
        Optional<String> four = utf32(bytes);
        if (four.isPresent()) {
            diagnostics.error(
                    Code.NOT_UTF_8,
                    file,
                    Phrase.of("the file is in {encoding}, not in UTF-8", four.get()),
                    Phrase.of(
                            "few editors can open it; write it anew with iconv -f {encoding} -t UTF-8 {file} > new, and put the new file in its place",
                            four.get().replace(" ", ""),
                            file.path()));
            return;
        }
        Optional<String> encoding = utf16(bytes).or(() -> oneByte(bytes));
        if (encoding.isEmpty()) {
            diagnostics.error(
                    Code.NOT_UTF_8,
                    file,
                    Phrase.of("the file is not in UTF-8"),
                    Phrase.of("save it again with the encoding UTF-8"));
        } else {
            diagnostics.error(
                    Code.NOT_UTF_8,
                    file,
                    Phrase.of("the file is in {encoding}, not in UTF-8", encoding.get()),
                    Phrase.of(
                            "VS Code: click the encoding at the bottom, “Reopen with Encoding”, {encoding}; click again, “Save with Encoding”, UTF-8. Notepad: Save As, UTF-8",
                            encoding.get()));
        }
    }

    /** The text of a file that is in UTF-8 but for its last letter, of which bytes are missing. */
    private static Optional<String> beforeBrokenEnd(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean isSound =
                StandardCharsets.UTF_8.newDecoder().decode(in, out, false).isUnderflow();
        String before = out.flip().toString();
        // Among Latin letters alone the last byte may be the only accent of an old encoding.
        return isSound && in.hasRemaining() && before.chars().anyMatch(c -> c >= 0x80)
                ? Optional.of(before)
                : Optional.empty();
    }

    /** Whether text of two or four bytes a character: by its mark, or by zeros at every other place. */
    static boolean isWide(byte[] bytes) {
        return utf32(bytes).isPresent() || utf16(bytes).isPresent();
    }

    /** Text of four bytes a character: the upper two are 0 but for signs that hardly any text has, and one of the others is not. */
    private static Optional<String> utf32(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT) & ~3;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i += 4) {
            if (bytes[i] == 0 && bytes[i + 1] == 0) {
                zeros[0]++;
            }
            if (bytes[i + 2] == 0 && bytes[i + 3] == 0) {
                zeros[1]++;
            }
        }
        int most = Math.max(zeros[0], zeros[1]);
        return most > 0 && zeros[0] != zeros[1] && most * 5 >= length / 4 * 4
                ? Optional.of(zeros[0] > zeros[1] ? "UTF-32 BE" : "UTF-32 LE")
                : Optional.empty();
    }

    private static Optional<String> utf16(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of(UTF_16_LE);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return Optional.of(UTF_16_BE);
        }
        int[] high = new int[2];
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        for (int i = 0; i < length; i++) {
            // The upper byte of an ASCII character is 0, that of a Cyrillic one 4.
            if (bytes[i] == 0 || bytes[i] == 4) {
                high[i & 1]++;
            }
        }
        return length >= 4 && Math.max(high[0], high[1]) * 5 >= length / 2 * 4
                ? Optional.of(high[0] > high[1] ? UTF_16_BE : UTF_16_LE)
                : Optional.empty();
    }

    /** The encoding in which most of what is no ASCII reads as the letters that Russian has most of. */
    private static Optional<String> oneByte(byte[] bytes) {
        byte[] looked = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        String codes = new String(looked, StandardCharsets.ISO_8859_1);
        long all = codes.chars().filter(c -> c > 0x7F).count();
        long macCapitals = codes.chars()
                .filter(c -> c >= 0x80 && c < 0xA0 && WINDOWS_SIGNS.indexOf(c) < 0)
                .count();
        long capitals = codes.chars().filter(c -> c >= 0xC0 && c < 0xE0).count();
        return RUSSIAN.stream()
                .filter(encoding -> Charset.isSupported(encoding.charset()))
                .filter(encoding -> frequent(looked, encoding) * 10 >= all * 5)
                .max(Comparator.<OneByte>comparingLong(encoding -> frequent(looked, encoding))
                        .thenComparing(Comparator.<OneByte>comparingInt(RUSSIAN::indexOf)
                                .reversed()))
                .map(OneByte::name)
                // Old Macs had the small letters in the same places, and capitals in others: no editor of today reads
                // that.
                .filter(name -> !name.equals(RUSSIAN.get(0).name()) || macCapitals <= capitals);
    }

    private static long frequent(byte[] bytes, OneByte encoding) {
        return new String(bytes, Charset.forName(encoding.charset()))
                .chars()
                .filter(c -> FREQUENT.indexOf(c) >= 0)
                .count();
    }
}
