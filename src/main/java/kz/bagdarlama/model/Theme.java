package kz.bagdarlama.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * How a site looks, where that is not as shipped: what {@code theme.yaml} says, and the folder whose templates, style sheets and
 * assets are laid over the shipped ones.
 *
 * @param light colours by the names of their tokens, such as {@code accent}
 * @param dark those of the dark colour scheme
 * @param font its typeface
 * @param logo an image below {@code assets/} that stands before the name of the site
 */
public record Theme(
        Path folder,
        Map<String, Colour> light,
        Map<String, Colour> dark,
        Optional<Font> font,
        Optional<Reference> logo) {

    /** The tokens of colours, as {@code assets/css/} has them, in the order in which they are explained. */
    public static final List<String> COLOURS = List.of("paper", "ink", "soft", "rule", "accent", "accent-line");

    /** A colour of a theme with where it is written. */
    public record Colour(Rgb rgb, SourcePosition position) {}

    /**
     * A typeface.
     *
     * @param files where the theme brings it along; a system has it otherwise
     */
    public record Font(String name, List<FontFile> files) {

        public Font {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of a typeface.
     *
     * @param file its name below {@code assets/}
     * @param weight as CSS says it: {@code 400}, or {@code 400 700} for a variable font
     */
    public record FontFile(Reference file, String weight) {

        /** Returns the name of the asset with the same typeface in TrueType outlines, which cards are drawn with, if it is there. */
        public String onCards() {
            return file.id().replaceFirst("\\.[^./]*$", "") + ".ttf";
        }
    }

    public Theme {
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
    }
}
