package kz.bagdarlama.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;

/**
 * The pledges that each page gathers: those of a district, topic, district with topic, kind of undertaking, party project, year.
 * Found in one pass for the pages of all languages, where asking every pledge on behalf of every page would be felt.
 */
public final class PledgesByPage {

    private final List<Pledge> all;
    private final List<Pledge> cityWide = new ArrayList<>();
    private final Map<PageKey, List<Pledge>> byPage = new HashMap<>();

    private record OfFacts(Identity<Content> facts) implements Query<PledgesByPage> {

        @Override
        public PledgesByPage compute(QueryCache queries) {
            return new PledgesByPage(facts.object());
        }
    }

    /**
     * Returns the pledges of every page, without their texts.
     *
     * @param facts what the content says but for its texts
     * @param queries what was worked out before
     */
    public static PledgesByPage of(Content facts, QueryCache queries) {
        return queries.answer(new OfFacts(new Identity<>(facts)));
    }

    /** Finds the pledges of every page. */
    public PledgesByPage(Content content) {
        all = content.programme().pledges().toList();
        all.forEach(this::enter);
    }

    private void enter(Pledge pledge) {
        List<String> topics =
                pledge.topics().stream().map(Reference::id).distinct().toList();
        List<String> districts =
                pledge.allDistricts().map(Reference::id).distinct().toList();
        if (districts.isEmpty()) {
            cityWide.add(pledge);
        }
        for (String topic : topics) {
            enter(new PageKey(PageKind.TOPIC, topic), pledge);
        }
        for (String district : districts) {
            enter(new PageKey(PageKind.DISTRICT, district), pledge);
            for (String topic : topics) {
                enter(PageKey.districtTopic(district, topic), pledge);
            }
        }
        pledge.commitment().ifPresent(kind -> enter(new PageKey(PageKind.UNDERTAKING, kind.id()), pledge));
        pledge.project().ifPresent(project -> enter(new PageKey(PageKind.PROJECT, project.id()), pledge));
        int[] years =
                pledge.deadlines().flatMapToInt(Deadline::years).distinct().toArray();
        for (int year : years) {
            enter(new PageKey(PageKind.YEAR, String.valueOf(year)), pledge);
        }
        if (pledge.isYearly()) {
            enter(PageKey.YEARLY, pledge);
        }
        if (pledge.isUndated()) {
            enter(PageKey.UNDATED, pledge);
        }
    }

    private void enter(PageKey page, Pledge pledge) {
        byPage.computeIfAbsent(page, key -> new ArrayList<>()).add(pledge);
    }

    /** Returns all pledges, in the order of the document, as all lists here. */
    public List<Pledge> all() {
        return all;
    }

    /** Returns those that name no district. */
    public List<Pledge> cityWide() {
        return cityWide;
    }

    /** Returns those that a page gathers; none for a page that gathers nothing. */
    public List<Pledge> of(PageKey page) {
        return byPage.getOrDefault(page, List.of());
    }
}
