package org.rapporteur.ingest.container;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.rapporteur.ingest.file.UnreadableException;

/** Says in one line for a person why a file cannot be read on. */
public final class Breaks {

    private static final int LONGEST = 300;

    private Breaks() {}

    /** Returns what an exception or an error says, and what mends it; goes on behind the file's name. */
    public static String line(Throwable thrown) {
        if (thrown instanceof UnreadableException) {
            return String.valueOf(thrown.getMessage());
        }
        if (thrown instanceof Budget.Exceeded) {
            return thrown.getMessage() + "; if it is to be trusted, unpack it yourself and read what comes out";
        }
        if (thrown instanceof VirtualMachineError) {
            return "needs more memory than the program has; give it more, split the file, or leave it out";
        }
        return "cannot be read: " + reason(thrown) + "; get it again from where it came";
    }

    /** Returns why it breaks, without a mend. */
    static String reason(Throwable thrown) {
        if (thrown instanceof RuntimeException && thrown.getCause() instanceof IOException cause) {
            return reason(cause);
        }
        String said = String.valueOf(thrown.getMessage()).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        String lower = said.toLowerCase(Locale.ROOT);
        if (thrown instanceof EOFException
                || lower.contains("truncated")
                || lower.contains("unexpected end")
                || lower.contains("premature")) {
            return "its end is missing";
        }
        if (thrown instanceof RuntimeException || thrown.getMessage() == null) {
            return "what stands there makes no sense (" + thrown.getClass().getSimpleName() + ")";
        }
        return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
    }
}
