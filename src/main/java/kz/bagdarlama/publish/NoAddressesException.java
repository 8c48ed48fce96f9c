package kz.bagdarlama.publish;

import java.io.IOException;

/** A file that should list the addresses of a published site lists something else. */
public final class NoAddressesException extends IOException {

    private static final long serialVersionUID = 1L;

    NoAddressesException(String message) {
        super(message);
    }
}
