package kz.bagdarlama.check;

import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.text.WordPattern;
import kz.bagdarlama.text.WordPatterns;
import kz.bagdarlama.translation.TranslatableString;

/**
 * Nothing is worded as the patterns of the glossary advise against: neither in texts nor in labels, units and strings of the
 * interface; and each pattern finds its own example.
 */
final class WordingCheck implements Check {

    /** The patterns of one language, ready to be looked for. */
    private record Compiled(List<Glossary.Pattern> patterns, WordPatterns finder) {}

    private record OfLanguage(Memory.Same patterns, Language language) {}

    private record Examples(Memory.Same patterns, Severity severity) {}

    private record Strings(Memory.Same patterns, Memory.Same content, Severity severity) {}

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
        Memory memory = input.memory();
        Scans.once(
                memory,
                new Examples(new Memory.Same(patterns), diagnostics.severity()),
                diagnostics,
                own -> patterns.forEach(pattern -> examples(pattern, own)));
        Scans.eachText(name(), patterns, input, diagnostics, (each, own) -> {
            Compiled compiled = compiled(patterns, each.language(), memory);
            for (WordPatterns.Found found : compiled.finder().in(each.text().text())) {
                report(
                        compiled.patterns().get(found.pattern()),
                        each.text().at(found.start()),
                        found.end() - found.start(),
                        each.text().text().substring(found.start(), found.end()),
                        own);
            }
        });
        Scans.once(
                memory,
                new Strings(new Memory.Same(patterns), new Memory.Same(input.content()), diagnostics.severity()),
                diagnostics,
                own -> strings(patterns, input, own));
    }

    private static void strings(List<Glossary.Pattern> patterns, CheckInput input, Diagnostics diagnostics) {
        input.translations().strings().forEach((group, strings) -> {
            // The words of notes on progress are texts, and have been looked at as such.
            if (!group.startsWith(AcceptedTranslations.PROGRESS)) {
                for (TranslatableString string : strings) {
                    string.text().byLanguage().forEach((language, text) -> {
                        Compiled compiled = compiled(patterns, language, input.memory());
                        for (WordPatterns.Found found : compiled.finder().in(text)) {
                            report(
                                    compiled.patterns().get(found.pattern()),
                                    string.position().apply(language),
                                    1,
                                    text.substring(found.start(), found.end()),
                                    diagnostics);
                        }
                    });
                }
            }
        });
    }

    private static Compiled compiled(List<Glossary.Pattern> patterns, Language language, Memory memory) {
        return memory.recall(new OfLanguage(new Memory.Same(patterns), language), () -> {
            List<Glossary.Pattern> own = patterns.stream()
                    .filter(pattern -> pattern.language().equals(language) && pattern.level() != Site.Level.IGNORE)
                    .toList();
            return new Compiled(
                    own,
                    new WordPatterns(own.stream()
                            .map(Glossary.Pattern::wording)
                            .map(WordPattern::of)
                            .toList()));
        });
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
        if (finder.in(pattern.wrong()).isEmpty()) {
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
        if (!finder.in(pattern.right()).isEmpty()) {
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
