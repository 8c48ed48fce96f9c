package kz.bagdarlama.build;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.output.SiteWriter;
import kz.bagdarlama.output.StandingSite;
import kz.bagdarlama.publish.PublishedAddresses;
import kz.bagdarlama.publish.TextDiff;
import kz.bagdarlama.source.FileCache;
import kz.bagdarlama.view.Term;

/**
 * A build that has nothing to do: all that it depends on is as it was when the site was written last, and the site stands as it was
 * written. Then nothing is rendered or written, and what that build said is said again.
 */
final class UnchangedBuild {

    private UnchangedBuild() {}

    /**
     * Returns what there is to say where nothing is to do.
     *
     * @param diagnostics hears in this case what the last build warned of
     */
    static Optional<BuildResult> of(BuildOptions options, Diagnostics diagnostics) {
        try {
            if (options.published().flatMap(PublishedAddresses::damage).isPresent()) {
                return Optional.empty();
            }
            // After an edit the site need not be looked at.
            Optional<StandingSite<BuildNote>> site =
                    new SiteWriter(options.output()).standing(bytes -> unchanged(bytes, options));
            if (site.isEmpty()) {
                return Optional.empty();
            }
            BuildNote last = site.get().note();
            diagnostics.addAll(last.diagnostics());
            return Optional.of(new BuildResult(
                    last.pages(),
                    last.pledges(),
                    last.languages(),
                    Optional.empty(),
                    last.basePath(),
                    Collections.emptySortedSet(),
                    Collections.emptySortedMap(),
                    List.of(),
                    List.of(),
                    TextDiff.NONE,
                    Optional.of(site.get().summary()),
                    List.of(),
                    List.of(),
                    false));
        } catch (IOException | DirectoryIteratorException e) {
            // Whoever must have what is not there will say so.
            return Optional.empty();
        }
    }

    /** Nothing where another build would read what the last one has not, or be held against something else. */
    private static Optional<BuildNote> unchanged(byte[] bytes, BuildOptions options) throws IOException {
        Optional<BuildNote> note = BuildNote.read(bytes);
        return note.isPresent()
                        && note.get().published().contains(published(options))
                        && note.get().inputs().areStill(options)
                ? note
                : Optional.empty();
    }

    /**
     * Returns what is noted down of a build; null where its warnings name places that nobody but the editor need know.
     *
     * @param stage what the stages gave, without errors
     * @param cache what was read
     * @param pages how many pages the site has
     * @param own the list of the addresses of the site itself, against which it holds from now on
     */
    static byte[] note(
            BuildOptions options, Stages.Result stage, FileCache cache, int pages, String own, Diagnostics diagnostics)
            throws IOException {
        if (diagnostics.sorted().stream()
                .anyMatch(each -> Path.of(each.position().path()).isAbsolute())) {
            return null;
        }
        Stages.Ready site = stage.ready().orElseThrow();
        List<String> published = new ArrayList<>(List.of(published(options)));
        if (stage.vanished().isEmpty() && stage.altered().isEmpty() && isRecorded(site.content())) {
            published.add(own);
        }
        return new BuildNote(
                        BuildInputs.of(options, site.day(), until(site, published(options), own), cache),
                        published,
                        pages,
                        (int) site.content().programme().pledges().count(),
                        site.content().site().languages(),
                        site.routes().basePath(),
                        diagnostics.sorted())
                .bytes();
    }

    /** Whether nothing will be said of what readers have now, and did not have before: that its translation has no record. */
    private static boolean isRecorded(Content content) {
        AcceptedTranslations translations = content.translations();
        return translations.isEmpty()
                || content.texts().stream()
                        .allMatch(text -> translations.entries().containsKey(text.key()));
    }

    /**
     * The next day that changes something. What was corrected since another publication must bear a date that is near, and texts that
     * differ from it are dated: as long as the build is held against that one, each day is judged anew.
     */
    private static LocalDate until(Stages.Ready site, String published, String own) {
        boolean judged = !published.isEmpty()
                && !published.equals(own)
                && (site.content()
                                .programme()
                                .pledges()
                                .anyMatch(pledge -> !pledge.progress().isEmpty())
                        || site.content().log().changes().stream()
                                .anyMatch(change -> !change.day().isBefore(site.day())));
        return judged ? site.day().plusDays(1) : Term.nextChange(site.content(), site.day());
    }

    private static String published(BuildOptions options) {
        return options.published().map(PublishedAddresses::text).orElse("");
    }
}
