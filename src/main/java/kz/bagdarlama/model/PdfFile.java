package kz.bagdarlama.model;

import java.util.Optional;

/**
 * A PDF that {@code bagdarlama pdf} has put beside the content, to be published as it is.
 *
 * @param shown the file as messages name it
 * @param path below its folder, with {@code /} between names; it has the same below the root of the site
 * @param words the fingerprint of the words that it shows; empty in a file of other origin
 * @param print the fingerprint of all that it was printed from; empty in a file of other origin
 */
public record PdfFile(
        String shown, String path, Optional<String> words, Optional<String> print, Identity<byte[]> bytes) {

    /** The folder of the content that they lie in. */
    public static final String FOLDER = "pdf";
}
