package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.text.WordPattern;
import kz.bagdarlama.text.WordPatterns;

/**
 * A text takes on itself what the facts say: its main sentence, the first that has a verb of any kind of undertaking, has one of
 * its own kind. Which verbs there are stands in {@code commitments.yaml}, once for each kind and language; the longer of two
 * wins, since “will ensure the oversight” is another kind than “will ensure”. Kinds without verbs let everything pass.
 */
final class CommitmentCheck implements Check {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}++");

    /** Shorter words are near to too many others. */
    private static final int SHORTEST_WORD = 6;

    /** The verbs of one language, and which kind each is of. */
    private record Verbs(List<Commitment> kinds, WordPatterns finder) {

        Commitment kind(WordPatterns.Found found) {
            return kinds.get(found.pattern());
        }
    }

    private record OfLanguage(Identity<List<Commitment>> commitments, Language language) implements Query<Verbs> {

        @Override
        public Verbs compute(QueryCache queries) {
            List<Commitment> kinds = new ArrayList<>();
            List<WordPattern> patterns = new ArrayList<>();
            for (Commitment commitment : commitments.object()) {
                for (String verb : commitment.verbs().getOrDefault(language, List.of())) {
                    kinds.add(commitment);
                    patterns.add(WordPattern.of(verb));
                }
            }
            return new Verbs(kinds, new WordPatterns(patterns));
        }
    }

    private record OfPledge(
            Identity<Pledge> pledge,
            Identity<List<Commitment>> commitments,
            List<Language> languages,
            Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            Optional<Commitment> own = commitments.object().stream()
                    .filter(each -> pledge.object().isOfKind(each.id()))
                    .findFirst();
            for (Language language : languages) {
                own.filter(kind -> kind.verbs().containsKey(language))
                        .ifPresent(kind -> hold(
                                pledge.object(),
                                kind,
                                queries.answer(new OfLanguage(commitments, language)),
                                language,
                                diagnostics));
            }
        }
    }

    @Override
    public String name() {
        return "commitment";
    }

    /** What a sentence says can be right in words that nobody has listed yet. */
    @Override
    public Site.Level level() {
        return Site.Level.WARNING;
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        List<Commitment> commitments = input.content().commitments();
        if (commitments.stream().allMatch(each -> each.verbs().isEmpty())) {
            return;
        }
        Identity<List<Commitment>> all = new Identity<>(commitments);
        List<Language> languages = input.content().site().languages();
        input.content()
                .programme()
                .pledges()
                .filter(pledge -> !input.isUnreliable(pledge.position().path()))
                .forEach(pledge -> Scans.report(
                        new OfPledge(new Identity<>(pledge), all, languages, diagnostics.severity()),
                        input.queries(),
                        diagnostics));
    }

    private static void hold(Pledge pledge, Commitment own, Verbs verbs, Language language, Diagnostics diagnostics) {
        List<LocatedText> texts = LocatedText.lead(pledge.prose().in(language)).stream()
                .filter(text -> !text.heading() && !text.text().isEmpty())
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        for (LocatedText text : texts) {
            List<WordPatterns.Found> found = verbs.finder().inFirstSentence(text.text());
            List<WordPatterns.Found> said = found.stream()
                    .filter(each -> found.stream().noneMatch(other -> contains(other, each)))
                    .sorted(Comparator.comparingInt(WordPatterns.Found::start))
                    .toList();
            if (!said.isEmpty()) {
                if (said.stream().noneMatch(each -> verbs.kind(each) == own)) {
                    another(said.get(0), own, verbs, text, language, diagnostics);
                }
                return;
            }
        }
        Phrase message = Phrase.of(
                "the facts say “{name}”; this text has no verb of any kind of undertaking",
                own.name().in(language));
        if (!misspelt(own, texts.get(0), language, message, diagnostics)) {
            diagnostics.error(
                    Code.COMMITMENT_MISMATCH,
                    texts.get(0).at(0),
                    1,
                    message,
                    Phrase.of(
                            "say it with one of its verbs; if these words are right, add them to the verbs of “{id}” in commitments.yaml",
                            own.id()));
        }
    }

    /** Whether a word is one of the verbs but for a letter or two, which is reported there: nobody should add it to the list. */
    private static boolean misspelt(
            Commitment own, LocatedText text, Language language, Phrase message, Diagnostics diagnostics) {
        Set<String> verbs = new TreeSet<>();
        for (String verb : own.verbs().get(language)) {
            LETTERS.matcher(verb)
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .forEach(verbs::add);
        }
        Matcher words = LETTERS.matcher(text.text());
        while (words.find()) {
            String word = words.group();
            Optional<String> meant = word.length() < SHORTEST_WORD || verbs.contains(word.toLowerCase(Locale.ROOT))
                    ? Optional.empty()
                    : Suggestion.closest(word, verbs).filter(verb -> Math.abs(verb.length() - word.length()) < 2);
            if (meant.isPresent()) {
                diagnostics.error(
                        Code.COMMITMENT_MISMATCH,
                        text.at(words.start()),
                        word.length(),
                        message,
                        Suggestion.didYouMean(meant.get()));
                return true;
            }
        }
        return false;
    }

    private static void another(
            WordPatterns.Found found,
            Commitment own,
            Verbs verbs,
            LocatedText text,
            Language language,
            Diagnostics diagnostics) {
        diagnostics.error(
                Code.COMMITMENT_MISMATCH,
                text.at(found.start()),
                found.end() - found.start(),
                Phrase.of(
                        "the text says “{words}”, which is “{kind}”; the facts say “{name}”",
                        text.text().substring(found.start(), found.end()),
                        verbs.kind(found).name().in(language),
                        own.name().in(language)),
                Phrase.of(
                        "correct the verb, or write commitment: {kind}; if both are right, add the whole wording to the verbs of “{id}” in commitments.yaml",
                        verbs.kind(found).id(),
                        own.id()));
    }

    private static boolean contains(WordPatterns.Found whole, WordPatterns.Found part) {
        return whole.start() <= part.start()
                && part.end() <= whole.end()
                && whole.end() - whole.start() > part.end() - part.start();
    }
}
