package kz.bagdarlama.publish;

import java.nio.charset.StandardCharsets;
import kz.bagdarlama.text.Sha256;

/** Tells by the words of an edition for paper whether a PDF of it says the same. */
public final class PrintedWords {

    private PrintedWords() {}

    /** Returns the fingerprint of the words of a page that this program made; how it looks does not count. */
    public static String fingerprint(byte[] html) {
        PageText text = PageText.of(new String(html, StandardCharsets.UTF_8));
        return fingerprint(String.join(" ", text.heading()), String.join(" ", text.content()));
    }

    /** Returns the fingerprint of some texts. */
    public static String fingerprint(String... texts) {
        String all = String.join("\0", texts) + "\0";
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8), 16);
    }
}
