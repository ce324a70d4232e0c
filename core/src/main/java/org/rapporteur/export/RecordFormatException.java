package org.rapporteur.export;

/** A line that is not in the record format. The message says what is wrong with it, for a person to mend. */
public final class RecordFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that needs no cause beside it. */
    public RecordFormatException(String message) {
        super(message);
    }
}
