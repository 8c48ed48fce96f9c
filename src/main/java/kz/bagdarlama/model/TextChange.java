package kz.bagdarlama.model;

import java.time.LocalDate;

/**
 * Words that were published otherwise before. Of districts, topics, kinds of undertakings and projects the ids stand here, apart by a space, as
 * their names are words of their own.
 *
 * @param day of the publication that changed them
 * @param before what stood there; empty where nothing did
 * @param after what stands there since; empty where nothing does
 */
public record TextChange(LocalDate day, TextPlace place, String before, String after) {

    /** Returns whether with it something of its own, a pledge or a page, has come: a title is never made of nothing otherwise. */
    public boolean isAddition() {
        return before.isEmpty() && place.part().equals(TextPlace.TITLE);
    }

    /** Returns whether with it something of its own has gone. */
    public boolean isRemoval() {
        return after.isEmpty() && place.part().equals(TextPlace.TITLE);
    }

    /** Returns the same change of something whose id is another one now. */
    public TextChange of(TextPlace now) {
        return new TextChange(day, now, before, after);
    }
}
