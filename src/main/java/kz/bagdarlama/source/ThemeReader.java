package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Rgb;
import kz.bagdarlama.model.Theme;

/** Reads {@code theme.yaml}, which says the colours, the typeface and the logo of a site. */
final class ThemeReader {

    private static final Pattern WEIGHT = Pattern.compile("[1-9][0-9]{0,2}(?: [1-9][0-9]{0,2})?");

    /** What may stand in a name of a typeface as CSS quotes it. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

    private final ContentFiles files;

    ThemeReader(ContentFiles files) {
        this.files = files;
    }

    /** A theme that is only a folder of files has no {@code theme.yaml}. */
    Theme read(Path folder) throws IOException {
        Path file = folder.resolve("theme.yaml");
        Optional<Fields> fields = files.isThere(file) ? files.fields(file) : Optional.empty();
        if (fields.isEmpty()) {
            return new Theme(folder, Map.of(), Map.of(), Optional.empty(), Optional.empty());
        }
        Fields all = fields.get();
        Map<String, Theme.Colour> light = new LinkedHashMap<>();
        Map<String, Theme.Colour> dark = new LinkedHashMap<>();
        all.optionalNested("colours", "colours: {light: {accent: \"#a01a35\"}, dark: {accent: \"#f4758d\"}}")
                .ifPresent(schemes -> {
                    colours(schemes, "light", "light: {accent: \"#a01a35\"}", light);
                    colours(schemes, "dark", "dark: {accent: \"#f4758d\"}", dark);
                    schemes.finish();
                });
        Optional<Theme.Font> font = all.optionalNested("font", this::font);
        Optional<Reference> logo = all.optionalReference("logo");
        all.finish();
        return new Theme(folder, light, dark, font, logo);
    }

    private static void colours(Fields schemes, String scheme, String example, Map<String, Theme.Colour> found) {
        schemes.optionalNested(scheme, example).ifPresent(fields -> {
            for (String token : Theme.COLOURS) {
                Optional<String> written = fields.optionalText(token);
                if (written.isEmpty() && fields.has(token)) {
                    reportUnquoted(fields, token);
                }
                written.ifPresent(text -> Rgb.parse(text)
                        .ifPresentOrElse(
                                rgb -> found.put(token, new Theme.Colour(rgb, fields.positionOf(token))),
                                () -> fields.diagnostics()
                                        .error(
                                                Code.INVALID_VALUE,
                                                fields.positionOf(token),
                                                text.length(),
                                                Phrase.of("“{colour}” is no colour", text),
                                                Phrase.of(
                                                        "write six digits from 0 to f behind a #, in quotes: {example}",
                                                        "\"#a01a35\""))));
            }
            fields.finish();
        });
    }

    /** Without quotes all that follows the # is a comment. */
    private static void reportUnquoted(Fields fields, String token) {
        SourcePosition place = fields.positionOf(token);
        if (fields.diagnostics()
                .removeIf(each ->
                        each.code() == Code.EMPTY_VALUE && each.position().equals(place))) {
            fields.diagnostics()
                    .error(
                            Code.EMPTY_VALUE,
                            place,
                            Phrase.of("the value is empty"),
                            Phrase.of("a colour stands in quotes, or it would be a comment: {example}", "\"#a01a35\""));
        }
    }

    private Optional<Theme.Font> font(Fields fields) {
        String name = fields.text("name", "PT Serif");
        require(fields, "name", name, NAME, Phrase.of("write the name of the typeface: {example}", "PT Serif"));
        return Optional.of(new Theme.Font(name, fields.list("files", this::fontFile)));
    }

    private Optional<Theme.FontFile> fontFile(Fields fields) {
        Reference file = fields.reference("file", "fonts/pt-serif.woff2");
        String weight = fields.text("weight", "400");
        require(fields, "weight", weight, WEIGHT, Phrase.of("write for example: {example}", "weight: 400 700"));
        return Optional.of(new Theme.FontFile(file, weight));
    }

    private static void require(Fields fields, String key, String value, Pattern form, Phrase hint) {
        if (!value.isEmpty() && !form.matcher(value).matches()) {
            fields.diagnostics()
                    .error(
                            Code.INVALID_VALUE,
                            fields.positionOf(key),
                            value.codePointCount(0, value.length()),
                            Phrase.of("“{value}” cannot stand here", value),
                            hint);
        }
    }
}
