package kz.bagdarlama.source;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.bagdarlama.model.Theme;

/** What {@code theme.yaml} says, as the style sheet and the template that it stands for. */
final class ThemeTexts {

    /** Behind the tokens as shipped, which it replaces one by one. */
    static final String STYLES = "assets/css/21-theme.css";

    /** In place of the template as shipped, which has neither logo nor another typeface. */
    static final String TEMPLATE = "theme.ftlh";

    /** What a reader's system has, where the typeface does not come in time. */
    private static final String OTHERWISE = "system-ui, sans-serif";

    private static final String LOGO =
            ".site-header__logo { block-size: 1.75em; inline-size: auto; margin-inline-end: 0.5em; vertical-align: middle; }";

    private ThemeTexts() {}

    /** Returns the two by their paths among the templates; without those for which the theme says nothing. */
    static Map<String, String> of(Theme theme) {
        Map<String, String> texts = new LinkedHashMap<>();
        String styles = styles(theme);
        if (!styles.isEmpty()) {
            texts.put(STYLES, styles);
        }
        if (theme.logo().isPresent() || theme.font().isPresent()) {
            texts.put(TEMPLATE, template(theme));
        }
        return texts;
    }

    private static String styles(Theme theme) {
        StringBuilder css = new StringBuilder();
        StringBuilder tokens = new StringBuilder();
        theme.font().ifPresent(font -> {
            font.files()
                    .forEach(file -> css.append("@font-face { font-family: \"")
                            .append(font.name())
                            .append("\"; src: url(\"../")
                            .append(file.file().id())
                            .append("\"); font-weight: ")
                            .append(file.weight())
                            .append("; font-display: optional; }\n"));
            tokens.append("--font: \"")
                    .append(font.name())
                    .append("\", ")
                    .append(OTHERWISE)
                    .append("; ");
        });
        if (tokens.length() > 0) {
            css.append("@layer tokens { :root { ").append(tokens).append("} }\n");
        }
        colours("light", theme.light(), css);
        colours("dark", theme.dark(), css);
        if (theme.logo().isPresent()) {
            css.append("@layer components { ").append(LOGO).append(" }\n");
        }
        return css.toString();
    }

    /** Each for its own scheme: those of a light one would hold in the dark one as well. */
    private static void colours(String scheme, Map<String, Theme.Colour> colours, StringBuilder css) {
        if (colours.isEmpty()) {
            return;
        }
        css.append("@layer tokens { @media (prefers-color-scheme: ")
                .append(scheme)
                .append(") { :root { ");
        for (String token : Theme.COLOURS) {
            if (colours.containsKey(token)) {
                css.append("--")
                        .append(token)
                        .append(": ")
                        .append(colours.get(token).rgb())
                        .append("; ");
            }
        }
        css.append("} } }\n");
    }

    private static String template(Theme theme) {
        StringBuilder template = new StringBuilder("<#macro logo>");
        theme.logo()
                .ifPresent(logo -> template.append("<img class=\"site-header__logo\" src=\"${asset(\"")
                        .append(logo.id())
                        .append("\")}\" alt=\"\">"));
        return template.append("</#macro>\n<#macro typeface language></#macro>\n")
                .toString();
    }
}
