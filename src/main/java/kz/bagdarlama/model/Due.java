package kz.bagdarlama.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When something of a pledge is due, and what of it.
 *
 * @param deadline the date; empty for what is due every year
 * @param targets the figures that alone are due then
 * @param milestone the one thing that is due then
 * @param measures the measures that alone are due then; where all four are empty it holds for the whole pledge
 */
public record Due(
        Optional<Deadline> deadline, List<Target> targets, Optional<Milestone> milestone, List<Measure> measures) {

    public Due {
        targets = List.copyOf(targets);
        measures = List.copyOf(measures);
    }

    /** Returns whether all of the pledge is due then. */
    public boolean isOfAll() {
        return targets.isEmpty() && milestone.isEmpty() && measures.isEmpty();
    }

    /** What is due on one date, before it is known whether that is all. */
    private static final class Parts {
        private boolean whole;
        private final Set<Target> targets = new LinkedHashSet<>();
        private final Set<Measure> measures = new LinkedHashSet<>();
    }

    /** Returns all dates that a pledge gives, each once for all that is due on it; milestones each by themselves. */
    public static List<Due> of(Pledge pledge) {
        Map<Optional<Deadline>, Parts> dates = new LinkedHashMap<>();
        pledge.deadline().ifPresent(deadline -> parts(dates, Optional.of(deadline)).whole = true);
        for (Target target : pledge.targets()) {
            dates(target).forEach(date -> parts(dates, date).targets.add(target));
        }
        List<Due> milestones = new ArrayList<>();
        for (Milestone milestone : pledge.milestones()) {
            milestones.add(new Due(Optional.of(milestone.deadline()), List.of(), Optional.of(milestone), List.of()));
        }
        for (Measure measure : pledge.measures()) {
            measure.deadline()
                    .ifPresent(deadline ->
                            parts(dates, Optional.of(deadline)).measures.add(measure));
            for (Target target : measure.targets()) {
                dates(target).forEach(date -> parts(dates, date).measures.add(measure));
            }
        }
        List<Due> all = new ArrayList<>();
        dates.forEach((date, parts) -> {
            boolean whole = parts.whole
                    || !parts.targets.isEmpty()
                            && parts.targets.size() == pledge.targets().size()
                    || !parts.measures.isEmpty()
                            && parts.measures.size() == pledge.measures().size();
            // A milestone says what is due; the bare date would only repeat it.
            if (!whole || milestones.stream().noneMatch(due -> due.deadline().equals(date))) {
                all.add(
                        whole
                                ? new Due(date, List.of(), Optional.empty(), List.of())
                                : new Due(
                                        date,
                                        List.copyOf(parts.targets),
                                        Optional.empty(),
                                        List.copyOf(parts.measures)));
            }
        });
        all.addAll(milestones);
        return all;
    }

    private static Parts parts(Map<Optional<Deadline>, Parts> dates, Optional<Deadline> date) {
        return dates.computeIfAbsent(date, d -> new Parts());
    }

    private static List<Optional<Deadline>> dates(Target target) {
        List<Optional<Deadline>> dates = new ArrayList<>();
        if (target.period() == Period.YEAR) {
            dates.add(Optional.empty());
        }
        target.deadline().ifPresent(deadline -> dates.add(Optional.of(deadline)));
        return dates;
    }
}
