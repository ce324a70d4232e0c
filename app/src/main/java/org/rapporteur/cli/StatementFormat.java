package org.rapporteur.cli;

import java.io.PrintWriter;
import org.rapporteur.export.JsonLinesWriter;
import org.rapporteur.model.Reading;
import org.rapporteur.text.Printable;

/** A way to print statements, article by article. */
interface StatementFormat {

    /** The names of the formats, as on the command line. */
    enum Name {
        TABLE,
        JSONL,
        CSV;

        /** Returns the format, printing on {@code out}, which {@code screen} describes. */
        StatementFormat on(PrintWriter out, Screen screen) {
            return switch (this) {
                case TABLE -> new TableFormat(out, screen);
                case JSONL -> reading -> out.print(Printable.json(JsonLinesWriter.line(reading)) + "\n");
                case CSV -> new CsvFormat(out);
            };
        }
    }

    /** Prints the statements of one article. */
    void print(Reading reading);
}
