package kz.bagdarlama.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.PhraseBook;

/**
 * What a {@link Code} means, for those who meet it the first time.
 *
 * @param summary what is wrong, in a sentence
 * @param reason why there is such a rule
 * @param wrong lines of a file that break it; the same in every language
 * @param right the same lines as they should be
 */
public record Explanation(String summary, String reason, List<String> wrong, List<String> right) {

    /**
     * Returns the explanations of all codes.
     *
     * @param language one of {@link PhraseBook#LANGUAGES}
     */
    public static Map<Code, Explanation> all(String language) {
        Map<String, List<String>> texts = blocks(language + ".txt");
        Map<String, List<String>> examples = blocks("examples.txt");
        Map<Code, Explanation> all = new EnumMap<>(Code.class);
        for (Code code : Code.values()) {
            List<String> text = texts.getOrDefault(code.id(), List.of(""));
            List<String> example = examples.getOrDefault(code.id(), List.of());
            all.put(
                    code,
                    new Explanation(
                            text.get(0),
                            String.join(" ", text.subList(1, text.size())),
                            marked(example, '-'),
                            marked(example, '+')));
        }
        return all;
    }

    private static List<String> marked(List<String> lines, char mark) {
        return lines.stream()
                .filter(line -> line.charAt(0) == mark)
                .map(line -> line.length() < 2 ? "" : line.substring(2))
                .toList();
    }

    /** The lines that stand under each heading {@code [code]} of a resource; lines that start with # are comments. */
    static Map<String, List<String>> blocks(String name) {
        Map<String, List<String>> blocks = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Explanation.class.getResourceAsStream("explain/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> block = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[") && line.endsWith("]")) {
                    block = new ArrayList<>();
                    String id = line.substring(1, line.length() - 1);
                    if (blocks.put(id, block) != null) {
                        throw new IllegalStateException(name + " has " + id + " twice");
                    }
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    block.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blocks;
    }
}
