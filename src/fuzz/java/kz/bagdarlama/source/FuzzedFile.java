package kz.bagdarlama.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;

/** Bytes as a file of the content: what {@link TextFiles} and {@link CleanText} let through to the readers. */
public final class FuzzedFile {

    private FuzzedFile() {}

    /**
     * Returns the text that readers get to see; nothing where the bytes are no UTF-8.
     *
     * @param ordinarySpaces whether no-break spaces are wrong too, as in YAML
     * @param diagnostics what is wrong with the characters
     */
    public static Optional<String> text(byte[] data, boolean ordinarySpaces, Diagnostics diagnostics) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(data))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        String read = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        return Optional.of(CleanText.of("a", read, ordinarySpaces, diagnostics));
    }
}
