package kz.bagdarlama.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * What a file is known by from one run of the program to the next, without reading it: size, time and identity. Where its time is
 * too young to tell a later change, a checksum tells it.
 *
 * @param modified when it was changed last, in nanoseconds since 1970
 * @param identity what tells it from another file that took its name; the same for all where the file system has no such thing
 * @param settled whether its time lay so far back that a later change has another one
 * @param checksum of its bytes, where it is not settled; otherwise 0
 */
public record FileStamp(long size, long modified, String identity, boolean settled, long checksum) {

    /** Clocks of file systems are no coarser than this, in milliseconds. */
    static final long TICK = 2_500;

    /**
     * Returns the stamp of a file.
     *
     * @param attributes of the file, looked at before it was read
     * @param millis the time when they were looked at
     * @param bytes what stands in the file
     */
    public static FileStamp of(BasicFileAttributes attributes, long millis, byte[] bytes) {
        return of(
                attributes.lastModifiedTime(),
                attributes.size(),
                FileCache.identity(attributes),
                isSettled(attributes, millis),
                bytes);
    }

    /**
     * Returns the stamp of a file.
     *
     * @param attributes of the file, looked at before it was read
     * @param millis the time when they were looked at
     * @param checksum of what stands in the file
     */
    public static FileStamp of(BasicFileAttributes attributes, long millis, long checksum) {
        boolean settled = isSettled(attributes, millis);
        return new FileStamp(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                FileCache.identity(attributes).toString(),
                settled,
                settled ? 0 : checksum);
    }

    static FileStamp of(FileTime modified, long size, Object identity, boolean settled, byte[] bytes) {
        return new FileStamp(
                size, modified.to(TimeUnit.NANOSECONDS), identity.toString(), settled, settled ? 0 : checksum(bytes));
    }

    /**
     * Returns the stamp that the file has now, or nothing where it is not what it was.
     *
     * @param attributes of the file now
     * @param millis the time when they were looked at
     * @throws IOException if it must be read and cannot be
     */
    public Optional<FileStamp> again(Path file, BasicFileAttributes attributes, long millis) throws IOException {
        if (!attributes.isRegularFile()
                || attributes.size() != size
                || attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) != modified
                || !FileCache.identity(attributes).toString().equals(identity)) {
            return Optional.empty();
        }
        if (settled) {
            return Optional.of(this);
        }
        if (checksum(Files.readAllBytes(file)) != checksum) {
            return Optional.empty();
        }
        return Optional.of(isSettled(attributes, millis) ? new FileStamp(size, modified, identity, true, 0) : this);
    }

    private static boolean isSettled(BasicFileAttributes attributes, long millis) {
        return attributes.lastModifiedTime().toMillis() < millis - TICK;
    }

    /** Returns the checksum of some bytes. */
    public static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    /** Writes the stamp for {@link #read}. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(size);
        out.writeLong(modified);
        out.writeUTF(identity);
        out.writeBoolean(settled);
        out.writeLong(checksum);
    }

    /** Returns the stamp that was written. */
    public static FileStamp read(DataInput in) throws IOException {
        return new FileStamp(in.readLong(), in.readLong(), in.readUTF(), in.readBoolean(), in.readLong());
    }
}
