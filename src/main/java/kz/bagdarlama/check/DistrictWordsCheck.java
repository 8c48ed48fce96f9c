package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.SourceRegister;
import kz.bagdarlama.text.LanguageRules;

/**
 * The text of every language names the districts of its facts that another one names, in whatever case; all of them may leave the
 * districts to the facts. Another district is no mistake by itself: its name may be that of a street or a mountain.
 */
final class DistrictWordsCheck implements Check {

    /** Languages inflect at the end; so many letters at the beginning tell districts from each other. */
    private static final int KEPT = 5;

    private static final int ENDING = 2;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

    /** Belongs to the rule that holds the districts of the facts against the document. */
    @Override
    public String name() {
        return CoverageCheck.NAME;
    }

    /** Where a text names a district. */
    private record Mention(District district, LocatedText text, int start, int end) {}

    /** What to look for in the texts of a language, for each district. */
    private record Names(Identity<List<District>> districts, Language language) implements Query<List<Name>> {

        @Override
        public List<Name> compute(QueryCache queries) {
            return districts.object().stream()
                    .map(district -> Name.of(district, language))
                    .toList();
        }
    }

    /**
     * A word of a name, as it is found in any case.
     *
     * @param kept what it begins with in all its cases
     * @param beginning the same, or less where its stem has less: «Нижн» of «Нижний»
     * @param stem as the stemmer gives it; empty where its beginning alone tells it
     */
    private record Word(String kept, String beginning, String stem, Language language) {

        /**
         * @param locative the name in another case, which says whether the word is bent within what most words keep
         */
        static Word of(String word, String locative, Language language) {
            String kept = DistrictWordsCheck.kept(word);
            if (BETWEEN_WORDS.splitAsStream(locative).anyMatch(each -> each.startsWith(kept))) {
                return new Word(kept, kept, "", language);
            }
            String stem = stem(word, language);
            int common = 0;
            while (common < Math.min(kept.length(), stem.length())
                    && folded(kept).charAt(common) == stem.charAt(common)) {
                common++;
            }
            return new Word(kept, kept.substring(0, Math.max(1, common)), stem, language);
        }

        String pattern() {
            return "((?:" + Pattern.quote(beginning) + "|" + Pattern.quote(beginning.toUpperCase(Locale.ROOT))
                    + ")\\p{L}*)";
        }

        /** @param said what matches the pattern */
        boolean is(String said) {
            return stem.isEmpty()
                    || said.startsWith(kept)
                    || said.startsWith(kept.toUpperCase(Locale.ROOT))
                    || stem(said, language).equals(stem);
        }

        private static String stem(String word, Language language) {
            LanguageRules rules = LanguageRules.of(language);
            List<String> words = List.of(folded(word));
            return rules.stemmer(rules.lemmas(words)).stem(words.get(0));
        }

        private static String folded(String word) {
            return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        }
    }

    /**
     * How the name of a district is found in any case.
     *
     * @param beginning of its first word, without which there is no match: to look for that alone is far cheaper
     * @param pattern all of its words, each with any ending, beginning as the name is written
     */
    private record Name(String beginning, String inCapitals, List<Word> words, Pattern pattern) {

        static Name of(District district, Language language) {
            List<Word> words = BETWEEN_WORDS
                    .splitAsStream(district.shortName().in(language).strip())
                    .map(word -> Word.of(word, district.locative().in(language), language))
                    .toList();
            String beginning = words.get(0).beginning();
            return new Name(
                    beginning,
                    beginning.toUpperCase(Locale.ROOT),
                    words,
                    Pattern.compile(words.stream()
                            .map(Word::pattern)
                            .collect(Collectors.joining(BETWEEN_WORDS.pattern(), "(?<!\\p{L})", ""))));
        }

        boolean mayBeIn(String text) {
            return text.contains(beginning) || text.contains(inCapitals);
        }

        boolean is(Matcher found) {
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).is(found.group(i + 1))) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Held(
            Identity<Claim> claim,
            Identity<List<District>> districts,
            Optional<Identity<SourceRegister>> register,
            List<Language> languages,
            Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            Claim held = claim.object();
            Set<String> doubtful =
                    register.map(known -> doubtful(held, known.object())).orElse(Set.of());
            Map<Language, List<Mention>> mentions = new HashMap<>();
            languages.forEach(language -> mentions.put(
                    language,
                    mentions(
                            held.texts().in(language),
                            districts.object(),
                            queries.answer(new Names(districts, language)))));
            for (Language language : languages) {
                inText(held, doubtful, language, districts.object(), mentions, diagnostics);
            }
        }
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        Identity<List<District>> districts = new Identity<>(input.content().districts());
        Optional<Identity<SourceRegister>> register = input.readRegister().map(Identity::new);
        List<Language> languages = input.content().site().languages();
        for (Claim claim : Scans.claims(input.queries(), input.content())) {
            if (!claim.districts().isEmpty()
                    && !input.isUnreliable(claim.position().path())) {
                Scans.report(
                        new Held(new Identity<>(claim), districts, register, languages, diagnostics.severity()),
                        input.queries(),
                        diagnostics);
            }
        }
    }

    /** Districts that the document does not have there are reported at the facts. */
    private static Set<String> doubtful(Claim claim, SourceRegister register) {
        Set<String> known = claim.units().stream()
                .flatMap(unit -> register.unit(unit.id()).stream())
                .flatMap(unit -> unit.districts().stream())
                .collect(Collectors.toSet());
        return claim.districts().stream()
                .map(Reference::id)
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
    }

    private static void inText(
            Claim claim,
            Set<String> doubtful,
            Language language,
            List<District> districts,
            Map<Language, List<Mention>> everywhere,
            Diagnostics diagnostics) {
        List<LocatedText> texts = claim.texts().in(language);
        if (texts.isEmpty() || texts.get(0).text().isEmpty()) {
            return;
        }
        List<Mention> mentions = everywhere.get(language);
        Set<String> meant = claim.districts().stream().map(Reference::id).collect(Collectors.toSet());
        List<Mention> others = new ArrayList<>(mentions.stream()
                .filter(mention -> !meant.contains(mention.district().id()))
                .toList());
        for (Reference reference : claim.districts()) {
            Optional<District> district = districts.stream()
                    .filter(each -> each.id().equals(reference.id()))
                    .findFirst();
            if (district.isEmpty()
                    || doubtful.contains(reference.id())
                    || isNamed(district.get(), mentions)
                    || everywhere.values().stream().noneMatch(each -> isNamed(district.get(), each))) {
                continue;
            }
            String name = district.get().name().in(language);
            Phrase hint = Phrase.of("correct the text, or “{key}” in the facts", "districts");
            if (others.isEmpty()) {
                diagnostics.error(
                        Code.DISTRICT_MISMATCH,
                        place(mentions, texts),
                        1,
                        Phrase.of(
                                "the facts name the district “{district}” ({place}); this text does not",
                                name,
                                reference.position()),
                        hint);
            } else {
                Mention other = others.remove(0);
                diagnostics.error(
                        Code.DISTRICT_MISMATCH,
                        other.text().at(other.start()),
                        other.end() - other.start(),
                        Phrase.of(
                                "the text names “{said}” here; the facts name the district “{district}” ({place})",
                                other.text().text().substring(other.start(), other.end()),
                                name,
                                reference.position()),
                        hint);
            }
        }
        boolean certain = doubtful.isEmpty()
                && meant.stream()
                        .allMatch(id ->
                                districts.stream().anyMatch(each -> each.id().equals(id)));
        if (!certain) {
            return;
        }
        // A heading that names the right one does not make another one in the sentence right.
        others.stream()
                .filter(mention -> !mention.text().heading() && isCalledDistrict(mention, language))
                .forEach(mention -> diagnostics.error(
                        Code.DISTRICT_MISMATCH,
                        mention.text().at(mention.start()),
                        mention.end() - mention.start(),
                        Phrase.of(
                                "the text names “{said}” here; the facts do not have this district",
                                mention.text().text().substring(mention.start(), mention.end())),
                        Phrase.of("correct the text, or “{key}” in the facts", "districts")));
    }

    /** Whether the rest of its full name follows, as in “Северном районе”: not as a street or a mountain. */
    private static boolean isCalledDistrict(Mention mention, Language language) {
        String name = mention.district().name().in(language).strip();
        String rest = name.substring(name.lastIndexOf(' ') + 1);
        String text = mention.text().text();
        int next = mention.end();
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == mention.end()
                || !name.startsWith(mention.district().shortName().in(language).strip() + " ")) {
            return false;
        }
        int end = next;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        Word noun = Word.of(rest, mention.district().locative().in(language), language);
        return text.startsWith(noun.beginning(), next) && noun.is(text.substring(next, end));
    }

    private static boolean isNamed(District district, List<Mention> mentions) {
        return mentions.stream().anyMatch(mention -> mention.district() == district);
    }

    /** Beside the other districts, or else where the text begins. */
    private static SourcePosition place(List<Mention> mentions, List<LocatedText> texts) {
        return mentions.stream()
                .findFirst()
                .map(mention -> mention.text().at(mention.start()))
                .orElseGet(() -> texts.get(texts.size() > 1 ? 1 : 0).at(0));
    }

    /** @param names what to look for, in the order of the districts */
    private static List<Mention> mentions(List<LocatedText> texts, List<District> districts, List<Name> names) {
        List<Mention> mentions = new ArrayList<>();
        // The body first: that is where a place to mend is looked for.
        for (boolean heading : new boolean[] {false, true}) {
            for (LocatedText text : texts) {
                if (text.heading() == heading) {
                    for (int i = 0; i < names.size(); i++) {
                        if (!names.get(i).mayBeIn(text.text())) {
                            continue;
                        }
                        Matcher matcher = names.get(i).pattern().matcher(text.text());
                        while (matcher.find()) {
                            if (names.get(i).is(matcher)) {
                                mentions.add(new Mention(districts.get(i), text, matcher.start(), matcher.end()));
                            }
                        }
                    }
                }
            }
        }
        return mentions;
    }

    /** What a word has in all its cases. */
    private static String kept(String word) {
        return word.substring(0, Math.min(word.length(), Math.max(KEPT, word.length() - ENDING)));
    }
}
