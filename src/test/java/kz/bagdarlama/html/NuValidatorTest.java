package kz.bagdarlama.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NuValidatorTest {
    private static final String VALID = """
            <!DOCTYPE html>
            <html lang="kk">
            <head>
            <meta charset="utf-8">
            <title>Бағдарлама</title>
            <style>@layer base { main { color: oklch(40% 0.1 250); & a { color: inherit } } }</style>
            </head>
            <body><main><h1>Бағдарлама</h1><p>9,2 млрд ₸</p></main></body>
            </html>
            """;

    private final NuValidator validator = NuValidator.shared();

    @Test
    void aValidPageHasNoMessages() {
        assertThat(validator.check("kk/index.html", VALID)).isEmpty();
    }

    @Test
    void anErrorIsReportedWithItsPlace() {
        var html = VALID.replace("<p>9,2 млрд ₸</p>", "<p id=\"a\">9,2</p>\n<ul><div id=\"a\">млрд</div></ul>");

        assertThat(validator.check("kk/index.html", html))
                .hasSize(3)
                .allSatisfy(message -> assertThat(message).startsWith("kk/index.html:"))
                .anySatisfy(
                        message -> assertThat(message).contains(":9:", "“div” not allowed as child of element “ul”"))
                .anySatisfy(message -> assertThat(message).contains("Duplicate ID “a”"));
    }

    @Test
    void aWarningIsReported() {
        assertThat(validator.check("index.html", VALID.replace(" lang=\"kk\"", "")))
                .singleElement()
                .asString()
                .contains("warning: ", "lang");
    }

    @Test
    void aListMaySayThatItIsOneSinceVoiceOverNeedsIt() {
        assertThat(validator.check("index.html", VALID.replace("<p>", "<ul role=\"list\"><li>1</ul><p>")))
                .isEmpty();
    }

    @Test
    void aSecurityPolicyIsHeldAgainstWhatThePageLoads() {
        var html = VALID.replace(
                "<title>",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">"
                        + "<link rel=\"stylesheet\" href=\"/style.css\"><title>");

        // The style element of the page, too, is not of the origin.
        assertThat(validator.check("kk/index.html", html))
                .hasSize(1)
                .first()
                .asString()
                .contains("Content Security Policy");
        assertThat(validator.check("kk/index.html", html.replace("/style.css", "https://other.example/style.css")))
                .hasSize(2);
    }

    @Test
    void messagesOfOnePageDoNotReachTheNext() {
        validator.check("bad.html", "<p>");

        assertThat(validator.check("good.html", VALID)).isEmpty();
    }

    @Test
    void threadsMayShareIt() {
        var messages = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> validator.check(i + ".html", i % 2 == 0 ? VALID : VALID.replace("<main>", "")))
                .toList();

        assertThat(messages).hasSize(40);
        for (int i = 0; i < messages.size(); i++) {
            assertThat(messages.get(i).isEmpty()).isEqualTo(i % 2 == 0);
        }
    }

    @Test
    void aDirectoryIsCheckedFileByFile(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("ru"));
        Files.writeString(directory.resolve("index.html"), VALID);
        Files.writeString(directory.resolve("ru/index.html"), VALID.replace("<h1>", "<h1 colour=red>"));
        Files.writeString(directory.resolve("ru/notes.txt"), "<p>");

        assertThat(validator.checkDirectory(directory))
                .singleElement()
                .asString()
                .startsWith("ru/index.html:8:")
                .contains("colour");
    }
}
