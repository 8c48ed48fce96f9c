package kz.bagdarlama.draft;

/** What an editor asked for cannot be made; the message says why and what to write instead. */
public final class DraftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DraftException(String message) {
        super(message);
    }
}
