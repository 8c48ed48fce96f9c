package kz.bagdarlama.view;

import kz.bagdarlama.text.Html;

/** A link with its text. */
public record LinkView(String url, Html label) {}
