package kz.bagdarlama.output;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bagdarlama.source.FileStamp;

/**
 * What the last build left in the output folder, beside the manifest: a stamp of each file, and what that build noted down about
 * itself. Whoever comes next can tell without reading the site whether it still stands there as it was written.
 *
 * @param note what the build noted down
 * @param stamps of the files that the build made and of the manifest, by path
 */
record BuildRecord(byte[] note, SortedMap<String, FileStamp> stamps) {

    /** Lies in the output folder. */
    static final String FILE = ".bagdarlama-build";

    /** Grows whenever the form of the file changes. */
    private static final int FORM = 1;

    /** The record in a folder; null where there is none, or none that this version can read. */
    static BuildRecord read(Path root) throws IOException {
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORM) {
                return null;
            }
            byte[] note = new byte[Math.min(in.readInt(), (int) Files.size(file))];
            in.readFully(note);
            SortedMap<String, FileStamp> stamps = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                stamps.put(in.readUTF(), FileStamp.read(in));
            }
            return new BuildRecord(note, stamps);
        } catch (IOException | NegativeArraySizeException e) {
            // Whatever is wrong with it: then nothing is known, and the site is built.
            return null;
        }
    }

    boolean isSame(BuildRecord other) {
        return other != null && stamps.equals(other.stamps) && Arrays.equals(note, other.note);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes))) {
            out.writeInt(FORM);
            out.writeInt(note.length);
            out.write(note);
            out.writeInt(stamps.size());
            for (var each : stamps.entrySet()) {
                out.writeUTF(each.getKey());
                each.getValue().write(out);
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Returns the same with the stamps that the files have now; null where one of them is not as it was written.
     *
     * @param millis a time before anything was looked at
     */
    BuildRecord again(Path root, Standing standing, long millis) throws IOException {
        SortedMap<String, FileStamp> current = new TreeMap<>();
        for (var each : stamps.entrySet()) {
            BasicFileAttributes attributes = standing.attributes(each.getKey());
            if (attributes == null) {
                return null;
            }
            var stamp = each.getValue().again(root.resolve(each.getKey()), attributes, millis);
            if (stamp.isEmpty()) {
                return null;
            }
            current.put(each.getKey(), stamp.get());
        }
        return new BuildRecord(note, current);
    }
}
