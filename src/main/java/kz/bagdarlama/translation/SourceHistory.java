package kz.bagdarlama.translation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.markdown.ProseParser;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.source.YamlStrings;

/**
 * Earlier states of texts, from git where the content lies in a repository of it and the command is there. Nothing else
 * depends on it: without git only the words that are gone stay unknown.
 */
public final class SourceHistory {

    /** A text with more states than this was translated anew long since. */
    private static final int MOST_COMMITS = 200;

    private boolean available = true;

    /** Returns the state of a file whose blocks had these fingerprints, among those that were committed. */
    public Optional<Prose> find(Path file, List<String> fingerprints) {
        ProseParser parser = new ProseParser(new Diagnostics());
        return states(file)
                .map(text -> parser.parse(file.toString(), text))
                .filter(parsed -> TextBlock.fingerprints(parsed).equals(fingerprints))
                .findFirst();
    }

    /**
     * Returns the strings of a YAML file that had these fingerprints, as far as any state of it that was committed has them.
     *
     * @return each string by its fingerprint
     */
    public Map<String, String> findStrings(Path file, Set<String> fingerprints) {
        Map<String, String> found = new HashMap<>();
        for (Iterator<String> states = states(file).iterator();
                found.size() < fingerprints.size() && states.hasNext(); ) {
            for (Map<PluralCategory, String> forms : YamlStrings.of(states.next())) {
                String string = TranslatableString.joined(forms);
                String fingerprint = Fingerprint.of(string);
                if (fingerprints.contains(fingerprint)) {
                    found.putIfAbsent(fingerprint, string);
                }
            }
        }
        return found;
    }

    /** The states of a file that were committed, the latest first, each asked for when it is its turn. */
    private Stream<String> states(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Optional<String> log = git(
                folder,
                "log",
                "--max-count=" + MOST_COMMITS,
                "--follow",
                "--format=%x00%H",
                "--name-only",
                "--",
                file.getFileName().toString());
        // The hash, an empty line, and the path that the file had in that commit, from the top of the repository.
        return log.stream()
                .flatMap(all -> Stream.of(all.split("\0")))
                .map(commit -> commit.lines().filter(line -> !line.isBlank()).toList())
                .filter(lines -> lines.size() >= 2)
                .flatMap(lines -> git(folder, "cat-file", "blob", lines.get(0) + ":" + lines.get(1)).stream())
                .map(text -> text.replace("\r\n", "\n"));
    }

    /** What git prints, or nothing where it is not there or fails. */
    private Optional<String> git(Path folder, String... arguments) {
        if (!available) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false", "--no-pager"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Never ask, never fetch, never wait for a lock.
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
            }
        } catch (IOException e) {
            available = false;
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
