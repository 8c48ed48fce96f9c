package kz.bagdarlama.source;

import java.util.List;
import kz.bagdarlama.model.Language;

/**
 * What the reading of every folder of the programme depends on besides its files.
 *
 * @param languages those of the site
 * @param commitments whether there is a list of kinds of undertaking: then each pledge is of one
 * @param topics whether there is a list of topics: then each pledge stands under one
 * @param levels how many levels the programme has above pledges
 */
record ReadingFrame(List<Language> languages, boolean commitments, boolean topics, int levels) {

    static final ReadingFrame UNKNOWN = new ReadingFrame(List.of(), false, false, 2);
}
