package kz.bagdarlama.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An entry of one of the lists beside the programme: it has an id and a name in every language. */
public sealed interface Named extends ContentEntry permits District, Topic, PartyProject, Commitment {

    @Override
    String id();

    /** Returns the name in each language, in its base form. */
    Localized<String> name();

    /** Returns the entries of a list by their ids, of which no two are the same in content without errors. */
    static <T extends Named> Map<String, T> byId(List<T> entries) {
        return entries.stream().collect(Collectors.toMap(Named::id, Function.identity()));
    }
}
