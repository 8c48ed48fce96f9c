package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.publish.PublishedAddresses;
import kz.bagdarlama.publish.PublishedFiles;
import kz.bagdarlama.publish.SiteDiff;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bagdarlama diff}: what publishing would change. */
@Command(
        name = "diff",
        description =
                "Says what publishing would change: pages, their words, what readers are told of it, addresses that would lead nowhere.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Words that go stand in [-…-], words that come in {+…+}.",
            "Exit code 1: errors in the content, an address that would lead nowhere, or a published note that",
            "would go or change unsaid; otherwise 0.",
            "",
            "Examples:",
            "  bagdarlama diff",
            "  bagdarlama diff ../published     against a copy of the published site",
            "  bagdarlama diff urls.txt         addresses and changes of texts, against the published list",
            "  bagdarlama diff --format json"
        })
final class DiffCommand implements Callable<Integer> {

    /** For whom the changes are printed. */
    enum Format {
        text,
        json
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Mixin
    private BaseUrlOption baseUrl;

    @Parameters(
            arity = "0..1",
            paramLabel = "OLD",
            defaultValue = "site",
            description = "What was published: a folder with the site, or its urls.txt (default: ${DEFAULT-VALUE}).")
    private Path old;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "For people or for programs (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() throws IOException {
        Optional<PublishedAddresses> published = published();
        if (format == Format.text
                && published.isEmpty()
                && PublishedFiles.read(old).isEmpty()) {
            Console.of(spec)
                    .say(Phrase.of(
                            "nothing has been published in {place} yet; make the site with {build}, or name the folder where the published site lies: {diff}",
                            old,
                            "./bagdarlama build",
                            "./bagdarlama diff ../published"));
            return ExitCode.OK;
        }
        Diagnostics diagnostics = new Diagnostics();
        BuildResult result;
        try (BuildSession session = new BuildSession(input.checkOptions(baseUrl.value(), published))) {
            result = session.preview(diagnostics);
        }
        Console console = Console.of(spec);
        FormatOption.printText(diagnostics, console);
        if (diagnostics.hasErrors()) {
            console.complain(
                    Phrase.of("{counts}: nothing to compare until the content is right", Summary.counts(diagnostics)));
            return ExitCode.CONTENT;
        }
        SiteDiff diff = Files.isDirectory(old)
                ? SiteDiff.of(PublishedFiles.read(old), result.files(), result.basePath())
                : SiteDiff.ofAddresses(published.orElseThrow(), result.files());
        if (format == Format.json) {
            DiffJson.print(diff, result.texts(), result.vanished(), result.altered(), console);
        } else {
            new DiffText(console).print(diff, result.texts(), result.vanished(), result.altered(), old.toString());
        }
        return result.vanished().isEmpty() && result.altered().isEmpty() ? ExitCode.OK : ExitCode.CONTENT;
    }

    private Optional<PublishedAddresses> published() throws IOException {
        if (!Files.exists(old)) {
            throw Console.of(spec)
                    .wrongUse(Phrase.of(
                            "there is nothing published at “{place}”; build first, or say where the published site lies",
                            old));
        }
        try {
            return PublishedAddresses.read(old);
        } catch (PhrasedException e) {
            throw Console.of(spec).wrongUse(e.phrase());
        }
    }
}
