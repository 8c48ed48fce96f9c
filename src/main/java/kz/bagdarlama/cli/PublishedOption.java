package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.publish.PublishedAddresses;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Says what was published last, so that no address of it vanishes unnoticed. */
final class PublishedOption {

    private static final String NONE = "none";

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--published",
            paramLabel = "FILE|DIR",
            description =
                    "What was published last: its urls.txt, or a folder with the site (default: the output folder). "
                            + "“none”: hold the site against nothing.")
    private Path published;

    /** Whether something else than the default holds. */
    boolean isGiven() {
        return published != null;
    }

    /**
     * The addresses of the last publication.
     *
     * @param otherwise where it lies if the option does not say
     */
    Optional<PublishedAddresses> addresses(Optional<Path> otherwise) throws IOException {
        if (published == null) {
            // What else stands there is the writer's business.
            return otherwise.isPresent() && Files.isDirectory(otherwise.get())
                    ? read(otherwise.get())
                    : Optional.empty();
        }
        if (published.equals(Path.of(NONE))) {
            return Optional.empty();
        }
        if (!Files.exists(published)) {
            throw Console.of(spec)
                    .wrongUse(Phrase.of(
                            "--published: there is no “{place}”; write “none” where nothing was published", published));
        }
        Optional<PublishedAddresses> addresses = read(published);
        if (addresses.isEmpty()) {
            throw Console.of(spec)
                    .wrongUse(Phrase.of("--published: no site has been published into “{place}”", published));
        }
        return addresses;
    }

    private Optional<PublishedAddresses> read(Path place) throws IOException {
        try {
            return PublishedAddresses.read(place);
        } catch (PhrasedException e) {
            throw Console.of(spec).wrongUse(e.phrase());
        }
    }
}
