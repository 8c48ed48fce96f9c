package kz.bagdarlama.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.LookAlikes;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.markdown.UnreadMarkup;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Imprint;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.Slug;
import kz.bagdarlama.model.SourceRegister;
import kz.bagdarlama.model.Years;
import kz.bagdarlama.text.Letters;
import kz.bagdarlama.text.WebAddress;

/**
 * Takes the values of one mapping by their keys and types. Whatever is wrong is reported and replaced by a harmless value, so
 * that reading goes on and all errors are found at once. A key that nobody asked for is unknown: call {@link #finish()} last.
 */
final class Fields {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern ALMOST_NUMBER = Pattern.compile("-?[0-9][0-9  ]*(?:[.,][0-9]+)?");
    private static final Pattern LEVELS = Pattern.compile("[1-3]");
    private static final int USUAL_LEVELS = 2;

    private static final Pattern SMALL_NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*+");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+(?:[.-][a-z0-9]++)*+");

    /** An address with a host, without spaces and signs that would end an attribute. */
    private static final Pattern ADDRESS = Pattern.compile("https?://(?![^/?#]*@)[\\p{L}\\d][^\\s\"<>\\\\]*");

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String DAY = "2026-11-22";

    /** What stands between texts of a list, and between ids and numbers: none of those has a space in it. */
    private static final Pattern COMMAS = Pattern.compile("\\s*[,;]\\s*");

    private static final Pattern SEPARATED_IDS = Pattern.compile("\\s*[,;]\\s*|\\s+(?:(?:и|және|and) )?");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]{}\"#]|: ");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final YamlNode.Mapping mapping;
    private final List<Language> languages;
    private final Diagnostics diagnostics;
    private final Set<String> asked = new LinkedHashSet<>();

    /** What was reported of each key that must be there and is not: taken back where another key turns out to stand for it. */
    private final Map<String, Phrase> missing = new LinkedHashMap<>();

    /** What each key that must be there may be, for hints. */
    private final Map<String, String> examples = new LinkedHashMap<>();

    Fields(YamlNode.Mapping mapping, List<Language> languages, Diagnostics diagnostics) {
        this.mapping = ExchangedTexts.mended(mapping, diagnostics);
        this.languages = languages;
        this.diagnostics = diagnostics;
    }

    /** The fields of a node, where it is a mapping; otherwise that is reported. */
    static Optional<Fields> of(YamlNode node, List<Language> languages, Diagnostics diagnostics) {
        return of(node, () -> "key: value", languages, diagnostics);
    }

    private static Optional<Fields> of(
            YamlNode node, Supplier<String> example, List<Language> languages, Diagnostics diagnostics) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new Fields(mapping, languages, diagnostics));
        }
        wrongType(diagnostics, node, Phrase.of("keys with values"), example.get());
        return Optional.empty();
    }

    /**
     * What may stand where keys with values are wanted: those keys that {@code read} cannot do without, and of them the first with what
     * the editor wrote, where it can be that.
     */
    private static String example(YamlNode written, List<Language> languages, Function<Fields, ?> read) {
        Fields nothing = new Fields(new YamlNode.Mapping(written.position(), Map.of()), languages, new Diagnostics());
        read.apply(nothing);
        if (nothing.examples.isEmpty()) {
            return "key: value";
        }
        String first = nothing.examples.keySet().iterator().next();
        if (written instanceof YamlNode.Scalar scalar && isLike(scalar.text(), nothing.examples.get(first))) {
            nothing.examples.put(first, scalar.text());
        }
        return nothing.examples.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Whether both are numbers, both days, or both ids of one word. */
    private static boolean isLike(String written, String example) {
        return Stream.of(NUMBER, ISO_DATE, WORD)
                .anyMatch(form ->
                        form.matcher(example).matches() && form.matcher(written).matches());
    }

    /** The fields of each entry of a list that is a file of its own; that it is empty or no list is reported. */
    static List<Fields> entries(YamlNode node, List<Language> languages, Diagnostics diagnostics) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            wrongType(diagnostics, node, Phrase.of("a list"), "- date: 2026-11-22");
            return List.of();
        }
        if (sequence.items().isEmpty()) {
            diagnostics.error(
                    Code.EMPTY_VALUE,
                    sequence.position(),
                    Phrase.of("the list is empty"),
                    Phrase.of("write an entry, or remove the file"));
        }
        return sequence.items().stream()
                .flatMap(item -> of(item, languages, diagnostics).stream())
                .toList();
    }

    private static void wrongType(Diagnostics diagnostics, YamlNode node, Phrase expected, String example) {
        wrongType(
                diagnostics,
                node,
                expected,
                example == null ? Optional.empty() : Optional.of(Phrase.of("write for example: {example}", example)));
    }

    private static void wrongType(Diagnostics diagnostics, YamlNode node, Phrase expected, Optional<Phrase> hint) {
        if (node instanceof YamlNode.Scalar scalar && scalar.faulty()) {
            return;
        }
        diagnostics.error(
                Code.WRONG_TYPE,
                node.position(),
                node.length(),
                Phrase.of("here {expected} should stand, not {found}", expected, node.kind()),
                hint.orElse(null));
    }

    SourcePosition position() {
        return mapping.position();
    }

    /** The languages in which texts are said. */
    List<Language> languages() {
        return languages;
    }

    /** Where to report what is wrong with a value that was taken from here. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Where the value of a key stands, or the mapping itself where the key is missing. */
    SourcePosition positionOf(String key) {
        YamlNode.Entry entry = entry(key);
        return entry == null ? mapping.position() : entry.value().position();
    }

    /** Where the value of a key stands; empty where the key is missing. */
    Optional<SourcePosition> optionalPosition(String key) {
        return Optional.ofNullable(entry(key)).map(entry -> entry.value().position());
    }

    boolean has(String key) {
        asked.add(key);
        return entry(key) != null;
    }

    /** The entry of a key, also where a Cyrillic letter stands in it that looks like the Latin one: that is reported, and it is all that is wrong. */
    private YamlNode.Entry entry(String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        if (entry != null) {
            return entry;
        }
        for (YamlNode.Entry each : mapping.entries().values()) {
            String written = each.key().text();
            if (written.length() == key.length()
                    && LookAlikes.first(written) >= 0
                    && LookAlikes.latin(written).equals(key)) {
                if (asked.add(written)) {
                    LookAlikes.report(Code.UNKNOWN_KEY, start(each.key()), written, diagnostics);
                }
                return each;
            }
        }
        return null;
    }

    /** An id or another word of the program, which is written in Latin letters: one that only looks like it is reported and read as meant. */
    private YamlNode.Scalar latin(YamlNode.Scalar scalar) {
        String written = scalar.text();
        if (LookAlikes.first(written) < 0) {
            return scalar;
        }
        LookAlikes.report(Code.INVALID_ID, start(scalar), written, diagnostics);
        return new YamlNode.Scalar(
                scalar.position(),
                scalar.length(),
                LookAlikes.latin(written),
                scalar.quoted(),
                scalar.faulty(),
                scalar.places());
    }

    /** Where the text of a value begins, behind its quotation mark. */
    private static SourcePosition start(YamlNode.Scalar scalar) {
        SourcePosition at = scalar.position();
        return scalar.quoted() ? new SourcePosition(at.path(), at.line(), at.column() + 1) : at;
    }

    private Optional<YamlNode> node(String key) {
        asked.add(key);
        return Optional.ofNullable(entry(key)).map(YamlNode.Entry::value);
    }

    private Optional<YamlNode> required(String key, String example) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            examples.put(key, example);
            reportMissing(
                    key,
                    Code.MISSING_KEY,
                    Phrase.of("“{key}” is missing", key),
                    Phrase.of("add for example: {key}: {example}", key, example));
        }
        return node;
    }

    private void reportMissing(String key, Code code, Phrase message, Phrase hint) {
        reportMissing(List.of(key), code, message, hint);
    }

    /** Reports keys that must be there, all at once; {@link #finish()} takes it back where another key stands for one of them. */
    void reportMissing(List<String> keys, Code code, Phrase message, Phrase hint) {
        keys.forEach(key -> missing.put(key, message));
        diagnostics.error(code, mapping.position(), message, hint);
    }

    private Optional<YamlNode.Scalar> scalar(YamlNode node, Phrase what, String example) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            wrongType(diagnostics, node, what, example);
            return Optional.empty();
        }
        if (scalar.faulty()) {
            return Optional.empty();
        }
        if (scalar.isEmpty()) {
            diagnostics.error(
                    Code.EMPTY_VALUE,
                    scalar.position(),
                    Phrase.of("the value is empty"),
                    Phrase.of("write a value, or remove the key"));
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private void invalid(YamlNode.Scalar scalar, Phrase message, Phrase hint) {
        diagnostics.error(Code.INVALID_VALUE, scalar.position(), scalar.length(), message, hint);
    }

    private static Phrase writeForExample(String key, String example) {
        return Phrase.of("write for example: {example}", key + ": " + example);
    }

    /** A text that must be there; empty where it is not. */
    String text(String key, String example) {
        return placedText(key, example).text();
    }

    /** A word of the program or number of the document in Latin letters that must be there; empty where it is not. */
    String word(String key, String example) {
        return required(key, example)
                .flatMap(node -> scalar(node, Phrase.of("a text"), key + ": " + example))
                .map(scalar -> latin(scalar).text())
                .orElse("");
    }

    /** A text that must be there, with where it stands. */
    PlacedText placedText(String key, String example) {
        return required(key, example)
                .flatMap(node -> scalar(node, Phrase.of("a text"), key + ": " + example))
                .map(YamlNode.Scalar::placed)
                .orElseGet(this::noText);
    }

    private PlacedText noText() {
        return new PlacedText("", List.of(new PlacedText.Place(0, mapping.position())));
    }

    /** A text in one line that may be left out, with where it begins. */
    Optional<Reference> optionalPlacedText(String key, String example) {
        return node(key)
                .flatMap(node -> scalar(node, Phrase.of("a text"), key + ": " + example))
                .map(scalar -> new Reference(scalar.text(), scalar.placed().position()));
    }

    Optional<String> optionalText(String key) {
        return node(key)
                .flatMap(node -> scalar(node, Phrase.of("a text"), null))
                .map(YamlNode.Scalar::text);
    }

    /** A text in every language that must be there. */
    Localized<String> localized(String key) {
        return texts(placed(key));
    }

    Optional<Localized<String>> optionalLocalized(String key) {
        return optionalPlaced(key).map(this::texts);
    }

    private Localized<String> texts(Localized<PlacedText> placed) {
        return Localized.of(languages, language -> placed.in(language).text());
    }

    /** A text in every language that must be there, with where it stands. */
    Localized<PlacedText> placed(String key) {
        return required(key, example())
                .map(this::placedNode)
                .orElseGet(() -> Localized.of(languages, language -> noText()));
    }

    Optional<Localized<PlacedText>> optionalPlaced(String key) {
        return node(key).map(this::placedNode);
    }

    private String example() {
        return "{"
                + String.join(
                        ", ",
                        languages.stream().map(language -> language + ": …").toList()) + "}";
    }

    /** The same with a text that the editor wrote for all languages, in that which it is in. */
    private String example(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar)
                || scalar.isEmpty()
                || scalar.text().contains("\n")) {
            return example();
        }
        boolean plain = scalar.text().chars().noneMatch(c -> ",:{}[]#\"'".indexOf(c) >= 0);
        String text = plain ? scalar.text() : "\"" + scalar.text().replace("\"", "\\\"") + "\"";
        Language own = Letters.hasKazakh(text)
                ? Language.KAZAKH
                : Letters.hasCyrillic(text) ? Language.RUSSIAN : Language.ENGLISH;
        return languages.stream()
                .map(language -> language + ": " + (language.equals(own) ? text : "…"))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Localized<PlacedText> placedNode(YamlNode node) {
        Map<Language, PlacedText> texts = new LinkedHashMap<>();
        if (node instanceof YamlNode.Mapping inner) {
            Fields fields = new Fields(inner, languages, diagnostics);
            for (Language language : languages) {
                if (!fields.has(language.tag())) {
                    fields.reportMissing(
                            language.tag(),
                            Code.MISSING_TRANSLATION,
                            Phrase.of("the text in “{language}” is missing", language),
                            Phrase.of("add {language}: …", language));
                } else {
                    PlacedText text = fields.placedText(language.tag(), "…");
                    UnreadMarkup.report(text, diagnostics);
                    texts.put(language, text);
                }
            }
            fields.finish();
        } else {
            wrongType(diagnostics, node, Phrase.of("a text in every language"), example(node));
        }
        return Localized.of(languages, language -> texts.getOrDefault(language, noText()));
    }

    /** Texts in some of the languages. */
    Map<Language, String> partlyLocalized(String key) {
        Map<Language, String> texts = new LinkedHashMap<>();
        node(key)
                .flatMap(node -> of(node, () -> example(node), languages, diagnostics))
                .ifPresent(fields -> {
                    for (Language language : languages) {
                        fields.optionalText(language.tag()).ifPresent(text -> texts.put(language, text));
                    }
                    fields.finish();
                });
        return texts;
    }

    /** Lists of wordings for some of the languages, as {@code WordPattern} reads them. */
    Map<Language, List<String>> patterns(String key) {
        Map<Language, List<String>> patterns = new LinkedHashMap<>();
        node(key)
                .flatMap(node -> of(node, this::example, languages, diagnostics))
                .ifPresent(fields -> {
                    for (Language language : languages) {
                        List<String> own = fields.texts(language.tag());
                        if (!own.isEmpty()) {
                            patterns.put(language, own);
                        }
                    }
                    fields.finish();
                });
        return patterns;
    }

    /** An id that must be there, such as {@code jobs}; empty text where it is not. */
    String id(String key, String example) {
        Optional<YamlNode.Scalar> scalar = required(key, example)
                .flatMap(node -> scalar(node, Phrase.of("an id"), key + ": " + example))
                .map(s -> ID.matcher(LookAlikes.latin(s.text())).matches() ? latin(s) : s);
        scalar.filter(s -> !ID.matcher(s.text()).matches())
                .ifPresent(s -> diagnostics.error(
                        Code.INVALID_ID,
                        s.position(),
                        s.length(),
                        Phrase.of("“{id}” cannot be an id", s.text()),
                        Phrase.of(
                                "use small Latin letters, digits, hyphens and points, for example {example}",
                                example)));
        return scalar.map(YamlNode.Scalar::text).orElse("");
    }

    /** A number of the source such as {@code 1.1/3}, by its own reading; empty where it is missing or has another form. */
    <T> Optional<T> number(String key, String example, Function<String, Optional<T>> parse) {
        return required(key, example)
                .flatMap(node -> scalar(node, Phrase.of("a number of the source document"), key + ": " + example))
                .map(this::latin)
                .flatMap(scalar -> {
                    Optional<T> parsed = parse.apply(scalar.text());
                    if (parsed.isEmpty()) {
                        diagnostics.error(
                                Code.INVALID_ID,
                                scalar.position(),
                                scalar.length(),
                                Phrase.of("“{number}” is no number of the source document of this kind", scalar.text()),
                                meantNumber(scalar, example)
                                        .filter(meant -> parse.apply(meant).isPresent())
                                        .map(Suggestion::didYouMean)
                                        .orElseGet(() -> writeForExample(key, example)));
                    }
                    return parsed;
                });
    }

    /**
     * The number with the digits that were written, in the form of the example; where they are too few or too many, that by which its folder
     * and the one above are called.
     */
    private static Optional<String> meantNumber(YamlNode.Scalar written, String example) {
        return inForm(numbersIn(written.text()), example).or(() -> {
            String[] folders = written.position().path().split("/");
            int own = folders.length - 2;
            if (own < 1) {
                return Optional.empty();
            }
            // A folder of a section or chapter bears its whole number, that of a pledge only its own.
            return inForm(numbersBefore(folders[own]), example)
                    .or(() -> inForm(
                            Stream.concat(
                                            numbersBefore(folders[own - 1]).stream(),
                                            numbersBefore(folders[own]).stream())
                                    .toList(),
                            example));
        });
    }

    private static List<String> numbersIn(String text) {
        return DIGITS.matcher(text)
                .results()
                .map(number -> number.group().replaceFirst("^0+(?=.)", ""))
                .toList();
    }

    /** The numbers at the beginning of the name of a folder. */
    private static List<String> numbersBefore(String folder) {
        int end = 0;
        while (end < folder.length() && "0123456789.".indexOf(folder.charAt(end)) >= 0) {
            end++;
        }
        return numbersIn(folder.substring(0, end));
    }

    private static Optional<String> inForm(List<String> numbers, String example) {
        if (numbers.size() != numbersIn(example).size()) {
            return Optional.empty();
        }
        StringBuilder number = new StringBuilder(numbers.get(0));
        int next = 1;
        for (char sign : DIGITS.matcher(example).replaceAll("").toCharArray()) {
            number.append(sign).append(numbers.get(next++));
        }
        return Optional.of(number.toString());
    }

    /** A slug; where it may be left out, {@code otherwise} stands for it. */
    Slug slug(String key, Optional<String> otherwise) {
        Optional<YamlNode> node = otherwise.isPresent() ? node(key) : required(key, "business-grants");
        Optional<YamlNode.Scalar> scalar = node.flatMap(n -> scalar(n, Phrase.of("a slug"), key + ": business-grants"))
                .map(this::latin);
        scalar.filter(s -> !Slug.isValid(s.text()))
                .ifPresent(
                        s -> diagnostics.error(
                                Code.INVALID_SLUG,
                                s.position(),
                                s.length(),
                                Phrase.of("“{slug}” cannot stand in a URL", s.text()),
                                Phrase.of(
                                        "use at most 80 small Latin letters and digits, words joined by one hyphen: business-grants")));
        List<Reference> former = formerSlugs("former-" + key + "s");
        return scalar.filter(s -> Slug.isValid(s.text()))
                .map(s -> new Slug(s.text(), s.position(), former))
                .orElseGet(() -> new Slug(otherwise.orElse(""), positionOf(key), former));
    }

    private List<Reference> formerSlugs(String key) {
        List<Reference> slugs = references(key, "[business-grants]", false);
        slugs.stream()
                .filter(slug -> !Slug.isValid(slug.id()))
                .forEach(slug -> diagnostics.error(
                        Code.INVALID_SLUG,
                        slug.position(),
                        slug.id().length(),
                        Phrase.of("“{slug}” has never stood in a URL", slug.id()),
                        Phrase.of(
                                "write the slug alone, as it was before it changed: {example}",
                                key + ": [business-grants]")));
        return slugs.stream().filter(slug -> Slug.isValid(slug.id())).toList();
    }

    Optional<Reference> optionalReference(String key) {
        return node(key).flatMap(node -> scalar(node, Phrase.of("an id"), null)).map(this::reference);
    }

    Reference reference(String key, String example) {
        return required(key, example)
                .flatMap(node -> scalar(node, Phrase.of("an id"), key + ": " + example))
                .map(this::reference)
                .orElseGet(() -> new Reference("", mapping.position()));
    }

    private Reference reference(YamlNode.Scalar scalar) {
        return new Reference(latin(scalar).text(), scalar.position());
    }

    /** Ids in a list, each once. */
    List<Reference> references(String key, String example, boolean required) {
        Optional<YamlNode> node = required ? required(key, example) : node(key);
        List<Reference> references = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (YamlNode item : items(key, node, SEPARATED_IDS, example)) {
            scalar(item, Phrase.of("an id"), key + ": " + example).ifPresent(scalar -> {
                if (isNew(scalar, seen)) {
                    references.add(reference(scalar));
                }
            });
        }
        if (required
                && node.isPresent()
                && node.get() instanceof YamlNode.Sequence list
                && list.items().isEmpty()) {
            diagnostics.error(
                    Code.EMPTY_VALUE, list.position(), Phrase.of("the list is empty"), writeForExample(key, example));
        }
        return references;
    }

    /** Whether a value stands in its list for the first time; reports it where it does not. */
    private boolean isNew(YamlNode.Scalar scalar, Set<String> seen) {
        boolean first = seen.add(scalar.text());
        if (!first) {
            invalid(
                    scalar,
                    Phrase.of("“{id}” stands in the list twice", scalar.text()),
                    Phrase.of("keep one of the two"));
        }
        return first;
    }

    /**
     * The items of a list; where it is none, the hint says how to make one of what stands there.
     *
     * @param separators what stands between items that somebody wrote without brackets
     */
    private List<YamlNode> items(String key, Optional<YamlNode> node, Pattern separators, String example) {
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        Phrase hint = Phrase.of("write for example: {example}", key + ": " + example);
        if (node.get() instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            List<String> written = separators
                    .splitAsStream(scalar.text().strip())
                    .filter(item -> !item.isEmpty())
                    .toList();
            boolean plain =
                    written.stream().noneMatch(item -> BRACKETS.matcher(item).find());
            if (plain && !written.isEmpty()) {
                hint = Phrase.of("write {example}", key + ": [" + String.join(", ", written) + "]");
            }
        }
        wrongType(diagnostics, node.get(), Phrase.of("a list"), Optional.of(hint));
        return List.of();
    }

    /** Texts in a list that may be left out. */
    List<String> texts(String key) {
        return placedTexts(key).stream().map(PlacedText::text).toList();
    }

    /** The same, each once. */
    List<String> distinctTexts(String key) {
        Set<String> seen = new LinkedHashSet<>();
        listedScalars(key).forEach(scalar -> isNew(scalar, seen));
        return List.copyOf(seen);
    }

    /** Texts in a list that may be left out, with where each stands. */
    List<PlacedText> placedTexts(String key) {
        return listedScalars(key).map(YamlNode.Scalar::placed).toList();
    }

    private Stream<YamlNode.Scalar> listedScalars(String key) {
        return items(key, node(key), COMMAS, "[text, text]").stream()
                .flatMap(item -> scalar(item, Phrase.of("a text"), null).stream());
    }

    /** Mappings in a list, each read by {@code read}; keys that it does not ask for are reported. */
    <T> List<T> list(String key, Function<Fields, Optional<T>> read) {
        Optional<YamlNode> node = node(key);
        if (node.isPresent() && !(node.get() instanceof YamlNode.Sequence)) {
            wrongType(
                    diagnostics,
                    node.get(),
                    Phrase.of("a list"),
                    Optional.of(
                            node.get() instanceof YamlNode.Mapping
                                    ? Phrase.of("begin each entry with “- ”, the first one too")
                                    : Phrase.of(
                                            "write for example: {example}",
                                            key + ": [" + example(node.get(), languages, read) + "]")));
            return List.of();
        }
        List<YamlNode> items =
                node.map(list -> ((YamlNode.Sequence) list).items()).orElse(List.of());
        return list(items, languages, diagnostics, read);
    }

    /** What {@code read} makes of each mapping in a list; keys that it does not ask for are reported. */
    static <T> List<T> list(
            List<YamlNode> items,
            List<Language> languages,
            Diagnostics diagnostics,
            Function<Fields, Optional<T>> read) {
        return items.stream()
                .flatMap(item -> of(item, () -> "- " + example(item, languages, read), languages, diagnostics).stream())
                .flatMap(fields -> {
                    Optional<T> entry = read.apply(fields);
                    fields.finish();
                    return entry.stream();
                })
                .toList();
    }

    /** Numbers of the source document: bare, or with a limiting word. */
    List<SourceRegister.RegisteredFigure> registeredFigures(String key) {
        List<SourceRegister.RegisteredFigure> figures = new ArrayList<>();
        for (YamlNode item : items(key, node(key), SEPARATED_IDS, "[60, {value: 9200, limit: more-than}]")) {
            if (item instanceof YamlNode.Mapping inner) {
                Fields fields = new Fields(inner, languages, diagnostics);
                Optional<BigDecimal> value = fields.decimal("value", "9200");
                Limit limit = fields.limit();
                fields.finish();
                value.ifPresent(v -> figures.add(new SourceRegister.RegisteredFigure(
                        v, limit, fields.positionOf("value"), fields.optionalPosition("limit"))));
            } else {
                decimal(key, item)
                        .ifPresent(v -> figures.add(new SourceRegister.RegisteredFigure(
                                v, Limit.EXACT, item.position(), Optional.empty())));
            }
        }
        return figures;
    }

    /** The fields of a nested mapping. */
    Optional<Fields> nested(String key, String example) {
        return required(key, example).flatMap(node -> of(node, languages, diagnostics));
    }

    /** What {@code read} makes of a nested mapping that may be left out; keys that it does not ask for are reported. */
    <T> Optional<T> optionalNested(String key, Function<Fields, Optional<T>> read) {
        return node(key)
                .flatMap(node -> of(node, () -> key + ": " + example(node, languages, read), languages, diagnostics))
                .flatMap(fields -> {
                    Optional<T> nested = read.apply(fields);
                    fields.finish();
                    return nested;
                });
    }

    /** The fields of a nested mapping that may be left out, with what may stand there. */
    Optional<Fields> optionalNested(String key, String example) {
        return node(key).flatMap(node -> of(node, () -> example, languages, diagnostics));
    }

    Optional<BigDecimal> decimal(String key, String example) {
        return required(key, example).flatMap(node -> decimal(key, node));
    }

    Optional<BigDecimal> optionalDecimal(String key) {
        return node(key).flatMap(node -> decimal(key, node));
    }

    private Optional<BigDecimal> decimal(String key, YamlNode node) {
        return scalar(node, Phrase.of("a number"), key + ": 9.2").flatMap(scalar -> {
            if (!scalar.quoted()
                    && NUMBER.matcher(scalar.text()).matches()
                    && scalar.text().length() <= 20) {
                return Optional.of(new BigDecimal(scalar.text()));
            }
            boolean almost = ALMOST_NUMBER.matcher(scalar.text()).matches();
            String digits = scalar.text().replaceAll("[  ]", "").replace(',', '.');
            invalid(
                    scalar,
                    Phrase.of("“{value}” is no number", scalar.text()),
                    almost && NUMBER.matcher(digits).matches()
                            ? Phrase.of("write {number}: a point before the decimals, no spaces, no quotes", digits)
                            : Phrase.of(
                                    "write digits with a point before the decimals, for example 9.2; words go to limit, scale and unit"));
            return Optional.empty();
        });
    }

    /** How many levels a programme has above pledges: two, where nothing else is said. */
    int levels(String key) {
        return node(key)
                .flatMap(node -> scalar(node, Phrase.of("a number"), key + ": 2"))
                .map(scalar -> {
                    if (LEVELS.matcher(scalar.text()).matches()) {
                        return Integer.parseInt(scalar.text());
                    }
                    invalid(
                            scalar,
                            Phrase.of("a programme cannot have “{value}” levels above pledges", scalar.text()),
                            Phrase.of("1: chapters only; 2: sections with chapters; 3: sections in sections"));
                    return USUAL_LEVELS;
                })
                .orElse(USUAL_LEVELS);
    }

    /** A whole number from 1 to 99. */
    Optional<Integer> smallNumber(String key, String example) {
        return required(key, example)
                .flatMap(node -> scalar(node, Phrase.of("a number"), key + ": " + example))
                .flatMap(scalar -> {
                    if (SMALL_NUMBER.matcher(scalar.text()).matches()) {
                        return Optional.of(Integer.valueOf(scalar.text()));
                    }
                    invalid(
                            scalar,
                            Phrase.of("“{value}” is no number from 1 to 99", scalar.text()),
                            writeForExample(key, example));
                    return Optional.empty();
                });
    }

    /** A year, or two years joined by a dash. */
    Optional<Years> optionalYears(String key) {
        return node(key)
                .flatMap(node -> scalar(node, Phrase.of("a year"), key + ": 2022"))
                .flatMap(scalar -> {
                    Optional<Years> years = Years.parse(scalar.text());
                    if (years.isEmpty()) {
                        invalid(
                                scalar,
                                Phrase.of("“{value}” is no year", scalar.text()),
                                Phrase.of("write four digits, for example 2022 or 2021–2022"));
                    }
                    return years.map(each -> each.at(start(scalar)));
                });
    }

    /** A truth value that is false where it is left out. */
    boolean flag(String key) {
        return node(key)
                .flatMap(node -> scalar(node, Phrase.of("true or false"), key + ": true"))
                .map(scalar -> {
                    if (!scalar.text().equals("true") && !scalar.text().equals("false")) {
                        invalid(
                                scalar,
                                Phrase.of("“{value}” is neither true nor false", scalar.text()),
                                Phrase.of("write true or false"));
                    }
                    return scalar.text().equals("true");
                })
                .orElse(false);
    }

    /** One of a fixed set of words; {@code otherwise} where it is left out. */
    <E extends Enum<E>> E choice(String key, E[] choices, Function<E, String> word, E otherwise) {
        return choice(key, written -> Phrase.of("“{value}” is no {key}", written, key), choices, word, otherwise);
    }

    /** The word that limits a figure, none where nothing is said. */
    Limit limit() {
        return choice(
                "limit",
                written -> Phrase.of("“{value}” is no {key}", written, "limit"),
                Limit.values(),
                Limit::key,
                limit -> Phrase.of("{id} ({name})", limit.key(), limit.said()),
                Limit.EXACT);
    }

    private <E extends Enum<E>> E choice(
            String key, Function<String, Phrase> message, E[] choices, Function<E, String> word, E otherwise) {
        return choice(key, message, choices, word, choice -> Phrase.literal(word.apply(choice)), otherwise);
    }

    private <E extends Enum<E>> E choice(
            String key,
            Function<String, Phrase> message,
            E[] choices,
            Function<E, String> word,
            Function<E, Phrase> listed,
            E otherwise) {
        return node(key)
                .flatMap(node -> scalar(node, Phrase.of("a word"), null))
                .map(this::latin)
                .flatMap(scalar -> {
                    Optional<E> chosen = Stream.of(choices)
                            .filter(choice -> word.apply(choice).equals(scalar.text()))
                            .findFirst();
                    if (chosen.isEmpty()) {
                        List<String> words = Stream.of(choices).map(word).toList();
                        invalid(
                                scalar,
                                message.apply(scalar.text()),
                                Suggestion.closest(scalar.text(), words)
                                        .map(Suggestion::didYouMean)
                                        .orElseGet(() -> Phrase.of(
                                                "write one of: {choices}",
                                                Stream.of(choices).map(listed).toList())));
                    }
                    return chosen;
                })
                .orElse(otherwise);
    }

    /** The whole address of a page on the web that must be there. */
    String address(String key, String example) {
        String address = text(key, example);
        requireAddress(key, address);
        return address;
    }

    /** The whole address of a page on the web that must be there: one for all languages, or one for each. */
    Localized<PlacedText> placedAddresses(String key, String example) {
        if (mapping.entries().containsKey(key) && mapping.entries().get(key).value() instanceof YamlNode.Mapping each) {
            asked.add(key);
            Fields fields = new Fields(each, languages, diagnostics);
            Localized<PlacedText> addresses =
                    Localized.of(languages, language -> fields.placedAddress(language.tag(), example));
            fields.finish();
            return addresses;
        }
        PlacedText address = placedAddress(key, example);
        return Localized.of(languages, language -> address);
    }

    private PlacedText placedAddress(String key, String example) {
        return new PlacedText(address(key, example), List.of(new PlacedText.Place(0, positionOf(key))));
    }

    Optional<String> optionalAddress(String key) {
        Optional<String> address = optionalText(key);
        address.ifPresent(text -> requireAddress(key, text));
        return address;
    }

    private void requireAddress(String key, String address) {
        Optional<WebAddress.Fault> fault = WebAddress.fault(address);
        // That it is missing or empty has been reported.
        if (fault.isPresent() && entry(key).value() instanceof YamlNode.Scalar scalar) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    LocatedText.of(scalar.placed()).at(fault.get().start()),
                    fault.get().length(),
                    fault.get().message(),
                    fault.get().hint());
        } else if (!address.isEmpty() && !(ADDRESS.matcher(address).matches() && WebAddress.hasHost(address))) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    positionOf(key),
                    address.codePointCount(0, address.length()),
                    Phrase.of("“{address}” is no address of a page", address),
                    Phrase.of("write the whole address, from https:// on"));
        }
    }

    /** Terms of use: what they are called and where they stand. */
    Optional<Site.Licence> licence() {
        Localized<String> name = localized("name");
        String url = address("url", "https://creativecommons.org/licenses/by/4.0/");
        return url.isEmpty() ? Optional.empty() : Optional.of(new Site.Licence(name, url));
    }

    Optional<Imprint.Publisher> publisher() {
        Localized<String> name = localized("name");
        String url = address("url", "https://example.org/about/");
        return url.isEmpty() ? Optional.empty() : Optional.of(new Imprint.Publisher(name, url));
    }

    Optional<Deadline> deadline(String key) {
        return node(key)
                .flatMap(node -> scalar(node, Phrase.of("a deadline"), key + ": end of 2027"))
                .flatMap(scalar -> {
                    Optional<Deadline> deadline = Deadline.parse(scalar.text());
                    if (deadline.isEmpty()) {
                        MeantDeadline.report(scalar.text(), (message, hint) -> invalid(scalar, message, hint));
                    }
                    return deadline.map(each -> each.at(start(scalar)));
                });
    }

    /** A day that must be there, as ISO 8601 writes it. */
    Optional<LocalDate> date(String key) {
        return required(key, DAY).flatMap(node -> date(key, node));
    }

    Optional<LocalDate> optionalDate(String key) {
        return node(key).flatMap(node -> date(key, node));
    }

    private Optional<LocalDate> date(String key, YamlNode node) {
        return scalar(node, Phrase.of("a date"), key + ": " + DAY).flatMap(scalar -> {
            if (ISO_DATE.matcher(scalar.text()).matches()) {
                try {
                    return Optional.of(LocalDate.parse(scalar.text()));
                } catch (DateTimeException e) {
                    invalid(
                            scalar,
                            Phrase.of("there is no day “{day}”", scalar.text()),
                            Phrase.of("look it up in the calendar"));
                    return Optional.empty();
                }
            }
            invalid(
                    scalar,
                    Phrase.of("“{value}” is no date", scalar.text()),
                    Phrase.of("write year, month and day with hyphens: {example}", key + ": " + DAY));
            return Optional.empty();
        });
    }

    /** Every key with a level as its value. */
    Map<String, Site.CheckSetting> checkSettings() {
        Map<String, Site.CheckSetting> settings = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.entries().values()) {
            String name = entry.key().text();
            Site.Level level = choice(
                    name,
                    written -> Phrase.of("“{value}” is no level", written),
                    Site.Level.values(),
                    Site.Level::key,
                    Site.Level.ERROR);
            settings.put(name, new Site.CheckSetting(level, entry.key().position()));
        }
        return settings;
    }

    /** The raw value of a key, for what has a form of its own. */
    Optional<YamlNode> raw(String key, String example) {
        return required(key, example);
    }

    /** Reports every key that nobody asked for; that another is missing is no second mistake where one stands for the other. */
    void finish() {
        unindented();
        Map<String, String> meant = missing.isEmpty() ? Map.of() : meant();
        if (!meant.isEmpty()) {
            List<Phrase> echoes = meant.values().stream().map(missing::get).toList();
            diagnostics.removeIf(each -> each.position().equals(mapping.position()) && echoes.contains(each.message()));
        }
        for (YamlNode.Entry entry : mapping.entries().values()) {
            YamlNode.Scalar key = entry.key();
            if (!asked.contains(key.text())) {
                diagnostics.error(
                        Code.UNKNOWN_KEY,
                        key.position(),
                        Math.max(1, key.text().codePointCount(0, key.text().length())),
                        Phrase.of("“{key}” is not known here", key.text()),
                        unknown(key.text(), meant));
            }
        }
    }

    /**
     * What to write instead of a key that nobody asked for.
     *
     * @param meant the missing keys that others stand for
     */
    private Phrase unknown(String key, Map<String, String> meant) {
        if (DIGITS.matcher(key).matches()) {
            return Phrase.of("is it part of a number with a comma? Numbers are written with a point: 9.2");
        }
        Optional<String> instead = key.contains(" ")
                ? Optional.empty()
                : Optional.ofNullable(meant.get(key)).or(() -> Suggestion.closest(key, asked));
        if (instead.isPresent()) {
            return Suggestion.didYouMean(instead.get());
        }
        return key.chars().anyMatch(c -> c == ' ' || c > 0x7f)
                ? Phrase.of("is it part of a text with a comma? Inside { } such a text must stand in straight quotes")
                : Phrase.of("known here: {keys}", asked);
    }

    /** Reports a key that is nearly a missing one, where only that one is asked for: it is no second slip that the other is missing. */
    void reportMeant(String key) {
        mapping.entries().values().stream()
                .map(YamlNode.Entry::key)
                .filter(each -> missing.containsKey(key)
                        && Suggestion.closest(each.text(), List.of(key)).isPresent())
                .findFirst()
                .ifPresent(each -> {
                    diagnostics.removeIf(other -> other.position().equals(mapping.position())
                            && other.message().equals(missing.get(key)));
                    diagnostics.error(
                            Code.UNKNOWN_KEY,
                            each.position(),
                            each.length(),
                            Phrase.of("“{key}” is not known here", each.text()),
                            Suggestion.didYouMean(key));
                });
    }

    /**
     * Takes for what it is a language that stands in the column of another key, and not below that with the others: the text before it
     * lacks that language, or all of them.
     */
    private void unindented() {
        YamlNode.Entry before = null;
        for (YamlNode.Entry entry : mapping.entries().values()) {
            YamlNode.Scalar key = entry.key();
            if (isLanguage(key.text()) && !asked.contains(key.text()) && before != null) {
                boolean empty = before.value() instanceof YamlNode.Scalar text
                        && text.text().isEmpty();
                boolean lacks = before.value() instanceof YamlNode.Mapping texts
                        && !texts.entries().containsKey(key.text())
                        && texts.entries().keySet().stream().allMatch(this::isLanguage);
                if (empty || lacks) {
                    YamlNode text = before.value();
                    diagnostics.removeIf(each -> each.position().equals(text.position())
                            && (each.code() == Code.MISSING_TRANSLATION
                                    || each.code() == Code.MISSING_KEY
                                    || each.code() == Code.WRONG_TYPE
                                    || each.code() == Code.EMPTY_VALUE));
                    int column =
                            lacks ? text.position().column() : key.position().column() + 2;
                    diagnostics.error(
                            Code.UNKNOWN_KEY,
                            key.position(),
                            key.length(),
                            Phrase.of(
                                    "“{key}” belongs to “{text}” above, and does not stand below it",
                                    key.text(),
                                    before.key().text()),
                            Phrase.of("put {count} spaces before {key}", column - 1, key.text() + ":"));
                    asked.add(key.text());
                    if (empty) {
                        // Those that follow are of the same text.
                        mapping.entries().keySet().stream()
                                .filter(this::isLanguage)
                                .forEach(asked::add);
                    }
                    continue;
                }
            }
            before = entry;
        }
    }

    private boolean isLanguage(String key) {
        return languages.stream().anyMatch(language -> language.tag().equals(key));
    }

    /** The keys that nobody asked for, with the missing one that each stands for: one like it, or the only one. */
    private Map<String, String> meant() {
        List<String> unknown = mapping.entries().keySet().stream()
                .filter(key -> !asked.contains(key)
                        && !key.contains(" ")
                        && !DIGITS.matcher(key).matches())
                .toList();
        Map<String, String> meant = new HashMap<>();
        for (String key : unknown) {
            Suggestion.closest(key, missing.keySet())
                    .or(() -> unknown.size() == 1 && missing.size() == 1
                            ? missing.keySet().stream().findFirst()
                            : Optional.empty())
                    .ifPresent(near -> meant.put(key, near));
        }
        return meant;
    }
}
