package org.rapporteur.ingest.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.container.Pieces;
import org.rapporteur.ingest.container.Source;
import org.rapporteur.ingest.file.UnreadableException;

/**
 * Reads CSV and TSV with a head of names: UTF-8, UTF-16 behind its byte order mark, or Windows-1252; divided by what a line {@code sep=} says, or
 * what divides the head most often of commas, semicolons, tabs and bars.
 */
public final class Csv implements Rows {

    private static final int SAMPLE = 1 << 16;

    /** The line in which spreadsheets say what divides; they do not show it. */
    private static final Pattern DIVIDER = Pattern.compile("(?i)\"?sep=([!-/:-@\\[-`{-~\\t&&[^\"]])\"?[\\r\\n]");

    private final CsvLines lines;
    private final Letters letters;
    private final List<String> names;
    private long number;

    private Csv(CsvLines lines, Letters letters) throws IOException, UnreadableException {
        this.lines = lines;
        this.letters = letters;
        Optional<CsvLines.Line> head = lines.next();
        if (head.isEmpty()) {
            throw new UnreadableException("is empty; remove it or fill it");
        }
        if (!head.get().trouble().isBlank()) {
            throw new UnreadableException("row of names " + head.get().trouble());
        }
        if (head.get().size() > MOST_COLUMNS) {
            throw new UnreadableException("has " + head.get().size() + " columns, so it is no table of articles");
        }
        names = names(head.get().values());
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
        boolean isWide = begins(sample, 0xFE, 0xFF) || begins(sample, 0xFF, 0xFE);
        if (begins(sample, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
        }
        Charset charset = isWide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        String head = new String(sample, charset).replaceFirst("^\u00EF\u00BB\u00BF", "");
        Matcher said = DIVIDER.matcher(head);
        boolean isSaid = said.lookingAt();
        char divider = isSaid ? said.group(1).charAt(0) : divider(head);
        CsvLines lines = new CsvLines(new InputStreamReader(in, charset), divider, MOST_COLUMNS);
        if (isSaid) {
            lines.next();
        }
        return new Csv(lines, new Letters(!isWide));
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
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

    private List<String> names(List<String> head) {
        Set<String> names = new LinkedHashSet<>();
        for (String each : head) {
            String name = letters.of(each).text().strip();
            String own = name.isEmpty() ? "column " + (names.size() + 1) : name;
            String free = own;
            for (int place = names.size() + 1; !names.add(free); place++) {
                free = own + " (" + place + ")";
            }
        }
        return new ArrayList<>(names);
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<CsvLines.Line> line = lines.next();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        number++;
        CsvLines.Line values = line.get();
        if (!values.trouble().isBlank()) {
            return Optional.of(Row.broken(number, values.trouble()));
        }
        if (values.size() > names.size()) {
            return Optional.of(Row.broken(
                    number,
                    "has " + values.size() + " values for " + names.size() + " columns (up to line " + values.number()
                            + "); put values with a comma in them in quotation marks"));
        }
        Map<String, List<String>> row = new LinkedHashMap<>();
        Map<String, String> doubts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (i < values.values().size()) {
                Letters.Value value = letters.of(values.values().get(i));
                value.doubt().ifPresent(doubt -> doubts.put(name, doubt));
                row.put(name, List.of(value.text()));
            } else {
                row.put(name, List.of());
            }
        }
        return Optional.of(new Row(number, values.number(), row, doubts, ""));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
