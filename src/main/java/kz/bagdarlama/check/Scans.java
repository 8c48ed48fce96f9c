package kz.bagdarlama.check;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.FoundFigure;
import kz.bagdarlama.text.LanguageRules;

/** What several checks find out about the same texts, found out once. */
final class Scans {

    private record Figures(Language language, String text) {}

    private record Located(Memory.Same prose) {}

    private record Claims(Memory.Same content) {}

    private record Reported(String rule, Memory.Same about, Language language, Memory.Same prose, Severity severity) {}

    private record OfNote(String rule, Memory.Same about, Memory.Same note, Severity severity) {}

    private Scans() {}

    /** The figures that stand in a text. */
    static List<FoundFigure> figures(Memory memory, Language language, String text) {
        return memory.recall(
                new Figures(language, text),
                () -> List.copyOf(LanguageRules.of(language).figures(text)));
    }

    /** The same without the numbers of names. */
    static List<FoundFigure> figures(Memory memory, Language language, String text, NumberNames names) {
        return figures(memory, language, names.without(text));
    }

    /** Everything in a text. */
    static List<LocatedText> located(Memory memory, Prose prose) {
        return memory.recall(new Located(new Memory.Same(prose)), () -> List.copyOf(LocatedText.all(prose)));
    }

    /** All claims of the content, in order. */
    static List<Claim> claims(Memory memory, Content content) {
        return memory.recall(new Claims(new Memory.Same(content)), () -> List.copyOf(Claim.of(content, memory)));
    }

    /**
     * Checks every text by itself, and what the notes on progress say; what was reported of a text that has not changed is
     * reported again.
     *
     * @param about all else that the rule depends on: another object where that has changed
     * @param rule reports what is wrong with the texts that it is given
     */
    static void eachText(
            String name,
            Object about,
            CheckInput input,
            Diagnostics diagnostics,
            BiConsumer<TextOf, Diagnostics> rule) {
        Memory.Same depends = new Memory.Same(about);
        input.content()
                .texts()
                .forEach(each -> each.prose().byLanguage().forEach((language, prose) -> {
                    Reported question =
                            new Reported(name, depends, language, new Memory.Same(prose), diagnostics.severity());
                    once(
                            input.memory(),
                            question,
                            diagnostics,
                            own -> located(input.memory(), prose)
                                    .forEach(text -> rule.accept(new TextOf(language, text), own)));
                }));
        input.content()
                .programme()
                .pledges()
                .map(Pledge::progress)
                .flatMap(List::stream)
                .forEach(note -> {
                    OfNote question = new OfNote(name, depends, new Memory.Same(note), diagnostics.severity());
                    once(
                            input.memory(),
                            question,
                            diagnostics,
                            own -> note.texts()
                                    .forEach(texts -> texts.byLanguage()
                                            .forEach((language, text) ->
                                                    rule.accept(new TextOf(language, LocatedText.of(text)), own))));
                });
    }

    /**
     * Reports again what was reported before, or reports it for the first time.
     *
     * @param question all that the reports depend on, the severity of the diagnostics among it
     */
    static void once(Memory memory, Record question, Diagnostics diagnostics, Consumer<Diagnostics> report) {
        diagnostics.addAll(memory.recall(question, () -> collected(diagnostics, report)));
    }

    private static List<Diagnostic> collected(Diagnostics like, Consumer<Diagnostics> report) {
        Diagnostics own = like.fresh();
        report.accept(own);
        return own.sorted();
    }

    /** A paragraph, heading or text of a note in its language. */
    record TextOf(Language language, LocatedText text) {}
}
