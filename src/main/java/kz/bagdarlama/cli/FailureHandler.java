package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import kz.bagdarlama.output.OutputConflictException;
import picocli.CommandLine;

/** Says in a sentence what stopped the program; nobody who edits texts should be shown a stack trace. */
final class FailureHandler implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        String sentence;
        if (e instanceof OutputConflictException) {
            sentence = e.getMessage();
        } else if (e instanceof AccessDeniedException denied) {
            sentence = "no permission to use " + denied.getFile();
        } else if (e instanceof NoSuchFileException missing) {
            sentence = "there is no " + missing.getFile();
        } else if (e instanceof FileSystemException failed) {
            sentence = failed.getFile() + ": " + (failed.getReason() == null ? "cannot be used" : failed.getReason());
        } else if (e instanceof IOException) {
            sentence = e.getMessage();
        } else {
            sentence = "a fault of the program (" + e
                    + "). Please report it with what you did; -Dbagdarlama.trace=true shows where";
        }
        command.getErr().println("bagdarlama: " + sentence);
        if (Boolean.getBoolean("bagdarlama.trace")) {
            e.printStackTrace(command.getErr());
        }
        return ExitCode.MACHINE;
    }
}
