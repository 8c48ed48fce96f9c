package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.Tasks;

/**
 * A second reader, which goes through the folder from its end while the first comes from its beginning, until they meet. What it
 * makes of a file, and what it would report of it, is remembered; the first reader finds it there, and reports it in its own order.
 */
final class ReadAhead {

    private final ContentFiles files;
    private final Site site;
    private final Tasks.Started<Boolean> started;
    private volatile boolean met;

    /**
     * @param files the same folder and answers as those of the first reader, and nothing else that both would change
     */
    private ReadAhead(ContentFiles files, Site site, Executor executor) {
        this.files = files;
        this.site = site;
        this.started = Tasks.start(executor, List.of(this::read));
    }

    /** Begins, as soon as the languages are known. */
    static ReadAhead start(ContentFiles files, Site site, Executor executor) {
        return new ReadAhead(files, site, executor);
    }

    private Boolean read() {
        try {
            // From here on in the opposite order of ContentReader.
            if (!met) {
                translations(files);
            }
            SourceReader source = new SourceReader(files);
            if (!met) {
                source.glossary();
            }
            if (!met) {
                source.register();
            }
            if (!met) {
                new PageReader(files).read(site);
            }
            BooleanSupplier enough = () -> met;
            new ProgrammeReader(files).readFromTheEnd(files.root().resolve("programme"), enough);
        } catch (IOException e) {
            // The first reader comes to the same place, and says so.
            return false;
        }
        return true;
    }

    /** What translations were made from, as the program keeps it. */
    static AcceptedTranslations translations(ContentFiles files) throws IOException {
        return files.keptYaml(files.root().resolve("translations.yaml"))
                .map(node -> files.read(new Accepted(new Identity<>(node), files.languages())))
                .orElse(AcceptedTranslations.EMPTY);
    }

    private record Accepted(Identity<YamlNode> node, List<Language> languages)
            implements ReadingQuery<AcceptedTranslations> {

        @Override
        public AcceptedTranslations read(Diagnostics diagnostics, QueryCache queries) {
            return new AcceptedTranslationsReader(languages, diagnostics).read(node.object());
        }
    }

    /** From the last to the first. */
    static List<Path> backwards(List<Path> paths) {
        List<Path> turned = new ArrayList<>(paths);
        Collections.reverse(turned);
        return turned;
    }

    /** Ends, where it has not ended by itself, and waits until nothing is being read any more. */
    void end() {
        met = true;
        started.results();
    }
}
