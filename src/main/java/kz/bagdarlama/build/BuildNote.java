package kz.bagdarlama.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.StoredDiagnostics;
import kz.bagdarlama.model.Language;

/**
 * What a build that wrote a site notes down for the next one, which has nothing to do where all of this is as it was.
 *
 * @param inputs what it depended on
 * @param published the lists of addresses that it may be held against with the same result; one that is empty stands for none
 * @param diagnostics what it warned of
 */
record BuildNote(
        BuildInputs inputs,
        List<String> published,
        int pages,
        int pledges,
        List<Language> languages,
        String basePath,
        List<Diagnostic> diagnostics) {

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        inputs.write(out);
        out.writeInt(published.size());
        for (String list : published) {
            StoredDiagnostics.writeText(list, out);
        }
        out.writeInt(pages);
        out.writeInt(pledges);
        out.writeInt(languages.size());
        for (Language language : languages) {
            StoredDiagnostics.writeText(language.tag(), out);
        }
        StoredDiagnostics.writeText(basePath, out);
        StoredDiagnostics.write(diagnostics, out);
        return bytes.toByteArray();
    }

    /** Nothing where the bytes are no note. */
    static Optional<BuildNote> read(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            BuildInputs inputs = BuildInputs.read(in);
            List<String> published = readTexts(in);
            int pages = in.readInt();
            int pledges = in.readInt();
            List<Language> languages = readTexts(in).stream().map(Language::new).toList();
            return Optional.of(new BuildNote(
                    inputs,
                    published,
                    pages,
                    pledges,
                    languages,
                    StoredDiagnostics.readText(in),
                    StoredDiagnostics.read(in)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(StoredDiagnostics.readText(in));
        }
        return texts;
    }
}
