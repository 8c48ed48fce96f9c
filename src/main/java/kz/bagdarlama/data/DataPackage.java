package kz.bagdarlama.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.bagdarlama.json.JsonValue;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.WebAddress;

/**
 * What the tables are and how they are to be read: a Data Package of version 2.0 (datapackage.org), with a Table Schema for each
 * edition of each table. The standard has one language; its properties say everything in the first one of the site, and
 * {@code titles} and {@code descriptions} beside them in each.
 */
final class DataPackage {

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private static final String PLEDGE = "pledge";

    /** The keys of the tables, and which columns of each lead to pledges. */
    private static final Map<String, List<String>> PRIMARY_KEYS = Map.of(
            Tables.PLEDGES,
            List.of("id"),
            Tables.FIGURES,
            List.of("id"),
            Tables.PROGRESS,
            List.of(PLEDGE, "note"),
            Tables.TEXT_CHANGES,
            List.of("date", "language", "page", "part"));

    private final Content content;
    private final Routes routes;
    private final List<Language> languages;
    private final TableWords words;

    DataPackage(Content content, Routes routes) {
        this.content = content;
        this.routes = routes;
        languages = content.site().languages();
        words = new TableWords(content.site());
    }

    DataObject descriptor(List<Table> tables) {
        Site site = content.site();
        String base = routes.baseUrl();
        DataObject data = object().text("$schema", PROFILES + "datapackage.json")
                .text("name", name(base))
                .text("id", base + DataFile.PACKAGE);
        said(data, site.title()::in, site.description()::in)
                .text("homepage", routes.absoluteUrl(PageKey.OPEN_DATA, languages.get(0)))
                .array("languages", languages, language -> JsonValue.of(language.tag()));
        site.dataLicence()
                .ifPresent(licence -> data.array(
                        "licenses",
                        List.of(licence),
                        each -> object().text("path", WebAddress.uri(each.url()))
                                .text("title", each.name().in(languages.get(0)))
                                .localized("titles", each.name())));
        data.array(
                "sources",
                List.of(site.documentTitle()),
                title -> object().text(
                                "title",
                                title.in(
                                        languages.contains(site.documentLanguage())
                                                ? site.documentLanguage()
                                                : languages.get(0)))
                        .localized("titles", title));
        List<JsonValue> resources = new ArrayList<>();
        for (Csv.Edition edition : Csv.Edition.values()) {
            tables.forEach(table -> resources.add(table(table, edition)));
        }
        resources.add(json());
        return data.value("resources", JsonValue.array(resources));
    }

    /** The address without what no name of a package has: example.org-plan. */
    private static String name(String base) {
        return base.substring(base.indexOf("//") + 2)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    private DataObject object() {
        return new DataObject(languages);
    }

    /** Title and description in the first language, and in all of them. */
    private DataObject said(DataObject data, Function<Language, String> title, Function<Language, String> description) {
        Language first = languages.get(0);
        data.text("title", title.apply(first));
        if (!description.apply(first).isEmpty()) {
            data.text("description", description.apply(first));
        }
        return data.localized("titles", title).localized("descriptions", description);
    }

    private JsonValue table(Table table, Csv.Edition edition) {
        boolean spreadsheets = edition == Csv.Edition.SPREADSHEETS;
        DataObject data = object().text("name", name(table, edition))
                .text("type", "table")
                .text("path", name(table, edition) + ".csv");
        said(
                data,
                language ->
                        spreadsheets ? words.spreadsheet(table.name(), language) : words.title(table.name(), language),
                language -> words.description(table.name(), language));
        return data.text("format", "csv")
                .text("mediatype", "text/csv")
                .text("encoding", "UTF-8")
                .value(
                        "dialect",
                        object().text("$schema", PROFILES + "tabledialect.json")
                                .text("delimiter", String.valueOf(edition.separator()))
                                .text("lineTerminator", "\r\n")
                                .value("header", JsonValue.of(true)))
                .value("schema", schema(table, edition));
    }

    private static String name(Table table, Csv.Edition edition) {
        return table.name() + (edition == Csv.Edition.SPREADSHEETS ? DataFile.SPREADSHEET : "");
    }

    private JsonValue schema(Table table, Csv.Edition edition) {
        List<JsonValue> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            Stream<Language> of = column.isInAllLanguages() ? languages.stream() : Stream.of(languages.get(0));
            of.forEach(language -> fields.add(field(table, edition, column, language)));
        }
        DataObject data = object().text("$schema", PROFILES + "tableschema.json")
                .value("fields", JsonValue.array(fields))
                .value("missingValues", JsonValue.texts(List.of("")))
                .value("primaryKey", JsonValue.texts(PRIMARY_KEYS.get(table.name())));
        if (table.columns().stream().anyMatch(column -> column.name().equals(PLEDGE))) {
            data.value("foreignKeys", JsonValue.array(List.of(toPledges(edition))));
        }
        return data;
    }

    private JsonValue toPledges(Csv.Edition edition) {
        String pledges = Tables.PLEDGES + (edition == Csv.Edition.SPREADSHEETS ? DataFile.SPREADSHEET : "");
        return object().value("fields", JsonValue.texts(List.of(PLEDGE)))
                .value("reference", object().text("resource", pledges).value("fields", JsonValue.texts(List.of("id"))));
    }

    private JsonValue field(Table table, Csv.Edition edition, Column column, Language language) {
        String key = table.name() + "." + column.plainName();
        String suffix = column.isInAllLanguages() ? " (" + language.tag() + ")" : "";
        DataObject data = object().text("name", column.isInAllLanguages() ? column.name(language) : column.name())
                .text("type", column.kind().type());
        if (column.kind() == Column.Kind.ADDRESS) {
            data.text("format", "uri");
        }
        if (column.kind() == Column.Kind.NUMBER && edition.decimal() != '.') {
            data.text("decimalChar", String.valueOf(edition.decimal()));
        }
        said(data, each -> words.title(key, each) + suffix, each -> words.description(key, each));
        DataObject constraints = object();
        if (column.required()) {
            constraints.value("required", JsonValue.of(true));
        }
        if (PRIMARY_KEYS.get(table.name()).equals(List.of(column.name()))) {
            constraints.value("unique", JsonValue.of(true));
        }
        if (!column.pattern().isEmpty()) {
            boolean numeral = column.kind() == Column.Kind.NUMERAL && edition == Csv.Edition.SPREADSHEETS;
            constraints.text("pattern", (numeral ? Csv.NUMERAL_SIGN : "") + column.pattern());
        }
        if (!column.choices().isEmpty()) {
            constraints.array("enum", column.choices(), JsonValue::of);
        }
        if (!constraints.isEmpty()) {
            data.value("constraints", constraints);
        }
        return data;
    }

    private JsonValue json() {
        DataObject data = object().text("name", Tables.PLEDGES + "-json").text("path", Tables.PLEDGES + ".json");
        return said(data, language -> words.title("json", language), language -> words.description("json", language))
                .text("format", "json")
                .text("mediatype", "application/json")
                .text("encoding", "UTF-8");
    }
}
