package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an output folder really is: links may lead from a harmless name into what somebody wrote. */
public final class OutputPlace {

    private OutputPlace() {}

    /**
     * Returns whether one of two folders is the other, or lies in it, whatever links lead to them.
     *
     * @param output need not exist
     * @throws IOException if we may not look
     */
    public static boolean overlaps(Path output, Path input) throws IOException {
        Path site = real(output.toAbsolutePath().normalize());
        Path source = real(input.toAbsolutePath().normalize());
        return site.startsWith(source) || source.startsWith(site);
    }

    /** The real path of as much of it as exists, and the rest as it is written. */
    private static Path real(Path path) throws IOException {
        for (Path each = path; each != null; each = each.getParent()) {
            if (Files.exists(each)) {
                return each.toRealPath().resolve(each.relativize(path)).normalize();
            }
        }
        return path;
    }
}
