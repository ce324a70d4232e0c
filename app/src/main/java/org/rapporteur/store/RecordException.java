package org.rapporteur.store;

import java.io.Serial;

/**
 * The record cannot be opened, read or written. The message is one line for a person: which file, what is wrong with it,
 * what mends it. What was kept before stays kept.
 */
public final class RecordException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    RecordException(String message) {
        super(message);
    }

    RecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
