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
        Tables tables = new Tables(content, routes, words);
        Table pledgesTable = tables.pledges();
        Table figuresTable = tables.figures();
        Table progressTable = tables.progress();
        table(pledgesTable, DataFile.PLEDGES_TABLE, DataFile.PLEDGES_SPREADSHEET, files);
        table(figuresTable, DataFile.FIGURES_TABLE, DataFile.FIGURES_SPREADSHEET, files);
        table(progressTable, DataFile.PROGRESS_TABLE, DataFile.PROGRESS_SPREADSHEET, files);
        files.put(
                DataFile.PACKAGE,
                () -> json(new DataPackage(content, routes)
                        .descriptor(List.of(pledgesTable, figuresTable, progressTable))));
        files.put(DataFile.CATALOGUE, () -> json(new Catalogue(content, routes).catalogue()));
        files.put(DataFile.SCHEMA, OpenData::schema);
        return files;
    }

    private static void table(
            Table table, String programs, String spreadsheets, SortedMap<String, Supplier<byte[]>> files) {
        files.put(programs, () -> table.csv(Csv.Edition.PROGRAMS));
        files.put(spreadsheets, () -> table.csv(Csv.Edition.SPREADSHEETS));
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
