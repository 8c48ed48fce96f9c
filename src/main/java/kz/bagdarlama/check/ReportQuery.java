package kz.bagdarlama.check;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;

/** What there is to report of one thing. */
interface ReportQuery extends Query<List<Diagnostic>> {

    /** How severely it is reported. */
    Severity severity();

    /** Reports what is wrong. */
    void report(Diagnostics diagnostics, QueryCache queries);

    @Override
    default List<Diagnostic> compute(QueryCache queries) {
        Diagnostics own = new Diagnostics().as(severity());
        report(own, queries);
        return own.sorted();
    }

    @Override
    default boolean isOfChecks() {
        return true;
    }
}
