package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Imprint;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Naming;
import kz.bagdarlama.model.Numbering;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.Theme;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.WebAddress;

/** Reads {@code site.yaml}, which says among other things what the languages of all other files are. */
final class SiteReader {

    private static final Pattern TELEPHONE = Pattern.compile("(?:tel:)?\\+?[0-9][0-9 ()–-]{4,}[0-9]");

    private static final String MAILTO = "mailto:";

    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What {@code git clone} takes, and the first page of a repository on hosts that are known to show files deeper. */
    private static final Pattern OF_GIT = Pattern.compile(
            "[^/\\s]+@[^/\\s]+:\\S+|ssh://\\S+|\\S+\\.git/?|https?://(?:www\\.)?git(?:hub|lab)\\.com/[^/\\s]+/[^/\\s]+/?");

    private final ContentFiles files;

    SiteReader(ContentFiles files) {
        this.files = files;
    }

    Optional<Site> read() throws IOException {
        Optional<YamlNode> node = files.yaml(files.root().resolve("site.yaml"));
        if (node.isEmpty() || !(node.get() instanceof YamlNode.Mapping mapping)) {
            node.ifPresent(n -> Fields.of(n, List.of(), files.diagnostics()));
            return Optional.empty();
        }
        Fields first = new Fields(mapping, List.of(), files.diagnostics());
        List<Language> found = new ArrayList<>();
        for (var reference : first.references("languages", "[kk, ru]", true)) {
            Optional<LanguageRules> rules = LanguageRules.find(reference.id());
            rules.ifPresent(r -> found.add(r.language()));
            if (rules.isEmpty()) {
                files.diagnostics()
                        .error(
                                Code.UNKNOWN_LANGUAGE,
                                reference.position(),
                                reference.id().length(),
                                Phrase.of("the language “{language}” is not known", reference.id()),
                                LanguageRules.countryFor(reference.id())
                                        .orElseGet(() -> Phrase.of("Known: {languages}", LanguageRules.knownTags())));
            }
        }
        first.reportMeant("languages");
        if (found.isEmpty() || files.diagnostics().hasErrors()) {
            // With a language unknown, every text in it would be reported as an unknown one.
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, found, files.diagnostics());
        files.setLanguages(found, fields.levels("levels"));
        fields.references("languages", "[kk, ru]", true);
        String baseUrl = fields.text("base-url", "https://example.org/");
        checkAddress(baseUrl, fields.positionOf("base-url"));
        Optional<String> feedBase = fields.optionalText("feed-base");
        feedBase.ifPresent(url -> checkAddress(url, fields.positionOf("feed-base")));
        Localized<String> title = fields.localized("title");
        Localized<String> shortTitle = fields.localized("short-title");
        Localized<String> description = fields.localized("description");
        Optional<Path> handbook = folder(
                fields,
                "handbook",
                Phrase.of("write the way from here to the handbook, for example ../docs, or remove the line"));
        Optional<Path> themeFolder = folder(
                fields,
                "theme",
                Phrase.of("write the way from here to the theme, for example ../theme, or remove the line"));
        if (!fields.has("theme")) {
            themeFolder = FoldersBeside.folder(files.root(), FoldersBeside.THEME);
        }
        Optional<Theme> theme = themeFolder.isPresent()
                ? Optional.of(new ThemeReader(files).read(themeFolder.get()))
                : Optional.empty();
        Map<String, Site.CheckSetting> checks = fields.optionalNested("checks", "checks: {script: warning}")
                .map(Fields::checkSettings)
                .orElse(Map.of());
        Optional<Fields> document = fields.nested("source-document", "{title: {…}, language: ru}");
        Localized<String> documentTitle =
                document.map(d -> d.localized("title")).orElseGet(() -> Localized.of(found, l -> ""));
        String documentLanguage = document.map(d -> d.text("language", "ru")).orElse("");
        Optional<String> documentUrl = document.flatMap(d -> d.optionalAddress("url"));
        Optional<Localized<String>> edition = document.flatMap(d -> d.optionalLocalized("edition"));
        document.ifPresent(Fields::finish);
        int levels = files.frame().levels();
        Optional<Numbering> numbering = fields.optionalNested("numbers", PrintedNumbers.example(levels))
                .flatMap(each -> PrintedNumbers.read(each, levels));
        Optional<Naming> places =
                fields.optionalNested("places", each -> NamingReader.read(each, "regions", LanguageRules::place));
        Optional<Naming> pledges =
                fields.optionalNested("pledges", each -> NamingReader.read(each, "measures", LanguageRules::pledge));
        Optional<Site.Licence> licence = fields.optionalNested("data-licence", Fields::licence);
        Optional<Site.Licence> textLicence = fields.optionalNested("text-licence", Fields::licence);
        Imprint imprint = new Imprint(
                fields.optionalNested("publisher", Fields::publisher),
                report(fields),
                repository(fields).map(url -> url.endsWith("/") ? url : url + "/"),
                fields.optionalDate("updated").map(day -> new Imprint.Updated(day, fields.positionOf("updated"))),
                documentUrl,
                edition,
                textLicence);
        boolean cards = fields.flag("cards");
        fields.finish();
        return Optional.of(new Site(
                SourcePosition.file(files.shown(files.root().resolve("site.yaml"))),
                title,
                shortTitle,
                description,
                normalised(baseUrl),
                new Reference(
                        normalised(feedBase.orElse(baseUrl)),
                        fields.positionOf(feedBase.isPresent() ? "feed-base" : "base-url")),
                files.languages(),
                checks,
                documentTitle,
                new Language(documentLanguage),
                handbook,
                theme,
                levels,
                numbering,
                places,
                pledges,
                licence,
                imprint,
                cards));
    }

    /** A form, or an e-mail address. */
    private Optional<String> report(Fields fields) {
        Optional<String> written = fields.optionalText("report");
        if (written.filter(each -> TELEPHONE.matcher(each).matches()).isPresent()) {
            wrong(
                    fields,
                    "report",
                    written.get(),
                    Phrase.of("“{number}” is a telephone number: readers report mistakes in writing", written.get()),
                    Phrase.of(
                            "write an e-mail address such as {example}, or the address of a form, from https:// on",
                            "editors@example.org"));
            return written;
        }
        if (written.isPresent()
                && written.get().indexOf('@') >= 0
                && !written.get().contains("://")) {
            if (!EMAIL.matcher(written.get()).matches()) {
                wrong(
                        fields,
                        "report",
                        written.get(),
                        Phrase.of("“{address}” is no e-mail address", written.get()),
                        written.filter(each -> each.startsWith(MAILTO))
                                .map(each -> each.substring(MAILTO.length()))
                                .filter(each -> EMAIL.matcher(each).matches())
                                .map(Suggestion::didYouMean)
                                .orElseGet(() -> Phrase.of(
                                        "write one address alone, such as {example}; the address of a form begins with https://",
                                        "editors@example.org")));
                return written;
            }
            Stream.of(written.get().split("[@.]"))
                    .filter(WebAddress::mixesAlphabets)
                    .findFirst()
                    .ifPresent(name ->
                            wrong(fields, "report", written.get(), WebAddress.mixture(name), WebAddress.ONE_ALPHABET));
            return written;
        }
        return fields.optionalAddress("report");
    }

    /** The folder of the content as a browser shows it: what Git itself takes, or the first page of a repository, shows no file. */
    private Optional<String> repository(Fields fields) {
        Optional<String> written = fields.optionalText("repository");
        if (written.isPresent() && OF_GIT.matcher(written.get()).matches()) {
            wrong(
                    fields,
                    "repository",
                    written.get(),
                    Phrase.of(
                            "“{address}” is the address of a whole repository: there are no files behind it",
                            written.get()),
                    Phrase.of(
                            "open the folder with the content in a browser and write its address, such as {example}",
                            "https://github.com/NAME/REPOSITORY/tree/main/content/"));
            return written;
        }
        return fields.optionalAddress("repository");
    }

    private void wrong(Fields fields, String key, String value, Phrase message, Phrase hint) {
        files.diagnostics()
                .error(
                        Code.INVALID_VALUE,
                        fields.positionOf(key),
                        value.codePointCount(0, value.length()),
                        message,
                        hint);
    }

    private void checkAddress(String url, SourcePosition position) {
        if (!url.isEmpty() && !BaseUrl.isValid(url)) {
            files.diagnostics()
                    .error(
                            Code.INVALID_VALUE,
                            position,
                            url.length(),
                            Phrase.of("“{url}” is no address that a site can have", url),
                            BaseUrl.hasForeignPath(url)
                                    ? Phrase.of(
                                            "write what follows the host in Latin letters: https://example.org/plan/")
                                    : BaseUrl.meant(url)
                                            .map(site -> Phrase.of("write the address of the site alone: {url}", site))
                                            .orElseGet(
                                                    () -> Phrase.of(
                                                            "write for example https://example.org/ or https://example.org/plan/")));
        }
    }

    private static String normalised(String url) {
        return BaseUrl.isValid(url) ? BaseUrl.normalise(url) : "https://invalid.invalid/";
    }

    /** A folder beside the content, where the site has one: a path from the folder of {@code site.yaml}. */
    private Optional<Path> folder(Fields fields, String key, Phrase hint) {
        Optional<String> written = fields.optionalText(key);
        Optional<Path> folder = written.flatMap(each -> FoldersBeside.folder(files.root(), each));
        if (written.isPresent() && folder.isEmpty()) {
            files.diagnostics()
                    .error(
                            Code.MISSING_FILE,
                            fields.positionOf(key),
                            written.get().length(),
                            Phrase.of("there is no folder “{folder}”", written.get()),
                            hint);
        }
        return folder;
    }
}
