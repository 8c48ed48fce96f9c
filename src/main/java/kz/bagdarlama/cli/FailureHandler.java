package kz.bagdarlama.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Refusal;
import picocli.CommandLine;

/** Says in a sentence what stopped the program; nobody who edits texts should be shown a stack trace. */
final class FailureHandler implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        Phrase sentence;
        // Walks through folders and streams of lines wrap what they meet.
        if ((e instanceof UncheckedIOException || e instanceof DirectoryIteratorException ? e.getCause() : e)
                instanceof IOException refused) {
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
