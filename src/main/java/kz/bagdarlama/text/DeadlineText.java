package kz.bagdarlama.text;

import java.util.Map;
import kz.bagdarlama.model.Deadline;

/** A deadline in words: as it is written in the source, no more precise and no less. */
public final class DeadlineText {

    private DeadlineText() {}

    /** Returns for example “до конца 2027 года”, from the interface strings of the language. */
    public static String of(Deadline deadline, Messages messages) {
        if (deadline.part().isPresent()) {
            // Months and quarters stand in the case that the wording takes, which no placeholder could give them.
            return Typography.apply(messages.rules().deadline(deadline));
        }
        return switch (deadline.form()) {
            case END_OF -> year(MessageKey.DEADLINE_END_OF, deadline, messages);
            case BY_END_OF -> year(MessageKey.DEADLINE_BY_END_OF, deadline, messages);
            case BEFORE -> year(MessageKey.DEADLINE_BEFORE, deadline, messages);
            case BY -> year(MessageKey.DEADLINE_BY, deadline, messages);
            case IN -> year(MessageKey.DEADLINE_IN, deadline, messages);
            case SPAN ->
                messages.text(
                        MessageKey.DEADLINE_SPAN.key(),
                        Map.of("first", String.valueOf(deadline.first()), "last", String.valueOf(deadline.last())));
            case WITHIN_YEARS -> messages.text(MessageKey.DEADLINE_WITHIN_YEARS, Messages.COUNT, deadline.first());
            case WITHIN_MONTHS -> messages.text(MessageKey.DEADLINE_WITHIN_MONTHS, Messages.COUNT, deadline.first());
        };
    }

    private static String year(MessageKey key, Deadline deadline, Messages messages) {
        // As text: a year is no quantity and is never grouped.
        return messages.text(key, "year", String.valueOf(deadline.first()));
    }
}
