package org.rapporteur.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.rapporteur.export.RecordFormatException;
import org.rapporteur.export.WholeReading;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.SoftwareVersion;

/** Reads what {@link OutcomeParquet} wrote, row by row, a group of rows in memory at a time. Mutable; for one thread. */
public final class OutcomeParquetReader implements Closeable {

    private final ParquetFileReader reader;
    private final OutcomeParquet.Made made;
    private Optional<RecordReader<Group>> group = Optional.empty();
    private long left;

    /**
     * Begins to read a table.
     *
     * @throws IOException if there is no such file, or it cannot be read
     * @throws RecordFormatException if it is a table of something else
     */
    public OutcomeParquetReader(Path file) throws IOException, RecordFormatException {
        reader = opened(file);
        try {
            Map<String, String> notes = reader.getFileMetaData().getKeyValueMetaData();
            if (!reader.getFileMetaData().getSchema().equals(OutcomeParquet.COLUMNS)
                    || !notes.containsKey(OutcomeParquet.KNOWLEDGE)) {
                throw new RecordFormatException("is no table of readings");
            }
            made = new OutcomeParquet.Made(
                    new Provenance(
                            new SoftwareVersion(notes.getOrDefault(OutcomeParquet.SOFTWARE, "")),
                            notes.getOrDefault(OutcomeParquet.MODEL, "")),
                    Double.parseDouble(notes.getOrDefault(OutcomeParquet.CONFIDENCE, "")),
                    notes.getOrDefault(OutcomeParquet.KNOWLEDGE, ""));
        } catch (RecordFormatException | RuntimeException e) {
            reader.close();
            throw e instanceof RecordFormatException known
                    ? known
                    : new RecordFormatException("does not say how it was made: " + e.getMessage());
        }
    }

    private static ParquetFileReader opened(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Gzip())
                .withUseHadoopVectoredIo(false)
                .build();
        try {
            return ParquetFileReader.open(new LocalInputFile(file), options);
        } catch (RuntimeException e) {
            throw new IOException("is no Parquet file, or its end is missing", e);
        }
    }

    /** Returns how the articles of the table were read. */
    public OutcomeParquet.Made made() {
        return made;
    }

    /**
     * Returns the next row; empty at the end.
     *
     * @throws IOException if the file cannot be read on
     * @throws RecordFormatException if the row is none that was written so
     */
    public Optional<OutcomeParquet.Entry> next() throws IOException, RecordFormatException {
        try {
            while (left == 0) {
                PageReadStore pages = reader.readNextRowGroup();
                if (pages == null) {
                    return Optional.empty();
                }
                group = Optional.of(new ColumnIOFactory()
                        .getColumnIO(OutcomeParquet.COLUMNS)
                        .getRecordReader(pages, new GroupRecordConverter(OutcomeParquet.COLUMNS)));
                left = pages.getRowCount();
            }
            left--;
            Group row = group.orElseThrow().read();
            return Optional.of(new OutcomeParquet.Entry(text(row, "file"), row.getLong("place", 0), outcome(row)));
        } catch (RuntimeException e) {
            throw new IOException("is damaged: " + e.getMessage(), e);
        }
    }

    private static Outcome outcome(Group row) throws RecordFormatException {
        String name = text(row, "name");
        return row.getFieldRepetitionCount("failure") > 0
                ? new Failure(name, text(row, "failure"))
                : WholeReading.read(name, text(row, "text"), text(row, "reading"));
    }

    private static String text(Group row, String column) {
        return row.getBinary(column, 0).toStringUsingUTF8();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
