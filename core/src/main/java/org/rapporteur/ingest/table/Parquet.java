package org.rapporteur.ingest.table;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.rapporteur.ingest.container.Pieces;
import org.rapporteur.ingest.container.Source;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.UnreadableException;

/** Reads Parquet: of one group of rows after the other, the columns that are used. */
public final class Parquet implements Rows {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "PARE".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_FOOT = 64 << 20;

    /** The part of the memory, as its divisor, that the packed columns of a group of rows may take. */
    private static final int SHARE = 4;

    /** What a row counts that holds nothing, so that they cannot be without end. */
    private static final int ROW = 64;

    private final Source source;
    private final Source.Copy file;
    private final ParquetFileReader reader;
    private final MessageType wanted;
    private final Map<String, List<String>> columns;
    private final MessageColumnIO io;
    private Optional<RecordReader<Group>> group = Optional.empty();
    private int groups;
    private long left;
    private long number;

    private Parquet(Source source, Source.Copy file) throws IOException, UnreadableException {
        this.source = source;
        this.file = file;
        requireMarks(file.path());
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Unpacking())
                .withUseHadoopVectoredIo(false)
                .build();
        reader = ParquetFileReader.open(new LocalInputFile(file.path()), options);
        try {
            MessageType schema = reader.getFileMetaData().getSchema();
            Map<String, List<String>> all = Leaves.of(schema);
            if (all.size() > MOST_COLUMNS) {
                throw new UnreadableException(
                        "has more than " + MOST_COLUMNS + " columns, so it is no table of articles");
            }
            Map<Column, String> used = source.columns().in(all.keySet());
            if (!used.containsKey(Column.TEXT) && !used.containsKey(Column.HTML)) {
                throw TablePieces.noText(source.columns(), all.keySet());
            }
            columns = new LinkedHashMap<>();
            used.values().forEach(name -> columns.put(name, all.getOrDefault(name, List.of())));
            List<Type> fields = schema.getFields().stream()
                    .filter(field -> columns.values().stream()
                            .anyMatch(path -> path.get(0).equals(field.getName())))
                    .toList();
            wanted = new MessageType(schema.getName(), fields);
            reader.setRequestedSchema(wanted);
            io = new ColumnIOFactory().getColumnIO(wanted);
        } catch (UnreadableException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Begins to read a file.
     *
     * @throws IOException if it cannot be read
     * @throws UnreadableException if it is no table of articles
     */
    public static Pieces open(Source source) throws IOException, UnreadableException {
        Source.Copy file = source.file();
        try {
            return new TablePieces(source.name(), new Parquet(source, file), source.columns());
        } catch (IOException | UnreadableException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void requireMarks(Path path) throws IOException, UnreadableException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[8];
            if (file.length() < 12) {
                throw new UnreadableException("is no Parquet file, or its end is missing; get it again");
            }
            file.seek(file.length() - end.length);
            file.readFully(end);
            byte[] mark = Arrays.copyOfRange(end, 4, 8);
            if (Arrays.equals(mark, ENCRYPTED)) {
                throw new UnreadableException("is encrypted; write it again without encryption");
            }
            if (!Arrays.equals(mark, MARK)) {
                throw new UnreadableException("is no Parquet file, or its end is missing; get it again");
            }
            long foot = (end[0] & 0xFFL) | (end[1] & 0xFFL) << 8 | (end[2] & 0xFFL) << 16 | (end[3] & 0xFFL) << 24;
            if (foot > LARGEST_FOOT) {
                throw new UnreadableException(
                        "has a list of columns of " + (foot >> 20) + " MiB, too large to be read");
            }
        }
    }

    @Override
    public Optional<Row> next() throws IOException, UnreadableException {
        while (left == 0) {
            if (!begin()) {
                return Optional.empty();
            }
        }
        left--;
        number++;
        Group row = group.orElseThrow().read();
        Map<String, List<String>> values = new LinkedHashMap<>();
        long room = Bytes.ARTICLE_LIMIT;
        for (Map.Entry<String, List<String>> column : columns.entrySet()) {
            List<String> found = new ArrayList<>();
            room = Leaves.values(row, column.getValue(), 0, found, room);
            values.put(column.getKey(), found);
            if (room < 0) {
                break;
            }
        }
        source.spend(ROW + Bytes.ARTICLE_LIMIT - room);
        return Optional.of(
                room < 0
                        ? Row.broken(
                                number,
                                String.valueOf(
                                        Bytes.tooLarge(Bytes.ARTICLE_LIMIT).getMessage()))
                        : Row.of(number, number, values));
    }

    private boolean begin() throws IOException, UnreadableException {
        // Counted here: the Parquet that a cluster has may be too old to tell.
        if (groups < reader.getRowGroups().size()) {
            requireReadable(reader.getRowGroups().get(groups));
        }
        PageReadStore pages = reader.readNextRowGroup();
        groups++;
        if (pages == null) {
            return false;
        }
        group = Optional.of(io.getRecordReader(pages, new GroupRecordConverter(wanted)));
        left = pages.getRowCount();
        return true;
    }

    private void requireReadable(BlockMetaData rows) throws UnreadableException {
        long bytes = 0;
        for (ColumnChunkMetaData column : rows.getColumns()) {
            if (wanted.containsPath(column.getPath().toArray())) {
                bytes += Math.max(0, column.getTotalSize());
                if (!Unpacking.READ.contains(column.getCodec())) {
                    throw new UnreadableException("is compressed with " + column.getCodec()
                            + ", which is not read; write it with snappy, gzip, zstd, lz4_raw or none");
                }
            }
        }
        if (bytes > Runtime.getRuntime().maxMemory() / SHARE) {
            throw new UnreadableException("has " + (bytes >> 20) + " MiB in one group of rows, too much for the memory;"
                    + " write it with smaller groups (row_group_size), or give the program more memory");
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            reader.close();
        }
    }
}
