import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the archive that the program is installed from: {@code java Archive.java PROJECT VERSION}, once its jar and libraries lie in
 * {@code target/}. The same sources give the same bytes: names are sorted, and times and permissions stand for themselves.
 */
final class Archive {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int UNIX = 3;

    private Archive() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        String name = "bagdarlama-" + arguments[1];
        Map<String, Path> files = new TreeMap<>();
        for (String each : new String[] {"bagdarlama", "bagdarlama.cmd", "LICENSE"}) {
            files.put(each, project.resolve(each));
        }
        files.put("bagdarlama.jar", project.resolve("target/bagdarlama.jar"));
        add(project.resolve("target/lib"), "lib/", files);
        add(project.resolve("target/lib-pdf"), "lib-pdf/", files);
        add(project.resolve("templates"), "templates/", files);
        Files.write(project.resolve("target/" + name + ".zip"), zip(name + "/", files));
    }

    private static void add(Path folder, String prefix, Map<String, Path> files) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("\\..*|.*~|.*\\.(swp|bak|orig|tmp)"))
                    .forEach(file -> files.put(
                            prefix + folder.relativize(file).toString().replace('\\', '/'), file));
        }
    }

    private static byte[] zip(String prefix, Map<String, Path> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(prefix + file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                Files.copy(file.getValue(), zip);
                zip.closeEntry();
            }
        }
        return withPermissions(bytes.toByteArray());
    }

    /** Without them nobody could start the launcher; the JDK writes none (APPNOTE.TXT of PKWARE, 4.3.12). */
    private static byte[] withPermissions(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_LENGTH;
        if (buffer.getInt(end) != END) {
            throw new IllegalStateException("the archive has a comment");
        }
        int at = buffer.getInt(end + 16);
        while (buffer.getInt(at) == CENTRAL_HEADER) {
            int nameLength = buffer.getShort(at + 28);
            String name = new String(zip, at + 46, nameLength, java.nio.charset.StandardCharsets.UTF_8);
            buffer.put(at + 5, (byte) UNIX);
            buffer.putInt(at + 38, (name.endsWith("/bagdarlama") ? 0100755 : 0100644) << 16);
            at += 46 + nameLength + buffer.getShort(at + 30) + buffer.getShort(at + 32);
        }
        return zip;
    }
}
