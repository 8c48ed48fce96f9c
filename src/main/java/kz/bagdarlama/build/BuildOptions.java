package kz.bagdarlama.build;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import kz.bagdarlama.check.Today;
import kz.bagdarlama.publish.PublishedAddresses;

/**
 * What a build reads and writes.
 *
 * @param baseUrl where the site will be published, instead of what {@code site.yaml} says
 * @param published the addresses of the last publication, which must not vanish; empty where nothing was published
 * @param threads how many parts of the work to do at a time, from 1
 * @param pageLimit how long rendering a page may take: what takes longer never ends
 * @param publishedInOutput whether {@code published} was read in the output folder: then it must still stand there when the site is
 *     written
 * @param compressed whether compressed copies stand beside the files
 * @param today the day that pages are made for; empty for whatever day it is
 */
public record BuildOptions(
        Path content,
        Path templates,
        Path output,
        Optional<String> baseUrl,
        Optional<PublishedAddresses> published,
        int threads,
        Duration pageLimit,
        boolean publishedInOutput,
        boolean compressed,
        Optional<LocalDate> today) {

    /** A page takes milliseconds; a slow machine that is busy otherwise may take a thousand times as long. */
    public static final Duration USUAL_PAGE_LIMIT = Duration.ofSeconds(60);

    /** A build without compressed copies that is held against a list given by itself. */
    public BuildOptions(
            Path content,
            Path templates,
            Path output,
            Optional<String> baseUrl,
            Optional<PublishedAddresses> published,
            int threads,
            Duration pageLimit) {
        this(content, templates, output, baseUrl, published, threads, pageLimit, false, false, Optional.empty());
    }

    /** A build with the usual limit for a page. */
    public BuildOptions(
            Path content,
            Path templates,
            Path output,
            Optional<String> baseUrl,
            Optional<PublishedAddresses> published,
            int threads) {
        this(content, templates, output, baseUrl, published, threads, USUAL_PAGE_LIMIT);
    }

    /** A build that is held against no earlier publication. */
    public BuildOptions(Path content, Path templates, Path output, Optional<String> baseUrl, int threads) {
        this(content, templates, output, baseUrl, Optional.empty(), threads);
    }

    /** Returns the same options for pages of a certain day. */
    public BuildOptions on(Optional<LocalDate> day) {
        return new BuildOptions(
                content, templates, output, baseUrl, published, threads, pageLimit, publishedInOutput, compressed, day);
    }

    /** Returns the day that pages are made for. */
    LocalDate day() {
        return today.orElseGet(Today::date);
    }

    public BuildOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread works: " + threads);
        }
    }
}
