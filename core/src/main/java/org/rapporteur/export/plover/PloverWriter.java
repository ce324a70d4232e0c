package org.rapporteur.export.plover;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.model.Article;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;

/**
 * Writes statements as PLOVER's events: one for each statement whose act holds and has a category, and whose day is known.
 *
 * <p>Start with {@link #json} or {@link #csv}. Not filled are PLOVER's {@code mode} and {@code context}, which nobody codes here, and
 * places.
 */
public final class PloverWriter implements ReadingWriter {

    /** How an event is written. */
    interface Form {
        void write(PloverEvent event, Article article, CodePoints text) throws IOException;

        void flush() throws IOException;
    }

    private final Form form;
    private final PloverActor.Directory directory;
    private long events;
    private long withoutCategory;
    private long withoutDay;

    private PloverWriter(Form form, PloverActor.Directory directory) {
        this.form = form;
        this.directory = directory;
    }

    /**
     * Returns a writer of JSON Lines.
     *
     * @param out where to, not closed
     */
    public static PloverWriter json(Writer out, PloverActor.Directory directory) {
        return new PloverWriter(new PloverJson(out), directory);
    }

    /**
     * Returns a writer of CSV, and writes the heading.
     *
     * @param out where to, not closed
     * @param cell what is done to the words of each cell
     * @throws IOException if {@code out} fails
     */
    public static PloverWriter csv(Writer out, UnaryOperator<String> cell, PloverActor.Directory directory)
            throws IOException {
        return new PloverWriter(new PloverCsv(out, cell), directory);
    }

    @Override
    public void write(Reading reading) throws IOException {
        CodePoints text = CodePoints.of(reading.article().text());
        for (Statement statement : reading.statements()) {
            PloverEvent.Outcome outcome = PloverEvent.of(statement, reading.article(), directory);
            if (outcome instanceof PloverEvent.Made made) {
                form.write(made.event(), reading.article(), text);
                events++;
            } else if (outcome == PloverEvent.Left.WITHOUT_DAY) {
                withoutDay++;
            } else {
                withoutCategory++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        form.flush();
    }

    /** Returns how many events have been written. */
    public long events() {
        return events;
    }

    /** Returns how many statements were left out, as they have no act that holds, or one that PLOVER has no category for. */
    public long withoutCategory() {
        return withoutCategory;
    }

    /** Returns how many statements were left out, as their day is not known. */
    public long withoutDay() {
        return withoutDay;
    }

    /** Returns a confidence. */
    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
