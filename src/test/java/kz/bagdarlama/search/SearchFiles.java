package kz.bagdarlama.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Tasks;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentReader;

/**
 * The search of the same content in both forms, whatever its size.
 *
 * @param whole the form of one file
 * @param shards the form of a large site, by path below its root
 */
public record SearchFiles(Content content, byte[] whole, SortedMap<String, byte[]> shards) {

    /** Reads a folder of content that nothing is wrong with and makes both. */
    public static SearchFiles of(Path folder) throws IOException {
        return of(folder, Tasks.NOBODY);
    }

    static SearchFiles of(Path folder, Executor executor) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Content content =
                new ContentReader(folder, "content", diagnostics).read().orElseThrow();
        Routes routes = Routes.of(content, "https://example.org/", diagnostics);
        QueryCache queries = new QueryCache();
        SortedMap<String, byte[]> shards = new TreeMap<>();
        for (Map.Entry<String, Supplier<byte[]>> each :
                SearchShards.of(content, routes, queries, executor).entrySet()) {
            shards.put(each.getKey(), each.getValue().get());
        }
        return new SearchFiles(content, SearchIndex.of(content, routes, queries), shards);
    }

    /** Writes the one file below {@code whole/} and the others below {@code shards/}. */
    public void writeTo(Path folder) throws IOException {
        SortedMap<String, byte[]> all = new TreeMap<>();
        shards.forEach((name, bytes) -> all.put("shards/" + name, bytes));
        all.put("whole/" + SearchIndex.FILE, whole);
        for (Map.Entry<String, byte[]> each : all.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }
}
