package kz.bagdarlama.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import kz.bagdarlama.json.Json;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.Routes;

/** The programme as data: everything that the pages say, for programs and spreadsheets. Works on content without errors only. */
public final class OpenData {

    private OpenData() {}

    /**
     * Returns all data files of the site by their path below the output folder, each put together when it is asked for, by any thread;
     * equal content gives equal bytes.
     *
     * @param queries what was worked out before
     */
    public static SortedMap<String, Supplier<byte[]>> files(Content content, Routes routes, QueryCache queries) {
        DataWords words = new DataWords(content, queries);
        PledgeData pledges = new PledgeData(content, routes, words);
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
        content.programme()
                .pledges()
                .forEach(pledge -> files.put(
                        DataFile.pledge(pledge.id().toString()),
                        () -> json(pledges.pledge(
                                pledges.object().text("$schema", routes.baseUrl() + DataFile.SCHEMA), pledge))));
        files.put(DataFile.PROGRAMME, () -> json(new ProgrammeData(content, routes, pledges).programme()));
        List<Table> tables = new Tables(content, routes, words).all();
        tables.forEach(table -> {
            String file = DataFile.FOLDER + table.name();
            files.put(file + ".csv", () -> table.csv(Csv.Edition.PROGRAMS));
            files.put(file + DataFile.SPREADSHEET + ".csv", () -> table.csv(Csv.Edition.SPREADSHEETS));
        });
        files.put(DataFile.PACKAGE, () -> json(new DataPackage(content, routes).descriptor(tables)));
        files.put(DataFile.CATALOGUE, () -> json(new Catalogue(content, routes).catalogue()));
        files.put(DataFile.SCHEMA, OpenData::schema);
        return files;
    }

    private static byte[] json(DataObject data) {
        return Json.indentedFile(data);
    }

    private static byte[] schema() {
        try (InputStream stream = OpenData.class.getResourceAsStream("schema.json")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the schema is part of the program", e);
        }
    }
}
