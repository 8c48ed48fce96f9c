package kz.bagdarlama.cli;

/** What the process ends with. */
public final class ExitCode {

    /** All went well; warnings may have been printed. */
    public static final int OK = 0;
    /** The content or the templates have errors; nothing was written. */
    public static final int CONTENT = 1;
    /** The command was used wrongly. */
    public static final int USAGE = 2;
    /** The machine would not have it: disk, permissions, or a fault of the program. */
    public static final int MACHINE = 3;

    private ExitCode() {}
}
