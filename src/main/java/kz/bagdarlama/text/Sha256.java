package kz.bagdarlama.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of bytes (FIPS 180-4). */
public final class Sha256 {

    private Sha256() {}

    /**
     * Returns the beginning of the SHA-256 of some bytes in hexadecimal digits, two for each byte of it.
     *
     * @param length how many bytes of it, 1 to 32
     */
    public static String hex(byte[] bytes, int length) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
