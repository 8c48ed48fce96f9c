package kz.bagdarlama.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bagdarlama.model.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas (draft-07) of the files that editors write: what their own programs complete and explain while they type.
 * They lie beside this class; a test holds them to the reader, which remains the judge.
 */
public final class Schemas {

    /** The folder of the site that they are published in. */
    public static final String FOLDER = "schemas/";

    /** The one that others refer to. */
    static final String COMMON = "common";

    private static final List<String> KINDS = List.of(
            "chapter",
            "commitments",
            COMMON,
            "districts",
            "glossary",
            "messages",
            "names",
            "page",
            "pledge",
            "progress",
            "projects",
            "redirects",
            "section",
            "site",
            "source",
            "synonyms",
            "theme",
            "topics",
            "units");

    /** The folder of the content where {@code bagdarlama schemas} puts copies, which know the ids of the content. */
    public static final String COPIES = ".schemas";

    private Schemas() {}

    /** Returns all schemas by the names of their files, as valid for any site in Kazakh and Russian. */
    public static SortedMap<String, byte[]> all() {
        return all(List.of(Language.KAZAKH, Language.RUSSIAN));
    }

    /** Returns all schemas by the names of their files, as valid for any site in some languages. */
    public static SortedMap<String, byte[]> all(List<Language> languages) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        boolean written = new SchemaLanguages(languages).areWritten();
        for (String kind : KINDS) {
            files.put(fileName(kind), written ? bytes(kind) : printed(read(kind, languages)));
        }
        return files;
    }

    /** A schema for some languages. */
    static JsonNode read(String kind, List<Language> languages) {
        JsonMapper mapper = new JsonMapper();
        return new SchemaLanguages(languages).adapt(mapper, mapper.readTree(bytes(kind)));
    }

    /** A schema as its file has it. */
    static byte[] printed(JsonNode schema) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(schema);
    }

    /**
     * Returns how a file names its schema: by the way to the copy in the folder of the content, whether or not the site is published.
     *
     * @param kind of the file, for example {@code pledge}
     * @param file that will name it
     * @param content the folder of the content
     */
    public static String reference(String kind, Path file, Path content) {
        Path copy =
                content.resolve(COPIES).resolve(fileName(kind)).toAbsolutePath().normalize();
        return file.toAbsolutePath()
                .normalize()
                .getParent()
                .relativize(copy)
                .toString()
                .replace('\\', '/');
    }

    static String fileName(String kind) {
        return kind + ".schema.json";
    }

    static byte[] bytes(String kind) {
        try (InputStream in = Schemas.class.getResourceAsStream(fileName(kind))) {
            if (in == null) {
                throw new IllegalArgumentException("there is no schema of " + kind);
            }
            // The same bytes on every machine, whatever line ends a checkout made of it.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
