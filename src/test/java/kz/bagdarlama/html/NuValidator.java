package kz.bagdarlama.html;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, embedded and offline.
 *
 * <p>Setting it up takes over a second, so a test run shares {@linkplain #shared() one}. It checks one page at a time,
 * whichever thread asks.
 */
public final class NuValidator {
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    /** Its CSS checker does not know nesting, layers and newer colours; style sheets are checked elsewhere. */
    private static final Predicate<String> IS_ABOUT_CSS = text -> text.startsWith("CSS:");

    /** VoiceOver forgets that a list without bullets is one unless told so: the role is needed, whatever the standard says. */
    private static final Predicate<String> IS_ABOUT_LIST_ROLE = Pattern.compile(
                    "The “list” role is unnecessary for element “[ou]l”.")
            .asMatchPredicate();

    private static final Predicate<String> IS_WANTED =
            IS_ABOUT_CSS.or(IS_ABOUT_LIST_ROLE).negate();

    /**
     * A data block, which no security policy concerns (HTML, “prepare the script element”: its type ends the steps before the policy is
     * asked). The checker takes it for a script in the page. What stands in it, {@link StructuredDataTest} reads.
     */
    private static final Pattern DATA_BLOCK = Pattern.compile("<script type=\"application/ld\\+json\">[^<]*</script>");

    /** Where pages are taken to stand, so that a security policy of theirs knows what “self” is. */
    private static final String ORIGIN = "https://example.org/";

    private final Messages messages = new Messages();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);

    private NuValidator() {
        try {
            checker.setUpMainSchema(SCHEMA, messages);
            checker.setUpValidatorAndParsers(messages, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("cannot set up the Nu HTML checker", e);
        }
    }

    /** The checker of this test run, set up on first use. */
    public static NuValidator shared() {
        return Shared.INSTANCE;
    }

    /**
     * Checks one page.
     *
     * @param path what the messages name as the place
     * @param html the page as served
     * @return errors and warnings as {@code path:line:column: text}, none for a valid page
     */
    public synchronized List<String> check(String path, String html) {
        messages.startPage(path);
        try {
            var source =
                    new InputSource(new StringReader(DATA_BLOCK.matcher(html).replaceAll("")));
            source.setSystemId(ORIGIN + path);
            checker.checkHtmlInputSource(source);
        } catch (SAXException e) {
            messages.add("fatal: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.ofPage();
    }

    /**
     * Checks every {@code .html} file below a directory, in the order of their paths.
     *
     * @return the messages about all of them; their paths are relative to the directory
     */
    public List<String> checkDirectory(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .flatMap(file -> check(directory.relativize(file).toString(), read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final NuValidator INSTANCE = new NuValidator();
    }

    private static final class Messages implements ErrorHandler {
        private final List<String> found = new ArrayList<>();
        private String path = "";

        void startPage(String newPath) {
            path = newPath;
            found.clear();
        }

        void add(String message) {
            found.add(path + ": " + message);
        }

        List<String> ofPage() {
            return List.copyOf(found);
        }

        @Override
        public void warning(SAXParseException e) {
            report("warning: ", e);
        }

        @Override
        public void error(SAXParseException e) {
            report("", e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            report("", e);
        }

        private void report(String severity, SAXParseException e) {
            if (IS_WANTED.test(e.getMessage())) {
                found.add("%s:%d:%d: %s%s"
                        .formatted(path, e.getLineNumber(), e.getColumnNumber(), severity, e.getMessage()));
            }
        }
    }
}
