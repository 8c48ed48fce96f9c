package kz.bagdarlama.model;

import java.util.Map;

/**
 * Everything below {@code templates/}.
 *
 * @param label how diagnostics name the folder
 * @param texts templates and style sheets by their path in the folder
 * @param assets what is published as it is (fonts, icons, licences) by its path in {@code assets/}
 */
public record Templates(String label, Map<String, String> texts, Map<String, byte[]> assets) {}
