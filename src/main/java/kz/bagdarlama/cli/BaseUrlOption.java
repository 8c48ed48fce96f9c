package kz.bagdarlama.cli;

import java.util.Optional;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.source.BaseUrl;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Says where the site will be published. */
final class BaseUrlOption {

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will be published, instead of base-url in site.yaml.")
    private String baseUrl;

    /** The address with a slash at the end; empty where {@code site.yaml} says it. */
    Optional<String> value() {
        if (baseUrl != null && !BaseUrl.isValid(baseUrl)) {
            throw Console.of(spec)
                    .wrongUse(
                            BaseUrl.hasForeignPath(baseUrl)
                                    ? Phrase.of(
                                            "“{url}”: what follows the host is written in Latin letters, for example https://example.org/plan/",
                                            baseUrl)
                                    : Phrase.of(
                                            "“{url}” is no address that a site can have; write for example {example}",
                                            baseUrl,
                                            BaseUrl.meant(baseUrl).orElse("https://example.org/")));
        }
        return Optional.ofNullable(baseUrl).map(BaseUrl::normalise);
    }
}
