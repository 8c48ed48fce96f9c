package kz.bagdarlama.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.bagdarlama.diagnostic.Diagnostic;

/**
 * What happened after files were saved, for those who watch the terminal.
 *
 * @param touched the files; empty for the first build
 * @param pages how many pages and assets are different now
 * @param milliseconds how long the build took
 * @param diagnostics what is wrong now
 */
public record Rebuild(Set<Path> touched, int pages, long milliseconds, List<Diagnostic> diagnostics) {}
