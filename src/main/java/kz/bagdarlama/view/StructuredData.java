package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.json.Json;
import kz.bagdarlama.json.JsonObject;
import kz.bagdarlama.json.JsonValue;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.WebAddress;

/** What search engines read of a page in the words of schema.org, as JSON-LD 1.1, ready to stand in a {@code script}. */
final class StructuredData {

    private StructuredData() {}

    /**
     * Returns where a page stands (BreadcrumbList): the pages above it and the page itself, which needs no address.
     *
     * @param trail the pages above it, from the top
     * @param title of the page
     */
    static Html breadcrumbs(List<LinkView> trail, String title, Routes routes) {
        List<JsonValue> items = new ArrayList<>();
        for (LinkView link : trail) {
            JsonObject item =
                    object("ListItem").with("name", link.label().text()).with("item", absolute(link.url(), routes));
            items.add(item.with("position", JsonValue.of(items.size() + 1)));
        }
        items.add(object("ListItem").with("name", title).with("position", JsonValue.of(items.size() + 1)));
        return script(described("BreadcrumbList").with("itemListElement", JsonValue.array(items)));
    }

    /**
     * Returns the data of a site with what can be downloaded of them (Dataset).
     *
     * @param tables as comma-separated values
     */
    static Html dataset(SiteParts parts, String programmeUrl, Stream<OpenDataPage.Table> tables) {
        Site site = parts.content().site();
        Routes routes = parts.routes();
        JsonObject data = described("Dataset")
                .with("name", site.title().in(parts.language()))
                .with("description", site.description().in(parts.language()))
                .with("url", routes.absoluteUrl(PageKey.OPEN_DATA, parts.language()))
                .with("inLanguage", JsonValue.array(site.languages(), each -> JsonValue.of(each.tag())))
                .with("isAccessibleForFree", JsonValue.of(true));
        site.dataLicence().ifPresent(licence -> data.with("license", WebAddress.uri(licence.url())));
        site.imprint()
                .publisher()
                .ifPresent(publisher -> data.with(
                        "publisher",
                        object("Organization")
                                .with("name", publisher.name().in(parts.language()))
                                .with("url", WebAddress.uri(publisher.url()))));
        site.imprint()
                .updated()
                .ifPresent(updated -> data.with("dateModified", updated.day().toString()));
        site.imprint().documentUrl().ifPresent(url -> data.with("isBasedOn", WebAddress.uri(url)));
        return script(data.with(
                "distribution",
                JsonValue.array(Stream.concat(
                                Stream.of(download(programmeUrl, "application/json", routes)),
                                tables.map(table -> download(table.url(), "text/csv", routes)))
                        .toList())));
    }

    private static JsonObject download(String url, String type, Routes routes) {
        return object("DataDownload").with("contentUrl", absolute(url, routes)).with("encodingFormat", type);
    }

    private static JsonObject described(String type) {
        return new JsonObject().with("@context", "https://schema.org").with("@type", type);
    }

    private static JsonObject object(String type) {
        return new JsonObject().with("@type", type);
    }

    /** The whole address of one that begins with the path of the site. */
    private static String absolute(String url, Routes routes) {
        return routes.baseUrl() + url.substring(routes.basePath().length());
    }

    /** No text can end the script: in JSON a letter may be written by its number (RFC 8259, section 7). */
    private static Html script(JsonObject data) {
        return new Html(Json.text(data).replace("<", "\\u003c"));
    }
}
