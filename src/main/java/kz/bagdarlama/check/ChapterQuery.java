package kz.bagdarlama.check;

import java.util.List;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;

/** A question of checks: what is found in each text of a chapter. */
interface ChapterQuery<F> extends Query<List<F>> {

    /** The chapter. */
    Identity<Chapter> chapter();

    /** Returns what is found in one of its texts. */
    List<F> find(ContentText text, QueryCache queries);

    @Override
    default List<F> compute(QueryCache queries) {
        return Scans.texts(chapter().object())
                .flatMap(text -> find(text, queries).stream())
                .toList();
    }

    @Override
    default boolean isOfChecks() {
        return true;
    }
}
