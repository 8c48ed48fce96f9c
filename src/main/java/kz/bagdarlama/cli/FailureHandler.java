package kz.bagdarlama.cli;

import java.io.IOException;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Refusal;
import picocli.CommandLine;

/** Says in a sentence what stopped the program; nobody who edits texts should be shown a stack trace. */
final class FailureHandler implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        Phrase sentence;
        if (e instanceof IOException refused) {
            sentence = Refusal.of(refused);
        } else {
            sentence = Phrase.of(
                    "a fault of the program ({fault}). Please report it with what you did; -Dbagdarlama.trace=true shows where",
                    e);
        }
        Console console = Console.of(command);
        console.err().println("bagdarlama: " + console.book().say(sentence));
        if (Boolean.getBoolean("bagdarlama.trace")) {
            e.printStackTrace(command.getErr());
        }
        return ExitCode.MACHINE;
    }
}
