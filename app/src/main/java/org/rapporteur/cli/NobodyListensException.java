package org.rapporteur.cli;

/** Ends a command whose output cannot be written any more, such as one whose reader has seen enough. */
final class NobodyListensException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
