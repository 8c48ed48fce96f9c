package kz.bagdarlama.source;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;

/** What a file, or a part of one, says. What there is to report of it belongs to the answer. */
interface ReadingQuery<T> extends Query<ReadingQuery.Read<T>> {

    /** What was read, and what was reported of it. */
    record Read<T>(T result, List<Diagnostic> reported) {}

    /**
     * Reads.
     *
     * @param diagnostics hears what is wrong
     */
    T read(Diagnostics diagnostics, QueryCache queries);

    @Override
    default Read<T> compute(QueryCache queries) {
        Diagnostics own = new Diagnostics();
        return new Read<>(read(own, queries), own.sorted());
    }
}
