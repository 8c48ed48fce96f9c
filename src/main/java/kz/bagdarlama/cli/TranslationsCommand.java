package kz.bagdarlama.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.translation.SourceHistory;
import kz.bagdarlama.translation.Translations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bagdarlama translations}: which translations lag behind, and what has changed in their sources. */
@Command(
        name = "translations",
        description = "Says which translations lag behind their source, and what has changed there since.",
        subcommands = TranslationsAcceptCommand.class,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "States: stale (the source has changed) · unconfirmed (the translation has changed, nobody has said whether it "
                    + "follows its source) · missing · orphaned (the source is gone) · untracked (nothing is remembered yet) · "
                    + "current · reviewed (current, and read against its source).",
            "",
            "Examples:",
            "  bagdarlama translations",
            "  bagdarlama translations --format html > translations.html",
            "  bagdarlama translations accept 1.1/3",
        })
final class TranslationsCommand implements Callable<Integer> {

    /** How the list is written. */
    enum Format {
        text,
        json,
        html
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, or html, a page of its own (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--all", description = "Also list the translations that are as they should be.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Content> content = read(diagnostics);
        Console console = Console.of(spec);
        FormatOption.printText(diagnostics, console);
        if (content.isPresent()) {
            TranslationList list = TranslationList.of(
                    Translations.of(content.get()),
                    all,
                    new SourceHistory(),
                    content.get().site().position(),
                    input.content());
            switch (format) {
                case text -> console.out().print(new TranslationText(console.book()).of(list));
                case json -> console.printForPrograms(TranslationJson.of(list));
                case html -> console.out().print(new TranslationHtml(console.book()).of(list));
            }
            console.out().flush();
        }
        if (diagnostics.hasErrors()) {
            console.complain(Summary.counts(diagnostics));
            return ExitCode.CONTENT;
        }
        return ExitCode.OK;
    }

    /** The content as far as it can be read: a list of what is missing must not need that nothing is. */
    Optional<Content> read(Diagnostics diagnostics) throws IOException {
        try (BuildSession session = new BuildSession(input.checkOptions())) {
            return session.read(diagnostics);
        }
    }

    InputOptions input() {
        return input;
    }
}
