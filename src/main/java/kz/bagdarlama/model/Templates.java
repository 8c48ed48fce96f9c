package kz.bagdarlama.model;

import java.util.Map;
import java.util.Set;

/**
 * Templates, style sheets and assets: those of {@code templates/}, with what the theme of the site lays over them.
 *
 * @param label how diagnostics name the folder
 * @param texts templates and style sheets by their path in the folder
 * @param assets what is published as it is (fonts, icons, licences) by its path in {@code assets/}
 * @param themeLabel how diagnostics name the folder of the theme; empty where there is none
 * @param ofTheme the paths of the files that are the theme's
 * @param added those of them that take the place of none
 */
public record Templates(
        String label,
        Map<String, String> texts,
        Map<String, byte[]> assets,
        String themeLabel,
        Set<String> ofTheme,
        Set<String> added) {

    /** Templates as shipped. */
    public Templates(String label, Map<String, String> texts, Map<String, byte[]> assets) {
        this(label, texts, assets, "", Set.of(), Set.of());
    }

    /** Returns how diagnostics name a file, by its path in the folder. */
    public String shown(String path) {
        return (ofTheme.contains(path) ? themeLabel : label) + "/" + path;
    }

    /** Returns the path in {@code assets/} that an address of a template or style sheet means, wherever it is written from. */
    public static String assetMeant(String written) {
        return written.replaceFirst("^(?:.*/)?assets/", "").replaceFirst("^(?:\\.{0,2}/)+", "");
    }

    /** Returns whether a file that diagnostics name is one of these. */
    public boolean has(String shown) {
        return shown.startsWith(label + "/") || !themeLabel.isEmpty() && shown.startsWith(themeLabel + "/");
    }
}
