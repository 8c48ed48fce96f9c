package kz.bagdarlama.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import kz.bagdarlama.diagnostic.Printable;

/** Lets nothing through that a terminal would obey, whichever text it came in: all that commands print goes this way. */
final class SafeWriter extends FilterWriter {

    private SafeWriter(Writer out) {
        super(out);
    }

    /** A printer whose output is safe, flushed as often as the one behind it. */
    static PrintWriter of(PrintWriter out) {
        return new Safe(out);
    }

    /** The printer behind a safe one, for text that is known to hold nothing but the program's own colours. */
    static PrintWriter behind(PrintWriter out) {
        return out instanceof Safe safe ? safe.behind : out;
    }

    private static final class Safe extends PrintWriter {

        private final PrintWriter behind;

        Safe(PrintWriter behind) {
            super(new SafeWriter(behind), true);
            this.behind = behind;
        }
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(Printable.of(text.substring(offset, offset + length)));
    }
}
