package org.rapporteur.ingest.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.container.Pieces;
import org.rapporteur.ingest.file.NoArticlesException;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Sha256;

/** The articles in a table: one in each row that has a text. */
final class TablePieces implements Pieces {

    /** Among so many rows there is an article, or there is none in the table. */
    private static final int ROWS_WITHOUT = 100;

    private static final int MOST_SHOWN = 30;
    private static final int LONGEST_SHOWN = 60;

    /** A day and the time, as in 203103091200, which as milliseconds would be a day in the seventies. */
    private static final String MINUTE =
            "(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d";

    private static final Set<String> RECORD_FORMAT = Set.of("doc", "statements");

    private final String file;
    private final Rows rows;
    private final ColumnNames names;
    private final Set<String> met = new LinkedHashSet<>();
    private final Set<Column> unmet;
    private Set<String> last = Set.of();
    private Map<Column, String> columns = Map.of();
    private boolean hasArticle;
    private long without;
    private long blank;
    private final Deque<Piece> held = new ArrayDeque<>();
    private Optional<Piece> waiting = Optional.empty();
    private Optional<String> firstTrouble = Optional.empty();

    /**
     * Makes one.
     *
     * @param file the table's name
     */
    TablePieces(String file, Rows rows, ColumnNames names) {
        this.file = file;
        this.rows = rows;
        this.names = names;
        unmet = new LinkedHashSet<>(names.given().keySet());
    }

    @Override
    public Optional<Piece> next() throws IOException, UnreadableException {
        if (hasArticle && !held.isEmpty()) {
            return Optional.of(held.remove());
        }
        if (waiting.isPresent()) {
            Optional<Piece> piece = waiting;
            waiting = Optional.empty();
            return piece;
        }
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            Optional<Piece> piece = of(row.get());
            if (piece.isPresent() && !held.isEmpty()) {
                waiting = piece;
                return Optional.of(held.remove());
            }
            if (piece.isPresent()) {
                return piece;
            }
            if (!hasArticle && without >= ROWS_WITHOUT) {
                throw noText();
            }
        }
        if (!hasArticle && without > 0) {
            throw noText();
        }
        return Optional.empty();
    }

    private UnreadableException noText() {
        if (met.isEmpty()) {
            return new UnreadableException(firstTrouble.orElse("holds no table of articles"));
        }
        return noText(names, met);
    }

    /** Returns what is said of a table of which no column is the text. */
    static UnreadableException noText(ColumnNames names, Set<String> columns) {
        String said = names.given().containsKey(Column.TEXT)
                ? "has no column " + names.given().get(Column.TEXT)
                : "has no column that is known to be the text of articles";
        String shown =
                columns.stream().limit(MOST_SHOWN).map(TablePieces::shown).collect(Collectors.joining(", "));
        return new NoArticlesException(said + "; it has " + shown + (columns.size() > MOST_SHOWN ? ", …" : "")
                + "; name the column with the text, as in --columns text=NAME, or one with pages as html=NAME");
    }

    private static String shown(String name) {
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    }

    private Optional<Piece> of(Row row) throws NoArticlesException {
        if (!row.trouble().isBlank()) {
            return broken(row);
        }
        if (!row.values().keySet().equals(last)) {
            requireArticles(row.values().keySet());
            last = Set.copyOf(row.values().keySet());
            columns = names.in(row.values().keySet());
            unmet.removeAll(columns.keySet());
            row.values().keySet().stream()
                    .limit(MOST_SHOWN + 1L - Math.min(met.size(), MOST_SHOWN))
                    .forEach(met::add);
        }
        String name = values(row, Column.ID).stream().findFirst().orElse("row-" + row.number());
        List<String> text = values(row, Column.TEXT);
        List<String> html = values(row, Column.HTML);
        if (text.isEmpty() && html.isEmpty()) {
            boolean known = columns.containsKey(Column.TEXT) || columns.containsKey(Column.HTML);
            hasArticle |= known;
            blank++;
            without++;
            return Optional.empty();
        }
        hasArticle = true;
        Map<String, List<String>> known = known(row);
        List<String> doubts = doubts(row);
        String place = file;
        int line = (int) Math.min(Integer.MAX_VALUE, row.line());
        Supplier<Given> given = () -> Given.of(place, line, known).with(doubts);
        return Optional.of(
                text.isEmpty()
                        ? new Piece(name, () -> page(name, String.join("\n", html), given.get()))
                        : new Piece(name, () -> article(name, text, given.get())));
    }

    /** Returns an article whose text may be given in pieces, such as its paragraphs. */
    private static Ingested article(String name, List<String> text, Given given) {
        String whole = String.join("\n\n", text);
        return text.size() == 1
                ? Articles.text(name, whole, given)
                : Articles.text(
                        name, whole, given, Sha256.of(String.join("\0", text).getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns what a person should know of how the values were read that are used. */
    private List<String> doubts(Row row) {
        return columns.values().stream()
                .filter(row.doubts()::containsKey)
                .map(column -> file + ", line " + row.line() + ", column \"" + shown(column) + "\": "
                        + row.doubts().get(column))
                .toList();
    }

    /** Refuses what this program itself writes: its articles were read already. */
    private static void requireArticles(Set<String> columns) throws NoArticlesException {
        if (columns.containsAll(RECORD_FORMAT)) {
            throw new NoArticlesException(
                    "is in the record format and tells of articles that were read; give the articles");
        }
    }

    private Optional<Piece> broken(Row row) {
        String name = "row-" + row.number();
        if (!hasArticle) {
            // A file of something else is told in one line and not in one for each of its own.
            without++;
            firstTrouble = firstTrouble.or(() -> Optional.of(name + " " + row.trouble()));
            if (without < ROWS_WITHOUT) {
                held.add(refused(name, row.trouble()));
            }
            return Optional.empty();
        }
        return Optional.of(refused(name, row.trouble()));
    }

    private static Piece refused(String name, String trouble) {
        return new Piece(name, () -> new Ingested.Refused(new Failure(name, trouble)));
    }

    private static Ingested page(String name, String html, Given given) {
        Optional<String> address = given.metadata().url();
        return Articles.page(
                name, html.getBytes(StandardCharsets.UTF_8), given, address, Optional.of("text/html; charset=utf-8"));
    }

    /** Returns what a row says in a column, without what is blank. */
    private List<String> values(Row row, Column column) {
        String name = columns.get(column);
        List<String> values = name == null ? List.of() : row.values().getOrDefault(name, List.of());
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** Returns what a row says about its article, by the keys of a sidecar. */
    private Map<String, List<String>> known(Row row) {
        Map<Column, List<String>> known = new EnumMap<>(Column.class);
        columns.keySet().forEach(column -> {
            List<String> values = values(row, column);
            if (column != Column.TEXT && column != Column.HTML && column != Column.ID && !values.isEmpty()) {
                known.put(column, column == Column.PUBLISHED ? List.of(day(values.get(0))) : values);
            }
        });
        return known.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().word(), Map.Entry::getValue));
    }

    /** Returns a date that is written in digits only as others are. */
    static String day(String written) {
        String digits = written.strip();
        try {
            if (digits.matches("[12]\\d{3}[01]\\d[0-3]\\d(\\d{6})?")) {
                return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
            }
            if (digits.matches(MINUTE)) {
                return day(digits.substring(0, 8));
            }
            if (digits.matches("\\d{9,10}(\\.\\d+)?")) {
                return Instant.ofEpochSecond(Long.parseLong(digits.split("\\.", 2)[0]))
                        .toString();
            }
            if (digits.matches("\\d{12,13}")) {
                return Instant.ofEpochMilli(Long.parseLong(digits)).toString();
            }
        } catch (DateTimeException e) {
            // Then it is shown as it stands.
        }
        return written;
    }

    @Override
    public long blank() {
        return hasArticle ? blank : 0;
    }

    @Override
    public List<String> notes() {
        return unmet.stream()
                .map(column -> "has no column " + names.given().get(column) + ", which was named for the "
                        + column.word() + "; give another one with --columns")
                .toList();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
