package kz.bagdarlama.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything below {@code content/}, read and located.
 *
 * @param incomplete the kinds of which some could not be read: that one is not among them says nothing
 */
public record Content(
        Site site,
        List<District> districts,
        List<Topic> topics,
        List<PartyProject> projects,
        List<Commitment> commitments,
        List<Unit> units,
        List<ForeignName> names,
        Localized<Map<String, Message>> messages,
        Programme programme,
        List<FreePage> pages,
        Set<EntryKind> incomplete) {

    public Content {
        districts = List.copyOf(districts);
        topics = List.copyOf(topics);
        projects = List.copyOf(projects);
        commitments = List.copyOf(commitments);
        units = List.copyOf(units);
        names = List.copyOf(names);
        pages = List.copyOf(pages);
        incomplete = Set.copyOf(incomplete);
    }
}
