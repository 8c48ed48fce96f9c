package kz.bagdarlama.check;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Rgb;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.model.Theme;

/**
 * What a theme chooses is there and can be read: its files, the templates that pages name, and colours of text with enough contrast in
 * both colour schemes (WCAG 2.2, 1.4.3). Cards for links can be set in its typeface.
 */
final class ThemeCheck implements Check {

    private static final String PAGES = "pages/";
    private static final String TEMPLATE = ".ftlh";

    /** The tokens that text is set in. */
    private static final List<String> OF_TEXT = List.of("ink", "soft", "accent");

    private static final String PAPER = "paper";

    /** A token as the style sheets of the site have it. */
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");

    private static final String TOKENS = "assets/css/20-tokens.css";
    private static final String DARK = "prefers-color-scheme: dark";

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        Templates templates = input.templates();
        for (FreePage page : input.content().pages()) {
            page.template().ifPresent(template -> checkTemplate(template, templates, diagnostics));
        }
        input.content().site().theme().ifPresent(theme -> {
            theme.logo().ifPresent(logo -> checkAsset(logo, templates, diagnostics));
            boolean cards = input.content().site().cards();
            theme.font()
                    .ifPresent(font -> font.files().forEach(file -> {
                        checkAsset(file.file(), templates, diagnostics);
                        if (cards) {
                            checkOnCards(file, templates.assets(), diagnostics);
                        }
                    }));
            checkContrast(theme, templates, diagnostics);
        });
        checkMacros(templates, diagnostics);
        UnusedThemeFiles.report(input, diagnostics);
        TemplateMarkup.check(templates, diagnostics);
        TemplateLinks.check(input, diagnostics);
    }

    /** Cards are drawn with TrueType outlines alone; where a theme has none, their words are set in the typeface of the program. */
    private static void checkOnCards(Theme.FontFile file, Map<String, byte[]> assets, Diagnostics diagnostics) {
        Reference font = file.file();
        String name = file.onCards();
        byte[] bytes = assets.get(name);
        if (!assets.containsKey(font.id()) || bytes != null && isTrueType(bytes)) {
            return;
        }
        diagnostics.warning(
                Code.MISSING_ASSET,
                font.position(),
                font.id().length(),
                bytes == null
                        ? Phrase.of("cards are not set in this typeface: there is no file “{file}”", name)
                        : Phrase.of("cards are not set in this typeface: “{file}” has no TrueType outlines", name),
                Phrase.of(
                        "put the same typeface in the TrueType format into the theme as {file}; until then cards have that of the program",
                        "assets/" + name));
    }

    private static boolean isTrueType(byte[] bytes) {
        int form = bytes.length < Integer.BYTES ? 0 : ByteBuffer.wrap(bytes).getInt(0);
        return form == 0x00010000 || form == 0x74727565;
    }

    /** What is laid over a component gives what others ask that component for. */
    private static void checkMacros(Templates templates, Diagnostics diagnostics) {
        for (String path : templates.ofTheme()) {
            if (!path.endsWith(TEMPLATE) || path.startsWith(PAGES)) {
                continue;
            }
            Set<String> asked = new TreeSet<>();
            Pattern imported = Pattern.compile("<#import \"/" + Pattern.quote(path) + "\" as (\\w+)>");
            for (String other : templates.texts().values()) {
                Matcher name = imported.matcher(other);
                if (name.find()) {
                    Matcher macro =
                            Pattern.compile("<@" + name.group(1) + "\\.(\\w+)").matcher(other);
                    while (macro.find()) {
                        asked.add(macro.group(1));
                    }
                }
            }
            String own = templates.texts().get(path);
            asked.removeIf(macro ->
                    Pattern.compile("<#macro " + macro + "\\b").matcher(own).find());
            for (String macro : asked) {
                diagnostics.error(
                        Code.TEMPLATE_ERROR,
                        new SourcePosition(templates.shown(path), 1, 1),
                        1,
                        Phrase.of("other templates use the macro “{macro}” of this one, which has none", macro),
                        Phrase.of(
                                "write what it shows between {start} and {end}",
                                "<#macro " + macro + ">",
                                "</#macro>"));
            }
        }
    }

    private static void checkTemplate(Reference template, Templates templates, Diagnostics diagnostics) {
        Set<String> known = new TreeSet<>();
        templates.ofTheme().stream()
                .filter(name -> name.startsWith(PAGES) && name.endsWith(TEMPLATE))
                .forEach(name -> known.add(name.substring(PAGES.length(), name.length() - TEMPLATE.length())));
        checkIsThere(
                template,
                known,
                Code.TEMPLATE_ERROR,
                Phrase.of("the theme has no template “{template}”", template.id()),
                PAGES + template.id() + TEMPLATE,
                diagnostics);
    }

    private static void checkAsset(Reference asset, Templates templates, Diagnostics diagnostics) {
        checkIsThere(
                asset,
                templates.assets().keySet(),
                Code.MISSING_ASSET,
                Phrase.of("there is no file “{file}”", asset.id()),
                "assets/" + asset.id(),
                diagnostics);
    }

    /** @param file where it would lie in the theme */
    private static void checkIsThere(
            Reference named, Set<String> known, Code code, Phrase missing, String file, Diagnostics diagnostics) {
        if (!known.contains(named.id())) {
            diagnostics.error(
                    code,
                    named.position(),
                    named.id().length(),
                    missing,
                    // With the folder in front, which is always the same.
                    known.stream()
                            .filter(name -> named.id().endsWith("/" + name))
                            .findFirst()
                            .or(() -> Suggestion.closest(named.id(), known))
                            .map(Suggestion::didYouMean)
                            .orElse(Phrase.of("put it into the theme as {file}, or remove the line", file)));
        }
    }

    private static void checkContrast(Theme theme, Templates templates, Diagnostics diagnostics) {
        if (theme.light().isEmpty() && theme.dark().isEmpty()) {
            return;
        }
        String tokens = templates.texts().getOrDefault(TOKENS, "");
        int dark = tokens.indexOf(DARK);
        Map<String, Rgb> light = tokens(dark < 0 ? tokens : tokens.substring(0, dark));
        Map<String, Rgb> onDark = new TreeMap<>(light);
        onDark.putAll(tokens(dark < 0 ? "" : tokens.substring(dark)));
        checkContrast(theme.light(), light, false, diagnostics);
        checkContrast(theme.dark(), onDark, true, diagnostics);
    }

    private static void checkContrast(
            Map<String, Theme.Colour> chosen, Map<String, Rgb> shipped, boolean dark, Diagnostics diagnostics) {
        Optional<Rgb> paper = colour(PAPER, chosen, shipped);
        if (paper.isEmpty()) {
            return;
        }
        boolean blamed = false;
        for (String token : OF_TEXT) {
            Optional<Rgb> text = colour(token, chosen, shipped);
            if (text.isEmpty() || text.get().contrast(paper.get()) >= Rgb.OF_TEXT) {
                continue;
            }
            if (chosen.containsKey(token)) {
                report(
                        chosen.get(token),
                        text.get(),
                        paper.get(),
                        text.get().readableOn(paper.get()),
                        dark,
                        diagnostics);
            } else if (chosen.containsKey(PAPER) && !blamed) {
                // With paper like this, the text that the theme says nothing of cannot be read: that is one slip.
                blamed = true;
                report(
                        chosen.get(PAPER),
                        text.get(),
                        paper.get(),
                        paper.get().readableOn(text.get()),
                        dark,
                        diagnostics);
            }
        }
    }

    private static void report(
            Theme.Colour place, Rgb text, Rgb paper, Rgb instead, boolean dark, Diagnostics diagnostics) {
        // Cut, not rounded: 4.499 is not enough.
        double ratio = Math.floor(text.contrast(paper) * 100) / 100;
        diagnostics.error(
                Code.LOW_CONTRAST,
                place.position(),
                place.rgb().toString().length(),
                dark
                        ? Phrase.of(
                                "in the dark scheme, text in {text} on {paper} has a contrast of {ratio} : 1; it needs 4.5 : 1",
                                text,
                                paper,
                                ratio)
                        : Phrase.of(
                                "in the light scheme, text in {text} on {paper} has a contrast of {ratio} : 1; it needs 4.5 : 1",
                                text,
                                paper,
                                ratio),
                Phrase.of("{colour} would do", instead));
    }

    private static Optional<Rgb> colour(String token, Map<String, Theme.Colour> chosen, Map<String, Rgb> shipped) {
        return chosen.containsKey(token)
                ? Optional.of(chosen.get(token).rgb())
                : Optional.ofNullable(shipped.get(token));
    }

    private static Map<String, Rgb> tokens(String css) {
        Map<String, Rgb> tokens = new TreeMap<>();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            Rgb.parse(token.group(2)).ifPresent(rgb -> tokens.put(token.group(1), rgb));
        }
        return tokens;
    }
}
