package kz.bagdarlama.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.ChangeLog;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.TextChange;
import kz.bagdarlama.model.TextPlace;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.site.Fixture;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.translation.Translations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Designers can read in {@code docs/templates.md} what each template has to work with, and it is what the records of views have. */
final class TemplateContractTest {

    private static final Path CONTRACT = Path.of("docs/templates.md");
    private static final Path TEMPLATES = Path.of("templates");

    /** A site whose texts were changed has one more page. */
    private static final TextChange CHANGE = new TextChange(
            LocalDate.of(2025, 3, 15),
            new TextPlace(EntryKind.PAGE, "about", TextPlace.TITLE, Language.RUSSIAN),
            "before",
            "after");

    @TempDir
    private static Path root;

    private static SortedMap<String, SortedSet<Class<?>>> views;

    /** Between them, the real site and the small one use every template. */
    @BeforeAll
    static void findViews() throws IOException {
        Fixture.small(root);
        views = viewsOf(Path.of("content"), root.resolve("content"));
    }

    private static final Pattern MACRO = Pattern.compile("<#macro\\s+(\\w+)([^>]*)>");

    private static final Pattern PARAMETER =
            Pattern.compile("@param\\s+(\\w+)\\s+((?:(?!@param|@return|@throws).)+)", Pattern.DOTALL);

    @Test
    void theContractSaysWhatTemplatesMayUse() throws IOException {
        String contract = contract();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(CONTRACT, contract);
        }

        assertThat(Files.readString(CONTRACT))
                .as("run this test with -Dgolden.rewrite=true")
                .isEqualTo(contract);
    }

    @Test
    void everyPageTemplateIsInTheContract() throws IOException {
        assertThat(views.keySet()).containsAll(files("pages")).containsAll(files("feeds"));
    }

    @Test
    void everyComponentThatAViewHasIsOfAKindThatTemplatesCanShow() throws IOException {
        assertThat(records())
                .allSatisfy((name, type) -> assertThat(type.getRecordComponents())
                        .allSatisfy(component -> assertThat(shown(component.getGenericType()))
                                .as(name + "." + component.getName())
                                .doesNotContain("kz.bagdarlama", "java.")));
    }

    private static String contract() throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("# What templates may use\n\n")
                .append(
                        "For designers. `TemplateContractTest` writes this page from the records of views; run it with\n")
                .append("`-Dgolden.rewrite=true` after a change of a record or a macro.\n\n")
                .append("Every template knows these names:\n\n")
                .append("| name | what it is |\n|---|---|\n")
                .append("| `page` | the view: a record, see below |\n")
                .append(
                        "| `t(\"key\")`, `t(\"key\", {\"name\": value})` | an interface string in the language of the page;")
                .append(" not in files of no one language |\n")
                .append(
                        "| `plain(\"key\")`, `plain(\"key\", {\"name\": value})` | the same without markup, for an attribute |\n")
                .append("| `asset(\"fonts/x.woff2\")` | the address of a file below `templates/assets/` |\n\n")
                .append(
                        "Text is escaped when it is printed, markup is not. What may be missing is asked for with `<#if x??>`.\n")
                .append("Nothing else can be reached from a template: no methods, no classes, no files.\n")
                .append(
                        "Lists come in their order, names in that of the alphabet of the page; `?sort` would go by the codes of letters.\n\n")
                .append("## Templates\n\n| template | `page` is |\n|---|---|\n");
        views.forEach((template, types) -> out.append("| `")
                .append(template)
                .append("` | ")
                .append(types.stream()
                        .map(type -> "[" + name(type) + "](#" + anchor(type) + ")")
                        .collect(Collectors.joining(", ")))
                .append(" |\n"));
        out.append("\n## Records\n");
        for (Class<?> type : records().values()) {
            out.append("\n### ").append(name(type)).append("\n\n");
            String doc = doc(type);
            String summary = plain(doc.split("@param", 2)[0]);
            if (!summary.isEmpty()) {
                out.append(summary).append("\n\n");
            }
            Map<String, String> meanings = meanings(doc);
            out.append("| name | kind | |\n|---|---|---|\n");
            for (RecordComponent component : type.getRecordComponents()) {
                out.append("| `")
                        .append(component.getName())
                        .append("` | ")
                        .append(shown(component.getGenericType()))
                        .append(" | ")
                        .append(meanings.getOrDefault(component.getName(), ""))
                        .append(" |\n");
            }
        }
        out.append(
                "\n## Macros\n\nParameters with `=` may be left out.\n\n| file | macro | parameters |\n|---|---|---|\n");
        for (String file : Stream.concat(files("layouts").stream(), files("components").stream())
                .filter(file -> file.endsWith(".ftlh"))
                .toList()) {
            Matcher macro = MACRO.matcher(Files.readString(TEMPLATES.resolve(file)));
            while (macro.find()) {
                String parameters = macro.group(2).strip();
                out.append("| `")
                        .append(file)
                        .append("` | `")
                        .append(macro.group(1))
                        .append("` | ")
                        .append(parameters.isEmpty() ? "" : "`" + parameters.replaceAll("\\s+", " ") + "`")
                        .append(" |\n");
            }
        }
        return out.toString();
    }

    /** The types of views that each template gets. */
    private static SortedMap<String, SortedSet<Class<?>>> viewsOf(Path... sites) throws IOException {
        SortedMap<String, SortedSet<Class<?>>> found = new TreeMap<>();
        for (Path site : sites) {
            Diagnostics diagnostics = new Diagnostics();
            Content content = new ContentReader(site, "content", diagnostics)
                    .read()
                    .orElseThrow()
                    .with(new ChangeLog(CHANGE.day(), List.of(CHANGE)));
            QueryCache queries = new QueryCache();
            List<Page> pages = SiteViews.of(
                    content,
                    Routes.of(content, content.site().baseUrl(), diagnostics),
                    QualityReport.of(content, queries),
                    Translations.of(content),
                    LocalDate.of(2025, 3, 15),
                    Optional.empty(),
                    queries,
                    Runnable::run);
            assertThat(diagnostics.hasErrors()).isFalse();
            pages.forEach(page -> found.computeIfAbsent(
                            page.template(),
                            template -> new TreeSet<>(Comparator.comparing(TemplateContractTest::name)))
                    .add(page.view().getClass()));
        }
        return found;
    }

    /** All records that can be reached from views, by name. */
    private static SortedMap<String, Class<?>> records() {
        SortedMap<String, Class<?>> records = new TreeMap<>();
        Deque<Type> open = new ArrayDeque<>();
        views.values().forEach(open::addAll);
        while (!open.isEmpty()) {
            Type type = open.pop();
            if (type instanceof ParameterizedType generic) {
                open.addAll(List.of(generic.getActualTypeArguments()));
            } else if (type instanceof Class<?> record
                    && record.isRecord()
                    && !record.equals(Html.class)
                    && records.put(name(record), record) == null) {
                for (RecordComponent component : record.getRecordComponents()) {
                    open.add(component.getGenericType());
                }
            }
        }
        return records;
    }

    private static String shown(Type type) {
        if (type instanceof ParameterizedType generic) {
            String inner = shown(generic.getActualTypeArguments()[0]);
            if (generic.getRawType().equals(Optional.class)) {
                return inner + ", may be missing";
            }
            return generic.getRawType().equals(List.class) ? "list of " + inner : type.getTypeName();
        }
        if (type.equals(Html.class)) {
            return "markup";
        }
        if (type.equals(String.class)) {
            return "text";
        }
        if (type.equals(boolean.class)) {
            return "true or false";
        }
        if (Set.<Type>of(int.class, Integer.class, long.class, double.class).contains(type)) {
            return "number";
        }
        return type instanceof Class<?> record && record.isRecord()
                ? "[" + name(record) + "](#" + anchor(record) + ")"
                : type.getTypeName();
    }

    private static String name(Class<?> type) {
        return type.getDeclaringClass() == null
                ? type.getSimpleName()
                : name(type.getDeclaringClass()) + "." + type.getSimpleName();
    }

    /** As GitHub names headings. */
    private static String anchor(Class<?> type) {
        return name(type).toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** The comment on a record, without the stars. */
    private static String doc(Class<?> type) throws IOException {
        Class<?> outer = type;
        while (outer.getDeclaringClass() != null) {
            outer = outer.getDeclaringClass();
        }
        String source =
                Files.readString(Path.of("src/main/java", outer.getName().replace('.', '/') + ".java"));
        Matcher record = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public |static |private )*record " + type.getSimpleName()
                                + "\\(",
                        Pattern.DOTALL)
                .matcher(source);
        return record.find() ? record.group(1).replaceAll("(?m)^\\s*\\* ?", "") : "";
    }

    private static Map<String, String> meanings(String doc) {
        Map<String, String> meanings = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(doc);
        while (parameter.find()) {
            meanings.put(parameter.group(1), plain(parameter.group(2)));
        }
        return meanings;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link)\\s+#?([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static SortedSet<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
