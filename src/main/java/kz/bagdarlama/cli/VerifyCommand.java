package kz.bagdarlama.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.source.BaseUrl;
import kz.bagdarlama.verify.Finding;
import kz.bagdarlama.verify.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bagdarlama verify}: whether a host answers what was built. */
@Command(
        name = "verify",
        description =
                "Asks a published site for everything that was built: pages, files, redirects, unknown addresses.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 1: something is answered otherwise; otherwise 0.",
            "",
            "Examples:",
            "  bagdarlama verify https://example.org/",
            "  bagdarlama verify https://example.org/plan/ --site ../published",
            "  bagdarlama verify https://name.github.io/plan/ --ignore redirect,cache,header"
        })
final class VerifyCommand implements Callable<Integer> {

    /** More of one kind say nothing new. */
    private static final int SHOWN = 10;

    private static final int MOST_CONNECTIONS = 64;
    private static final int LONGEST = 86_400;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "Where the site is published.")
    private String url;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "What was published (default: ${DEFAULT-VALUE}).")
    private Path site;

    @Option(
            names = "--ignore",
            paramLabel = "KIND",
            split = ",",
            description =
                    "What the host cannot do: unreachable, status, content, redirect, not-found, exposed, type, cache, header.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many answers to wait for at a time (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long one answer may take (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description = "How long everything may take (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Console console = Console.of(spec);
        within("--connections", connections, MOST_CONNECTIONS);
        within("--patience", patience, LONGEST);
        within("--limit", limit, LONGEST);
        if (!BaseUrl.isValid(url)) {
            throw console.wrongUse(Phrase.of("“{url}” is no address that a site can have", url));
        }
        Set<Finding.Kind> ignoredKinds = EnumSet.noneOf(Finding.Kind.class);
        for (String each : ignored) {
            Optional<Finding.Kind> kind = Finding.Kind.of(each.strip());
            if (kind.isEmpty()) {
                throw console.wrongUse(Phrase.of(
                        "--ignore takes {kinds}, not “{given}”",
                        Stream.of(Finding.Kind.values()).map(Finding.Kind::id).toList(),
                        each));
            }
            ignoredKinds.add(kind.get());
        }
        Verification.Report report = Verification.of(
                URI.create(BaseUrl.normalise(url)),
                site,
                new Verification.Options(
                        connections, Duration.ofSeconds(patience), Duration.ofSeconds(limit), ignoredKinds));
        for (Finding.Kind kind : Finding.Kind.values()) {
            print(kind, Verification.of(kind, report.findings()), console);
        }
        Phrase asked = Phrase.of(
                "{url}: {count} addresses asked; {seconds}",
                BaseUrl.normalise(url),
                report.asked(),
                Summary.seconds(start));
        if (report.findings().isEmpty()) {
            console.say(Phrase.of("{asked}; all is as it was built", asked));
            return ExitCode.OK;
        }
        console.complain(Phrase.of(
                "{asked}; answered otherwise: {count}", asked, report.findings().size()));
        return ExitCode.CONTENT;
    }

    private void within(String option, int given, int most) {
        if (given < 1 || given > most) {
            throw Console.of(spec)
                    .wrongUse(Phrase.of("{option} takes a number from 1 to {most}, not {given}", option, most, given));
        }
    }

    private static void print(Finding.Kind kind, List<Finding> findings, Console console) {
        if (findings.isEmpty()) {
            return;
        }
        findings.stream()
                .limit(SHOWN)
                .forEach(finding -> console.complain(Phrase.of("{kind}: {problem}", kind.id(), finding.problem())));
        if (findings.size() > SHOWN) {
            console.complain(Phrase.of("  and {count} more", findings.size() - SHOWN));
        }
        console.complain(Phrase.of("  = hint: {hint}", kind.remedy()));
    }
}
