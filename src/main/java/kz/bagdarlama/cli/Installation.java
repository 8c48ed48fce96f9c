package kz.bagdarlama.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the program itself lies, and what it brings along. */
final class Installation {

    private Installation() {}

    /** The folder of the jar, or that of the classes. */
    static Path folder() {
        Path first = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0])
                .toAbsolutePath();
        return Files.isDirectory(first) ? first : first.getParent();
    }

    /** The templates that came with the program: beside its jar, or, in a clone, beside the folder that it was built in. */
    static Optional<Path> templates() {
        Path program = folder();
        return Stream.of(program, program.getParent())
                .map(each -> each.resolve("templates"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
