package kz.bagdarlama.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentFolder;

/** A small site that rules are held against, with a register of its document where the test wants one. */
final class CheckedSite {

    private final Path folder;
    private final ContentFolder content;
    private Diagnostics diagnostics = new Diagnostics();
    private final Map<String, Optional<PageKey>> published = new TreeMap<>();

    CheckedSite(Path folder) {
        this.folder = folder;
        this.content = new ContentFolder(folder);
    }

    CheckedSite with(String path, String text) {
        content.with(path, text);
        return this;
    }

    /** Further lines of {@code site.yaml}. */
    CheckedSite withSetting(String line) throws IOException {
        return with("site.yaml", Files.readString(folder.resolve("site.yaml")) + line + "\n");
    }

    CheckedSite withPledge(String... lines) {
        return with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "first", lines));
    }

    CheckedSite without(String path) {
        content.without(path);
        return this;
    }

    /** What readers have already. */
    CheckedSite published(String address, PageKind kind, String id) {
        published.put(address, Optional.of(new PageKey(kind, id)));
        return this;
    }

    CheckedSite withTexts(String russian, String kazakh) {
        return with(ContentFolder.PLEDGE + "ru.md", russian).with(ContentFolder.PLEDGE + "kk.md", kazakh);
    }

    /** The units of the small site, the pledge with further fields, and further units. */
    CheckedSite withRegister(String pledge, String... units) {
        return with(
                "source.yaml",
                "- {id: 1, kind: section}\n- {id: 1.1, kind: chapter}\n- {id: 1.1/1, kind: pledge" + pledge + "}\n"
                        + String.join("\n", units) + "\n");
    }

    Content read() throws IOException {
        diagnostics = new Diagnostics();
        return content.read(diagnostics);
    }

    /** Code, file and place of everything that one rule reports. */
    List<String> run(Check check) throws IOException {
        Content read = read();
        check.run(input(read), diagnostics);
        return found();
    }

    /** The same for all rules, as severely as the site takes them. */
    List<String> runAll() throws IOException {
        Content read = read();
        Checks.run(input(read), diagnostics);
        return found();
    }

    private CheckInput input(Content read) {
        return new CheckInput(
                        read,
                        Routes.of(read, "https://example.org/", new Diagnostics()),
                        new Templates("templates", Map.of(), Map.of()),
                        published,
                        new QueryCache())
                .withUnreliable(diagnostics.placesWithErrors());
    }

    List<String> found() {
        return diagnostics.sorted().stream().map(CheckedSite::shown).toList();
    }

    List<Diagnostic> diagnostics() {
        return diagnostics.sorted();
    }

    private static String shown(Diagnostic diagnostic) {
        return diagnostic.code().id() + " "
                + diagnostic
                        .position()
                        .toString()
                        .replace("content/" + ContentFolder.PLEDGE, "")
                        .replace("content/", "");
    }
}
