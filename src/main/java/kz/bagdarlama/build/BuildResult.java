package kz.bagdarlama.build;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.output.WriteSummary;
import kz.bagdarlama.publish.AlteredProgressNote;
import kz.bagdarlama.publish.TextDiff;
import kz.bagdarlama.publish.VanishedAddress;

/**
 * What came of a build.
 *
 * @param pages how many pages the site has, in all languages together
 * @param pledges how many pledges it tells
 * @param languages its languages; empty where not even they could be read
 * @param quality how completely the site tells its source; empty where it has no register of it, or errors forbade to count
 * @param basePath the path of the site on its host, with a slash at both ends
 * @param paths the paths of all files of the site; none after a check, where errors forbade to make them, and where nothing was to do
 * @param files the bytes of these files, of a preview; none otherwise
 * @param vanished the addresses of the last publication that the site no longer has
 * @param altered the notes on progress of the last publication that would go or change unsaid
 * @param texts what the list of changes of texts will tell, of a preview; nothing otherwise
 * @param written what was written; empty after a check, and where errors forbade it
 * @param pdfs what {@code bagdarlama pdf} can make, of a preview; empty where errors forbade to say
 * @param unsaid the keys of {@code site.yaml} by which a published site would say who stands behind it, and which it does not have
 * @param first whether it has the address of a real site and the texts of no earlier publication are known: if there was one, its history
 *     ends here
 */
public record BuildResult(
        int pages,
        int pledges,
        List<Language> languages,
        Optional<QualityReport> quality,
        String basePath,
        SortedSet<String> paths,
        SortedMap<String, byte[]> files,
        List<VanishedAddress> vanished,
        List<AlteredProgressNote> altered,
        TextDiff texts,
        Optional<WriteSummary> written,
        List<PdfEdition> pdfs,
        List<String> unsaid,
        boolean first) {}
