package kz.bagdarlama.model;

import java.time.LocalDate;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * Who stands behind a site, as far as its editors say.
 *
 * @param publisher who publishes it, with a page on how to reach them
 * @param report where readers report mistakes: the address of a form, or an e-mail address
 * @param repository the address of the folder of the content in the repository, with a slash at its end
 * @param updated when the site was last changed
 * @param documentUrl where the source document can be read
 * @param edition which edition of it the site tells
 * @param textLicence on what terms the texts may be used
 */
public record Imprint(
        Optional<Publisher> publisher,
        Optional<String> report,
        Optional<String> repository,
        Optional<Updated> updated,
        Optional<String> documentUrl,
        Optional<Localized<String>> edition,
        Optional<Site.Licence> textLicence) {

    /**
     * When a site was last changed.
     *
     * @param position where the day stands
     */
    public record Updated(LocalDate day, SourcePosition position) {}

    /**
     * Who publishes a site.
     *
     * @param url a page on them, with {@code https://}
     */
    public record Publisher(Localized<String> name, String url) {}

    /** Returns whether mistakes are reported by e-mail. */
    public boolean isReportedByMail() {
        return report.filter(address -> !address.contains("://")).isPresent();
    }
}
