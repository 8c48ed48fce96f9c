package kz.bagdarlama.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Rgb;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.model.Theme;

/**
 * How all cards of a site look: its colours, those of the light scheme, and its typeface.
 *
 * <p>A typeface that a theme brings along is taken where a TrueType file ({@code .ttf}) of the same name lies beside the one that pages
 * load; all other words are set in the one that comes with the program, on every machine the same.
 */
public final class CardStyle {

    /** The typeface as shipped, by weight: what has most letters first. */
    private static final List<String> SHIPPED = List.of("cyrillic", "latin", "cyrillic-ext", "latin-ext");

    private static final List<String> COLOURS = List.of("paper", "ink", "soft", "accent");

    private static final String STYLES = "assets/css/";

    /** From here on a weight is one for titles. */
    private static final int BOLD = 550;

    private static final String REGULAR_FILES = "400";
    private static final String BOLD_FILES = "600";

    private final Map<String, Rgb> colours;
    private final Lettering regular;
    private final Lettering bold;
    private final String key;

    private CardStyle(Map<String, Rgb> colours, Lettering regular, Lettering bold, String key) {
        this.colours = colours;
        this.regular = regular;
        this.bold = bold;
        this.key = key;
    }

    /** Returns the style of a site. */
    public static CardStyle of(Templates templates, Optional<Theme> theme) {
        Map<String, Rgb> colours = new LinkedHashMap<>();
        for (String token : COLOURS) {
            colours.put(
                    token,
                    theme.flatMap(each -> Optional.ofNullable(each.light().get(token)))
                            .map(Theme.Colour::rgb)
                            .orElseGet(() -> shipped(token, templates)));
        }
        StringBuilder key = new StringBuilder(colours.toString());
        List<Typeface> light = new ArrayList<>();
        List<Typeface> heavy = new ArrayList<>();
        theme.flatMap(Theme::font)
                .ifPresent(font -> font.files().forEach(file -> {
                    String name = file.onCards();
                    byte[] bytes = templates.assets().get(name);
                    Optional<Typeface> typeface = bytes == null ? Optional.empty() : Typeface.of(bytes);
                    typeface.ifPresent(each -> {
                        key.append(name).append(Cards.hash(bytes));
                        String[] weights = file.weight().split(" ");
                        (Integer.parseInt(weights[0]) < BOLD ? light : heavy).add(each);
                    });
                }));
        return new CardStyle(
                colours,
                // A typeface of one weight is used for everything.
                new Lettering(light.isEmpty() ? heavy : light, SHIPPED, REGULAR_FILES),
                new Lettering(heavy.isEmpty() ? light : heavy, SHIPPED, BOLD_FILES),
                key.toString());
    }

    /** A colour as the style sheets have it: where it stands first, it is that of the light scheme. */
    private static Rgb shipped(String token, Templates templates) {
        Pattern written = Pattern.compile("--" + token + ":\\s*(#[0-9a-fA-F]{6})");
        return templates.texts().keySet().stream()
                .filter(name -> name.startsWith(STYLES))
                .sorted()
                .map(name -> written.matcher(templates.texts().get(name)))
                .filter(Matcher::find)
                .flatMap(found -> Rgb.parse(found.group(1)).stream())
                .findFirst()
                .orElse(new Rgb(token.equals("paper") ? 0xffffff : 0));
    }

    Rgb colour(String token) {
        return colours.get(token);
    }

    Lettering regular() {
        return regular;
    }

    Lettering bold() {
        return bold;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardStyle style && style.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Returns all that the style depends on, as text. */
    @Override
    public String toString() {
        return key;
    }
}
