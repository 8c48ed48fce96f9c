package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.bagdarlama.check.Today;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.draft.Starter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.schema.Schemas;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.text.LanguageRules;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bagdarlama init}: begins a programme. */
@Command(
        name = "init",
        description = "Begins a programme: one explained example of each kind of file, which builds at once.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "On a terminal it asks for what no option says. The folder must be new, or empty.",
            "",
            "Examples:",
            "  bagdarlama init town --languages kk,ru",
            "  bagdarlama init school --languages ru --lists topics --title \"План школы\"",
            "  bagdarlama init plan --levels 1 --numbers P-12"
        })
final class InitCommand implements Callable<Integer> {

    private static final String NONE = "none";
    private static final List<String> LEVELS = List.of("1", "2", "3");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of the programme.")
    private Path folder;

    @Option(
            names = "--languages",
            paramLabel = "TAGS",
            split = ",",
            description = "The languages of the site, such as kk,ru; the first stands first everywhere.")
    private List<String> languages;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title of the site.")
    private String title;

    @Option(
            names = "--lists",
            paramLabel = "NAMES",
            split = ",",
            description = "What pledges may name: districts, topics, projects, commitments; or none.")
    private List<String> lists;

    @Option(
            names = "--levels",
            paramLabel = "NUMBER",
            description =
                    "What stands above pledges: 1, chapters only; 2, sections with chapters; 3, sections in sections.")
    private String levels;

    @Option(
            names = "--numbers",
            paramLabel = "STYLE",
            defaultValue = "1.1/3",
            description = "How the document numbers its pledges: 1.1/3, 3.1.2, P-12, II.4 or 13.")
    private String numbers;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        List<String> chosen = checked(asked(
                languages,
                Phrase.of("Languages of the site ({known})", LanguageRules.knownTags()),
                String.join(",", usualLanguages(console))));
        String name = title != null ? title : answer(Phrase.of("Title of the site"), "");
        Set<String> having = lists(asked(
                lists, Phrase.of("What pledges may name ({known})", Starter.LISTS), String.join(",", Starter.LISTS)));
        String above = oneOf(
                "--levels",
                LEVELS,
                levels != null ? levels : answer(Phrase.of("Levels above pledges ({known})", LEVELS), LEVELS.get(1)));
        Starter starter = new Starter(
                chosen,
                having,
                Integer.parseInt(above),
                oneOf("--numbers", Starter.STYLES, numbers),
                name,
                console.book().language(),
                Main.Version.number(),
                Today.date().toString());
        try {
            List<Path> written = starter.write(folder);
            written.forEach(file -> console.out().println("+ " + file.toString().replace('\\', '/')));
            Path content = folder.resolve("content");
            Optional<Content> read = new ContentReader(content, content.toString(), new Diagnostics()).read();
            if (read.isPresent()) {
                SchemasCommand.write(read.get(), content.resolve(Schemas.COPIES));
            }
        } catch (PhrasedException e) {
            console.complain(Phrase.of("bagdarlama: {problem}", e.phrase()));
            return ExitCode.USAGE;
        }
        console.say(Phrase.of("Now: cd {folder}, then {command} serve; README.md says the rest.", folder, command()));
        return ExitCode.OK;
    }

    /** The program as it is called from any folder. */
    private static String command() {
        String called = System.getProperty("bagdarlama.command", "bagdarlama");
        return called.contains("/") || called.contains("\\")
                ? Path.of(called).toAbsolutePath().normalize().toString()
                : called;
    }

    /** That of the editor, where the program can make sites in it, and otherwise all. */
    private static List<String> usualLanguages(Console console) {
        String own = console.book().language();
        List<String> known = LanguageRules.ALL.stream()
                .map(LanguageRules::language)
                .map(Language::tag)
                .toList();
        return known.contains(own) ? List.of(own) : known;
    }

    private List<String> checked(List<String> tags) {
        Set<String> found = new LinkedHashSet<>();
        for (String tag : tags) {
            if (LanguageRules.find(tag).isEmpty()) {
                throw Console.of(spec)
                        .wrongUse(LanguageRules.countryFor(tag)
                                .orElseGet(() -> Phrase.of(
                                        "--languages takes {languages}, not “{given}”",
                                        LanguageRules.knownTags(),
                                        tag)));
            }
            found.add(tag);
        }
        return new ArrayList<>(found);
    }

    private String oneOf(String option, List<String> known, String given) {
        if (!known.contains(given)) {
            throw Console.of(spec).wrongUse(Phrase.of("{option} takes {known}, not “{given}”", option, known, given));
        }
        return given;
    }

    private Set<String> lists(List<String> names) {
        if (names.equals(List.of(NONE))) {
            return Set.of();
        }
        for (String name : names) {
            if (!Starter.LISTS.contains(name)) {
                throw Console.of(spec)
                        .wrongUse(Suggestion.closest(name, Starter.LISTS)
                                .map(near -> Phrase.of(
                                        "--lists takes {lists}, not “{given}”; did you mean “{near}”?",
                                        Starter.LISTS,
                                        name,
                                        near))
                                .orElseGet(() -> Phrase.of(
                                        "--lists takes {lists}, or none; not “{given}”", Starter.LISTS, name)));
            }
        }
        return new LinkedHashSet<>(names);
    }

    // ---- questions

    private List<String> asked(List<String> given, Phrase question, String usual) {
        return given != null ? given : List.of(answer(question, usual).split("[\\s,]+"));
    }

    /** Asks on a terminal; anywhere else, and where nothing is typed, the usual answer holds. */
    private String answer(Phrase question, String usual) {
        if (System.console() == null) {
            return usual;
        }
        Console console = Console.of(spec);
        console.out().print(console.book().say(question) + (usual.isEmpty() ? "" : " [" + usual + "]") + ": ");
        console.out().flush();
        String typed = System.console().readLine();
        return typed == null || typed.isBlank() ? usual : typed.strip();
    }
}
