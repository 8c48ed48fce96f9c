package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
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

    /** A pledge with what it may share with others. */
    private record Candidate(
            PledgeId id,
            Optional<String> mainTopic,
            Optional<String> project,
            Set<String> related,
            Set<String> topics,
            Set<String> districts) {

        static Candidate of(Pledge pledge) {
            return new Candidate(
                    pledge.id(),
                    pledge.mainTopic(),
                    pledge.project().map(Reference::id),
                    ids(pledge.related().stream()),
                    ids(pledge.topics().stream()),
                    ids(pledge.allDistricts()));
        }

        private static Set<String> ids(Stream<Reference> references) {
            return references.map(Reference::id).collect(Collectors.toSet());
        }
    }

    private record Facts(Identity<Pledge> pledge) implements Query<Candidate> {

        @Override
        public Candidate compute(QueryCache queries) {
            return Candidate.of(pledge.object());
        }
    }

    private record OfPledges(Identity<List<Pledge>> pledges) implements Query<Map<PledgeId, List<PledgeId>>> {

        @Override
        public Map<PledgeId, List<PledgeId>> compute(QueryCache queries) {
            return queries.answer(new AmongAll(pledges.object().stream()
                    .map(pledge -> queries.answer(new Facts(new Identity<>(pledge))))
                    .toList()));
        }
    }

    private record AmongAll(List<Candidate> all) implements Query<Map<PledgeId, List<PledgeId>>> {

        @Override
        public Map<PledgeId, List<PledgeId>> compute(QueryCache queries) {
            RelatedPledges related = new RelatedPledges(all);
            return all.stream().map(Candidate::id).collect(Collectors.toMap(Function.identity(), related::of));
        }
    }

    private final List<Candidate> all;
    private final Map<PledgeId, Integer> places = new HashMap<>();
    private final Map<String, Integer> byNumber = new HashMap<>();
    private final Map<String, List<Integer>> byTopic = new HashMap<>();
    private final Map<String, List<Integer>> byDistrict = new HashMap<>();
    private final Map<String, List<Integer>> byMainTopic = new HashMap<>();
    private final Map<String, List<Integer>> byProject = new HashMap<>();
    /** Who names a pledge, by its number. */
    private final Map<String, List<Integer>> naming = new HashMap<>();

    private RelatedPledges(List<Candidate> all) {
        this.all = all;
        for (int i = 0; i < this.all.size(); i++) {
            Candidate each = this.all.get(i);
            int place = i;
            places.put(each.id(), i);
            byNumber.put(each.id().toString(), i);
            each.topics().forEach(topic -> add(byTopic, topic, place));
            each.districts().forEach(district -> add(byDistrict, district, place));
            each.mainTopic().ifPresent(topic -> add(byMainTopic, topic, place));
            each.project().ifPresent(project -> add(byProject, project, place));
            each.related().forEach(named -> add(naming, named, place));
        }
    }

    private static void add(Map<String, List<Integer>> map, String key, int place) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
    }

    /**
     * For every pledge the others that its reader may want.
     *
     * @param pledges the same list as long as their facts are the same
     * @param queries what was worked out before
     */
    static Map<PledgeId, List<PledgeId>> ofEach(List<Pledge> pledges, QueryCache queries) {
        return queries.answer(new OfPledges(new Identity<>(pledges)));
    }

    private List<PledgeId> of(PledgeId pledge) {
        int place = places.get(pledge);
        Candidate own = all.get(place);
        // Only those that share something are looked at: comparing every pair would be felt with thousands of pledges.
        int[] scores = new int[all.size()];
        own.topics().forEach(topic -> score(byTopic.get(topic), SHARED_TOPIC, scores));
        own.districts().forEach(district -> score(byDistrict.get(district), SHARED_DISTRICT, scores));
        own.mainTopic().ifPresent(topic -> score(byMainTopic.get(topic), SAME_MAIN_TOPIC, scores));
        own.project().ifPresent(project -> score(byProject.get(project), SAME_PROJECT, scores));
        Set<Integer> named = new HashSet<>(naming.getOrDefault(own.id().toString(), List.of()));
        own.related().stream().map(byNumber::get).filter(Objects::nonNull).forEach(named::add);
        score(named, NAMED, scores);
        scores[place] = 0;
        Comparator<Integer> order = Comparator.comparingInt((Integer i) -> -scores[i])
                .thenComparing(i -> all.get(i).id());
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            boolean full = best.size() == SHOWN;
            if (scores[i] > 0 && (!full || order.compare(i, best.get(SHOWN - 1)) < 0)) {
                if (full) {
                    best.remove(SHOWN - 1);
                }
                best.add(i);
                best.sort(order);
            }
        }
        return best.stream().map(i -> all.get(i).id()).toList();
    }

    private static void score(Collection<Integer> places, int points, int[] scores) {
        for (int place : places) {
            scores[place] += points;
        }
    }
}
