package org.rapporteur.cli;

/** Says something if the process is ended from outside, as by Ctrl-C, unless that is called off before. */
final class LastWords {

    private final Thread hook;

    LastWords(Runnable words) {
        hook = new Thread(words, "last words");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Calls it off. */
    void unsaid() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the words are being said.
        }
    }
}
