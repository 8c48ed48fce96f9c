package kz.bagdarlama.view;

import kz.bagdarlama.card.Card;

/**
 * The picture that messengers and social networks show of a link to a page.
 *
 * @param file its path below the output folder
 * @param url its whole URL
 * @param alt the words on it, in plain text
 * @param words what is drawn
 */
public record CardView(String file, String url, String alt, Card words) {}
