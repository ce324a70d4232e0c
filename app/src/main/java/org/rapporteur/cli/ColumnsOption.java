package org.rapporteur.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import picocli.CommandLine.Option;

/** The option that says which columns of tables of articles mean what. */
final class ColumnsOption {

    @Option(
            names = "--columns",
            paramLabel = "WHAT=COLUMN",
            split = ",",
            description = "Which columns of JSON Lines, CSV and Parquet mean what, where their names do not tell, as in"
                    + " text=inhalt,title=titel. WHAT is text, html, title, standfirst, byline, outlet, published, url,"
                    + " language or id. May be given several times.")
    private Map<String, String> columns = new LinkedHashMap<>();

    /** Returns {@code how} with these columns. */
    HowToRead in(HowToRead how) throws InputException {
        return how.withColumns(columns);
    }
}
