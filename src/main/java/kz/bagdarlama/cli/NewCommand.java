package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.draft.Draft;
import kz.bagdarlama.draft.Drafts;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.schema.Schemas;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bagdarlama new}: makes something for an editor to fill in. */
@Command(
        name = "new",
        description =
                "Makes something new in the content, with every field explained and a place to write in every language.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "KIND",
        footer = {
            "",
            "Nothing that is there is ever replaced. What is left to be written stands in [[…]]; until it is, check calls it an error.",
            "",
            "Examples:",
            "  bagdarlama new pledge 1.1 --slug metro-line          with the next free number in chapter 1.1",
            "  bagdarlama new pledge 1.1/12 --slug metro-line --topics transport",
            "  bagdarlama new chapter 1 --slug metro                in section 1",
            "  bagdarlama new section --slug city",
            "  bagdarlama new page contacts --menu",
            "  bagdarlama new topic metro --ru Метро --kk Метро",
            "  bagdarlama new district old-town",
        })
final class NewCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private ContentOption content;

    @Override
    public void run() {
        throw Console.of(spec)
                .wrongUse(Phrase.of(
                        "Say what to make: {kinds}", spec.subcommands().keySet()));
    }

    /** What puts the numbers and the topic of the content at hand in place of those in the help; nothing changes where there is none. */
    UnaryOperator<String> examples() {
        Optional<Content> read = content.readQuietly();
        Optional<Chapter> first =
                read.flatMap(each -> each.programme().chapters().findFirst());
        if (first.isEmpty()) {
            return UnaryOperator.identity();
        }
        Chapter chapter = first.get();
        int free = chapter.pledges().stream()
                        .mapToInt(pledge -> pledge.id().number())
                        .max()
                        .orElse(0)
                + 1;
        String section = chapter.id().section().toString();
        Optional<Topic> topic = read.get().topics().stream().findFirst();
        return text -> {
            // Of a programme of chapters only there is no section to name.
            String line =
                    text.contains("new chapter ") && !section.isEmpty() ? text.replaceAll("\\b1\\b", section) : text;
            return line.replace("transport", topic.map(Topic::id).orElse("transport"))
                    .replaceAll("\\b1\\.1\\b(?!/)", chapter.id().toString())
                    .replace("1.1/12", chapter.id() + "/" + free);
        };
    }

    private interface Thinking {
        Draft draft(Drafts drafts) throws IOException;
    }

    private int make(Thinking thinking) throws IOException {
        Console console = Console.of(spec);
        Optional<Content> read = content.read(console);
        if (read.isEmpty()) {
            return ExitCode.CONTENT;
        }
        try {
            Draft draft = thinking.draft(
                    new Drafts(read.get(), content.folder(), console.book().language()));
            List<Path> written = draft.write();
            // New files refer to them; in a fresh clone they are not there yet.
            Path schemas = content.folder().resolve(Schemas.COPIES);
            if (!Files.isDirectory(schemas)) {
                SchemasCommand.write(read.get(), schemas);
            }
            written.forEach(file -> console.out().println("+ " + file.toString().replace('\\', '/')));
            int step = 0;
            for (String next : draft.next()) {
                console.out().println(++step + ". " + console.book().say(Phrase.literal(next)));
            }
            return ExitCode.OK;
        } catch (PhrasedException e) {
            // How the command is used is not the question: what it was given cannot be, or the disk would not have it.
            console.err().println("bagdarlama: " + console.book().say(e.phrase()));
            return e.getCause() instanceof IOException ? ExitCode.MACHINE : ExitCode.USAGE;
        }
    }

    private static Map<String, String> names(String ru, String kk, String en) {
        Map<String, String> names = new LinkedHashMap<>();
        Optional.ofNullable(ru).ifPresent(name -> names.put("ru", name));
        Optional.ofNullable(kk).ifPresent(name -> names.put("kk", name));
        Optional.ofNullable(en).ifPresent(name -> names.put("en", name));
        return names;
    }

    @Command(name = "pledge", description = "A pledge of a chapter.", mixinStandardHelpOptions = true)
    int pledge(
            @Parameters(
                            paramLabel = "CHAPTER",
                            description = "Its chapter, such as 1.1, or its own number, such as 1.1/12.")
                    String chapter,
            @Option(
                            names = "--slug",
                            required = true,
                            paramLabel = "SLUG",
                            description = "The readable part of its address, such as metro-line.")
                    String slug,
            @Option(names = "--commitment", paramLabel = "ID", description = "The kind of undertaking.")
                    String commitment,
            @Option(
                            names = "--topics",
                            paramLabel = "IDS",
                            split = ",",
                            description = "Its topics, the main one first.")
                    List<String> topics)
            throws IOException {
        return make(drafts ->
                drafts.pledge(chapter, slug, Optional.ofNullable(commitment), topics == null ? List.of() : topics));
    }

    @Command(name = "chapter", description = "A chapter of a section.", mixinStandardHelpOptions = true)
    int chapter(
            @Parameters(
                            paramLabel = "SECTION",
                            arity = "0..1",
                            defaultValue = "",
                            description = "Its section, such as 1; none in a programme of chapters only.")
                    String section,
            @Mixin SlugOption slug)
            throws IOException {
        return make(drafts -> drafts.chapter(section, slug.value()));
    }

    @Command(name = "section", description = "A section of the programme.", mixinStandardHelpOptions = true)
    int section(
            @Option(
                            names = "--in",
                            paramLabel = "SECTION",
                            description = "The section that it stands in, where sections stand in sections.")
                    String outer,
            @Mixin SlugOption slug)
            throws IOException {
        return make(drafts -> drafts.section(slug.value(), Optional.ofNullable(outer)));
    }

    @Command(name = "page", description = "A page beside the programme.", mixinStandardHelpOptions = true)
    int page(
            @Parameters(paramLabel = "ID", description = "Its id and address, such as contacts.") String id,
            @Option(names = "--menu", description = "Name it in the main menu.") boolean menu)
            throws IOException {
        return make(drafts -> drafts.page(id, menu));
    }

    @Command(name = "topic", description = "A topic, at the end of topics.yaml.", mixinStandardHelpOptions = true)
    int topic(
            @Parameters(paramLabel = "ID", description = "Its id, such as metro.") String id,
            @Option(names = "--ru", paramLabel = "NAME", description = "Its Russian name.") String ru,
            @Option(names = "--kk", paramLabel = "NAME", description = "Its Kazakh name.") String kk,
            @Option(names = "--en", paramLabel = "NAME", description = "Its English name.") String en)
            throws IOException {
        return make(drafts -> drafts.topic(id, names(ru, kk, en)));
    }

    @Command(
            name = "district",
            description = "A district, at the end of districts.yaml.",
            mixinStandardHelpOptions = true)
    int district(
            @Parameters(paramLabel = "ID", description = "Its id, such as old-town.") String id,
            @Option(names = "--ru", paramLabel = "NAME", description = "Its full Russian name.") String ru,
            @Option(names = "--kk", paramLabel = "NAME", description = "Its full Kazakh name.") String kk,
            @Option(names = "--en", paramLabel = "NAME", description = "Its full English name.") String en)
            throws IOException {
        return make(drafts -> drafts.district(id, names(ru, kk, en)));
    }
}
