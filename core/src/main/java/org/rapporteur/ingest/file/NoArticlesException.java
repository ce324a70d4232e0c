package org.rapporteur.ingest.file;

/** Says that a file can be read, but holds something else than articles. */
public final class NoArticlesException extends UnreadableException {

    private static final long serialVersionUID = 1;

    public NoArticlesException(String message) {
        super(message);
    }
}
