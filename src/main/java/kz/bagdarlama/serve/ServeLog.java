package kz.bagdarlama.serve;

/** Hears what a {@link LiveServer} does, on one thread at a time. */
public interface ServeLog {

    /** The site was built, well or not. */
    void rebuilt(Rebuild rebuild);

    /** The program failed, which is nobody's fault who edits; what is shown stays. */
    void failed(RuntimeException fault);
}
