package kz.bagdarlama.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.text.LanguageRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The stages that take longest, in a process that is warm: what an edit in {@code serve} costs, and where. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {

    /** How many pledges the programme has. */
    @Param({"190", "2000"})
    public int pledges;

    private Path folder;
    private Path content;
    private Path text;
    private BuildOptions options;
    private BuildSession session;
    private List<String> texts;
    private int edits;

    /** Writes the programme and opens a session on it. */
    @Setup
    public void write() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("bagdarlama-jmh-");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "benchmarks/GenerateProgramme.java",
                        String.valueOf(pledges),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("no programme was written");
        }
        content = folder.resolve("content");
        options = new BuildOptions(content, Path.of("templates"), folder.resolve("site"), Optional.empty(), 2);
        try (Stream<Path> files = Files.walk(content.resolve("programme"))) {
            List<Path> russian =
                    files.filter(file -> file.endsWith("ru.md")).sorted().toList();
            text = russian.get(russian.size() - 1);
            texts = russian.stream().map(StageBenchmark::read).toList();
        }
        session = new BuildSession(options);
        update(session);
    }

    /** Removes what was written. */
    @TearDown
    public void delete() throws IOException {
        session.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BuildSession.Update update(BuildSession session) throws IOException {
        BuildSession.Update update = session.update();
        if (update.hasErrors()) {
            throw new IllegalStateException(update.diagnostics().toString());
        }
        return update;
    }

    /** Reading alone: YAML and Markdown into the model. */
    @Benchmark
    public Optional<Content> readFiles() throws IOException {
        return new ContentReader(content, content.toString(), new Diagnostics()).read();
    }

    /** All stages but writing, with nothing remembered. */
    @Benchmark
    public BuildSession.Update buildAnew() throws IOException {
        try (BuildSession anew = new BuildSession(options)) {
            return update(anew);
        }
    }

    /** All stages after one word of one text has changed. */
    @Benchmark
    public BuildSession.Update buildAfterAnEdit() throws IOException {
        Files.writeString(text, texts.get(texts.size() - 1) + (edits++ % 2 == 0 ? "\nДа.\n" : "\nНет.\n"));
        return update(session);
    }

    /** Finding the figures in all texts of a language. */
    @Benchmark
    public void figures(Blackhole hole) {
        LanguageRules rules = LanguageRules.of(new Language("ru"));
        for (String each : texts) {
            hole.consume(rules.figures(each));
        }
    }
}
