package kz.bagdarlama.build;

import java.nio.file.Path;
import java.util.Optional;
import kz.bagdarlama.publish.PublishedAddresses;

/**
 * What a build reads and writes.
 *
 * @param baseUrl where the site will be published, instead of what {@code site.yaml} says
 * @param published the addresses of the last publication, which must not vanish; empty where nothing was published
 * @param threads how many parts of the work to do at a time, from 1
 */
public record BuildOptions(
        Path content,
        Path templates,
        Path output,
        Optional<String> baseUrl,
        Optional<PublishedAddresses> published,
        int threads) {

    /** A build that is held against no earlier publication. */
    public BuildOptions(Path content, Path templates, Path output, Optional<String> baseUrl, int threads) {
        this(content, templates, output, baseUrl, Optional.empty(), threads);
    }

    public BuildOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread works: " + threads);
        }
    }
}
