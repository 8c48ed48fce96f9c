package kz.bagdarlama.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Letters;

/**
 * Words in Latin letters that every text in Cyrillic ones has, and of which {@code names.yaml} does not say the language: a program that reads
 * pages aloud has to know it (WCAG 2.2, 3.1.2). Abbreviations in capitals are spelled out in any language.
 */
final class ForeignWordsCheck implements Check {

    private static final String WORD = "[A-Za-z](?:[A-Za-z'’.&-]*[A-Za-z])?";

    private static final Pattern WORDS =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + WORD + "(?: " + WORD + ")*(?![A-Za-z])");

    private static final Pattern SPOKEN = Pattern.compile("[A-Za-z]*[a-z][A-Za-z]*");

    private static final int SHORTEST = 3;

    /** What stands in a text as an address: it is reported as one, and its parts are words of no language. */
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w.-]+");

    @Override
    public String name() {
        return "names";
    }

    @Override
    public Site.Level level() {
        return Site.Level.WARNING;
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        if (input.hasUnreliableNames()) {
            return;
        }
        List<ForeignName> names = input.content().names();
        Set<String> said = new HashSet<>();
        for (ContentText text : input.content().texts()) {
            Map<Language, Prose> texts = text.prose().byLanguage();
            List<Language> cyrillic = texts.keySet().stream()
                    .filter(language -> !LanguageRules.of(language).isLatin())
                    .toList();
            if (cyrillic.isEmpty() || texts.size() < 2) {
                continue;
            }
            Language leads = input.translations().leads(text.key());
            Language first = cyrillic.contains(leads) ? leads : cyrillic.get(0);
            words(texts.get(first), names, input).forEach((words, place) -> {
                boolean everywhere = cyrillic.stream()
                        .allMatch(language ->
                                words(texts.get(language), names, input).containsKey(words));
                if (everywhere && said.add(words)) {
                    diagnostics.error(
                            Code.UNNAMED_LANGUAGE,
                            place.text().at(place.start()),
                            words.length(),
                            Phrase.of("names.yaml does not say which language “{words}” is in", words),
                            Phrase.of(
                                    "add the line {line} to names.yaml; Kazakh in Latin letters is kk-Latn there",
                                    "- {text: " + words + ", language: en}"));
                }
            });
        }
    }

    private record Place(LocatedText text, int start) {}

    private record Words(Identity<Prose> prose, Identity<List<ForeignName>> names)
            implements Query<Map<String, Place>> {

        @Override
        public Map<String, Place> compute(QueryCache queries) {
            Map<String, Place> found = new LinkedHashMap<>();
            for (LocatedText text : Scans.located(queries, prose.object())) {
                if (Letters.mayHaveLatin(text.text())) {
                    collect(text, names.object(), found);
                }
            }
            return found;
        }
    }

    private static Map<String, Place> words(Prose prose, List<ForeignName> names, CheckInput input) {
        return input.queries().answer(new Words(new Identity<>(prose), new Identity<>(names)));
    }

    private static void collect(LocatedText text, List<ForeignName> names, Map<String, Place> into) {
        String unknown = text.text();
        if (unknown.contains("://") || unknown.contains("www.") || unknown.indexOf('@') >= 0) {
            unknown = ADDRESS.matcher(unknown).replaceAll(address -> blank(address.group()));
        }
        for (ForeignName name : names) {
            unknown = unknown.replace(name.text(), blank(name.text()));
        }
        Matcher words = WORDS.matcher(unknown);
        while (words.find()) {
            boolean spoken = SPOKEN.matcher(words.group())
                    .results()
                    .anyMatch(word -> word.group().length() >= SHORTEST);
            if (spoken) {
                into.putIfAbsent(words.group(), new Place(text, words.start()));
            }
        }
    }

    /** As many signs that are neither letters nor spaces: the words around stay apart, and places where they are. */
    private static String blank(String text) {
        return "\uFFFC".repeat(text.length());
    }
}
