package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.build.PdfEdition;
import kz.bagdarlama.check.Today;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.model.PdfFile;
import kz.bagdarlama.pdf.PdfLibrary;
import kz.bagdarlama.pdf.PdfPrinter;
import kz.bagdarlama.source.FileReplacement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bagdarlama pdf}: puts PDFs of the programme and of each district beside the content, for builds to publish. */
@Command(
        name = "pdf",
        description = {
            "Makes PDFs of the programme and of each district, in the folder pdf of the content. The next build publishes them.",
            "Needs Chromium or Chrome. Made anew are those whose page has changed."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bagdarlama pdf",
            "  bagdarlama pdf --browser /opt/chrome/chrome",
            "  bagdarlama pdf --all                     those as well whose page is as it was"
        })
final class PdfCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Mixin
    private BaseUrlOption baseUrl;

    @Option(
            names = "--browser",
            paramLabel = "PROGRAM",
            description = "The Chromium or Chrome that prints (default: the one that is installed).")
    private Path browser;

    @Option(names = "--all", description = "Make all of them anew.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Console console = Console.of(spec);
        Path folder = input.content().resolve(PdfFile.FOLDER);
        if (browser != null && !Files.isExecutable(browser)) {
            throw console.wrongUse(Phrase.of("--browser: “{program}” is no program", browser));
        }
        Diagnostics diagnostics = new Diagnostics();
        BuildResult result;
        try (BuildSession session = new BuildSession(input.checkOptions(baseUrl.value(), Optional.empty()))) {
            result = session.preview(diagnostics);
        }
        if (diagnostics.hasErrors()) {
            FormatOption.printText(diagnostics, console);
            console.complain(Phrase.of("{counts}: nothing was made", Summary.counts(diagnostics)));
            return ExitCode.CONTENT;
        }
        List<PdfEdition> changed = new ArrayList<>();
        for (PdfEdition edition : result.pdfs()) {
            String print = PdfPrinter.fingerprint(result.files().get(edition.print()));
            if (all
                    || edition.standing()
                            .flatMap(PdfFile::print)
                            .filter(print::equals)
                            .isEmpty()) {
                changed.add(edition);
            }
        }
        if (!changed.isEmpty()) {
            make(changed, result, folder, console);
        }
        console.say(Phrase.of(
                "{folder}: {made} made, {unchanged} unchanged; {seconds}. {build} publishes them",
                folder,
                changed.size(),
                result.pdfs().size() - changed.size(),
                Summary.seconds(start),
                "./bagdarlama build"));
        return ExitCode.OK;
    }

    private void make(List<PdfEdition> editions, BuildResult result, Path folder, Console console) throws IOException {
        Path program = browser != null ? browser : PdfPrinter.installedBrowser().orElse(null);
        if (program == null) {
            throw new PhrasedException(Phrase.of(
                    "PDFs need Chromium or Chrome, and none is found here; on Debian: {command}. Or say where it is: {option}",
                    "sudo apt install chromium",
                    "--browser PROGRAM"));
        }
        LocalDate day = input.today().orElseGet(Today::date);
        try (PdfPrinter printer = new PdfPrinter(program, result.files(), result.basePath())) {
            for (PdfEdition edition : editions) {
                PdfLibrary.Document printed = printer.print(
                        edition, result.files().get(edition.print()), day, "bagdarlama " + Main.Version.number());
                Path file = folder.resolve(edition.pdf());
                Files.createDirectories(file.getParent());
                FileReplacement.write(file, printed.bytes());
                console.say(Phrase.of(
                        "{file}: {pages}, {size} KB",
                        file,
                        Summary.pages(printed.pages()),
                        (printed.bytes().length + 999) / 1000));
                console.out().flush();
            }
        }
    }
}
