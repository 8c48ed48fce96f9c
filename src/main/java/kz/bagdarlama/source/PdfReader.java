package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.PdfFile;

/** Reads what {@code bagdarlama pdf} has put into the folder {@code pdf}. Most programmes have none, and pay nothing for it. */
final class PdfReader {

    private static final String COMMAND = "./bagdarlama pdf";

    private final ContentFiles files;

    PdfReader(ContentFiles files) {
        this.files = files;
    }

    List<PdfFile> read() throws IOException {
        Path folder = files.root().resolve(PdfFile.FOLDER);
        List<PdfFile> found = new ArrayList<>();
        if (files.hasFolder(folder)) {
            collect(folder, folder, found);
        }
        return found;
    }

    private void collect(Path root, Path folder, List<PdfFile> found) throws IOException {
        for (Path child : files.list(folder)) {
            if (files.isFolder(child)) {
                collect(root, child, found);
                continue;
            }
            if (!child.getFileName().toString().endsWith(".pdf")) {
                files.reportUnexpected(
                        child, Phrase.of("only what {command} makes belongs here: move it away", COMMAND));
                continue;
            }
            Optional<byte[]> bytes = files.bytes(child);
            if (bytes.isPresent()) {
                // One character for each byte.
                String text = new String(bytes.get(), StandardCharsets.ISO_8859_1);
                found.add(new PdfFile(
                        files.shown(child),
                        root.relativize(child).toString().replace('\\', '/'),
                        said(text, "words"),
                        said(text, "print"),
                        new Identity<>(bytes.get())));
            }
        }
    }

    /** What the metadata say: they are the one part of a PDF that can be read without knowing its form (ISO 16684-1, 7.3.2). */
    private static Optional<String> said(String text, String property) {
        String begin = "<bagdarlama:" + property + ">";
        // They stand near the end.
        int at = text.lastIndexOf(begin);
        if (at < 0) {
            return Optional.empty();
        }
        int end = text.indexOf('<', at + begin.length());
        return Optional.of(text.substring(at + begin.length(), end < 0 ? text.length() : end));
    }
}
