package kz.bagdarlama.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * One promise of the programme.
 *
 * @param position of its id in {@code pledge.yaml}
 * @param number what the document prints for it, where its file says so
 * @param slug the readable part of its URL
 * @param commitment what kind of undertaking it is, where the programme has kinds
 * @param topics the main one first; none where the programme has no topics
 * @param districts those the source names; none means the whole city
 * @param project the party project that it belongs to
 * @param group the run of pledges in its chapter that it stands in
 * @param figures its numbers that are no targets
 * @param milestones dates of single things that it names
 * @param related other pledges that speak of the same thing
 * @param translatorNotes what is uncertain in a translation, by the language of the uncertain text
 * @param quote the official wording, in the language of the source document
 * @param progress what has happened since, the oldest first; usually nothing that anybody has noted
 */
public record Pledge(
        PledgeId id,
        SourcePosition position,
        Optional<Reference> number,
        Slug slug,
        Optional<Reference> commitment,
        List<Reference> topics,
        List<Reference> districts,
        Optional<Reference> project,
        Optional<Reference> group,
        Optional<Deadline> deadline,
        List<Target> targets,
        List<Figure> figures,
        List<Milestone> milestones,
        List<Measure> measures,
        List<Reference> related,
        Map<Language, String> translatorNotes,
        Optional<String> quote,
        Localized<Prose> prose,
        List<ProgressNote> progress)
        implements ProgrammePart {

    public Pledge {
        topics = List.copyOf(topics);
        districts = List.copyOf(districts);
        targets = List.copyOf(targets);
        figures = List.copyOf(figures);
        milestones = List.copyOf(milestones);
        measures = List.copyOf(measures);
        related = List.copyOf(related);
        translatorNotes = Map.copyOf(translatorNotes);
        progress = List.copyOf(progress);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.PLEDGE;
    }

    /** {@inheritDoc} A slash would open a folder. */
    @Override
    public String dotted() {
        return id.dotted();
    }

    /** Returns its own districts and those of its measures, as mentioned: an id may come twice. */
    public Stream<Reference> allDistricts() {
        return Stream.concat(districts.stream(), measures.stream().flatMap(measure -> measure.districts().stream()));
    }

    /** Returns whether the source names no district for it or for any of its measures. */
    public boolean cityWide() {
        return allDistricts().findAny().isEmpty();
    }

    /** Returns whether the source names this district for it or for one of its measures. */
    public boolean names(String district) {
        // Asked for every pledge on behalf of every district and topic: loops, because streams would be felt.
        for (Reference reference : districts) {
            if (reference.id().equals(district)) {
                return true;
            }
        }
        for (Measure measure : measures) {
            for (Reference reference : measure.districts()) {
                if (reference.id().equals(district)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns every date that it gives: its own, those of its milestones, targets and measures. */
    public Stream<Deadline> deadlines() {
        return Stream.of(
                        deadline.stream(),
                        milestones.stream().map(Milestone::deadline),
                        targets.stream().flatMap(target -> target.deadline().stream()),
                        measures.stream().flatMap(measure -> measure.deadline().stream()),
                        measures.stream()
                                .flatMap(measure -> measure.targets().stream())
                                .flatMap(target -> target.deadline().stream()))
                .flatMap(dates -> dates);
    }

    /** Returns whether any of its figures is to be reached anew in every year. */
    public boolean isYearly() {
        return Stream.concat(targets.stream(), measures.stream().flatMap(measure -> measure.targets().stream()))
                .anyMatch(target -> target.period() == Period.YEAR);
    }

    /** Returns whether it names no calendar year and nothing that comes every year. */
    public boolean isUndated() {
        return !isYearly()
                && deadlines().flatMapToInt(Deadline::years).findAny().isEmpty();
    }

    /** Returns whether it or any of its measures names a figure as a fact. */
    public boolean hasFigures() {
        return !targets.isEmpty()
                || !figures.isEmpty()
                || measures.stream()
                        .anyMatch(measure -> !measure.targets().isEmpty()
                                || !measure.figures().isEmpty());
    }

    /** Returns whether it belongs to this party project. */
    public boolean isPartOf(String id) {
        return project.map(Reference::id).equals(Optional.of(id));
    }

    /** Returns whether it is this kind of undertaking. */
    public boolean isOfKind(String id) {
        return commitment.map(Reference::id).equals(Optional.of(id));
    }

    /** Returns the topic that its editor named first; nothing where the programme has no topics. */
    public Optional<String> mainTopic() {
        return topics.isEmpty() ? Optional.empty() : Optional.of(topics.get(0).id());
    }

    /** Returns whether it stands under this topic. */
    public boolean isAbout(String topic) {
        for (Reference reference : topics) {
            if (reference.id().equals(topic)) {
                return true;
            }
        }
        return false;
    }
}
