package kz.bagdarlama.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a build reads and writes.
 *
 * @param baseUrl where the site will be published, instead of what {@code site.yaml} says
 * @param threads how many pages to render at a time, from 1
 */
public record BuildOptions(Path content, Path templates, Path output, Optional<String> baseUrl, int threads) {

    public BuildOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread renders: " + threads);
        }
    }
}
