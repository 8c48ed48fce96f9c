package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.ChangeLog;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PdfFile;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.Tasks;

/**
 * The reading stage: turns the folder of an editor into {@link Content}. Everything that is wrong with single files is
 * reported here; what is wrong between them is the business of the checks.
 */
public final class ContentReader {

    private final FileCache cache;
    private final ContentFiles files;
    private final ContentFiles ahead;
    private final Executor executor;

    /**
     * @param root the folder
     * @param label how diagnostics name the folder
     */
    public ContentReader(Path root, String label, Diagnostics diagnostics) {
        this(root, label, diagnostics, new QueryCache(), new FileCache(), Tasks.NOBODY);
    }

    /**
     * @param queries what was worked out before
     * @param cache the files as they were before
     * @param executor what may read besides this thread
     */
    public ContentReader(
            Path root, String label, Diagnostics diagnostics, QueryCache queries, FileCache cache, Executor executor) {
        this.cache = cache;
        this.files = new ContentFiles(root, label, diagnostics, queries, cache);
        this.ahead = new ContentFiles(root, label, new Diagnostics(), queries, cache);
        this.executor = executor;
    }

    /**
     * Reads everything.
     *
     * @return nothing where not even the languages of the site could be found out; that has been reported
     * @throws IOException if the folder cannot be read
     */
    public Optional<Content> read() throws IOException {
        cache.begin();
        Optional<Site> site = new SiteReader(files).read();
        if (site.isEmpty()) {
            return Optional.empty();
        }
        ahead.setFrame(files.frame());
        ReadAhead other = ReadAhead.start(ahead, site.get(), executor);
        try {
            return Optional.of(read(site.get()));
        } finally {
            other.end();
        }
    }

    private Content read(Site site) throws IOException {
        files.rejectUnexpected(files.root(), ContentFiles.TOP_LEVEL);
        MessageReader messages = new MessageReader(files);
        ListReader lists = new ListReader(files);
        SourceReader source = new SourceReader(files);
        return new Content(
                site,
                lists.districts(),
                lists.topics(),
                lists.projects(),
                lists.commitments(),
                lists.units(),
                lists.names(),
                Localized.of(
                        files.languages(),
                        language ->
                                NounStrings.laidOver(ShippedMessages.of(language), language, site, files.queries())),
                messages.read(),
                new ProgrammeReader(files).read(files.root().resolve("programme"), site.numbering()),
                new PageReader(files).read(site),
                source.register(),
                source.glossary(),
                lists.synonyms(),
                lists.redirects(),
                ReadAhead.translations(files),
                files.written(),
                files.isThere(files.root().resolve(PdfFile.FOLDER)) ? new PdfReader(files).read() : List.of(),
                ChangeLog.NONE,
                files.incomplete());
    }
}
