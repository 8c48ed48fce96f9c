package kz.bagdarlama.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.bagdarlama.json.JsonObject;
import kz.bagdarlama.json.JsonValue;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.TextChange;
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

    private static final JsonValue CONTEXT = new JsonObject()
            .with("dcat", "http://www.w3.org/ns/dcat#")
            .with("dct", "http://purl.org/dc/terms/")
            .with("foaf", "http://xmlns.com/foaf/0.1/")
            .with("xsd", "http://www.w3.org/2001/XMLSchema#");

    private final Content content;
    private final Routes routes;
    private final List<Language> languages;
    private final TableWords words;

    Catalogue(Content content, Routes routes) {
        this.content = content;
        this.routes = routes;
        languages = content.site().languages();
        words = new TableWords(content.site());
    }

    DataObject catalogue() {
        Site site = content.site();
        String base = routes.baseUrl();
        DataObject publisher = object().text("@id", base + "#publisher")
                .text("@type", "foaf:Agent")
                .value("foaf:name", texts(site.shortTitle()))
                .value("foaf:homepage", reference(base));
        return object().value("@context", CONTEXT)
                .text("@id", base + DataFile.CATALOGUE)
                .text("@type", "dcat:Catalog")
                .value("dct:title", texts(site.title()))
                .value("dct:description", texts(site.description()))
                .value("dct:publisher", publisher)
                .array("dct:language", languages, Catalogue::language)
                .value("foaf:homepage", reference(routes.absoluteUrl(PageKey.HOME, languages.get(0))))
                .value("dcat:dataset", JsonValue.array(List.of(dataset(site, base))));
    }

    private JsonValue dataset(Site site, String base) {
        DataObject data = object().text("@id", base + DataFile.PACKAGE + "#dataset")
                .text("@type", "dcat:Dataset")
                .text("dct:identifier", base + DataFile.PACKAGE)
                .value("dct:title", texts(site.title()))
                .value("dct:description", texts(site.description()))
                .value("dct:publisher", reference(base + "#publisher"))
                .array("dct:language", languages, Catalogue::language)
                .value("dcat:theme", reference(EU + "data-theme/GOVE"))
                .array(
                        "dcat:landingPage",
                        languages,
                        language -> reference(routes.absoluteUrl(PageKey.OPEN_DATA, language)))
                .value(
                        "dct:source",
                        object().text("@type", "foaf:Document").value("dct:title", texts(site.documentTitle())));
        List<JsonValue> keywords = new ArrayList<>();
        content.topics()
                .forEach(topic -> languages.forEach(
                        language -> keywords.add(text(topic.name().in(language), language))));
        data.value("dcat:keyword", JsonValue.array(keywords));
        modified()
                .ifPresent(day -> data.value(
                        "dct:modified", object().text("@value", day.toString()).text("@type", "xsd:date")));
        List<JsonValue> distributions = new ArrayList<>();
        distributions.add(distribution(
                DataFile.PROGRAMME, "JSON", "application/json", language -> words.title("json", language)));
        for (String table : Tables.names(content)) {
            distributions.add(distribution(
                    DataFile.FOLDER + table + ".csv", "CSV", "text/csv", language -> words.title(table, language)));
            distributions.add(distribution(
                    DataFile.FOLDER + table + DataFile.SPREADSHEET + ".csv",
                    "CSV",
                    "text/csv",
                    language -> words.spreadsheet(table, language)));
        }
        return data.value("dcat:distribution", JsonValue.array(distributions));
    }

    private JsonValue distribution(String file, String type, String mediaType, Function<Language, String> title) {
        String url = routes.baseUrl() + file;
        DataObject data = object().text("@id", url + "#distribution")
                .text("@type", "dcat:Distribution")
                .array("dct:title", languages, language -> text(title.apply(language), language))
                .value("dcat:accessURL", reference(url))
                .value("dcat:downloadURL", reference(url))
                .value("dct:format", reference(EU + "file-type/" + type))
                .value("dcat:mediaType", reference(IANA + mediaType))
                .array("dct:language", languages, Catalogue::language);
        content.site().dataLicence().ifPresent(licence -> data.value("dct:license", licence(licence)));
        return data;
    }

    private JsonValue licence(Site.Licence licence) {
        return object().text("@id", WebAddress.uri(licence.url()))
                .text("@type", "dct:LicenseDocument")
                .value("dct:title", texts(licence.name()));
    }

    /** The day of the last note, or of the last change of a text: of nothing else is it known when it changed. */
    private Optional<LocalDate> modified() {
        return Stream.concat(
                        content.programme()
                                .pledges()
                                .flatMap(pledge -> pledge.progress().stream())
                                .map(ProgressNote::changed),
                        content.log().changes().stream().map(TextChange::day))
                .max(Comparator.naturalOrder());
    }

    private DataObject object() {
        return new DataObject(languages);
    }

    private JsonValue texts(Localized<String> text) {
        return JsonValue.array(languages, language -> text(text.in(language), language));
    }

    private JsonValue text(String text, Language language) {
        return object().text("@value", text).text("@language", language.tag());
    }

    private static JsonValue reference(String address) {
        return new JsonObject().with("@id", address);
    }

    /** The three letters of the European list of languages, which are those of ISO 639-3. */
    private static JsonValue language(Language language) {
        return reference(EU + "language/"
                + Locale.forLanguageTag(language.tag()).getISO3Language().toUpperCase(Locale.ROOT));
    }
}
