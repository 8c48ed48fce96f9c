package kz.bagdarlama.model;

import java.time.LocalDate;
import java.util.List;

/**
 * How texts were published otherwise before.
 *
 * @param since the day from which changes are known
 * @param changes the oldest first
 */
public record ChangeLog(LocalDate since, List<TextChange> changes) {

    /** Of a content that is not held against a publication. */
    public static final ChangeLog NONE = new ChangeLog(LocalDate.EPOCH, List.of());

    public ChangeLog {
        changes = List.copyOf(changes);
    }
}
