package kz.bagdarlama.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.WebAddress;

/**
 * The data as catalogues of open data list them: DCAT 3 in JSON-LD 1.1, with what its European profile (DCAT-AP 3) asks for. Of the
 * publisher the site says no more than its own name.
 */
final class Catalogue {

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    private static final String CONTEXT =
            "{\"dcat\":\"http://www.w3.org/ns/dcat#\",\"dct\":\"http://purl.org/dc/terms/\","
                    + "\"foaf\":\"http://xmlns.com/foaf/0.1/\",\"xsd\":\"http://www.w3.org/2001/XMLSchema#\"}";

    private final Content content;
    private final Routes routes;
    private final List<Language> languages;
    private final TableWords words;

    Catalogue(Content content, Routes routes) {
        this.content = content;
        this.routes = routes;
        languages = content.site().languages();
        words = new TableWords(languages);
    }

    DataObject catalogue() {
        Site site = content.site();
        String base = routes.baseUrl();
        DataObject publisher = object().text("@id", base + "#publisher")
                .text("@type", "foaf:Agent")
                .written("foaf:name", texts(site.shortTitle()))
                .written("foaf:homepage", reference(base));
        return object().written("@context", CONTEXT)
                .text("@id", base + DataFile.CATALOGUE)
                .text("@type", "dcat:Catalog")
                .written("dct:title", texts(site.title()))
                .written("dct:description", texts(site.description()))
                .written("dct:publisher", publisher.toString())
                .array("dct:language", languages, Catalogue::language)
                .written("foaf:homepage", reference(routes.absoluteUrl(PageKey.HOME, languages.get(0))))
                .array("dcat:dataset", List.of(dataset(site, base)), Function.identity());
    }

    private String dataset(Site site, String base) {
        DataObject data = object().text("@id", base + DataFile.PACKAGE + "#dataset")
                .text("@type", "dcat:Dataset")
                .text("dct:identifier", base + DataFile.PACKAGE)
                .written("dct:title", texts(site.title()))
                .written("dct:description", texts(site.description()))
                .written("dct:publisher", reference(base + "#publisher"))
                .array("dct:language", languages, Catalogue::language)
                .written("dcat:theme", reference(EU + "data-theme/GOVE"))
                .array(
                        "dcat:landingPage",
                        languages,
                        language -> reference(routes.absoluteUrl(PageKey.OPEN_DATA, language)))
                .written(
                        "dct:source",
                        object().text("@type", "foaf:Document")
                                .written("dct:title", texts(site.documentTitle()))
                                .toString());
        List<String> keywords = new ArrayList<>();
        content.topics()
                .forEach(topic -> languages.forEach(
                        language -> keywords.add(text(topic.name().in(language), language))));
        data.array("dcat:keyword", keywords, Function.identity());
        modified()
                .ifPresent(day -> data.written(
                        "dct:modified",
                        object().text("@value", day.toString())
                                .text("@type", "xsd:date")
                                .toString()));
        List<String> distributions = new ArrayList<>();
        distributions.add(distribution(
                DataFile.PROGRAMME, "JSON", "application/json", language -> words.title("json", language)));
        for (String table : List.of(Tables.PLEDGES, Tables.FIGURES, Tables.PROGRESS)) {
            distributions.add(distribution(
                    DataFile.FOLDER + table + ".csv", "CSV", "text/csv", language -> words.title(table, language)));
            distributions.add(distribution(
                    DataFile.FOLDER + table + DataFile.SPREADSHEET + ".csv",
                    "CSV",
                    "text/csv",
                    language -> words.spreadsheet(table, language)));
        }
        return data.array("dcat:distribution", distributions, Function.identity())
                .toString();
    }

    private String distribution(String file, String type, String mediaType, Function<Language, String> title) {
        String url = routes.baseUrl() + file;
        DataObject data = object().text("@id", url + "#distribution")
                .text("@type", "dcat:Distribution")
                .array("dct:title", languages, language -> text(title.apply(language), language))
                .written("dcat:accessURL", reference(url))
                .written("dcat:downloadURL", reference(url))
                .written("dct:format", reference(EU + "file-type/" + type))
                .written("dcat:mediaType", reference(IANA + mediaType))
                .array("dct:language", languages, Catalogue::language);
        content.site().dataLicence().ifPresent(licence -> data.written("dct:license", licence(licence)));
        return data.toString();
    }

    private String licence(Site.Licence licence) {
        return object().text("@id", WebAddress.uri(licence.url()))
                .text("@type", "dct:LicenseDocument")
                .written("dct:title", texts(licence.name()))
                .toString();
    }

    /** The day of the last note: of nothing else does the content say when it changed. */
    private Optional<LocalDate> modified() {
        return content.programme()
                .pledges()
                .flatMap(pledge -> pledge.progress().stream())
                .map(ProgressNote::changed)
                .max(Comparator.naturalOrder());
    }

    private DataObject object() {
        return new DataObject(languages);
    }

    private String texts(Localized<String> text) {
        return Json.array(languages, language -> text(text.in(language), language));
    }

    private String text(String text, Language language) {
        return object().text("@value", text).text("@language", language.tag()).toString();
    }

    private static String reference(String address) {
        return Json.object(List.of(Json.member("@id", Json.text(address))));
    }

    /** The three letters of the European list of languages, which are those of ISO 639-3. */
    private static String language(Language language) {
        return reference(EU + "language/"
                + Locale.forLanguageTag(language.tag()).getISO3Language().toUpperCase(Locale.ROOT));
    }
}
