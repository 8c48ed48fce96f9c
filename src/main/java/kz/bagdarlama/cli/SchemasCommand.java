package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.schema.ContentSchemas;
import kz.bagdarlama.schema.Schemas;
import kz.bagdarlama.source.FileReplacement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bagdarlama schemas}: writes JSON Schemas that know the ids of the content. */
@Command(
        name = "schemas",
        description =
                "Writes JSON Schemas of the YAML files, with the ids of this content to choose from while typing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Files that “bagdarlama new” makes refer to them. Write them again when ids were added.",
            "",
            "Examples:",
            "  bagdarlama schemas                  in content/.schemas/",
            "  bagdarlama schemas ~/schemas"
        })
final class SchemasCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private ContentOption content;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Where they go (default: the folder .schemas of the content).")
    private Path target;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        Optional<Content> read = content.read(console);
        if (read.isEmpty()) {
            return ExitCode.CONTENT;
        }
        Path folder = target == null ? content.folder().resolve(Schemas.COPIES) : target;
        int written = write(read.get(), folder);
        console.say(Phrase.of("schemas in {folder}: {count}", folder.toString().replace('\\', '/'), written));
        return ExitCode.OK;
    }

    /** Writes them, and returns how many there are. */
    static int write(Content content, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, byte[]> schemas = ContentSchemas.of(content);
        for (Map.Entry<String, byte[]> schema : schemas.entrySet()) {
            FileReplacement.write(folder.resolve(schema.getKey()), schema.getValue());
        }
        return schemas.size();
    }
}
