package kz.bagdarlama.model;

import java.util.Optional;

/** A numbered part of the programme. */
public sealed interface ProgrammePart extends ContentText permits Section, Chapter, Pledge {

    /** Returns the number that its file says the document prints, where that is not made of its id. */
    Optional<Reference> number();

    /** Returns its id as addresses have it: {@code 1}, {@code 1.1}, {@code 1.1.3}. */
    default String dotted() {
        return id().toString();
    }
}
