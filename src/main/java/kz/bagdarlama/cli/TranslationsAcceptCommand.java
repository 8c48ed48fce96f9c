package kz.bagdarlama.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.check.Today;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.SectionId;
import kz.bagdarlama.translation.Acceptance;
import kz.bagdarlama.translation.Translation;
import kz.bagdarlama.translation.Translations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bagdarlama translations accept}: somebody says that translations agree with their sources. */
@Command(
        name = "accept",
        description = "Remembers that translations agree with their sources as both are now.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bagdarlama translations accept 1.1/3               read and found right",
            "  bagdarlama translations accept chapter:1.1 page:about",
            "  bagdarlama translations accept topic:jobs labels:1.1/3 messages:frame",
            "  bagdarlama translations accept --typo 1.1/3        a slip of the source only",
            "  bagdarlama translations accept --leads kk page:about",
            "  bagdarlama translations accept --all",
        })
final class TranslationsAcceptCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.ParentCommand
    private TranslationsCommand parent;

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Texts: 1.1/3, pledge:1.1/3, chapter:1.1, page:about; strings: topic:jobs, labels:1.1/3, "
                    + "messages:frame, site …")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--all",
            description = "All texts and strings whose translations are not settled; forget those that are gone.")
    private boolean all;

    @Option(
            names = "--typo",
            description = "The change of the source is of no concern to the translation: current, but not read anew.")
    private boolean typo;

    @Option(names = "--leads", paramLabel = "LANG", description = "The language that leads these texts from now on.")
    private String leads;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day on which they were read, as 2026-11-22 (default: today).")
    private String date;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec);
        if (ids.isEmpty() != all) {
            throw console.wrongUse(Phrase.of("name the texts to accept, or --all"));
        }
        if (typo && date != null) {
            throw console.wrongUse(Phrase.of("--typo says that nobody read the translation; --date goes without it"));
        }
        Optional<LocalDate> reviewed = typo ? Optional.empty() : Optional.of(date == null ? Today.date() : day());
        Diagnostics diagnostics = new Diagnostics();
        Optional<Content> content = parent.read(diagnostics);
        if (content.isEmpty() || diagnostics.hasErrors()) {
            // What cannot be read rightly should not be remembered as right.
            FormatOption.printText(diagnostics, console);
            console.complain(Phrase.of("{counts}: nothing was accepted", Summary.counts(diagnostics)));
            return ExitCode.CONTENT;
        }
        List<Language> languages = content.get().site().languages();
        Translations translations = Translations.of(content.get());
        Acceptance acceptance = new Acceptance(translations, reviewed, lead(languages));
        if (all) {
            acceptance.acceptAll();
        } else {
            resolved(translations, content.get()).forEach(acceptance::accept);
        }
        acceptance.write(parent.input().content(), languages);
        acceptance.accepted().forEach(id -> console.say(Phrase.of("accepted {text}", id)));
        new TreeSet<>(acceptance.forgotten()).forEach(id -> console.say(Phrase.of("forgotten {text}", id)));
        int texts = acceptance.accepted().size();
        console.say(reviewed.map(day -> Phrase.of("texts accepted: {count}, read on {day}", texts, day))
                .orElseGet(() -> Phrase.of("texts accepted: {count}, not read anew", texts)));
        return ExitCode.OK;
    }

    private CommandLine.ParameterException usage(Phrase phrase) {
        return Console.of(spec).wrongUse(phrase);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw usage(Phrase.of("“{value}” is no date; write for example --date 2026-11-22", date));
        }
    }

    private Optional<Language> lead(List<Language> languages) {
        if (leads == null) {
            return Optional.empty();
        }
        return Optional.of(languages.stream()
                .filter(language -> language.tag().equals(leads))
                .findFirst()
                .orElseThrow(() -> usage(
                        Phrase.of("the site has no language “{language}”; it has {languages}", leads, languages))));
    }

    /** The ids in the form of links; whoever leaves the kind out means the one that has numbers of this form. */
    private List<String> resolved(Translations translations, Content content) {
        Set<String> known = Stream.concat(
                        translations.ids().stream(), translations.all().stream().map(Translation::id))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> resolved = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (AcceptedTranslations.isKind(id) && i + 1 < ids.size()) {
                id = id + ":" + ids.get(++i);
            } else if (id.indexOf(':') < 0 && !known.contains(id)) {
                id = named(id, content);
            }
            if (!known.contains(id)) {
                throw usage(Phrase.of(
                        "there is no text “{text}”; {hint}",
                        id,
                        Suggestion.among(Choices.TEXTS, id, ofTheSameKind(id, known))));
            }
            resolved.add(id);
        }
        return resolved;
    }

    /** The ids that begin with the same word, or all where none does: there are hundreds. */
    private static Set<String> ofTheSameKind(String id, Set<String> known) {
        String kind = id.substring(0, id.indexOf(':') + 1);
        Set<String> same =
                known.stream().filter(each -> each.startsWith(kind)).collect(Collectors.toCollection(TreeSet::new));
        return same.isEmpty() ? known : same;
    }

    /** The text of an id, or of the number that the document prints for it. */
    private static String named(String written, Content content) {
        for (EntryKind kind : List.of(EntryKind.PLEDGE, EntryKind.CHAPTER, EntryKind.SECTION)) {
            Optional<String> id = content.idOf(kind, written);
            if (id.isPresent()) {
                return kind.key(id.get());
            }
        }
        return kind(written, content.site().levels()).key(written);
    }

    private static EntryKind kind(String number, int levels) {
        if (PledgeId.parse(number, levels).isPresent()) {
            return EntryKind.PLEDGE;
        }
        return ChapterId.parse(number, levels).isPresent()
                ? EntryKind.CHAPTER
                : SectionId.parse(number, Math.max(1, levels - 1)).isPresent()
                                || SectionId.parse(number).isPresent()
                        ? EntryKind.SECTION
                        : EntryKind.PAGE;
    }
}
