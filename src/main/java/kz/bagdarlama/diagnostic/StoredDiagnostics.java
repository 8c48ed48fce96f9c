package kz.bagdarlama.diagnostic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Diagnostics in a form that another run of the same program reads, not yet in any language. */
public final class StoredDiagnostics {

    private StoredDiagnostics() {}

    /** Writes diagnostics for {@link #read}. */
    public static void write(List<Diagnostic> diagnostics, DataOutput out) throws IOException {
        out.writeInt(diagnostics.size());
        for (Diagnostic diagnostic : diagnostics) {
            out.writeUTF(diagnostic.severity().name());
            out.writeUTF(diagnostic.code().name());
            writeText(diagnostic.position().path(), out);
            out.writeInt(diagnostic.position().line());
            out.writeInt(diagnostic.position().column());
            out.writeInt(diagnostic.length());
            diagnostic.message().write(out);
            out.writeBoolean(diagnostic.hint().isPresent());
            if (diagnostic.hint().isPresent()) {
                diagnostic.hint().get().write(out);
            }
            out.writeBoolean(diagnostic.fix().isPresent());
            if (diagnostic.fix().isPresent()) {
                writeText(diagnostic.fix().get().found(), out);
                writeText(diagnostic.fix().get().replacement(), out);
            }
        }
    }

    /**
     * Returns what was written.
     *
     * @throws IOException if it was not written by {@link #write}
     */
    public static List<Diagnostic> read(DataInput in) throws IOException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        try {
            for (int left = in.readInt(); left > 0; left--) {
                diagnostics.add(new Diagnostic(
                        Severity.valueOf(in.readUTF()),
                        Code.valueOf(in.readUTF()),
                        new SourcePosition(readText(in), in.readInt(), in.readInt()),
                        in.readInt(),
                        Phrase.read(in),
                        in.readBoolean() ? Optional.of(Phrase.read(in)) : Optional.empty(),
                        in.readBoolean()
                                ? Optional.of(new Diagnostic.Fix(readText(in), readText(in)))
                                : Optional.empty()));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        return diagnostics;
    }

    /** A text may be longer than {@link DataOutput#writeUTF} takes. */
    public static void writeText(String text, DataOutput out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    /**
     * Returns the text that {@link #writeText} wrote. It grows as it is read: a length that damage made huge asks for no memory.
     *
     * @throws IOException if it ends too early
     */
    public static String readText(DataInput in) throws IOException {
        int length = in.readInt();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(in.readChar());
        }
        return text.toString();
    }
}
