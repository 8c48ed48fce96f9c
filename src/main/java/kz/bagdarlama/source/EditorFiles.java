package kz.bagdarlama.source;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files that programs put beside the one being edited: backups, locks, probes, what a system keeps for itself. Nobody reads them, and
 * nobody need hear of them.
 */
public final class EditorFiles {

    /** Vim makes a file of this name to find out whether it may. */
    private static final String VIM_PROBE = "4913";

    /** What {@code sed -i} writes into before it takes the place of the file. */
    private static final Pattern OF_SED = Pattern.compile("sed[A-Za-z0-9]{6}");

    /** What Windows puts into folders. */
    private static final Set<String> OF_WINDOWS =
            Set.of("Thumbs.db", "thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini");

    private EditorFiles() {}

    /** Returns whether a file is one of those, or hidden. */
    public static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".")
                || name.startsWith("#")
                || name.endsWith("~")
                || name.startsWith("~$")
                || name.endsWith(".bak")
                || name.endsWith(".orig")
                || name.endsWith(".tmp")
                || name.endsWith(".swp")
                || name.endsWith(".new")
                || name.endsWith(".part")
                || name.startsWith("sed") && OF_SED.matcher(name).matches()
                || name.equals(VIM_PROBE)
                || OF_WINDOWS.contains(name)
                || name.endsWith("___jb_tmp___")
                || name.endsWith("___jb_old___");
    }

    /** Returns whether a file is what a program has kept of another one before it changed it. */
    static boolean isBackup(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".bak") || name.endsWith(".orig") || name.endsWith("~") && !name.startsWith(".");
    }
}
