package kz.bagdarlama.view;

import kz.bagdarlama.text.Html;

/** The page before or after this one in the order of the document. */
public record Neighbour(String id, String url, Html title) {}
