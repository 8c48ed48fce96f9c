package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A page outside the programme: about, foreword, accessibility …
 *
 * @param id the name by which texts link to it
 * @param inMenu whether the main menu names it
 */
public record FreePage(String id, SourcePosition position, Slug slug, boolean inMenu, Localized<Prose> prose) {}
