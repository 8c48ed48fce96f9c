package kz.bagdarlama.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Prose;

/** Two languages of one text that differ: which of them is most likely wrong, and where in it. */
final class Beside {

    private Beside() {}

    /**
     * The language of the text that an editor has most likely spoilt: the one that has been touched; where that is not known, the one that does
     * not lead.
     *
     * @param id of the text in the form of links
     */
    static Language suspect(String id, Language one, Language other, CheckInput input) {
        return touched(id, one, other, input)
                .orElseGet(() -> input.translations().leads(id).equals(other) ? one : other);
    }

    /** The only one of two texts that has changed since they were last accepted as translations of each other, where it is but one. */
    static Optional<Language> touched(String id, Language one, Language other, CheckInput input) {
        Set<Language> changed = input.translations().changed(id);
        return changed.contains(one) == changed.contains(other)
                ? Optional.empty()
                : Optional.of(changed.contains(one) ? one : other);
    }

    /** The language of one of the texts. */
    static Language language(Localized<Prose> texts, Prose prose) {
        return texts.byLanguage().entrySet().stream()
                .filter(entry -> entry.getValue() == prose)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The paragraph that stands where a place of another language stands. */
    static SourcePosition place(Prose here, SourcePosition at, Prose there) {
        String part = "";
        for (Prose.Part each : here.parts()) {
            if (each.position().compareTo(at) <= 0) {
                part = each.id();
            }
        }
        List<LocatedText> other = block(there, part);
        return other.isEmpty() ? there.position() : place(block(here, part), at, other);
    }

    /** The paragraph at the index of the one that a place lies in. */
    static SourcePosition place(List<LocatedText> here, SourcePosition at, List<LocatedText> there) {
        int index = 0;
        while (index + 1 < Math.min(here.size(), there.size())
                && here.get(index + 1).at(0).compareTo(at) <= 0) {
            index++;
        }
        return there.get(index).at(0);
    }

    /** The title and what follows it, or a part with its heading; empty where there is no such part. */
    static List<LocatedText> block(Prose prose, String part) {
        return part.isEmpty()
                ? LocatedText.lead(prose)
                : prose.part(part).map(LocatedText::part).orElse(List.of());
    }

    /** Takes out of two lists what each has of the other, one for one and in order. */
    static <T> void removePairs(List<T> own, List<T> others, BiPredicate<T, T> same) {
        own.removeIf(one -> {
            for (int i = 0; i < others.size(); i++) {
                if (same.test(one, others.get(i))) {
                    others.remove(i);
                    return true;
                }
            }
            return false;
        });
    }
}
