package kz.bagdarlama.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures with a palette of at most 256 colours (PNG, ISO/IEC 15948). */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    /** Length, name and checksum of a part. */
    private static final int AROUND = 12;

    private Png() {}

    /**
     * Returns a picture as a file.
     *
     * @param pixels the number of a colour for each pixel, line by line
     * @param palette a byte each of red, green and blue for each colour
     */
    static byte[] of(byte[] pixels, int width, int height, byte[] palette) {
        byte[] raw = new byte[(width + 1) * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(pixels, row * width, raw, row * (width + 1) + 1, width);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        out.writeBytes(SIGNATURE);
        part(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 3, 0, 0, 0})
                        .array(),
                out);
        part("PLTE", palette, out);
        part("IDAT", deflated(raw), out);
        out.writeBytes(END);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] raw) {
        Deflater deflater = new Deflater(3);
        try {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void part(String name, byte[] content, ByteArrayOutputStream out) {
        byte[] part = ByteBuffer.allocate(content.length + AROUND)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(part, 4, content.length + 4);
        ByteBuffer.wrap(part).putInt(content.length + 8, (int) checksum.getValue());
        out.writeBytes(part);
    }

    /** Whether bytes are a file of this kind and size with nothing missing or altered. */
    static boolean isWhole(byte[] bytes, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length < 45 || file.getInt(16) != width || file.getInt(20) != height) {
            return false;
        }
        CRC32 checksum = new CRC32();
        int at = SIGNATURE.length;
        while (at + AROUND <= bytes.length) {
            int length = file.getInt(at);
            if (length < 0 || length > bytes.length - at - AROUND) {
                return false;
            }
            checksum.reset();
            checksum.update(bytes, at + 4, length + 4);
            if ((int) checksum.getValue() != file.getInt(at + 8 + length)) {
                return false;
            }
            at += length + AROUND;
        }
        return at == bytes.length && file.getInt(at - 8) == 0x49454e44;
    }
}
