package kz.bagdarlama.model;

/** A numbered part of the programme. */
public sealed interface ProgrammePart extends ContentText permits Section, Chapter, Pledge {

    /** Returns its number as addresses have it: {@code 1}, {@code 1.1}, {@code 1.1.3}. */
    default String number() {
        return id().toString();
    }
}
