package kz.bagdarlama.check;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.Tasks;

/** The checking stage: all rules, one after the other. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new ReferenceCheck(),
            new TwiceCheck(),
            new HeadingCheck(),
            new LinkCheck(),
            new SynonymCheck(),
            new ThemeCheck(),
            new MessageCheck(),
            new CoverageCheck(),
            new CopyCheck(),
            new DistrictWordsCheck(),
            new FigureCheck(),
            new DeadlineWordsCheck(),
            new CommitmentCheck(),
            new CountCheck(),
            new ParityCheck(),
            new TermCheck(),
            new WordingCheck(),
            new OneNameCheck(),
            new NoteCheck(),
            new ScriptCheck(),
            new CutWordsCheck(),
            new ForeignWordsCheck(),
            new LengthCheck(),
            new TranslationCheck(),
            new PdfCheck(),
            new ProgressCheck(Today::latest));

    private Checks() {}

    /** Reports everything that is wrong between files, as severely as the site wants each rule taken. */
    public static void run(CheckInput input, Diagnostics diagnostics) {
        run(input, diagnostics, Runnable::run);
    }

    /**
     * Reports everything that is wrong between files, as severely as the site wants each rule taken.
     *
     * @param executor what works on the rules, each by itself
     */
    public static void run(CheckInput input, Diagnostics diagnostics, Executor executor) {
        List<String> names = ALL.stream()
                .map(Check::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Site site = input.content().site();
        site.checks().forEach((name, setting) -> {
            if (!names.contains(name)) {
                diagnostics.error(
                        Code.UNKNOWN_CHECK,
                        setting.position(),
                        name.length(),
                        Phrase.of("there is no rule “{name}”", name),
                        Suggestion.among(Choices.RULES, name, names));
            }
        });
        CheckInput known = input.withUnreliable(diagnostics.placesWithErrors());
        Tasks.all(
                executor,
                ALL.stream()
                        .map(check -> Executors.callable(() -> run(check, known, diagnostics)))
                        .toList());
        Echoes.remove(diagnostics);
    }

    private static void run(Check check, CheckInput input, Diagnostics diagnostics) {
        Site.CheckSetting setting =
                check.name() == null ? null : input.content().site().checks().get(check.name());
        Site.Level level = setting == null ? check.level() : setting.level();
        if (level == Site.Level.ERROR) {
            check.run(input, diagnostics);
        } else if (level == Site.Level.WARNING) {
            check.run(input, diagnostics.as(Severity.WARNING));
        }
    }
}
