package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the program can say, it can say in every language. */
final class PhraseCatalogTest {

    /** Class and argument of the one place that looks up what is written elsewhere: in annotations. */
    private static final String LOOKED_UP = "HelpTexts.java: line";

    /** Exceptions that mean a fault of the program: an editor is told of the fault as a whole, never of its text alone. */
    private static final Set<String> FAULTS_OF_THE_PROGRAM = Set.of(
            "IllegalArgumentException", "IllegalStateException", "NoSuchElementException", "UncheckedIOException");

    private static final List<String> SPOKEN_EXCEPTIONS = new ArrayList<>();

    private static final List<String> UNTRANSLATABLE = new ArrayList<>();

    private static final Set<String> PATTERNS = new TreeSet<>();
    private static final List<String> FAULTS = new ArrayList<>();

    @BeforeAll
    static void findPatterns() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                String name =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                new Collector(name).scan(unit, null);
            }
        }
    }

    private static final class Collector extends TreeScanner<Void, Void> {

        private final String file;

        Collector(String file) {
            this.file = file;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect().toString().equals("Phrase.of")) {
                List<? extends ExpressionTree> arguments = call.getArguments();
                if (arguments.get(0) instanceof LiteralTree literal && literal.getValue() instanceof String pattern) {
                    List<String> names = Phrase.placeholders(pattern);
                    PATTERNS.add(pattern);
                    if (names.size() != arguments.size() - 1
                            || Set.copyOf(names).size() != names.size()) {
                        FAULTS.add(file + ": each placeholder takes one value: " + pattern);
                    }
                } else if (!LOOKED_UP.equals(file + ": " + arguments.get(0))) {
                    FAULTS.add(file + ": not written out: " + arguments.get(0));
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            String type = made.getIdentifier().toString();
            if (type.endsWith("Exception") && !FAULTS_OF_THE_PROGRAM.contains(type)) {
                SPOKEN_EXCEPTIONS.add(file + ": " + type);
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                        if (call.getMethodSelect().toString().endsWith(".getMessage")) {
                            UNTRANSLATABLE.add(file + ": " + made);
                        }
                        return call.getMethodSelect().toString().equals("Phrase.of")
                                ? null
                                : super.visitMethodInvocation(call, none);
                    }

                    @Override
                    public Void visitLiteral(LiteralTree literal, Void none) {
                        if (literal.getValue() instanceof String text && !text.isBlank()) {
                            UNTRANSLATABLE.add(file + ": " + made);
                        }
                        return null;
                    }
                }.scan(made.getArguments(), null);
            }
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            for (ExpressionTree argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree assignment
                        && Set.of("description", "footer")
                                .contains(assignment.getVariable().toString())) {
                    new TreeScanner<Void, Void>() {
                        @Override
                        public Void visitLiteral(LiteralTree literal, Void none) {
                            String line = (String) literal.getValue();
                            // A command to type is the same in every language, unless words follow it.
                            if (!line.isEmpty() && !line.matches(" {2}bagdarlama( \\S+)*")) {
                                PATTERNS.add(line);
                            }
                            return null;
                        }
                    }.scan(assignment.getExpression(), null);
                }
            }
            return super.visitAnnotation(annotation, nothing);
        }
    }

    @Test
    void patternsAreWrittenOutWithAValueForEachPlaceholder() {
        assertThat(PATTERNS).hasSizeGreaterThan(200);
        assertThat(FAULTS).isEmpty();
    }

    @Test
    void exceptionsThatAnEditorCanSeeSayPhrases() {
        assertThat(SPOKEN_EXCEPTIONS).contains("LiveServer.java: PhrasedException", "Drafts.java: PhrasedException");
        assertThat(UNTRANSLATABLE)
                .as("a text of an exception that is in one language only: throw a PhrasedException")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void everyPatternHasATranslationAndNoTranslationIsLeftOver(String language) {
        Map<String, String> catalog = PhraseBook.catalog(language);

        assertThat(PATTERNS.stream().filter(pattern -> !catalog.containsKey(pattern)))
                .as("missing in " + language + ".po")
                .isEmpty();
        assertThat(catalog.keySet().stream().filter(pattern -> !PATTERNS.contains(pattern)))
                .as("in " + language + ".po, but said nowhere")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void translationsHaveTheSamePlaceholders(String language) {
        assertThat(PhraseBook.catalog(language)).isNotEmpty().allSatisfy((pattern, translation) -> {
            assertThat(translation).isNotBlank();
            assertThat(Phrase.placeholders(translation))
                    .containsExactlyInAnyOrderElementsOf(Phrase.placeholders(pattern));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void translationsKeepTheTypographyOfTheirLanguage(String language) {
        assertThat(PhraseBook.catalog(language).values())
                .allSatisfy(text -> assertThat(text).doesNotContain("“", "”", "'", " - ", "—"));
    }
}
