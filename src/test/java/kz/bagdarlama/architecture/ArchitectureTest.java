package kz.bagdarlama.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

final class ArchitectureTest {

    private static final String ROOT = "kz.bagdarlama.";

    /** Each package imports from those before it only; drawn in CONTRIBUTING.md. */
    private static final List<String> ORDER = List.of(
            "diagnostic",
            "model",
            "text",
            "markdown",
            "source",
            "schema",
            "route",
            "draft",
            "translation",
            "check",
            "json",
            "data",
            "search",
            "card",
            "view",
            "render",
            "output",
            "publish",
            "build",
            "report",
            "serve",
            "verify",
            "pdf",
            "pdfbox",
            "cli");

    /** A rule about texts, which is part of questions about them. */
    private static final String TEXT_RULE = ROOT + "check.TextRule";

    private static final JavaClasses PROGRAM = program();

    private static JavaClasses program() {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(BuildSession.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyClassStandsInOneOfThePackages() {
        assertThat(PROGRAM.stream().map(ArchitectureTest::stage)).isNotEmpty().isSubsetOf(ORDER);
    }

    @Test
    void theDrawingShowsThisOrder() throws IOException {
        assertThat(Files.readString(Path.of("CONTRIBUTING.md")).lines()).contains(String.join(" ← ", ORDER));
    }

    @Test
    void importsGoOneWay() {
        classes()
                .should(new ArchCondition<JavaClass>("only use packages before their own in " + ORDER) {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            if (target.getName().startsWith(ROOT)
                                    && ORDER.indexOf(stage(target)) > ORDER.indexOf(stage(origin))) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .check(PROGRAM);
    }

    /** What makes PDFs is large: no other command loads it. Its library lies in a folder that it alone looks into. */
    @Test
    void onlyTheCommandThatMakesPdfsLooksIntoTheirPackageAndNothingIsLinkedToTheirLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "pdf..", ROOT + "pdfbox..")
                .and()
                .haveNameNotMatching(".*\\.cli\\.PdfCommand(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "pdf..")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "pdfbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "pdfbox..", "org.apache..")
                .check(PROGRAM);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void thereIsNoDrawerForUtilities() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..helper..", "..helpers..", "..common..")
                .check(PROGRAM);
    }

    @Test
    void nothingDependsOnTheMachinesLocaleZoneOrClock() {
        independenceOfTheMachine().check(PROGRAM);
    }

    @Test
    void theRuleAboutTheMachineSeesWhatItForbids() {
        JavaClasses bad = new ClassFileImporter().importClasses(DependsOnTheMachine.class);

        assertThatThrownBy(() -> independenceOfTheMachine().check(bad))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains("String.toLowerCase()", "String.toUpperCase()", "String.format(", "String.formatted(")
                .contains("Locale.getDefault()", "Locale.setDefault(", "TimeZone.setDefault(")
                .contains("java.util.Date.<init>()", "LocalDate.now()", "Clock.systemUTC()");
    }

    /**
     * An answer can depend on nothing but the components of its question where the question is a record, which can capture nothing, and
     * where no component is a function or anything else that looks further than it shows.
     */
    @Test
    void questionsAreRecordsOfValues() {
        List<JavaClass> questions =
                PROGRAM.stream().filter(ArchitectureTest::isQuestion).toList();

        assertThat(questions).hasSizeGreaterThan(40);
        assertThat(questions.stream().flatMap(type -> faults(type.reflect()).stream()))
                .isEmpty();
        assertThat(QueryCache.class.getDeclaredMethods())
                .filteredOn(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .allMatch(method -> List.of(method.getParameterTypes()).stream().allMatch(Query.class::equals));
    }

    @Test
    void theRuleAboutQuestionsSeesWhatItForbids() {
        assertThat(faults(OfFunction.class)).singleElement().asString().contains("Supplier");
        assertThat(faults(OfFunctions.class)).singleElement().asString().contains("Function");
        assertThat(faults(OfDiagnostics.class)).singleElement().asString().contains("Diagnostics");
        assertThat(faults(OfObject.class)).singleElement().asString().contains("Object");
        assertThat(faults(NoRecord.class)).singleElement().asString().contains("is no record");
        assertThat(faults(OfValues.class)).isEmpty();
    }

    private static boolean isQuestion(JavaClass type) {
        return !type.isInterface() && (type.isAssignableTo(Query.class) || type.isAssignableTo(TEXT_RULE));
    }

    /** What is wrong with a question. */
    private static List<String> faults(Class<?> type) {
        if (!type.isRecord()) {
            return List.of(type + " is no record");
        }
        return Stream.of(type.getRecordComponents())
                .filter(component -> !isValue(component.getGenericType()))
                .map(component -> type + ": " + component)
                .toList();
    }

    private static boolean isValue(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            List<Type> arguments = List.of(generic.getActualTypeArguments());
            if (raw == Identity.class) {
                return arguments.stream().noneMatch(ArchitectureTest::looksFurther);
            }
            return Set.of(List.class, Set.class, Map.class, Optional.class, Localized.class)
                            .contains(raw)
                    && arguments.stream().allMatch(ArchitectureTest::isValue);
        }
        return type instanceof Class<?> plain
                && !looksFurther(plain)
                && (plain.isPrimitive()
                        || plain.isEnum()
                        || plain.isRecord()
                        || plain == String.class
                        || plain.getName().equals(TEXT_RULE)
                        || Stream.of(plain.getDeclaredMethods())
                                .anyMatch(method -> method.getName().equals("equals")));
    }

    /** Whether an object may reach more than it shows: a function, or what collects reports and answers. */
    private static boolean looksFurther(Type type) {
        if (type instanceof ParameterizedType generic) {
            return looksFurther(generic.getRawType())
                    || Stream.of(generic.getActualTypeArguments()).anyMatch(ArchitectureTest::looksFurther);
        }
        return type instanceof Class<?> plain
                && (plain == Object.class
                        || plain == Diagnostics.class
                        || plain == QueryCache.class
                        || plain.isAnnotationPresent(FunctionalInterface.class));
    }

    private record OfFunction(String key, Supplier<String> make) implements Query<String> {
        @Override
        public String compute(QueryCache queries) {
            return make.get();
        }
    }

    private record OfFunctions(Identity<List<Function<String, String>>> make) implements Query<String> {
        @Override
        public String compute(QueryCache queries) {
            return make.object().get(0).apply("");
        }
    }

    private record OfDiagnostics(Identity<Diagnostics> diagnostics) implements Query<Boolean> {
        @Override
        public Boolean compute(QueryCache queries) {
            return diagnostics.object().hasErrors();
        }
    }

    private record OfObject(Object any) implements Query<String> {
        @Override
        public String compute(QueryCache queries) {
            return any.toString();
        }
    }

    private static final class NoRecord implements Query<String> {
        @Override
        public String compute(QueryCache queries) {
            return "";
        }
    }

    private record OfValues(int number, Optional<Identity<Content>> content, List<Set<String>> words)
            implements Query<String> {
        @Override
        public String compute(QueryCache queries) {
            return "";
        }
    }

    @Test
    void onlyTheCommandPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should(accessTargetWhere(target(
                        "the standard streams",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err", "in").contains(access.getName()))))
                .check(PROGRAM);
    }

    @Test
    void everythingPublicIsDocumented() throws IOException {
        List<String> undocumented = new ArrayList<>();
        List<Path> sources = sources();
        parse(sources, (docs, unit) -> new Undocumented(docs, undocumented).scan(new TreePath(unit), null));

        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(undocumented).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void parse(List<Path> sources, BiConsumer<DocTrees, CompilationUnitTree> look) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            task.parse().forEach(unit -> look.accept(docs, unit));
        }
    }

    @Test
    void oneGeneratorWritesAllJson() {
        makingJson().check(PROGRAM);
    }

    @Test
    void theRuleAboutJsonSeesWhatItForbids() {
        JavaClasses bad = new ClassFileImporter().importClasses(MakesJson.class);

        assertThatThrownBy(() -> makingJson().check(bad))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains("JsonFactory.<init>()", "createGenerator(", "JsonStringEncoder.getInstance()", "writeRaw(")
                .contains("writeRawValue(");
    }

    @Test
    void noJsonIsPutTogetherOfStrings() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> sources = sources();
        parse(sources, (docs, unit) -> new HandwrittenJson(found).scan(unit, null));

        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(found).isEmpty();
    }

    @Test
    void theRuleAboutStringsSeesWhatItForbids() {
        assertThat(List.of("{\"id\":", "[\"", ",\"title\":\"", "\":", "\",\"", "{\\\"", "\"},{\"", "[{", "},{", "],["))
                .allMatch(HandwrittenJson::isOf);
        assertThat(List.of(
                        "<a href=\"", "\" lang=\"", "\"", "{", "]", ", ", "\">", " \"^", "[\"'", "{count}", "a: {b}"))
                .noneMatch(HandwrittenJson::isOf);
    }

    /** Whatever makes JSON otherwise than through values that write themselves, but for the line ends of a list. */
    private static ArchRule makingJson() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "json..")
                .should(accessTargetWhere(target("what makes or goes around a generator of JSON", access -> {
                    JavaClass owner = access.getTargetOwner();
                    String name = access.getName();
                    boolean printer = access.getOriginOwner().isAssignableTo(PrettyPrinter.class);
                    return owner.isEquivalentTo(JsonStringEncoder.class)
                            || owner.isAssignableTo(JsonFactory.class)
                                    && (name.equals("<init>") || name.equals("builder"))
                            || name.equals("createGenerator")
                            || owner.isAssignableTo(JsonGenerator.class) && name.startsWith("writeRaw") && !printer;
                })));
    }

    /** What the rule about JSON must find, so that it cannot pass by finding nothing. */
    private static final class MakesJson {

        @SuppressWarnings("unused")
        static void all(StringBuilder out) {
            JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new StringWriter());
            json.writeRaw("{");
            json.writeRawValue("{}");
            JsonStringEncoder.getInstance().quoteAsString("", out);
        }
    }

    /** Finds literals that look like parts of JSON, but for patterns of what is read and for messages to people. */
    private static final class HandwrittenJson extends TreeScanner<Void, Void> {

        private static final Pattern PART =
                Pattern.compile("[{\\[]\\s*\\\\?\"(?![“'])|\\\\?\"\\s*:|\"\\s*,\\s*\"|[}\\]],[{\\[]|^\\[\\{$");

        private final List<String> found;

        HandwrittenJson(List<String> found) {
            this.found = found;
        }

        static boolean isOf(String literal) {
            return PART.matcher(literal).find();
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String method = call.getMethodSelect().toString();
            return List.of("Pattern.compile", "Phrase.of").contains(method)
                    ? null
                    : super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text && isOf(text)) {
                found.add(text);
            }
            return null;
        }
    }

    private static String stage(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }

    private static ArchRule independenceOfTheMachine() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "check.Today")
                .should(accessTargetWhere(target("what depends on the machine's locale, time zone or clock", access -> {
                    AccessTarget target = access.getTarget();
                    JavaClass owner = target.getOwner();
                    boolean withLocale = target instanceof AccessTarget.CodeUnitAccessTarget unit
                            && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
                    boolean withoutArguments = target instanceof AccessTarget.CodeUnitAccessTarget unit
                            && unit.getRawParameterTypes().isEmpty();
                    Function<Class<?>, Boolean> on = owner::isEquivalentTo;
                    String name = target.getName();
                    return on.apply(String.class)
                                    && Set.of("toLowerCase", "toUpperCase", "format", "formatted")
                                            .contains(name)
                                    && !withLocale
                            || name.equals("printf") && !withLocale
                            || on.apply(Locale.class)
                                    && Set.of("getDefault", "setDefault").contains(name)
                            || on.apply(TimeZone.class)
                                    && Set.of("getDefault", "setDefault").contains(name)
                            || on.apply(java.time.ZoneId.class) && name.equals("systemDefault")
                            || on.apply(java.util.Date.class) && name.equals("<init>") && withoutArguments
                            || on.apply(java.time.Clock.class) && name.startsWith("system")
                            || owner.getPackageName().equals("java.time") && name.equals("now");
                })));
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String what, java.util.function.Predicate<JavaAccess<?>> test) {
        return describe(what, test);
    }

    /** What the rule about the machine must find, so that it cannot pass by finding nothing. */
    private static final class DependsOnTheMachine {

        @SuppressWarnings({"unused", "JavaUtilDate"})
        static List<Object> all(String text) {
            Locale.setDefault(Locale.ROOT);
            TimeZone.setDefault(null);
            return List.of(
                    text.toLowerCase(),
                    Stream.of(text).map(String::toUpperCase).toList(),
                    String.format("%s", text),
                    "%s".formatted(text),
                    Locale.getDefault(),
                    new java.util.Date(),
                    LocalDate.now(),
                    Clock.systemUTC());
        }
    }

    /** Collects public top-level types and public methods without Javadoc, and methods whose Javadoc is a riddle. */
    private static final class Undocumented extends TreePathScanner<Void, Void> {

        /** “Returns …”, or what a method does besides. */
        private static final Pattern PLAIN = Pattern.compile(
                "(?:Returns|Reads|Writes|Builds|Makes|Does|Starts|Runs|Compares|Counts|Renders|Routes|Escapes|Asks|Works)\\b|\\{@inheritDoc}");

        private final DocTrees docs;
        private final List<String> found;

        Undocumented(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean topLevel = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.COMPILATION_UNIT;
            if (topLevel && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                report(type.getSimpleName().toString());
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            boolean isPublic = method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    || parent.getKind() == Tree.Kind.INTERFACE
                            && ((ClassTree) parent).getModifiers().getFlags().contains(Modifier.PUBLIC)
                            && !method.getModifiers().getFlags().contains(Modifier.PRIVATE);
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean constructor = method.getName().contentEquals("<init>");
            if (isPublic && !overrides && !constructor) {
                String name = ((ClassTree) parent).getSimpleName() + "." + method.getName();
                report(name);
                String comment = docs.getDocComment(getCurrentPath());
                boolean returns = !method.getReturnType().toString().equals("void");
                if (returns
                        && comment != null
                        && !PLAIN.matcher(comment.strip()).lookingAt()) {
                    found.add(getCurrentPath()
                                    .getCompilationUnit()
                                    .getSourceFile()
                                    .getName() + ": " + name + " does not begin with what it returns or does");
                }
            }
            return super.visitMethod(method, nothing);
        }

        private void report(String name) {
            if (docs.getDocComment(getCurrentPath()) == null) {
                found.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + name);
            }
        }
    }
}
