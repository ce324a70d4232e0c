package org.rapporteur.inference;

/** The model cannot be loaded or does not run on this machine: a defect of the installation, not of an article. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one that says what failed and what can be done. */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
