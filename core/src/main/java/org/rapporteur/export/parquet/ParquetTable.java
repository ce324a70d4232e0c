package org.rapporteur.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.rapporteur.model.SoftwareVersion;

/** A table in a Parquet file, written row by row. */
final class ParquetTable implements Closeable {

    /** Bytes of a row group: rows are held in memory until one is full. */
    private static final long ROW_GROUP = 16L << 20;

    private final Counted place;
    private final ParquetWriter<Consumer<Row>> writer;

    /**
     * Begins a table.
     *
     * @param out where to, not closed
     * @throws IOException if {@code out} fails
     */
    ParquetTable(OutputStream out, MessageType columns) throws IOException {
        this(out, columns, Map.of());
    }

    /**
     * Begins a table.
     *
     * @param out where to, not closed
     * @param notes what stands about it in the file, by name
     * @throws IOException if {@code out} fails
     */
    ParquetTable(OutputStream out, MessageType columns, Map<String, String> notes) throws IOException {
        place = new Counted(out);
        writer = new Builder(place, columns, notes)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Gzip())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    /**
     * Writes a row.
     *
     * @param fill fills it: each column once, in the order of the schema
     */
    void row(Consumer<Row> fill) throws IOException {
        writer.write(fill);
    }

    @Override
    public void close() throws IOException {
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        place.hold(end);
        writer.close();
        Foot.write(end.toByteArray(), place.out());
        place.out().flush();
    }

    private static final class Builder extends ParquetWriter.Builder<Consumer<Row>, Builder> {

        private final MessageType columns;
        private final Map<String, String> notes;

        Builder(Counted place, MessageType columns, Map<String, String> notes) {
            super(place);
            this.columns = columns;
            this.notes = notes;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // Abstract above, so it has to be there, but nobody calls it.
        protected WriteSupport<Consumer<Row>> getWriteSupport(Configuration settings) {
            return new Support(columns, notes);
        }

        @Override
        protected WriteSupport<Consumer<Row>> getWriteSupport(ParquetConfiguration settings) {
            return new Support(columns, notes);
        }
    }

    /** Tells Parquet what a row is. */
    private static final class Support extends WriteSupport<Consumer<Row>> {

        private final MessageType columns;
        private final Map<String, String> about;
        private RecordConsumer consumer;

        @SuppressWarnings("NullAway.Init") // Parquet gives the consumer before the first row.
        Support(MessageType columns, Map<String, String> notes) {
            this.columns = columns;
            about = new LinkedHashMap<>(notes);
            about.put("rapporteur.version", SoftwareVersion.current().value());
        }

        @Override
        @SuppressWarnings("deprecation") // Abstract above, so it has to be there, but nobody calls it.
        public WriteContext init(Configuration settings) {
            return new WriteContext(columns, about);
        }

        @Override
        public WriteContext init(ParquetConfiguration settings) {
            return new WriteContext(columns, about);
        }

        @Override
        public void prepareForWrite(RecordConsumer given) {
            consumer = given;
        }

        @Override
        public void write(Consumer<Row> fill) {
            consumer.startMessage();
            fill.accept(new Row(consumer, columns));
            consumer.endMessage();
        }
    }
}
