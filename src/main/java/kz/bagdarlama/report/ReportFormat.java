package kz.bagdarlama.report;

import java.util.Locale;

/** How diagnostics are printed: for people, or for one of the programs that show them to people. */
public enum ReportFormat {
    /** Lines for people. */
    TEXT,
    /** One object of our own making, see {@link JsonReport}. */
    JSON,
    /** SARIF 2.1.0, which code hosts and editors read, see {@link SarifReport}. */
    SARIF,
    /** Workflow commands of GitHub Actions, see {@link GithubReport}. */
    GITHUB;

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
