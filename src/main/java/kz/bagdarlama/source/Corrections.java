package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Diagnostic;

/** Mends in the files of an editor what diagnostics can mend without judgement. */
public final class Corrections {

    private Corrections() {}

    /**
     * Returns the corrections that can be made together: of two that overlap, the first.
     *
     * @param diagnostics all that was reported
     */
    public static List<Diagnostic> of(List<Diagnostic> diagnostics) {
        List<Diagnostic> chosen = new ArrayList<>();
        Diagnostic last = null;
        for (Diagnostic diagnostic : diagnostics.stream().sorted().toList()) {
            if (diagnostic.fix().isEmpty()) {
                continue;
            }
            boolean overlaps = last != null
                    && last.position().path().equals(diagnostic.position().path())
                    && last.position().line() == diagnostic.position().line()
                    && diagnostic.position().column() < last.position().column() + last.length();
            if (!overlaps) {
                chosen.add(diagnostic);
                last = diagnostic;
            }
        }
        return chosen;
    }

    /**
     * Returns those of the corrections that stand in the files as they were found: what was written otherwise (as an entity, over two lines), a
     * person has to mend.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<Diagnostic> possible(List<Diagnostic> corrections) throws IOException {
        Map<String, String[]> files = new HashMap<>();
        List<Diagnostic> possible = new ArrayList<>();
        for (Diagnostic correction : corrections) {
            String path = correction.position().path();
            String[] lines = files.get(path);
            if (lines == null) {
                lines = Files.readString(Path.of(path)).split("\n", -1);
                files.put(path, lines);
            }
            if (stands(correction, lines)) {
                possible.add(correction);
            }
        }
        return possible;
    }

    private static boolean stands(Diagnostic correction, String[] lines) {
        int index = correction.position().line() - 1;
        int column = correction.position().column() - 1;
        String found = correction.fix().orElseThrow().found();
        return index >= 0
                && index < lines.length
                && column >= 0
                && !found.isEmpty()
                && lines[index].startsWith(found, column);
    }

    /**
     * Writes corrections into the files. A place where something else stands by now is left alone.
     *
     * @return how many were made
     * @throws IOException if a file cannot be read or written; what was mended before stays mended
     */
    public static int apply(List<Diagnostic> corrections) throws IOException {
        Map<String, List<Diagnostic>> byFile = corrections.stream()
                .collect(Collectors.groupingBy(d -> d.position().path(), TreeMap::new, Collectors.toList()));
        int made = 0;
        for (Map.Entry<String, List<Diagnostic>> file : byFile.entrySet()) {
            Path path = Path.of(file.getKey());
            List<String> lines = new ArrayList<>(List.of(Files.readString(path).split("\n", -1)));
            // From the end on, so that earlier places stay where they are.
            for (Diagnostic diagnostic : file.getValue().stream()
                    .sorted(Comparator.<Diagnostic>naturalOrder().reversed())
                    .toList()) {
                int index = diagnostic.position().line() - 1;
                String found = diagnostic.fix().get().found();
                String line = index >= 0 && index < lines.size() ? lines.get(index) : "";
                int column = diagnostic.position().column() - 1;
                if (column >= 0 && !found.isEmpty() && column <= line.length() && line.startsWith(found, column)) {
                    lines.set(
                            index,
                            line.substring(0, column)
                                    + diagnostic.fix().get().replacement()
                                    + line.substring(column + found.length()));
                    made++;
                }
            }
            FileReplacement.write(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }
}
