package kz.bagdarlama.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Reference;

/**
 * Finds for a pledge the others that its reader may want: first those that an editor named on either side, then those of the
 * same party project, then those that share most topics and districts.
 */
final class RelatedPledges {

    private static final int SHOWN = 5;
    private static final int NAMED = 100;
    private static final int SAME_PROJECT = 10;
    private static final int SHARED_TOPIC = 2;
    private static final int SAME_MAIN_TOPIC = 1;
    private static final int SHARED_DISTRICT = 2;

    private final List<Pledge> all;

    RelatedPledges(List<Pledge> all) {
        this.all = List.copyOf(all);
    }

    List<PledgeId> of(Pledge pledge) {
        record Scored(PledgeId id, int score) {}
        return all.stream()
                .filter(other -> !other.id().equals(pledge.id()))
                .map(other -> new Scored(other.id(), score(pledge, other)))
                .filter(scored -> scored.score > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparing(Scored::id))
                .limit(SHOWN)
                .map(Scored::id)
                .toList();
    }

    private static int score(Pledge pledge, Pledge other) {
        int score = 0;
        if (mentions(pledge, other) || mentions(other, pledge)) {
            score += NAMED;
        }
        Optional<String> project = pledge.project().map(Reference::id);
        if (project.isPresent() && project.equals(other.project().map(Reference::id))) {
            score += SAME_PROJECT;
        }
        if (pledge.topics().get(0).id().equals(other.topics().get(0).id())) {
            score += SAME_MAIN_TOPIC;
        }
        score += SHARED_TOPIC * shared(ids(pledge.topics()), ids(other.topics()));
        score += SHARED_DISTRICT
                * shared(
                        pledge.allDistricts().map(Reference::id).collect(Collectors.toSet()),
                        other.allDistricts().map(Reference::id).collect(Collectors.toSet()));
        return score;
    }

    private static boolean mentions(Pledge pledge, Pledge other) {
        return pledge.related().stream()
                .anyMatch(reference -> reference.id().equals(other.id().toString()));
    }

    private static Set<String> ids(List<Reference> references) {
        return references.stream().map(Reference::id).collect(Collectors.toSet());
    }

    private static int shared(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }
}
