package kz.bagdarlama.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;

/** A small site without errors, of which a test changes what it is about. */
public final class ContentFolder {

    /** The folder of its chapter. */
    public static final String CHAPTER = "programme/1-economy/1.1-living/";

    /** The folder of its only pledge, 1.1/1. */
    public static final String PLEDGE = CHAPTER + "01-first/";

    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("site.yaml", """
                title: {ru: Сайт, kk: Сайт}
                short-title: {ru: Сайт, kk: Сайт}
                description: {ru: Описание, kk: Сипаттама}
                base-url: https://example.org/
                languages: [kk, ru]
                source-document: {title: {ru: Документ, kk: Құжат}, language: ru}
                """);
        FILES.put("districts.yaml", """
                - {id: alatau, name: {ru: Алатауский район, kk: Алатау ауданы}, short-name: {ru: Алатауский, kk: Алатау}, locative: {ru: в Алатауском районе, kk: Алатау ауданында}}
                - {id: medeu, name: {ru: Медеуский район, kk: Медеу ауданы}, short-name: {ru: Медеуский, kk: Медеу}, locative: {ru: в Медеуском районе, kk: Медеу ауданында}}
                """);
        FILES.put("topics.yaml", """
                - {id: jobs, name: {ru: Работа, kk: Жұмыс}, description: {ru: Работа, kk: Жұмыс}}
                - {id: youth, name: {ru: Молодёжь, kk: Жастар}, description: {ru: Молодёжь, kk: Жастар}}
                - {id: air, name: {ru: Воздух, kk: Ауа}, description: {ru: Воздух, kk: Ауа}}
                """);
        FILES.put("projects.yaml", """
                - {id: orleu, name: {ru: Өрлеу, kk: Өрлеу}, description: {ru: Проект, kk: Жоба}}
                """);
        FILES.put("commitments.yaml", """
                - {id: support, name: {ru: поддержит, kk: қолдайды}, meaning: {ru: Поддержка, kk: Қолдау}}
                """);
        FILES.put("units.yaml", """
                - {id: percent, sign: "%"}
                - {id: job, ru: {one: место, few: места, many: мест, other: места}, kk: орын}
                """);
        FILES.put("names.yaml", """
                - {text: AMANAT, language: kk-Latn}
                """);
        FILES.put("messages/ru.yaml", messages("год"));
        FILES.put("messages/kk.yaml", messages("жыл"));
        FILES.put("programme/1-economy/section.yaml", "id: 1\nslug: economy\n");
        FILES.put("programme/1-economy/ru.md", "# Экономика\n");
        FILES.put("programme/1-economy/kk.md", "# Экономика\n");
        FILES.put(CHAPTER + "chapter.yaml", "id: 1.1\nslug: living\n");
        FILES.put(CHAPTER + "ru.md", "# Уровень жизни\n");
        FILES.put(CHAPTER + "kk.md", "# Өмір сүру деңгейі\n");
        FILES.put(PLEDGE + "pledge.yaml", pledge("1.1/1", "first", "topics: [jobs]"));
        FILES.put(PLEDGE + "ru.md", "# Первое обещание\n\nПартия поддержит.\n");
        FILES.put(PLEDGE + "kk.md", "# Бірінші міндеттеме\n\nПартия қолдайды.\n");
        FILES.put("pages/about/page.yaml", "id: about\nmenu: true\n");
        FILES.put("pages/about/ru.md", "# О сайте\n\nТекст.\n");
        FILES.put("pages/about/kk.md", "# Сайт туралы\n\nМәтін.\n");
    }

    private final Path root;

    /** Writes the site into an empty folder. */
    public ContentFolder(Path root) {
        this.root = root;
        FILES.forEach(this::with);
    }

    /** Some strings that are said otherwise than by the program. */
    private static String messages(String year) {
        return """
                deadline:
                  in: "deadline.in {year}"
                  span: "{first}–{last}"
                  within-years: "{count} YEAR"
                """.replace("YEAR", year);
    }

    /** The folder of a further pledge. */
    public static String pledgeFolder(String name) {
        return CHAPTER + name + "/";
    }

    /** A {@code pledge.yaml} with further lines. */
    public static String pledge(String id, String slug, String... lines) {
        return "id: " + id + "\nslug: " + slug + "\ncommitment: support\n" + String.join("\n", lines) + "\n";
    }

    /** Writes a file, in place of what stood there. */
    public ContentFolder with(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a pledge with its words. */
    public ContentFolder withPledge(String name, String yaml) {
        return with(pledgeFolder(name) + "pledge.yaml", yaml)
                .with(pledgeFolder(name) + "ru.md", "# Обещание\n\nТекст.\n")
                .with(pledgeFolder(name) + "kk.md", "# Міндеттеме\n\nМәтін.\n");
    }

    /** Removes a file. */
    public ContentFolder without(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder. */
    public Path path() {
        return root;
    }

    /** What the reader makes of it, under the name {@code content}. */
    public Content read(Diagnostics diagnostics) throws IOException {
        return new ContentReader(root, "content", diagnostics).read().orElseThrow();
    }

    /** The same where diagnostics do not matter. */
    public Content read() throws IOException {
        return read(new Diagnostics());
    }
}
