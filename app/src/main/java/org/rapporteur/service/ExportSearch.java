package org.rapporteur.service;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Csv;
import org.rapporteur.export.JsonLinesWriter;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.export.StatementCsv;
import org.rapporteur.model.Reading;
import org.rapporteur.model.StatementId;
import org.rapporteur.query.Hit;
import org.rapporteur.query.SearchPage;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.query.Sorting;
import org.rapporteur.store.RecordFile;

/** Writes what a search finds, article by article, in a form that other programs read. */
public final class ExportSearch {

    /** The most statements that are written at once; {@link ExportStatements} writes any number. */
    public static final int MOST = 100_000;

    private final RecordFile record;
    private final Replayed replayed;
    private final ReadingWriter writer;
    private final Set<StatementId> wanted = new HashSet<>();
    private Optional<String> article = Optional.empty();

    private ExportSearch(RecordFile record, ReadingWriter writer) {
        this.record = record;
        this.replayed = Replayed.of(record);
        this.writer = writer;
    }

    /** Where the file goes to, once it is known that there will be one. */
    @FunctionalInterface
    public interface Target {

        /**
         * Returns what to write to, in UTF-8; it is flushed, but not closed.
         *
         * @throws IOException if nothing can be written
         */
        Writer open() throws IOException;
    }

    /**
     * Writes all that a query finds: latest articles first, or earliest if it is sorted so, as a file holds each article once.
     *
     * @param file the record
     * @param query what is looked for; its size, its place and other orders do not matter
     * @param format {@link ExportFormat#CSV}, in which cells that a spreadsheet would run get an apostrophe, or
     *     {@link ExportFormat#JSONL}
     * @throws InputException if the record or its index cannot be used, or more than {@link #MOST} statements are found; then nothing is
     *     opened
     * @throws IOException if what is written to fails
     */
    public static void run(SearchStatements search, Path file, SearchQuery query, ExportFormat format, Target target)
            throws InputException, IOException {
        SearchQuery all = new SearchQuery(
                query.text(),
                query.narrow(),
                query.sorting() == Sorting.EARLIEST ? Sorting.EARLIEST : Sorting.LATEST,
                SearchQuery.MOST,
                0,
                Optional.empty());
        SearchPage first = search.search(all);
        if (first.total() > MOST) {
            throw InputException.wrongCall("The search finds " + first.total() + " statements, and at most " + MOST
                    + " can be had at once; narrow it, or write all with \"rapporteur export\"");
        }
        write(file, format, target, export -> {
            @Nullable SearchPage page = first;
            while (page != null) {
                export.add(page.hits());
                page = page.next().isPresent()
                        ? search.search(all.after(page.next().get()))
                        : null;
            }
        });
    }

    private interface Source {
        void giveTo(ExportSearch export) throws InputException, IOException;
    }

    private static void write(Path file, ExportFormat format, Target target, Source source)
            throws InputException, IOException {
        Optional<IOException> failure = Records.reading(file, record -> {
            try {
                Writer out = target.open();
                ReadingWriter writer =
                        format == ExportFormat.CSV ? new StatementCsv(out, Csv::guarded) : JsonLinesWriter.on(out);
                ExportSearch export = new ExportSearch(record, writer);
                source.giveTo(export);
                export.flush();
                writer.close();
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(e);
            }
        });
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void add(List<Hit> hits) throws IOException {
        for (Hit hit : hits) {
            if (!article.equals(Optional.of(hit.in().name()))) {
                flush();
                article = Optional.of(hit.in().name());
            }
            wanted.add(hit.id());
        }
    }

    /** Writes what is wanted of the article at hand. */
    private void flush() throws IOException {
        Optional<Long> key = article.flatMap(record::presentReading);
        if (key.isPresent()) {
            Reading reading = replayed.over(record.load(key.get()).reading());
            writer.write(new Reading(
                    reading.article(),
                    reading.statements().stream()
                            .filter(each -> wanted.contains(each.id()))
                            .toList(),
                    reading.agreements(),
                    reading.warnings()));
        }
        wanted.clear();
    }
}
