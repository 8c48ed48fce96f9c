package kz.bagdarlama.serve;

import kz.bagdarlama.diagnostic.Phrase;

/** Hears what a {@link LiveServer} does, on one thread at a time. */
public interface ServeLog {

    /** The site was built, well or not. */
    void rebuilt(Rebuild rebuild);

    /** The machine, or a fault of the program, keeps the pages from following the files; what is shown stays. */
    void troubled(Phrase what);
}
