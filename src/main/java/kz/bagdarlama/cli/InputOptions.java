package kz.bagdarlama.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.publish.PublishedAddresses;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of all commands that read a site, and of the commands within them. */
final class InputOptions {

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            scope = CommandLine.ScopeType.INHERIT,
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "What editors wrote (default: ${DEFAULT-VALUE}).")
    private Path content;

    @Option(
            scope = CommandLine.ScopeType.INHERIT,
            names = "--templates",
            paramLabel = "DIR",
            description =
                    "What designers made (default: templates). Where there is none, what the program brings along.")
    private Path templates;

    @Option(
            scope = CommandLine.ScopeType.INHERIT,
            names = "--threads",
            paramLabel = "N",
            description = "Pages to render at a time (default: one for each processor).")
    private Integer threads;

    @Option(scope = CommandLine.ScopeType.INHERIT, names = "--page-limit", paramLabel = "SECONDS", hidden = true)
    private Integer pageLimit;

    @Option(
            scope = CommandLine.ScopeType.INHERIT,
            names = "--today",
            paramLabel = "DAY",
            description =
                    "The day that pages say how deadlines stand on, such as 2026-11-30 (default: that of the clock).")
    private String today;

    /** The day that pages are made for, where one is given. */
    Optional<LocalDate> today() {
        if (today == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(today);
            if (day.getYear() >= 1900 && day.getYear() <= 9998) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw Console.of(spec)
                .wrongUse(Phrase.of("--today takes a day such as {example}, not {given}", "2026-11-30", today));
    }

    /** How long a page may take. */
    Duration pageLimit(Duration usual) {
        if (pageLimit == null) {
            return usual;
        }
        if (pageLimit < 1 || pageLimit > 86_400) {
            throw Console.of(spec)
                    .wrongUse(Phrase.of("--page-limit takes a number from 1 to 86400, not {given}", pageLimit));
        }
        return Duration.ofSeconds(pageLimit);
    }

    Path content() {
        return existing("--content", content);
    }

    Path templates() {
        Path usual = Path.of("templates");
        return templates == null && !Files.isDirectory(usual)
                ? Installation.templates().orElseGet(() -> existing("--templates", usual))
                : existing("--templates", templates == null ? usual : templates);
    }

    /** Returns the folder {@code site} for the folder {@code content}; other content may be a draft of another site. */
    Optional<Path> usualSite() {
        return content.equals(Path.of("content")) ? Optional.of(Path.of("site")) : Optional.empty();
    }

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1 || threads > 256) {
            throw Console.of(spec).wrongUse(Phrase.of("--threads takes a number from 1 to 256, not {given}", threads));
        }
        return threads;
    }

    /** The options of a run that writes nothing and is held against no earlier publication. */
    BuildOptions checkOptions() {
        return checkOptions(Optional.empty(), Optional.empty());
    }

    /** The options of a run that writes nothing. */
    BuildOptions checkOptions(Optional<String> baseUrl, Optional<PublishedAddresses> published) {
        return new BuildOptions(
                        content(),
                        templates(),
                        Path.of("site"),
                        baseUrl,
                        published,
                        threads(),
                        pageLimit(BuildOptions.USUAL_PAGE_LIMIT))
                .on(today());
    }

    private Path existing(String option, Path folder) {
        return existing(option, folder, Console.of(spec));
    }

    /** A folder that an option names and that is there. */
    static Path existing(String option, Path folder, Console console) {
        // A name of no letters would be the folder where we are, and has no way up.
        if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
            throw console.wrongUse(Phrase.of(
                    "there is no folder “{folder}”; go to the folder of the repository with cd, or say where it is with {option} DIR",
                    folder,
                    option));
        }
        return folder;
    }
}
