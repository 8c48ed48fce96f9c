package kz.bagdarlama.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.host.HostPrograms;
import org.junit.jupiter.api.Test;

class NodeToolsBrowserTest {

    @Test
    void installsWhatTheLockNames() {
        NodeTools tools = NodeTools.get();

        assertThat(HostPrograms.run(tools.command("lighthouse", "--version"), Path.of(".")))
                .startsWith("12.8.2");
        assertThat(tools.bin("yaml-language-server")).isRegularFile();
        assertThatThrownBy(() -> tools.bin("no-such-tool")).hasMessageContaining("package.json");
    }

    /** Whose mirror a developer uses is no business of the others. */
    @Test
    void theLockNamesNoRegistry() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/node/package-lock.json"));

        assertThat(lines).noneMatch(line -> line.contains("\"resolved\""));
        // A tag is only held by an address: write the version that was installed in its place.
        assertThat(lines).noneMatch(line -> line.contains(": \"latest\""));
    }
}
