package kz.bagdarlama.pdf;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the package {@code pdfbox} and the library that it is made with from a folder of their own: on the class path of the program
 * every start would open their jars, each time that a class is looked for which is not there.
 */
final class LibraryLoader extends URLClassLoader {

    /** Beside the jar of the program. */
    private static final String FOLDER = "lib-pdf";

    private static final String PACKAGE = "kz.bagdarlama.pdfbox.";

    private LibraryLoader(List<URL> places) {
        super(places.toArray(URL[]::new), LibraryLoader.class.getClassLoader());
    }

    static PdfLibrary load() throws IOException {
        ClassLoader loader = LibraryLoader.class.getClassLoader();
        try {
            URL program =
                    LibraryLoader.class.getProtectionDomain().getCodeSource().getLocation();
            Path folder = Path.of(program.toURI()).resolveSibling(FOLDER);
            if (Files.isDirectory(folder) && Files.isRegularFile(Path.of(program.toURI()))) {
                List<URL> places = new ArrayList<>(List.of(program));
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
                    for (Path jar : jars) {
                        places.add(jar.toUri().toURL());
                    }
                }
                loader = new LibraryLoader(places);
            }
            return (PdfLibrary) Class.forName(PACKAGE + "PdfBox", true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (URISyntaxException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The package itself comes from here too, though the program has it: else it would be linked to what the program sees. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
