package org.rapporteur.spark;

/** Says in one line what a person can do about a job that cannot go on. */
public final class JobException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean isWrongCall;

    private JobException(String message, boolean isWrongCall) {
        super(message);
        this.isWrongCall = isWrongCall;
    }

    /** Says that the call of the job has to be another one. */
    static JobException wrongCall(String line) {
        return new JobException(line, true);
    }

    /** Says that something about the files or the machine has to be mended. */
    static JobException broken(String line) {
        return new JobException(line, false);
    }

    /** Returns whether the call has to be another one. */
    boolean isWrongCall() {
        return isWrongCall;
    }
}
