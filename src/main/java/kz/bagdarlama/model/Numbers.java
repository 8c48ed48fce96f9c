package kz.bagdarlama.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers that the document prints, where they are not the ids: {@code P-12} of pledge 1.1/3. Order and addresses follow the ids.
 *
 * @param stated by id; of a measure by the id of its pledge and its own: {@code 1.1/3#a}
 */
public record Numbers(Map<String, String> stated) {

    /** For a programme whose ids are its numbers. */
    public static final Numbers NONE = new Numbers(Map.of());

    public Numbers {
        stated = Map.copyOf(stated);
    }

    static String key(PledgeId pledge, Measure measure) {
        return pledge + "#" + measure.id();
    }

    /** Returns whether nothing has another number than its id. */
    public boolean isEmpty() {
        return stated.isEmpty();
    }

    /** Returns the number of a section, chapter or pledge as readers see it. */
    public String of(Object id) {
        String written = id.toString();
        return stated.isEmpty() ? written : stated.getOrDefault(written, written);
    }

    /** Returns the number of a measure as readers see it: the letter that is its id, where the document prints no other. */
    public String of(PledgeId pledge, Measure measure) {
        return stated.isEmpty() ? measure.id() : stated.getOrDefault(key(pledge, measure), measure.id());
    }

    /** Returns the number that the document prints for a section, chapter or pledge, where that is not its id. */
    public Optional<String> stated(Object id) {
        return stated.isEmpty() ? Optional.empty() : Optional.ofNullable(stated.get(id.toString()));
    }

    /** Returns the numbers that the document prints for measures of a pledge, as far as they are not their letters. */
    public List<String> ofMeasures(Pledge pledge) {
        return stated.isEmpty()
                ? List.of()
                : pledge.measures().stream()
                        .flatMap(measure -> stated(pledge.id(), measure).stream())
                        .toList();
    }

    /** Returns the number that the document prints for a measure, where that is not its letter. */
    public Optional<String> stated(PledgeId pledge, Measure measure) {
        return stated.isEmpty() ? Optional.empty() : Optional.ofNullable(stated.get(key(pledge, measure)));
    }

    /**
     * Returns the id of that among some things which has a number, however its letters are cased; nothing where none has it.
     *
     * @param ids of sections, chapters or pledges
     */
    Optional<String> idOf(String number, Stream<String> ids) {
        return stated.isEmpty()
                ? Optional.empty()
                : ids.filter(id -> number.equalsIgnoreCase(stated.get(id))).findFirst();
    }
}
