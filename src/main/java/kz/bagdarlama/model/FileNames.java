package kz.bagdarlama.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.diagnostic.Phrase;

/**
 * Which names files can have wherever a site, or what it is made from, may lie: on Linux, macOS and Windows. What is written here of
 * Windows is said in “Naming Files, Paths, and Namespaces” of its documentation.
 */
public final class FileNames {

    /** The longest name of a file or folder, in bytes. */
    public static final int LONGEST = 255;

    /** Names of devices, with any ending and in any case. Those of ports end with a digit. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    private static final Set<String> PORTS = Set.of("com", "lpt");

    private static final String NOT_ON_WINDOWS = "<>:\"|?*\\";

    /** How much of a long name is shown. */
    private static final int SHOWN = 40;

    private FileNames() {}

    /**
     * Returns why no file can have a name everywhere; nothing where it can.
     *
     * @param longest how many bytes it may have
     */
    public static Optional<Phrase> problem(String name, int longest) {
        if (name.length() > longest / 4) {
            int bytes = name.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > longest) {
                return Optional.of(Phrase.of(
                        "the name “{name}” has {bytes} bytes; disks allow {most}",
                        name.substring(0, name.offsetByCodePoints(0, Math.min(SHOWN, name.length() / 2))) + "…",
                        bytes,
                        longest));
            }
        }
        if (isDevice(name)) {
            return Optional.of(Phrase.of("Windows keeps the name “{name}” for a device", name));
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of(
                    Phrase.of("the name “{name}” ends with a full stop or a space, which Windows leaves out", name));
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || NOT_ON_WINDOWS.indexOf(c) >= 0) {
                return Optional.of(Phrase.of(
                        "the name “{name}” has the character {character}, which Windows does not allow",
                        name,
                        c < ' ' ? "U+" + HexFormat.of().withUpperCase().toHexDigits(c) : "“" + c + "”"));
            }
        }
        return Optional.empty();
    }

    /** Returns a name like it that does not have the problem; as long as it is if that is the problem. */
    public static String instead(String name) {
        StringBuilder other = new StringBuilder();
        for (char c : name.toCharArray()) {
            other.append(c < ' ' || NOT_ON_WINDOWS.indexOf(c) >= 0 ? '-' : c);
        }
        while (other.length() > 1 && ". ".indexOf(other.charAt(other.length() - 1)) >= 0) {
            other.setLength(other.length() - 1);
        }
        if (isDevice(other.toString())) {
            int point = other.indexOf(".");
            other.insert(point < 0 ? other.length() : point, "-1");
        }
        return other.toString();
    }

    private static boolean isDevice(String name) {
        int point = name.indexOf('.');
        int length = point < 0 ? name.length() : point;
        if (length < 3 || length > 7) {
            return false;
        }
        String base = name.substring(0, length).stripTrailing().toLowerCase(Locale.ROOT);
        return DEVICES.contains(base)
                || base.length() == 4
                        && PORTS.contains(base.substring(0, 3))
                        && "123456789\u00B9\u00B2\u00B3".indexOf(base.charAt(3)) >= 0;
    }

    /** Returns whether no other name can be taken for this one: most are, so that {@link #alike} need not be asked for. */
    public static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns what is the same for all names that Windows or macOS take for one: case does not count, nor whether letters are composed
     * of several characters.
     */
    public static String alike(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
