package kz.bagdarlama.check;

import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.route.Routes;

/** All that checks look at. */
public record CheckInput(Content content, Routes routes, Templates templates) {}
