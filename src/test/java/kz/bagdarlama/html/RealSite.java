package kz.bagdarlama.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the real site to tests that only look at it: built once in a test run, below a path as on a project page of a host, and
 * gone at the end. A class that asks for it names {@link #PAGES} as what it reads, as parsed pages are not safe for threads.
 */
public final class RealSite implements ParameterResolver {

    /** The address that it is built for. */
    public static final String BASE_URL = "https://example.org/almaty/";

    /** The name of the lock on its parsed pages. */
    public static final String PAGES = "pages of the real site";

    /** A site and the folder that goes with it. */
    private record Built(PublishedSite site) implements AutoCloseable {

        static Built make() {
            return new Built(PublishedSite.build(newFolder(), BASE_URL));
        }

        @Override
        public void close() {
            delete(site.folder());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PublishedSite.class;
    }

    @Override
    public PublishedSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RealSite.class))
                .computeIfAbsent(Built.class, key -> Built.make(), Built.class)
                .site();
    }

    /** Makes a new folder for a site; whoever asks deletes it. */
    public static Path newFolder() {
        try {
            return Files.createTempDirectory("bagdarlama-site-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
