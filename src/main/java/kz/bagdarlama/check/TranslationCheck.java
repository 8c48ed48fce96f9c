package kz.bagdarlama.check;

import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.translation.StringTranslation;
import kz.bagdarlama.translation.Translation;

/**
 * No translation lags behind its source. A warning by default: the correction of one language shall not have to wait for the
 * other, and readers are told.
 */
final class TranslationCheck implements Check {

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
