package kz.bagdarlama.browser;

/** What a reader's system prefers, as the media feature {@code prefers-color-scheme} tells it. */
public enum ColorScheme {
    LIGHT("light"),
    DARK("dark");

    private final String value;

    ColorScheme(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }
}
