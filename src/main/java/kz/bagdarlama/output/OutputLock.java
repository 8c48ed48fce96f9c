package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one build at a time write into a folder. The lock is one of the operating system: it goes with the process, however that
 * ends. The file that it is taken on stays, since to delete it would leave others with the lock of a file that is no more; it
 * says who has the lock, and is empty otherwise.
 */
final class OutputLock implements AutoCloseable {

    /** Lies in the output folder. */
    static final String FILE = ".bagdarlama-lock";

    /** Far behind the text, which others must be able to read where locks keep readers out too. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final long PAUSE_MILLIS = 20;

    /**
     * The folders that this process writes into. Locks belong to processes, and whoever closes any channel of a file gives up
     * all locks that the process has on it: so a second writer in this process must not even open the file.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private OutputLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock, after others that have it.
     *
     * @param folder its real path
     * @param patienceMillis how long to wait for them
     * @throws OutputBusyException if they still have it then
     */
    static OutputLock take(Path folder, long patienceMillis) throws IOException {
        long start = System.nanoTime();
        while (true) {
            if (OURS.add(folder)) {
                FileChannel channel = null;
                try {
                    channel = locked(folder.resolve(FILE));
                } finally {
                    if (channel == null) {
                        OURS.remove(folder);
                    }
                }
                if (channel != null) {
                    return new OutputLock(folder, channel);
                }
            }
            if (System.nanoTime() - start > patienceMillis * 1_000_000) {
                throw new OutputBusyException(folder, holder(folder));
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OutputBusyException(folder, "");
            }
        }
    }

    /** Null where another process has the lock. */
    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            if (lock(channel)) {
                channel.truncate(0);
                String process = Long.toString(ProcessHandle.current().pid());
                channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
                held = true;
            }
        } finally {
            // A full disk takes no name either: the lock must not outlive the attempt.
            if (!held) {
                channel.close();
            }
        }
        return held ? channel : null;
    }

    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (IOException e) {
            // Some network file systems have no locks. A build there is better than none.
            return true;
        }
    }

    private static String holder(Path folder) throws IOException {
        if (OURS.contains(folder)) {
            return "";
        }
        return new String(Files.readAllBytes(folder.resolve(FILE)), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        } finally {
            OURS.remove(folder);
        }
    }
}
