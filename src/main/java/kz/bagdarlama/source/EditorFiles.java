package kz.bagdarlama.source;

import java.nio.file.Path;

/** Files that editors put beside the one being edited: backups, locks, probes. Nobody reads them, and nobody need hear of them. */
public final class EditorFiles {

    /** Vim makes a file of this name to find out whether it may. */
    private static final String VIM_PROBE = "4913";

    private EditorFiles() {}

    /** Whether a file is one of those, or hidden. */
    public static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".")
                || name.startsWith("#")
                || name.endsWith("~")
                || name.endsWith(".swp")
                || name.equals(VIM_PROBE)
                || name.endsWith("___jb_tmp___")
                || name.endsWith("___jb_old___");
    }
}
