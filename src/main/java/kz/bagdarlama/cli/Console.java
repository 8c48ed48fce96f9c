package kz.bagdarlama.cli;

import java.io.PrintWriter;
import java.util.HexFormat;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command speaks to the one who started it, in the language of {@code --lang} or of the environment. */
final class Console {

    private final CommandLine command;

    private Console(CommandLine command) {
        this.command = command;
    }

    static Console of(CommandSpec spec) {
        return new Console(spec.commandLine());
    }

    static Console of(CommandLine command) {
        return new Console(command);
    }

    PhraseBook book() {
        return ((Main) command.getCommandSpec().root().userObject()).book();
    }

    /** Results. */
    PrintWriter out() {
        return command.getOut();
    }

    /** What is wrong. */
    PrintWriter err() {
        return command.getErr();
    }

    /** Where text goes that is safe already and has the program's own colours in it. */
    PrintWriter errInColour() {
        return SafeWriter.behind(err());
    }

    /** Prints a line of the results. */
    void say(Phrase phrase) {
        out().println(book().say(phrase));
    }

    /** Prints JSON, in which a sign that a terminal would obey is written as its number: programs read the same. */
    void printForPrograms(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Printable.isHarmless(c)) {
                safe.append(c);
            } else {
                safe.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        out().print(safe);
        out().flush();
    }

    /** Prints a line on what is wrong. */
    void complain(Phrase phrase) {
        err().println(book().say(phrase));
    }

    /** To be thrown where the command was used wrongly: the phrase is printed, then the help. */
    CommandLine.ParameterException wrongUse(Phrase phrase) {
        return new MisuseHandler.Misuse(command, book().say(phrase));
    }
}
