package kz.bagdarlama.source;

import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.fuzz.Said;

/** Any bytes as a YAML file: a document or a diagnostic, and what is read the short way is what the library reads. */
public final class YamlFuzzer {

    private YamlFuzzer() {}

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] data) {
        FuzzedFile.text(data, true, new Diagnostics()).ifPresent(YamlFuzzer::read);
    }

    private static void read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<YamlNode> node = new YamlReader(diagnostics).read("a", text);
        if (node.isEmpty() && !diagnostics.hasErrors()) {
            throw new AssertionError("neither a document nor a diagnostic");
        }
        Optional<YamlNode> common = CommonYaml.read("a", text);
        if (common.isPresent()) {
            Diagnostics byLibrary = new Diagnostics();
            Optional<YamlNode> same = new YamlReader(byLibrary).readAny("a", text);
            if (!same.equals(common) || !byLibrary.sorted().isEmpty()) {
                throw new AssertionError("the library reads another document");
            }
        }
        Said.about(text, diagnostics);
    }
}
