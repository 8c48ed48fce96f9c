package kz.bagdarlama.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;

/**
 * What browsers are shown: the last good site, and what is wrong with the files now.
 *
 * @param version grows with every change of what is shown
 * @param site empty until the files have been free of errors for the first time
 * @param errors what keeps the files from being shown as they are
 * @param trouble what else keeps them from it: the machine, or a fault of the program
 * @param changedIn the version in which each file was last changed, where that was after the first
 */
record Shown(
        long version,
        Optional<BuildSession.Site> site,
        List<Diagnostic> errors,
        Optional<Phrase> trouble,
        Map<String, Long> changedIn) {

    static final Shown NOTHING = new Shown(0, Optional.empty(), List.of(), Optional.empty(), Map.of());

    /** Whether what is shown may not be what the files say. */
    boolean isTroubled() {
        return !errors.isEmpty() || trouble.isPresent();
    }

    /** What is shown once something else than the content keeps it from following the files. */
    Shown troubledBy(Phrase what) {
        return new Shown(version + 1, site, errors, Optional.of(what), changedIn);
    }

    /** What is shown after a build. */
    Shown after(BuildSession.Update update) {
        if (update.hasErrors()) {
            List<Diagnostic> found = update.diagnostics().stream()
                    .filter(each -> each.severity() == Severity.ERROR)
                    .toList();
            return new Shown(version + 1, site, found, Optional.empty(), changedIn);
        }
        Map<String, Long> changes = new HashMap<>(changedIn);
        update.site().orElseThrow().changed().forEach(file -> changes.put(file, version + 1));
        return new Shown(version + 1, update.site(), List.of(), Optional.empty(), changes);
    }

    /** Whether a file has changed since a version that somebody has. */
    boolean changedSince(long seen, String file) {
        return changedIn.getOrDefault(file, 0L) > seen;
    }

    /** The path of the site on its host, with a slash at both ends. */
    String basePath() {
        return site.map(each -> each.routes().basePath()).orElse("/");
    }
}
