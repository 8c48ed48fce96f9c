package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.translation.StringTranslation;
import kz.bagdarlama.translation.Translation;

/**
 * No translation lags behind its source. A warning by default: the correction of one language shall not have to wait for the
 * other, and readers are told.
 */
final class TranslationCheck implements Check {

    /** How many of those without a record are named. */
    private static final int NAMED = 3;

    @Override
    public String name() {
        return "translations";
    }

    @Override
    public Site.Level level() {
        return Site.Level.WARNING;
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        input.translations().ofTexts().forEach(text -> check(text, input, diagnostics));
        checkRecords(input, diagnostics);
        // Where nothing is remembered of strings, nobody wants to hear of them.
        if (input.translations().hasAcceptedStrings()) {
            for (Translation group : input.translations().ofStrings()) {
                if (group.strings().isEmpty()) {
                    check(group, input, diagnostics);
                }
                for (StringTranslation string : group.strings()) {
                    if (string.sourceChanged()
                            && !input.isUnreliable(string.position().path())) {
                        check(string, group, diagnostics);
                    }
                }
            }
        }
    }

    /**
     * What readers have already in two languages, and of which nobody will be told when one of them changes: a file that was lost or cut
     * off would go unseen. Whatever is new has no record before somebody accepts it, nor has anything on a site that begins.
     */
    private static void checkRecords(CheckInput input, Diagnostics diagnostics) {
        if (input.published().isEmpty() || !input.unreliable().isEmpty()) {
            return;
        }
        List<Translation> untracked = input.translations().ofTexts().stream()
                .filter(translation -> translation.state() == Translation.State.UNTRACKED)
                .toList();
        List<String> lost = new ArrayList<>();
        if (!untracked.isEmpty()) {
            Set<String> published = published(input);
            untracked.stream()
                    .filter(translation -> published.contains(translation.language() + " " + translation.id()))
                    .map(Translation::id)
                    .distinct()
                    .forEach(lost::add);
        }
        AcceptedTranslations records = input.content().translations();
        lost.addAll(cutOff(
                List.copyOf(input.translations().strings().keySet()),
                records.strings().keySet()));
        if (!lost.isEmpty()) {
            report(lost, records, input, diagnostics);
        }
    }

    /** The groups of strings behind the last one that has a record, in the order in which the file names them. */
    private static List<String> cutOff(List<String> groups, Set<String> recorded) {
        int end = groups.size();
        while (end > 0 && !recorded.contains(groups.get(end - 1))) {
            end--;
        }
        return end == 0 ? List.of() : groups.subList(end, groups.size());
    }

    /** Language and id of each text that was published. */
    private static Set<String> published(CheckInput input) {
        Set<String> published = new HashSet<>();
        input.published()
                .forEach((address, owner) -> owner.flatMap(page ->
                                page.kind().entry().filter(EntryKind::hasText).map(kind -> kind.key(page.id())))
                        .ifPresent(id -> published.add(address.substring(0, address.indexOf('/')) + " " + id)));
        return published;
    }

    private static void report(
            List<String> lost, AcceptedTranslations records, CheckInput input, Diagnostics diagnostics) {
        String file = input.content().site().position().path().replace("site.yaml", "translations.yaml");
        Optional<AcceptedTranslations.Entry> last = Stream.<AcceptedTranslations.Entry>concat(
                        records.entries().values().stream(), records.strings().values().stream())
                .max(Comparator.comparingInt(each -> each.position().line()));
        int recorded = records.entries().size() + records.strings().size();
        boolean few = lost.size() <= NAMED;
        String some = String.join(", ", few ? lost : lost.subList(0, NAMED)) + (few ? "" : ", …");
        String accept = "./bagdarlama translations accept " + (few ? String.join(" ", lost) : "--all");
        if (last.isEmpty()) {
            diagnostics.error(
                    Code.UNRECORDED_TRANSLATION,
                    SourcePosition.file(file),
                    Phrase.of(
                            "nothing is recorded of the published translations ({count}: {texts}); when an original changes, nobody is told that its translation lags behind",
                            lost.size(),
                            some),
                    Phrase.of(
                            "if the file was here, bring it back: git restore {file}; if not, read both languages side by side, then write it with {command}",
                            file,
                            accept));
            return;
        }
        diagnostics.error(
                Code.UNRECORDED_TRANSLATION,
                last.get().position(),
                1,
                Phrase.of(
                        "published translations have no record in this file ({count}: {texts}); when an original changes, nobody is told that its translation lags behind",
                        lost.size(),
                        some),
                few && lost.size() * 2 <= recorded
                        ? Phrase.of(
                                "read both languages side by side, then record them with {command}; if lines were lost, bring them back: git restore {file}",
                                accept,
                                file)
                        : Phrase.of(
                                "if lines were lost, bring them back: git restore {file}; if not, read both languages side by side, then record them with {command}",
                                file,
                                accept));
    }

    private static void check(StringTranslation string, Translation group, Diagnostics diagnostics) {
        String accept = "./bagdarlama translations accept " + group.id();
        if (string.state() == Translation.State.STALE) {
            diagnostics.error(
                    Code.STALE_TRANSLATION,
                    string.position(),
                    1,
                    Phrase.of(
                            "{group}, {key}: the text in “{language}” has changed since its translation was accepted",
                            group.id(),
                            string.key(),
                            group.leads()),
                    Phrase.of(
                            "see what with ./bagdarlama translations, translate it, and confirm with {command}",
                            accept));
        } else {
            diagnostics.error(
                    Code.UNCONFIRMED_TRANSLATION,
                    string.position(),
                    1,
                    Phrase.of(
                            "{group}, {key}: both the text in “{language}” and its translation have changed; nobody has said yet that they agree",
                            group.id(),
                            string.key(),
                            group.leads()),
                    Phrase.of("see what with ./bagdarlama translations, and confirm with {command}", accept));
        }
    }

    private static void check(Translation translation, CheckInput input, Diagnostics diagnostics) {
        if (input.isUnreliable(translation.position().path())) {
            return;
        }
        String accept = "./bagdarlama translations accept " + translation.id();
        if (translation.state() == Translation.State.STALE) {
            diagnostics.error(
                    Code.STALE_TRANSLATION,
                    translation.position(),
                    1,
                    Phrase.of(
                            "the text in “{language}” has changed since this translation was accepted",
                            translation.leads()),
                    Phrase.of(
                            "see what with ./bagdarlama translations, translate it, and confirm with {command}",
                            accept));
        } else if (translation.state() == Translation.State.UNCONFIRMED && translation.sourceChanged()) {
            // Without this, any small correction of the translation would hide that it lags behind.
            diagnostics.error(
                    Code.UNCONFIRMED_TRANSLATION,
                    translation.position(),
                    1,
                    Phrase.of(
                            "both this translation and the text in “{language}” have changed; nobody has said yet that they agree",
                            translation.leads()),
                    Phrase.of("see what with ./bagdarlama translations, and confirm with {command}", accept));
        } else if (translation.state() == Translation.State.ORPHANED
                && translation.text().isEmpty()
                && input.unreliable().isEmpty()) {
            // While a file cannot be read, its texts only seem to be gone: nobody shall forget them for that.
            diagnostics.error(
                    Code.ORPHANED_TRANSLATION,
                    translation.position(),
                    translation.id().length(),
                    Phrase.of("there is no text “{text}” any more", translation.id()),
                    Phrase.of("if it shall stay away, {command} forgets it", accept));
        }
    }
}
