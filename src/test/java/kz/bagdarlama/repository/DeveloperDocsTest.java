package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written for those who change the program names nothing that is not there any more. */
final class DeveloperDocsTest {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    /** A class, perhaps with one of its members or nested classes behind a point. */
    private static final Pattern CLASS = Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)?)(?:\\.[A-Za-z_]+)?");

    private static final Pattern FENCE = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void everyClassInTheTextsExists() throws IOException {
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
        }
        List<String> unknown = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        for (Path text : texts()) {
            for (MatchResult code : all(CODE, withoutFences(text))) {
                all(CLASS, code.group(1)).stream()
                        .filter(name -> name.group().equals(code.group(1)))
                        .forEach(name -> {
                            named.add(name.group(1));
                            if (!classes.contains(name.group(1))) {
                                unknown.add(text + ": " + code.group());
                            }
                        });
            }
        }

        assertThat(named).contains("BuildSession", "Fields", "Pledge", "Renderer", "SiteWriter");
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path text : texts()) {
            Path folder = text.toAbsolutePath().getParent();
            for (MatchResult link : all(LINK, withoutFences(text))) {
                links++;
                if (!Files.exists(folder.resolve(link.group(1)))) {
                    broken.add(text + ": " + link.group(1));
                }
            }
        }

        assertThat(links).isPositive();
        assertThat(broken).isEmpty();
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            List<Path> texts = docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
            texts.add(Path.of("CONTRIBUTING.md"));
            return texts;
        }
    }

    private static String withoutFences(Path text) throws IOException {
        return FENCE.matcher(Files.readString(text)).replaceAll("");
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
