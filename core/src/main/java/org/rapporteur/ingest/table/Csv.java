package org.rapporteur.ingest.table;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.ingest.container.Pieces;
import org.rapporteur.ingest.container.Source;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.UnreadableException;

/**
 * Reads CSV and TSV with a head of names: UTF-8, UTF-16 behind its byte order mark, or Windows-1252; divided by what divides the head
 * most often of commas, semicolons, tabs and bars.
 */
public final class Csv implements Rows {

    private static final int SAMPLE = 1 << 16;
    private static final int MOST_COLUMNS = 10_000;

    private final Bounded in;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> names;
    private long number;

    private Csv(Bounded in, char divider) throws IOException, UnreadableException {
        this.in = in;
        parser = CSVParser.builder()
                .setReader(in)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(divider)
                        .setIgnoreEmptyLines(true)
                        .get())
                .get();
        records = parser.iterator();
        Optional<CSVRecord> head = record();
        names = head.map(Csv::names).orElse(List.of());
        if (names.isEmpty()) {
            throw new UnreadableException("is empty; remove it or fill it");
        }
        if (names.size() > MOST_COLUMNS) {
            throw new UnreadableException("has " + names.size() + " columns, so it is no table of articles");
        }
    }

    /**
     * Begins to read a file.
     *
     * @throws IOException if it cannot be read
     * @throws UnreadableException if it is no table
     */
    public static Pieces open(Source source) throws IOException, UnreadableException {
        InputStream in = source.open();
        try {
            return new TablePieces(source.name(), rows(in), source.columns());
        } catch (IOException | UnreadableException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Csv rows(InputStream bytes) throws IOException, UnreadableException {
        BufferedInputStream in = new BufferedInputStream(bytes, SAMPLE);
        in.mark(SAMPLE);
        byte[] sample = in.readNBytes(SAMPLE - 1);
        in.reset();
        Charset charset = charset(sample);
        String head = new String(sample, charset);
        Reader reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        return new Csv(new Bounded(reader), divider(head));
    }

    private static Charset charset(byte[] sample) {
        if (sample.length > 1
                && ((sample[0] == (byte) 0xFE && sample[1] == (byte) 0xFF)
                        || (sample[0] == (byte) 0xFF && sample[1] == (byte) 0xFE))) {
            return StandardCharsets.UTF_16;
        }
        CharBuffer out = CharBuffer.allocate(sample.length);
        // What the sample cuts through at its end is no error.
        return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(sample), out, false)
                        .isError()
                ? Charset.forName("windows-1252")
                : StandardCharsets.UTF_8;
    }

    private static char divider(String sample) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r') && i > 0) {
                break;
            }
            if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        char best = ',';
        for (char c : new char[] {';', '\t', '|'}) {
            best = counts[c] > counts[best] ? c : best;
        }
        return best;
    }

    private static List<String> names(CSVRecord head) {
        List<String> names = new ArrayList<>();
        for (String each : head) {
            String name = each.replace("\uFEFF", "").strip();
            String own = name.isEmpty() ? "column " + (names.size() + 1) : name;
            names.add(names.contains(own) ? own + " (" + (names.size() + 1) + ")" : own);
        }
        return names;
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<CSVRecord> record = record();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        number++;
        CSVRecord values = record.get();
        if (values.size() > names.size()) {
            return Optional.of(Row.broken(
                    number,
                    "has " + values.size() + " values for " + names.size() + " columns (up to line "
                            + parser.getCurrentLineNumber() + "); put values with a comma in them in quotation marks"));
        }
        Map<String, List<String>> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), i < values.size() ? List.of(values.get(i)) : List.of());
        }
        return Optional.of(Row.of(number, Math.max(1, parser.getCurrentLineNumber()), row));
    }

    private Optional<CSVRecord> record() throws IOException {
        in.begin();
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause() == null ? new IOException(e) : e.getCause();
            throw new IOException(
                    "the row behind line " + parser.getCurrentLineNumber() + " cannot be read: " + cause.getMessage(),
                    cause);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** A reader that ends where a row is too long, as where a quotation mark is not closed. */
    private static final class Bounded extends FilterReader {

        private long left;

        Bounded(Reader in) {
            super(in);
        }

        void begin() {
            left = Bytes.ARTICLE_LIMIT;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("it is longer than " + (Bytes.ARTICLE_LIMIT >> 20)
                        + " million letters, so a quotation mark may not be closed");
            }
            return read;
        }
    }
}
