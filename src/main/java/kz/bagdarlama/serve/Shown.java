package kz.bagdarlama.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Severity;

/**
 * What browsers are shown: the last good site, and what is wrong with the files now.
 *
 * @param version grows with every change of what is shown
 * @param site empty until the files have been free of errors for the first time
 * @param errors what keeps the files from being shown as they are
 * @param changedIn the version in which each file was last changed, where that was after the first
 */
record Shown(long version, Optional<BuildSession.Site> site, List<Diagnostic> errors, Map<String, Long> changedIn) {

    static final Shown NOTHING = new Shown(0, Optional.empty(), List.of(), Map.of());

    /** What is shown after a build. */
    Shown after(BuildSession.Update update) {
        if (update.hasErrors()) {
            List<Diagnostic> found = update.diagnostics().stream()
                    .filter(each -> each.severity() == Severity.ERROR)
                    .toList();
            return new Shown(version + 1, site, found, changedIn);
        }
        Map<String, Long> changes = new HashMap<>(changedIn);
        update.site().orElseThrow().changed().forEach(file -> changes.put(file, version + 1));
        return new Shown(version + 1, update.site(), List.of(), changes);
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
