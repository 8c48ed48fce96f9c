package kz.bagdarlama.translation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.route.PageKey;

/**
 * How every translation of a site stands to its source: what {@code translations.yaml} says, compared with the texts and
 * strings as they are now. Facts are written once and cannot lag behind.
 */
public final class Translations {

    /** From the most to the least urgent: what is to be said of a group is what is to be said of its worst string. */
    private static final List<Translation.State> URGENCY = List.of(
            Translation.State.MISSING,
            Translation.State.ORPHANED,
            Translation.State.STALE,
            Translation.State.UNCONFIRMED,
            Translation.State.UNTRACKED,
            Translation.State.CURRENT,
            Translation.State.REVIEWED);

    private final Content content;
    private final List<Translation> all = new ArrayList<>();
    private final Map<String, Localized<Prose>> texts = new LinkedHashMap<>();
    private final Map<Key, Language> stale = new HashMap<>();
    private final AcceptedTranslations ledger;
    private final Language usualLead;
    private final QueryCache queries;

    private record Key(String id, Language language) {}

    /** Compares what was accepted with the texts as they are. */
    public static Translations of(Content content) {
        return of(content, new QueryCache());
    }

    /**
     * Compares what was accepted with the texts as they are.
     *
     * @param queries what was worked out before
     */
    public static Translations of(Content content, QueryCache queries) {
        return new Translations(content, queries);
    }

    private Translations(Content content, QueryCache queries) {
        this.content = content;
        this.queries = queries;
        ledger = content.translations();
        List<Language> languages = content.site().languages();
        usualLead = languages.contains(content.site().documentLanguage())
                ? content.site().documentLanguage()
                : languages.get(0);
        content.texts().forEach(this::add);
        // Where some texts could not be read, an entry without a text proves nothing.
        if (content.incomplete().stream().noneMatch(EntryKind::hasText)) {
            ledger.entries().forEach((id, entry) -> {
                if (!texts.containsKey(id)) {
                    entry.translations()
                            .forEach((language, accepted) ->
                                    all.add(orphan(id, language, entry, Optional.of(accepted), accepted.reviewed())));
                }
            });
        }
        for (Translation translation : all) {
            if (translation.state() == Translation.State.STALE) {
                stale.put(new Key(translation.id(), translation.language()), translation.leads());
            }
        }
    }

    private void add(ContentText subject) {
        String id = subject.key();
        Localized<Prose> text = subject.prose();
        if (texts.putIfAbsent(id, text) != null) {
            return;
        }
        Optional<AcceptedTranslations.TextEntry> entry =
                Optional.ofNullable(ledger.entries().get(id));
        Language leads = entry.map(AcceptedTranslations.TextEntry::leads).orElse(usualLead);
        Prose source = text.in(leads);
        text.byLanguage().forEach((language, prose) -> {
            if (!language.equals(leads)) {
                all.add(translation(
                        id, language, leads, entry.map(e -> e.translations().get(language)), source, prose));
            }
        });
    }

    private record Fingerprints(Identity<Prose> prose) implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return TextBlock.fingerprints(prose.object());
        }
    }

    private List<String> fingerprints(Prose prose) {
        return queries.answer(new Fingerprints(new Identity<>(prose)));
    }

    private Translation translation(
            String id,
            Language language,
            Language leads,
            Optional<AcceptedTranslations.Accepted> accepted,
            Prose source,
            Prose text) {
        boolean sourceChanged = false;
        Translation.State state;
        if (isMissing(text)) {
            state = Translation.State.MISSING;
        } else if (isMissing(source)) {
            state = Translation.State.ORPHANED;
        } else if (accepted.isEmpty()) {
            state = Translation.State.UNTRACKED;
        } else {
            sourceChanged = !fingerprints(source).equals(accepted.get().from());
            if (!Fingerprint.ofAll(fingerprints(text)).equals(accepted.get().text())) {
                state = Translation.State.UNCONFIRMED;
            } else if (sourceChanged) {
                state = Translation.State.STALE;
            } else {
                state = accepted.get().reviewed().isPresent() ? Translation.State.REVIEWED : Translation.State.CURRENT;
            }
        }
        return new Translation(
                id,
                language,
                leads,
                state,
                text.position(),
                sourceChanged,
                accepted,
                accepted.flatMap(AcceptedTranslations.Accepted::reviewed),
                Optional.of(source).filter(prose -> !isMissing(prose)),
                Optional.of(text).filter(prose -> !isMissing(prose)),
                List.of());
    }

    private static Translation orphan(
            String id,
            Language language,
            AcceptedTranslations.Entry entry,
            Optional<AcceptedTranslations.Accepted> accepted,
            Optional<LocalDate> reviewed) {
        return new Translation(
                id,
                language,
                entry.leads(),
                Translation.State.ORPHANED,
                entry.position(),
                false,
                accepted,
                reviewed,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    // ---- strings

    /** Returns all strings of the YAML files that are said in every language, by the ids of their groups. */
    public Map<String, List<TranslatableString>> strings() {
        return strings(content, queries);
    }

    /** Returns all strings of the YAML files of a site that are said in every language, by the ids of their groups. */
    public static Map<String, List<TranslatableString>> strings(Content content, QueryCache queries) {
        return queries.answer(new Strings(new Identity<>(content)));
    }

    private record Strings(Identity<Content> content) implements Query<Map<String, List<TranslatableString>>> {

        @Override
        public Map<String, List<TranslatableString>> compute(QueryCache queries) {
            return SiteStrings.of(content.object());
        }
    }

    /** Returns whether {@code translations.yaml} has any strings; where it has none, nobody wants to be told of them. */
    public boolean hasAcceptedStrings() {
        return !ledger.strings().isEmpty();
    }

    /** Returns the translations of all groups of strings, in the order of the files, then the entries without a text. */
    public List<Translation> ofStrings() {
        List<Translation> translations = new ArrayList<>();
        strings().forEach((id, group) -> {
            Language leads = leads(id);
            for (Language language : content.site().languages()) {
                if (!language.equals(leads)) {
                    translations.add(group(id, group, language, leads, accepted(id, language)));
                }
            }
        });
        // Where some could not be read, an entry without strings proves nothing.
        if (content.incomplete().isEmpty()) {
            ledger.strings().forEach((id, entry) -> {
                if (!strings().containsKey(id)) {
                    entry.translations()
                            .forEach((language, accepted) -> translations.add(
                                    orphan(id, language, entry, Optional.empty(), accepted.reviewed())));
                }
            });
        }
        return translations;
    }

    private static Translation group(
            String id,
            List<TranslatableString> group,
            Language language,
            Language leads,
            Optional<AcceptedTranslations.AcceptedStrings> accepted) {
        List<StringTranslation> states = StringTranslation.of(group, language, leads, accepted);
        StringTranslation worst = Collections.min(
                states,
                Comparator.<StringTranslation>comparingInt(string -> URGENCY.indexOf(string.state()))
                        .thenComparing(string -> !string.sourceChanged()));
        return new Translation(
                id,
                language,
                leads,
                worst.state(),
                worst.position(),
                states.stream().anyMatch(StringTranslation::sourceChanged),
                Optional.empty(),
                accepted.flatMap(AcceptedTranslations.AcceptedStrings::reviewed),
                Optional.empty(),
                Optional.empty(),
                states);
    }

    /** The strings with an id. */
    Optional<List<TranslatableString>> strings(String id) {
        return Optional.ofNullable(strings().get(id));
    }

    /** Returns what was accepted of a group of strings in a language. */
    Optional<AcceptedTranslations.AcceptedStrings> accepted(String id, Language language) {
        return Optional.ofNullable(ledger.strings().get(id))
                .map(entry -> entry.translations().get(language));
    }

    List<Language> languages() {
        return content.site().languages();
    }

    /** A file that is not there was read as an empty text. */
    private static boolean isMissing(Prose prose) {
        return prose.title().isEmpty()
                && prose.parts().isEmpty()
                && prose.body().getFirstChild() == null;
    }

    /** Returns the translations of all texts, in the order of the programme, then pages, then the entries without a text. */
    public List<Translation> ofTexts() {
        return List.copyOf(all);
    }

    /** Returns all translations: those of texts, then those of strings. */
    public List<Translation> all() {
        List<Translation> everything = new ArrayList<>(all);
        everything.addAll(ofStrings());
        return everything;
    }

    /** Returns the ids of all texts and groups of strings, in the same order. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(texts.keySet());
        ids.addAll(strings().keySet());
        return ids;
    }

    /** The text with an id in every language. */
    Optional<Localized<Prose>> text(String id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** Returns the language that leads a text or a group of strings. */
    public Language leads(String id) {
        AcceptedTranslations.Entry text = ledger.entries().get(id);
        return Optional.ofNullable(text == null ? ledger.strings().get(id) : text)
                .map(AcceptedTranslations.Entry::leads)
                .orElse(usualLead);
    }

    /** Returns the languages in which a text is not what it was when its translations were accepted. */
    public Set<Language> changed(String id) {
        Set<Language> changed = new HashSet<>();
        for (Translation translation : all) {
            if (translation.id().equals(id)) {
                if (translation.sourceChanged()) {
                    changed.add(translation.leads());
                }
                if (translation.state() == Translation.State.UNCONFIRMED) {
                    changed.add(translation.language());
                }
            }
        }
        return changed;
    }

    /** Returns the language whose text of a page has changed since the one in {@code language} was made from it. */
    public Optional<Language> newerThan(PageKey page, Language language) {
        return page.kind()
                .entry()
                .filter(EntryKind::hasText)
                .map(kind -> stale.get(new Key(kind.key(page.id()), language)));
    }

    /** Returns whether two texts have the same words, whatever spaces, dashes and quotation marks they are set with. */
    public static boolean sameWords(String one, String other) {
        return Fingerprint.normalised(one).equals(Fingerprint.normalised(other));
    }
}
