package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/** An entry of one of the lists beside the programme: it has an id and a name in every language. */
public sealed interface Named permits District, Topic, PartyProject, Commitment {

    /** The id by which the programme's files mention it. */
    String id();

    /** Where the id is written. */
    SourcePosition position();

    /** The name in each language, in its base form. */
    Localized<String> name();
}
