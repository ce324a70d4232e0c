package org.rapporteur.ingest.file;

/** Says that some bytes are not a readable article, where that shows, and how to mend it; in one line for a person. */
public class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableException(String message) {
        super(message);
    }
}
