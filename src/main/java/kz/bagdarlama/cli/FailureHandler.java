package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.output.OutputBusyException;
import kz.bagdarlama.output.OutputConflictException;
import picocli.CommandLine;

/** Says in a sentence what stopped the program; nobody who edits texts should be shown a stack trace. */
final class FailureHandler implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        Phrase sentence;
        if (e instanceof OutputConflictException conflict) {
            sentence = conflict.phrase();
        } else if (e instanceof OutputBusyException busy) {
            sentence = busy.phrase();
        } else if (e instanceof AccessDeniedException denied) {
            sentence = Phrase.of("no permission to use {file}", denied.getFile());
        } else if (e instanceof NoSuchFileException missing) {
            sentence = Phrase.of("there is no {file}", missing.getFile());
        } else if (e instanceof FileSystemException failed) {
            sentence = failed.getReason() == null
                    ? Phrase.of("{file}: cannot be used", failed.getFile())
                    : Phrase.literal(failed.getFile() + ": " + failed.getReason());
        } else if (e instanceof IOException) {
            sentence = Phrase.literal(e.getMessage());
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
