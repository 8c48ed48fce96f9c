package kz.bagdarlama.output;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that this one asks for help. */
public final class Programs {

    private Programs() {}

    /**
     * Returns the first of some programs that is installed. What has no name of a folder in front of it is not looked for in the folder
     * that one happens to be in.
     *
     * @param path folders as the variable {@code PATH} has them; null where there is none
     * @param names the file names, the best first
     */
    public static Optional<Path> onPath(String path, List<String> names) {
        List<String> folders = path == null
                ? List.of()
                : Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
