package kz.bagdarlama.view;

import kz.bagdarlama.text.Html;

/** An editor's note to readers: what is unclear in the document, or told differently in another place of it. */
public record EditorNoteView(Html title, Html body) {}
