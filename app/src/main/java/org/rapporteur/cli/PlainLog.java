package org.rapporteur.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.rapporteur.text.Printable;

/** Writes the log for a person: a line for each entry, and where an entry has more, that behind a bar, so that nothing in it passes for an entry. */
final class PlainLog extends Formatter {

    private static final String MORE = "  | ";

    /** Writes all of the program's log in this form from now on. */
    static void begin() {
        Arrays.stream(Logger.getLogger("").getHandlers()).forEach(handler -> handler.setFormatter(new PlainLog()));
    }

    @Override
    public String format(LogRecord line) {
        String entry = line.getInstant() + " " + line.getLevel().getName() + " " + Printable.line(formatMessage(line));
        if (line.getThrown() == null) {
            return entry + "\n";
        }
        StringWriter trace = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(trace, true));
        return trace.toString()
                .lines()
                .map(each -> MORE + Printable.line(each) + "\n")
                .collect(Collectors.joining("", entry + "\n", ""));
    }
}
