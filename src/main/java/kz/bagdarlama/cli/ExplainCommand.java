package kz.bagdarlama.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.report.Explanation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bagdarlama explain}: what a message means, why there is such a rule, and how it is done right. */
@Command(
        name = "explain",
        description = "Explains the code of a message, with an example; without a code, lists all.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bagdarlama explain",
            "  bagdarlama explain unknown-topic",
            "  bagdarlama explain figure-not-in-text --lang kk"
        })
final class ExplainCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "What stands in brackets in a message.")
    private String code;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Map<Code, Explanation> explanations = Explanation.all(console.book().language());
        if (code == null) {
            explanations.forEach((each, text) -> console.out().println(each.id() + " – " + text.summary()));
            return ExitCode.OK;
        }
        List<String> ids = Stream.of(Code.values()).map(Code::id).toList();
        if (!ids.contains(code)) {
            throw console.wrongUse(Phrase.of(
                    "there is no code “{code}”; {suggestion}", code, Suggestion.among(Choices.CODES, code, ids)));
        }
        Explanation text = explanations.get(Code.values()[ids.indexOf(code)]);
        console.out().println(code + " – " + text.summary());
        console.out().println();
        console.out().println(text.reason());
        console.out().println();
        console.say(Phrase.of("Wrong:"));
        text.wrong().forEach(line -> console.out().println("    " + line));
        console.say(Phrase.of("Right:"));
        text.right().forEach(line -> console.out().println("    " + line));
        return ExitCode.OK;
    }
}
