package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editors' handbook in {@code docs/}: held to the same rules as the site, and to the program that it tells of. */
class HandbookTest {

    private static final Path HANDBOOK = Path.of("docs");

    private static final Pattern COMMAND = Pattern.compile("\\./bagdarlama( [a-z][^\n`#]*)");
    private static final Pattern WORD = Pattern.compile(" ([a-z]+)\\b");
    private static final Pattern FENCE = Pattern.compile("^```[a-z]*\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TYPED = Pattern.compile("[A-Za-z0-9]+(?:[./_-]+[A-Za-z0-9]+)*");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z][a-z-]*");

    @Test
    void itIsBuiltWithTheRealSiteWithoutAnError(@TempDir Path root) throws IOException {
        Fixture.copy(Path.of("content"), root.resolve("content"));
        Fixture.copy(HANDBOOK, root.resolve("docs"));
        Path settings = root.resolve("content/site.yaml");
        // Without cards, which take longer than all pages and show nothing of a handbook.
        Files.writeString(settings, Files.readString(settings).replace("cards: true\n", "") + "handbook: ../docs\n");

        Fixture.succeed(
                "build",
                "--content",
                root.resolve("content").toString(),
                "--output",
                root.resolve("site").toString());

        for (String language : List.of("kk", "ru")) {
            assertThat(root.resolve("site/" + language + "/handbook/index.html"))
                    .exists();
            assertThat(Files.readString(root.resolve("site/" + language + "/index.html")))
                    .contains("/" + language + "/handbook/");
        }
    }

    @Test
    void everyCommandThatItNamesIsThereWithItsOptions() throws IOException {
        TreeSet<String> unknown = new TreeSet<>();
        int commands = 0;
        for (String file : Fixture.files(HANDBOOK)) {
            Matcher named = COMMAND.matcher(Files.readString(HANDBOOK.resolve(file)));
            while (named.find()) {
                commands++;
                Optional<String> help = help(named.group(1));
                if (help.isEmpty()) {
                    unknown.add(file + ": " + named.group());
                }
                Matcher option = OPTION.matcher(named.group(1));
                while (option.find()) {
                    if (!help.orElse("").contains(option.group())) {
                        unknown.add(file + ": " + option.group() + " in " + named.group());
                    }
                }
            }
        }
        assertThat(commands).as("commands that the handbook names").isPositive();
        assertThat(unknown).isEmpty();
    }

    @Test
    void bothLanguagesShowTheSameCode() throws IOException {
        int blocks = 0;
        for (String file : Fixture.files(HANDBOOK)) {
            if (file.endsWith("/ru.md")) {
                String page = file.substring(0, file.length() - "ru.md".length());
                List<List<String>> russian = codeBlocks(HANDBOOK.resolve(file));
                blocks += russian.size();
                assertThat(codeBlocks(HANDBOOK.resolve(page + "kk.md")))
                        .as("code in " + page)
                        .isEqualTo(russian);
            }
        }
        assertThat(blocks).isPositive();
    }

    /** The words in Latin letters of each block: what is typed. Comments and samples are in the language of the page. */
    private static List<List<String>> codeBlocks(Path text) throws IOException {
        return FENCE.matcher(Files.readString(text))
                .results()
                .map(block -> TYPED.matcher(block.group(1))
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .toList())
                .toList();
    }

    /** What the command line tells of the innermost command that these words name; empty where they name none. */
    private static Optional<String> help(String words) {
        List<String> command = new ArrayList<>();
        String help = help(command);
        Matcher word = WORD.matcher(words);
        while (word.lookingAt() && lists(help, word.group(1))) {
            command.add(word.group(1));
            help = help(command);
            word.region(word.end(), words.length());
        }
        return command.isEmpty() ? Optional.empty() : Optional.of(help);
    }

    private static boolean lists(String help, String command) {
        return Pattern.compile("^  " + command + "\\s", Pattern.MULTILINE)
                .matcher(help)
                .find();
    }

    /** The handbook names most commands many times. */
    private static final Map<List<String>, String> HELP = new HashMap<>();

    private static String help(List<String> command) {
        String known = HELP.get(command);
        if (known == null) {
            known = printedHelp(command);
            HELP.put(List.copyOf(command), known);
        }
        return known;
    }

    private static String printedHelp(List<String> command) {
        StringWriter help = new StringWriter();
        PrintWriter writer = new PrintWriter(help, true);
        Main.run(
                writer,
                writer,
                Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
        return help.toString();
    }
}
