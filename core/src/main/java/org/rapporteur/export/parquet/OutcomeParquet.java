package org.rapporteur.export.parquet;

import static org.rapporteur.export.parquet.Columns.day;
import static org.rapporteur.export.parquet.Columns.large;
import static org.rapporteur.export.parquet.Columns.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.parquet.schema.MessageType;
import org.rapporteur.export.WholeReading;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;

/**
 * What came of the articles of files, as a table in Parquet with a row for each: the readings from which the very same readings come back,
 * and the failures. It carries them from one machine to another; {@link StatementParquet} and {@link ArticleParquet} are for other
 * programs.
 */
public final class OutcomeParquet implements Closeable {

    /** The columns, which {@link OutcomeParquetReader} reads. */
    static final MessageType COLUMNS = new MessageType(
            "outcome",
            text("file"),
            large("place"),
            text("name"),
            day("date"),
            text("text"),
            text("reading"),
            text("failure"));

    static final String SOFTWARE = "rapporteur.software";
    static final String MODEL = "rapporteur.model";
    static final String CONFIDENCE = "rapporteur.min_confidence";
    static final String KNOWLEDGE = "rapporteur.knowledge";

    private final ParquetTable table;

    /**
     * How the articles of one table were read.
     *
     * @param how by which software and models
     * @param minConfidence the confidence below which attributions were left out, from 0 to 1
     * @param knowledge the version of what was known beforehand, in one line
     */
    public record Made(Provenance how, double minConfidence, String knowledge) {}

    /**
     * What came of one article.
     *
     * @param file the name of the file in which it stands
     * @param place its place among what stands in that file, from 0
     * @param outcome its reading or failure, under its own name
     */
    public record Entry(String file, long place, Outcome outcome) {

        /** Returns the first day on which it can have been published; empty if that is unknown. */
        public Optional<LocalDate> date() {
            return outcome instanceof Reading reading
                    ? reading.article().metadata().published().map(PartialDate::earliest)
                    : Optional.empty();
        }
    }

    /**
     * Begins the table.
     *
     * @param out where to, not closed
     * @throws IOException if {@code out} fails
     */
    public OutcomeParquet(OutputStream out, Made made) throws IOException {
        table = new ParquetTable(
                out,
                COLUMNS,
                new TreeMap<>(Map.of(
                        SOFTWARE,
                        made.how().software().value(),
                        MODEL,
                        made.how().model(),
                        CONFIDENCE,
                        Double.toString(made.minConfidence()),
                        KNOWLEDGE,
                        made.knowledge())));
    }

    /**
     * Writes a row.
     *
     * @throws IOException if what is written to fails
     */
    public void write(Entry entry) throws IOException {
        table.row(row -> {
            row.text("file", entry.file());
            row.large("place", entry.place());
            row.text("name", entry.outcome().name());
            row.day("date", entry.date());
            if (entry.outcome() instanceof Reading reading) {
                row.text("text", reading.article().text());
                row.text("reading", WholeReading.line(reading));
            } else if (entry.outcome() instanceof Failure failure) {
                row.text("failure", failure.message());
            }
        });
    }

    /** Writes what stands at the end and flushes; what is written to stays open. */
    @Override
    public void close() throws IOException {
        table.close();
    }
}
