package kz.bagdarlama.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Everything below {@code templates/}.
 *
 * @param label how diagnostics name the folder
 * @param texts templates and style sheets by their path in the folder
 * @param assets what is published as it is (fonts, icons, licences) by its path in {@code assets/}
 */
public record Templates(String label, Map<String, String> texts, Map<String, byte[]> assets) {

    /** The same with one more asset, which the program has made. */
    public Templates withAsset(String name, byte[] bytes) {
        Map<String, byte[]> more = new TreeMap<>(assets);
        more.put(name, bytes);
        return new Templates(label, texts, more);
    }
}
