package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.MessageKey;

/** The topics, and each of them. */
final class TopicPages {

    private final SiteParts parts;
    private final LanguageFormatter words;
    private final Summaries summaries;
    private final List<CountedLink> counts;

    TopicPages(SiteParts parts, Summaries summaries) {
        this.parts = parts;
        this.words = parts.words();
        this.summaries = summaries;
        this.counts = counts(false);
    }

    /** The topics with how many pledges stand under each. */
    List<CountedLink> counts() {
        return counts;
    }

    private List<CountedLink> counts(boolean described) {
        return parts.topicsByName().stream()
                .map(topic -> parts.counted(
                        PageKey.of(topic),
                        words.html(topic.name()),
                        described ? Optional.of(words.html(topic.description())) : Optional.empty()))
                .toList();
    }

    IndexPage index() {
        return new IndexPage(
                parts.frames()
                        .frame(
                                PageKey.TOPICS,
                                parts.message(MessageKey.TOPICS),
                                parts.message(MessageKey.TOPICS_DESCRIPTION),
                                List.of()),
                counts(true),
                Optional.empty(),
                parts.pledges().cityWide().size(),
                parts.cityWideUrl());
    }

    TopicPage topic(Topic topic) {
        PageKey key = PageKey.of(topic);
        List<Pledge> own = parts.pledges().of(key);
        return new TopicPage(
                parts.frames()
                        .frame(
                                key,
                                topic.name().in(parts.language()),
                                topic.description().in(parts.language()),
                                List.of(parts.link(PageKey.TOPICS, MessageKey.TOPICS))),
                words.html(topic.name()),
                words.html(topic.description()),
                summaries.of(own),
                districts(topic),
                parts.districtsByName().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                (int) own.stream().filter(Pledge::cityWide).count()),
                parts.cityWideUrl(),
                CountedLink.without(parts.url(key), counts));
    }

    /** The districts that pledges of a topic name: each leads to the pledges of both. */
    private List<CountedLink> districts(Topic topic) {
        List<CountedLink> links = new ArrayList<>();
        for (District district : parts.districtsByName()) {
            PageKey both = PageKey.districtTopic(district.id(), topic.id());
            if (parts.routes().has(both)) {
                links.add(parts.counted(both, words.html(district.shortName()), Optional.empty()));
            }
        }
        return links;
    }
}
