package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;

/** The districts, each of them, and each with every topic that it has pledges of. */
final class DistrictPages {

    private final SiteParts parts;
    private final LanguageFormatter words;
    private final Summaries summaries;
    private final List<CountedLink> counts;
    private final List<PledgeGroup> cityWide;
    private final Map<String, List<PledgeSummary>> cityWideByTopic = new HashMap<>();

    DistrictPages(SiteParts parts, Summaries summaries) {
        this.parts = parts;
        this.words = parts.words();
        this.summaries = summaries;
        this.counts = parts.districtsByName().stream()
                .map(district ->
                        parts.counted(PageKey.of(district), words.html(district.shortName()), Optional.empty()))
                .toList();
        this.cityWide = byMainTopic(parts.pledges().cityWide()).stream()
                .map(group -> new PledgeGroup(anchor(group), group.topic().map(parts::link), group.pledges()))
                .toList();
        for (Topic topic : parts.topicsByName()) {
            cityWideByTopic.put(
                    topic.id(),
                    parts.pledges().of(PageKey.of(topic)).stream()
                            .filter(Pledge::cityWide)
                            .map(summaries::of)
                            .toList());
        }
    }

    /** The districts with how many pledges name each. */
    List<CountedLink> counts() {
        return counts;
    }

    IndexPage index() {
        return new IndexPage(
                parts.frames()
                        .frame(
                                PageKey.DISTRICTS,
                                parts.message(MessageKey.DISTRICTS),
                                parts.message(MessageKey.DISTRICTS_DESCRIPTION),
                                List.of()),
                counts,
                tileMap(),
                parts.pledges().cityWide().size(),
                parts.cityWideUrl());
    }

    /** The map, where every district has its place on it. */
    private Optional<TileMap> tileMap() {
        List<District> districts = parts.content().districts();
        if (districts.isEmpty()
                || districts.stream().anyMatch(district -> district.tile().isEmpty())) {
            return Optional.empty();
        }
        List<TileMap.Tile> tiles = districts.stream()
                // In the order of reading, which is also the order of the Tab key.
                .sorted(Comparator.comparing(
                                (District district) -> district.tile().get().row())
                        .thenComparing(district -> district.tile().get().column()))
                .map(district -> new TileMap.Tile(
                        (district.tile().get().column() - 1) * TileMap.TILE_WIDTH,
                        (district.tile().get().row() - 1) * TileMap.TILE_HEIGHT,
                        parts.url(PageKey.of(district)),
                        district.shortName().in(parts.language()),
                        parts.pledges().of(PageKey.of(district)).size()))
                .toList();
        return Optional.of(new TileMap(
                tiles.stream().mapToInt(TileMap.Tile::x).max().orElse(0) + TileMap.TILE_WIDTH,
                tiles.stream().mapToInt(TileMap.Tile::y).max().orElse(0) + TileMap.TILE_HEIGHT,
                TileMap.TILE_WIDTH,
                TileMap.TILE_HEIGHT,
                tiles));
    }

    DistrictPage district(District district) {
        PageKey key = PageKey.of(district);
        List<Pledge> named = parts.pledges().of(key);
        int cityWideCount = parts.pledges().cityWide().size();
        String title = district.name().in(parts.language());
        String description = words.messages()
                .text(
                        MessageKey.DISTRICT_DESCRIPTION.key(),
                        Map.of("district", title, Messages.COUNT, named.size(), "city", cityWideCount));
        return new DistrictPage(
                parts.frames()
                        .frame(key, title, description, List.of(parts.link(PageKey.DISTRICTS, MessageKey.DISTRICTS))),
                words.html(title),
                words.html(district.locative()),
                named.size(),
                byMainTopic(named).stream()
                        .map(group -> new PledgeGroup(
                                anchor(group), group.topic().map(topic -> ofBoth(district, topic)), group.pledges()))
                        .toList(),
                cityWideCount,
                cityWide,
                cityWide.stream()
                        .filter(group -> group.heading().isPresent())
                        .map(group -> new CountedLink(
                                parts.url(PageKey.CITY_WIDE) + "#" + group.anchor(),
                                group.heading().get().label(),
                                Optional.empty(),
                                group.pledges().size()))
                        .toList(),
                parts.cityWideUrl(),
                CountedLink.without(parts.url(key), counts),
                parts.pdf(key));
    }

    /** What names no district. */
    CityWidePage cityWide() {
        String title = parts.message(MessageKey.CITY_WIDE);
        return new CityWidePage(
                parts.frames()
                        .frame(
                                PageKey.CITY_WIDE,
                                title,
                                parts.message(MessageKey.CITY_WIDE_NOTE),
                                List.of(parts.link(PageKey.DISTRICTS, MessageKey.DISTRICTS))),
                words.html(title),
                parts.pledges().cityWide().size(),
                cityWide,
                counts);
    }

    private static String anchor(OfTopic group) {
        return group.topic().map(topic -> "topic-" + topic.id()).orElse("");
    }

    private record OfTopic(Optional<Topic> topic, List<PledgeSummary> pledges) {}

    /**
     * Each pledge once, under the topic that its editor named first; topics in the order of their list, so that all languages have the
     * same anchors in the same order. In a programme without topics all together.
     */
    private List<OfTopic> byMainTopic(List<Pledge> chosen) {
        if (parts.topicsByName().isEmpty()) {
            return chosen.isEmpty() ? List.of() : List.of(new OfTopic(Optional.empty(), summaries.of(chosen)));
        }
        Map<String, List<PledgeSummary>> groups = new HashMap<>();
        for (Pledge pledge : chosen) {
            groups.computeIfAbsent(pledge.mainTopic().orElseThrow(), topic -> new ArrayList<>())
                    .add(summaries.of(pledge));
        }
        return parts.content().topics().stream()
                .filter(topic -> groups.containsKey(topic.id()))
                .map(topic -> new OfTopic(Optional.of(topic), groups.get(topic.id())))
                .toList();
    }

    /** Choosing a topic on the page of a district keeps the district. */
    private LinkView ofBoth(District district, Topic topic) {
        return new LinkView(parts.url(PageKey.districtTopic(district.id(), topic.id())), words.html(topic.name()));
    }

    DistrictTopicPage ofBoth(District district, Topic topic, PageKey key) {
        String title =
                district.name().in(parts.language()) + ": " + topic.name().in(parts.language());
        return new DistrictTopicPage(
                parts.frames()
                        .frame(
                                key,
                                title,
                                district.name().in(parts.language()) + ". "
                                        + topic.description().in(parts.language()),
                                List.of(parts.link(PageKey.DISTRICTS, MessageKey.DISTRICTS), parts.link(district))),
                words.html(title),
                summaries.of(parts.pledges().of(key)),
                cityWideByTopic.get(topic.id()),
                parts.link(topic),
                otherTopics(district, topic),
                otherDistricts(district, topic));
    }

    private List<CountedLink> otherTopics(District district, Topic topic) {
        List<CountedLink> links = new ArrayList<>();
        for (Topic other : parts.topicsByName()) {
            PageKey key = PageKey.districtTopic(district.id(), other.id());
            if (!other.id().equals(topic.id()) && parts.routes().has(key)) {
                links.add(parts.counted(key, words.html(other.name()), Optional.empty()));
            }
        }
        return links;
    }

    private List<CountedLink> otherDistricts(District district, Topic topic) {
        List<CountedLink> links = new ArrayList<>();
        for (District other : parts.districtsByName()) {
            PageKey key = PageKey.districtTopic(other.id(), topic.id());
            if (!other.id().equals(district.id()) && parts.routes().has(key)) {
                links.add(parts.counted(key, words.html(other.shortName()), Optional.empty()));
            }
        }
        return links;
    }
}
