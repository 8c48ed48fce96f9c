package kz.bagdarlama.cli;

import picocli.CommandLine.Option;

/** Says the readable part of an address. */
final class SlugOption {

    @Option(names = "--slug", required = true, paramLabel = "SLUG", description = "The readable part of its address.")
    private String slug;

    String value() {
        return slug;
    }
}
