package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.output.CompressedFiles;
import kz.bagdarlama.output.OutputChangedException;
import kz.bagdarlama.output.OutputPlace;
import kz.bagdarlama.output.WriteSummary;
import kz.bagdarlama.source.FoldersBeside;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bagdarlama build}: makes the site. */
@Command(
        name = "build",
        description = "Makes the site. Nothing is written while anything is wrong.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bagdarlama build",
            "  bagdarlama build --base-url https://example.org/plan/",
            "  bagdarlama build --content drafts --output /tmp/preview",
            "  bagdarlama build --published urls.txt     in an empty folder: hold to the published list",
        })
final class BuildCommand implements Callable<Integer> {

    /** How often a build begins anew because others were faster. */
    private static final int ATTEMPTS = 5;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Mixin
    private FormatOption format;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "Where the site goes (default: ${DEFAULT-VALUE}).")
    private Path output;

    @Option(
            names = "--compress",
            description =
                    "Puts .gz beside texts, and .br where the program brotli is installed, for hosts that send them.")
    private boolean compressed;

    @Mixin
    private BaseUrlOption baseUrl;

    @Mixin
    private PublishedOption published;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Console console = Console.of(spec);
        Path content = input.content();
        Path templates = input.templates();
        if (output.toString().isEmpty()) {
            throw console.wrongUse(Phrase.of("--output takes the name of a folder; {given} is none", "“”"));
        }
        keepApart(content);
        keepApart(templates);
        keepApart(Installation.folder());
        for (Path folder : FoldersBeside.of(content)) {
            keepApart(folder);
        }
        Diagnostics diagnostics = new Diagnostics();
        BuildResult result = build(content, templates, diagnostics);
        format.print(diagnostics, console);
        int code = result.written().isEmpty() ? ExitCode.CONTENT : ExitCode.OK;
        if (!format.isText()) {
            return code;
        }
        if (result.written().isEmpty()) {
            console.complain(Phrase.of(
                    "{counts}: nothing was written, {folder} is as it was", Summary.counts(diagnostics), output));
            return code;
        }
        WriteSummary written = result.written().get();
        if (compressed && CompressedFiles.brotli().isEmpty()) {
            console.say(Phrase.of(
                    "the program brotli is not installed, so there are copies for gzip only; on Debian: {command}",
                    "sudo apt install brotli"));
        }
        if (!written.foreignFiles().isEmpty()) {
            console.say(Phrase.of("left alone in {folder}, not of this site: {files}", output, written.foreignFiles()));
        }
        if (result.first() && !published.isGiven()) {
            console.say(Phrase.of(
                    "{folder} held no list of the texts of the last publication, so this one counts as the first: all that readers were told of changes of the texts ends here. If it is published already, build with its list: {command}",
                    output,
                    "./bagdarlama build --published urls.txt"));
        }
        console.say(Phrase.of(
                "{folder}: {pages} pages in {languages} from {pledges}; {written} files written, {unchanged} unchanged, {removed} removed; {seconds}",
                output,
                result.pages(),
                result.languages(),
                Summary.pledges(result.pledges()),
                written.written(),
                written.unchanged(),
                written.removed(),
                Summary.seconds(start)));
        return code;
    }

    /** Builds, once more where another build has published into the folder meanwhile. */
    private BuildResult build(Path content, Path templates, Diagnostics diagnostics) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Diagnostics found = diagnostics.fresh();
            BuildOptions options = new BuildOptions(
                    content,
                    templates,
                    output,
                    baseUrl.value(),
                    published.addresses(Optional.of(output)),
                    input.threads(),
                    input.pageLimit(BuildOptions.USUAL_PAGE_LIMIT),
                    !published.isGiven(),
                    compressed,
                    input.today());
            try (BuildSession session = new BuildSession(options)) {
                BuildResult result = session.build(found);
                diagnostics.addAll(found.sorted());
                return result;
            } catch (OutputChangedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void keepApart(Path input) throws IOException {
        if (OutputPlace.overlaps(output, input)) {
            throw Console.of(spec)
                    .wrongUse(Phrase.of(
                            "--output “{output}” and “{input}” must not lie within each other", output, input));
        }
    }
}
