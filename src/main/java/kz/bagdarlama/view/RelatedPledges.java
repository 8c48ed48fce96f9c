package kz.bagdarlama.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A pledge with what it may share with others, collected once: every pair of pledges is compared. */
    private record Candidate(
            Pledge pledge, Optional<String> project, Set<String> related, Set<String> topics, Set<String> districts) {

        static Candidate of(Pledge pledge) {
            return new Candidate(
                    pledge,
                    pledge.project().map(Reference::id),
                    ids(pledge.related().stream()),
                    ids(pledge.topics().stream()),
                    ids(pledge.allDistricts()));
        }

        PledgeId id() {
            return pledge.id();
        }

        String mainTopic() {
            return pledge.topics().get(0).id();
        }

        boolean mentions(Candidate other) {
            return !related.isEmpty() && related.contains(other.id().toString());
        }

        private static Set<String> ids(Stream<Reference> references) {
            return references.map(Reference::id).collect(Collectors.toSet());
        }
    }

    private final Map<PledgeId, Candidate> all = new LinkedHashMap<>();

    RelatedPledges(List<Pledge> all) {
        all.forEach(pledge -> this.all.put(pledge.id(), Candidate.of(pledge)));
    }

    List<PledgeId> of(Pledge pledge) {
        record Scored(PledgeId id, int score) {}
        Candidate own = all.get(pledge.id());
        return all.values().stream()
                .filter(other -> other != own)
                .map(other -> new Scored(other.id(), score(own, other)))
                .filter(scored -> scored.score > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparing(Scored::id))
                .limit(SHOWN)
                .map(Scored::id)
                .toList();
    }

    private static int score(Candidate pledge, Candidate other) {
        int score = 0;
        if (pledge.mentions(other) || other.mentions(pledge)) {
            score += NAMED;
        }
        if (pledge.project().isPresent() && pledge.project().equals(other.project())) {
            score += SAME_PROJECT;
        }
        if (pledge.mainTopic().equals(other.mainTopic())) {
            score += SAME_MAIN_TOPIC;
        }
        score += SHARED_TOPIC * shared(pledge.topics(), other.topics());
        score += SHARED_DISTRICT * shared(pledge.districts(), other.districts());
        return score;
    }

    private static int shared(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String id : one) {
            if (other.contains(id)) {
                shared++;
            }
        }
        return shared;
    }
}
