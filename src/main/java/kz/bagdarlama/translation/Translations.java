package kz.bagdarlama.translation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.TranslationMemory;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;

/**
 * How every translation of a site stands to its source: what the memory says, held against the texts as they are now. Only
 * the words of texts count; facts and names are written once and cannot lag behind.
 */
public final class Translations {

    private static final Set<EntryKind> KINDS =
            EnumSet.of(EntryKind.SECTION, EntryKind.CHAPTER, EntryKind.PLEDGE, EntryKind.PAGE);

    private final List<Translation> all = new ArrayList<>();
    private final Map<String, Localized<Prose>> texts = new LinkedHashMap<>();
    private final Map<Key, Language> stale = new HashMap<>();
    private final TranslationMemory memory;
    private final Language usualLead;
    private final Memory known;

    private record Key(String id, Language language) {}

    /** Holds the memory of a site against its texts. */
    public static Translations of(Content content) {
        return of(content, new Memory());
    }

    /**
     * Holds the memory of a site against its texts.
     *
     * @param known what was found out about the same texts before
     */
    public static Translations of(Content content, Memory known) {
        return new Translations(content, known);
    }

    private Translations(Content content, Memory known) {
        this.known = known;
        memory = content.translations();
        List<Language> languages = content.site().languages();
        usualLead = languages.contains(content.site().documentLanguage())
                ? content.site().documentLanguage()
                : languages.get(0);
        for (Section section : content.programme().sections()) {
            add(PageKind.SECTION, section.id(), section.prose());
            for (Chapter chapter : section.chapters()) {
                add(PageKind.CHAPTER, chapter.id(), chapter.prose());
                for (Pledge pledge : chapter.pledges()) {
                    add(PageKind.PLEDGE, pledge.id(), pledge.prose());
                }
            }
        }
        for (FreePage page : content.pages()) {
            add(PageKind.PAGE, page.id(), page.prose());
        }
        // Where some texts could not be read, an entry without a text proves nothing.
        if (KINDS.stream().noneMatch(content.incomplete()::contains)) {
            memory.entries().forEach(this::addOrphan);
        }
        for (Translation translation : all) {
            if (translation.state() == Translation.State.STALE) {
                stale.put(new Key(translation.id(), translation.language()), translation.leads());
            }
        }
    }

    private void add(PageKind kind, Object number, Localized<Prose> text) {
        String id = id(new PageKey(kind, number.toString()));
        if (texts.putIfAbsent(id, text) != null) {
            return;
        }
        Optional<TranslationMemory.Entry> entry =
                Optional.ofNullable(memory.entries().get(id));
        Language leads = entry.map(TranslationMemory.Entry::leads).orElse(usualLead);
        Prose source = text.in(leads);
        text.byLanguage().forEach((language, prose) -> {
            if (!language.equals(leads)) {
                all.add(translation(
                        id, language, leads, entry.map(e -> e.translations().get(language)), source, prose));
            }
        });
    }

    private record Fingerprints(Memory.Same prose) {}

    private List<String> fingerprints(Prose prose) {
        return known.recall(new Fingerprints(new Memory.Same(prose)), () -> TextBlock.fingerprints(prose));
    }

    private Translation translation(
            String id,
            Language language,
            Language leads,
            Optional<TranslationMemory.Accepted> accepted,
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
                Optional.of(source).filter(prose -> !isMissing(prose)),
                Optional.of(text).filter(prose -> !isMissing(prose)));
    }

    private void addOrphan(String id, TranslationMemory.Entry entry) {
        if (!texts.containsKey(id)) {
            entry.translations()
                    .forEach((language, accepted) -> all.add(new Translation(
                            id,
                            language,
                            entry.leads(),
                            Translation.State.ORPHANED,
                            entry.position(),
                            false,
                            Optional.of(accepted),
                            Optional.empty(),
                            Optional.empty())));
        }
    }

    /** A file that is not there was read as an empty text. */
    private static boolean isMissing(Prose prose) {
        return prose.title().isEmpty()
                && prose.parts().isEmpty()
                && prose.body().getFirstChild() == null;
    }

    /** All translations, in the order of the programme, then pages, then what the memory has beside them. */
    public List<Translation> all() {
        return List.copyOf(all);
    }

    /** The ids of all texts, in the same order. */
    public List<String> ids() {
        return List.copyOf(texts.keySet());
    }

    /** The text with an id in every language. */
    Optional<Localized<Prose>> text(String id) {
        return Optional.ofNullable(texts.get(id));
    }

    TranslationMemory memory() {
        return memory;
    }

    /** The language that leads a text. */
    Language leads(String id) {
        return Optional.ofNullable(memory.entries().get(id))
                .map(TranslationMemory.Entry::leads)
                .orElse(usualLead);
    }

    /** The language whose text of a page has changed since the one in {@code language} was made from it. */
    public Optional<Language> newerThan(PageKey page, Language language) {
        return switch (page.kind()) {
            case SECTION, CHAPTER, PLEDGE, PAGE -> Optional.ofNullable(stale.get(new Key(id(page), language)));
            default -> Optional.empty();
        };
    }

    private static String id(PageKey page) {
        return page.kind().name().toLowerCase(Locale.ROOT) + ":" + page.id();
    }
}
