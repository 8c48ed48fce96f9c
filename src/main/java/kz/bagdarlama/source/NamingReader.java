package kz.bagdarlama.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Naming;
import kz.bagdarlama.model.NounForm;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Slug;
import kz.bagdarlama.text.LanguageRules;

/** Reads what {@code site.yaml} says that places and numbered things are called. */
final class NamingReader {

    private NamingReader() {}

    /**
     * Reads a noun with its folder.
     *
     * @param example what the folder may be called
     * @param usual the noun that stands where the site says none, in the forms that a language needs
     */
    static Optional<Naming> read(Fields fields, String example, Function<LanguageRules, Map<NounForm, String>> usual) {
        Optional<Reference> path = fields.optionalReference("path").filter(each -> isFolder(each, fields, example));
        List<Reference> former = fields.references("former-paths", "[" + example + "]", false).stream()
                .filter(each -> isFolder(each, fields, example))
                .toList();
        Map<Language, Map<NounForm, String>> nouns = new LinkedHashMap<>();
        for (Language language : fields.languages()) {
            Map<NounForm, String> forms = usual.apply(LanguageRules.of(language));
            Optional<Fields> written = fields.has(language.tag())
                    ? fields.optionalNested(language.tag(), language + ": " + written(forms))
                    : fields.nested(language.tag(), written(forms));
            written.ifPresent(inner -> nouns.put(language, forms(inner, language, forms)));
        }
        return Optional.of(new Naming(path, former, nouns));
    }

    private static boolean isFolder(Reference path, Fields fields, String example) {
        if (Slug.isValid(path.id())) {
            return true;
        }
        fields.diagnostics()
                .error(
                        Code.INVALID_SLUG,
                        path.position(),
                        path.id().length(),
                        Phrase.of("“{slug}” cannot stand in a URL", path.id()),
                        Phrase.of("write one word in small Latin letters, for example {example}", example));
        return false;
    }

    private static Map<NounForm, String> forms(Fields fields, Language language, Map<NounForm, String> usual) {
        Map<NounForm, String> forms = new EnumMap<>(NounForm.class);
        List<String> missing = new ArrayList<>();
        usual.forEach((form, example) -> {
            if (fields.has(form.key())) {
                forms.put(form, fields.text(form.key(), example));
            } else {
                missing.add(form.key());
            }
        });
        if (!missing.isEmpty()) {
            fields.reportMissing(
                    missing,
                    Code.MISSING_KEY,
                    missing.size() == 1
                            ? Phrase.of("“{language}” also needs the form {form} of the noun", language, missing)
                            : Phrase.of("“{language}” also needs the forms {forms} of the noun", language, missing),
                    Phrase.of("write for example: {example}", language + ": " + written(usual)));
        }
        fields.finish();
        return forms;
    }

    private static String written(Map<NounForm, String> forms) {
        return forms.entrySet().stream()
                .map(form -> form.getKey().key() + ": " + form.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
