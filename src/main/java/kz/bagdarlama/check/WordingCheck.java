package kz.bagdarlama.check;

import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.text.WordPattern;
import kz.bagdarlama.text.WordPatterns;
import kz.bagdarlama.translation.Translations;

/**
 * Nothing is worded as the patterns of the glossary advise against: neither in texts nor in labels, units and strings of the
 * interface; and each pattern finds its own example.
 */
final class WordingCheck implements Check {

    /** The patterns of one language, ready to be looked for. */
    private record Compiled(List<Glossary.Pattern> patterns, WordPatterns finder) {}

    private record OfLanguage(Identity<List<Glossary.Pattern>> patterns, Language language) implements Query<Compiled> {

        @Override
        public Compiled compute(QueryCache queries) {
            List<Glossary.Pattern> own = patterns.object().stream()
                    .filter(pattern -> pattern.language().equals(language) && pattern.level() != Site.Level.IGNORE)
                    .toList();
            return new Compiled(
                    own,
                    new WordPatterns(own.stream()
                            .map(Glossary.Pattern::wording)
                            .map(WordPattern::of)
                            .toList()));
        }
    }

    private record Examples(Identity<List<Glossary.Pattern>> patterns, Severity severity) implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            patterns.object().forEach(pattern -> examples(pattern, diagnostics));
        }
    }

    private record Wordings(Identity<List<Glossary.Pattern>> patterns) implements TextRule {

        @Override
        public void check(Language language, LocatedText text, Diagnostics diagnostics, QueryCache queries) {
            Compiled compiled = queries.answer(new OfLanguage(patterns, language));
            for (WordPatterns.Found found : compiled.finder().in(text.text())) {
                WordingCheck.report(
                        compiled.patterns().get(found.pattern()),
                        text.at(found.start()),
                        found.end() - found.start(),
                        text.text().substring(found.start(), found.end()),
                        diagnostics);
            }
        }
    }

    private record InStrings(Identity<List<Glossary.Pattern>> patterns, Identity<Content> content, Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            Translations.strings(content.object(), queries).forEach((group, strings) -> {
                // The words of notes on progress are texts, and have been looked at as such.
                if (!group.startsWith(AcceptedTranslations.PROGRESS)) {
                    strings.forEach(string -> string.text()
                            .byLanguage()
                            .forEach((language, text) ->
                                    inString(string.position().apply(language), text, language, diagnostics, queries)));
                }
            });
        }

        private void inString(
                SourcePosition position, String text, Language language, Diagnostics diagnostics, QueryCache queries) {
            Compiled compiled = queries.answer(new OfLanguage(patterns, language));
            for (WordPatterns.Found found : queries.answer(new InString(patterns, language, text))) {
                WordingCheck.report(
                        compiled.patterns().get(found.pattern()),
                        position,
                        1,
                        text.substring(found.start(), found.end()),
                        diagnostics);
            }
        }
    }

    private record InString(Identity<List<Glossary.Pattern>> patterns, Language language, String text)
            implements Query<List<WordPatterns.Found>> {

        @Override
        public List<WordPatterns.Found> compute(QueryCache queries) {
            return List.copyOf(
                    queries.answer(new OfLanguage(patterns, language)).finder().in(text));
        }
    }

    @Override
    public String name() {
        return "wording";
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        List<Glossary.Pattern> patterns =
                input.content().glossary().map(Glossary::patterns).orElse(List.of());
        if (patterns.isEmpty()) {
            return;
        }
        Scans.report(new Examples(new Identity<>(patterns), diagnostics.severity()), input.queries(), diagnostics);
        Scans.eachText(new Wordings(new Identity<>(patterns)), input, diagnostics);
        Scans.report(
                new InStrings(new Identity<>(patterns), new Identity<>(input.content()), diagnostics.severity()),
                input.queries(),
                diagnostics);
    }

    private static void report(
            Glossary.Pattern pattern, SourcePosition position, int length, String words, Diagnostics diagnostics) {
        Phrase message = Phrase.of("“{words}” would be better said otherwise: {why}", words, pattern.why());
        Phrase hint = Phrase.of("write {instead}; for example: {right}", pattern.instead(), pattern.right());
        if (pattern.level() == Site.Level.ERROR) {
            diagnostics.error(Code.AVOIDED_WORDING, position, length, message, hint);
        } else {
            diagnostics.warning(Code.AVOIDED_WORDING, position, length, message, hint);
        }
    }

    private static void examples(Glossary.Pattern pattern, Diagnostics diagnostics) {
        WordPatterns finder = new WordPatterns(List.of(WordPattern.of(pattern.wording())));
        boolean inWrong = !finder.in(pattern.wrong()).isEmpty();
        boolean inRight = !finder.in(pattern.right()).isEmpty();
        if (inRight && !inWrong && !pattern.wrong().isEmpty()) {
            diagnostics.error(
                    Code.PATTERN_EXAMPLE,
                    pattern.wrongAt(),
                    pattern.wrong().codePointCount(0, pattern.wrong().length()),
                    Phrase.of(
                            "“{pattern}” is not found in this sentence, but in the one that is right",
                            pattern.wording()),
                    Phrase.of(
                            "have the sentences of “wrong” and “right” changed places? Write wrong: {sentence}",
                            pattern.right()));
            return;
        }
        if (!inWrong) {
            diagnostics.error(
                    Code.PATTERN_EXAMPLE,
                    pattern.position(),
                    pattern.wording().length(),
                    Phrase.of(
                            "“{pattern}” is not found in its own example “{wrong}”",
                            pattern.wording(),
                            pattern.wrong()),
                    Phrase.of("a word without a sign is the beginning of a word, with $ behind it the whole word"));
        }
        if (inRight) {
            diagnostics.error(
                    Code.PATTERN_EXAMPLE,
                    pattern.position(),
                    pattern.wording().length(),
                    Phrase.of(
                            "“{pattern}” is also found in the sentence that is right: “{right}”",
                            pattern.wording(),
                            pattern.right()),
                    Phrase.of("make the pattern narrower, or give another example"));
        }
    }
}
