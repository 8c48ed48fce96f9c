package kz.bagdarlama.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
