package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.store.dna.Cell;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.DnaRow;
import org.rapporteur.store.dna.Table;

/** The files of Discourse Network Analyzer that a record has taken in. */
final class DnaFiles {

    private static final String DOCUMENTS = "DOCUMENTS";

    private final Sql sql;

    DnaFiles(Sql sql) {
        this.sql = sql;
    }

    /** The present version of a file. */
    private record Head(long row, int version, String name, String mapping) {}

    private Optional<Head> present(String name) {
        return sql.first("SELECT * FROM dna_file WHERE name = ? ORDER BY version DESC LIMIT 1", DnaFiles::head, name);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("row"), row.getInt("version"), row.getString("name"), row.getString("mapping"));
    }

    /** Keeps a file whose articles the record has already, if there is anything new about it. */
    Kept keep(KeptDna dna) {
        Optional<Head> before = present(dna.name());
        if (before.map(this::load).filter(dna::equals).isPresent()) {
            return Kept.UNCHANGED;
        }
        long row = sql.insert(
                "INSERT INTO dna_file (name, version, mapping) VALUES (?, ?, ?)",
                dna.name(),
                before.map(Head::version).orElse(0) + 1,
                dna.mapping());
        dna.file().tables().forEach(table -> add(row, table));
        for (DnaRow document : dna.file().rows(DOCUMENTS)) {
            long number = document.whole("ID");
            sql.run(
                    "INSERT INTO dna_text (file, document, article)"
                            + " SELECT ?, ?, row FROM article WHERE name = ? ORDER BY version DESC LIMIT 1",
                    row,
                    number,
                    dna.article(number));
        }
        return before.isPresent() ? Kept.NEW_VERSION : Kept.NEW;
    }

    private void add(long file, Table table) {
        int position = 0;
        for (String column : table.columns()) {
            sql.run(
                    "INSERT INTO dna_column (file, tbl, position, name) VALUES (?, ?, ?, ?)",
                    file,
                    table.name(),
                    position++,
                    column);
        }
        int text = table.name().equals(DOCUMENTS) ? table.place("Text") : -1;
        for (int line = 0; line < table.rows().size(); line++) {
            List<Cell> cells = table.rows().get(line);
            for (int column = 0; column < cells.size(); column++) {
                if (column != text && !(cells.get(column) instanceof Cell.Nothing)) {
                    sql.run(
                            "INSERT INTO dna_value (file, tbl, line, col, value) VALUES (?, ?, ?, ?, ?)",
                            file,
                            table.name(),
                            line,
                            column,
                            sql.engine().any(value(cells.get(column))));
                }
            }
        }
    }

    private static Object value(Cell cell) {
        if (cell instanceof Cell.Whole whole) {
            return whole.value();
        }
        return cell instanceof Cell.Real real ? real.value() : cell.text();
    }

    /** Returns the present version of each file, by name. */
    List<KeptDna> all() {
        return sql
                .list(
                        "SELECT * FROM dna_file f WHERE version = (SELECT max(version) FROM dna_file WHERE name = f.name)"
                                + " ORDER BY name",
                        DnaFiles::head)
                .stream()
                .map(this::load)
                .toList();
    }

    private KeptDna load(Head head) {
        Map<String, List<String>> columns = new HashMap<>();
        sql.list(
                "SELECT tbl, name FROM dna_column WHERE file = ? ORDER BY tbl, position",
                row -> columns.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(row.getString(2)),
                head.row());
        Map<String, List<List<Cell>>> rows = new HashMap<>();
        sql.list(
                "SELECT tbl, line, col, value FROM dna_value WHERE file = ? ORDER BY tbl, line, col",
                row -> place(rows.computeIfAbsent(row.getString(1), table -> new ArrayList<>()), columns, row),
                head.row());
        List<Table> tables = DnaFile.names().stream()
                .map(name -> new Table(name, columns.getOrDefault(name, List.of()), rows.getOrDefault(name, List.of())))
                .toList();
        return new KeptDna(head.name(), head.mapping(), withTexts(new DnaFile(tables), head.row()));
    }

    /** Puts a value into its row; every row has one at least, since the format demands that. */
    private boolean place(List<List<Cell>> rows, Map<String, List<String>> columns, ResultSet row) throws SQLException {
        int width = columns.getOrDefault(row.getString(1), List.of()).size();
        int line = row.getInt(2);
        int column = row.getInt(3);
        if (line == rows.size()) {
            rows.add(new ArrayList<>(Collections.nCopies(width, new Cell.Nothing())));
        }
        if (line != rows.size() - 1 || column < 0 || column >= width) {
            throw new IllegalArgumentException("a value of a .dna file stands outside of its table");
        }
        rows.get(line).set(column, Cell.of(sql.engine().any(row, 4)));
        return true;
    }

    private DnaFile withTexts(DnaFile file, long row) {
        Map<Long, String> texts = new HashMap<>();
        sql.list(
                "SELECT t.document, a.text FROM dna_text t JOIN article a ON a.row = t.article WHERE t.file = ?",
                found -> texts.put(found.getLong(1), String.valueOf(found.getString(2))),
                row);
        Table documents = file.table(DOCUMENTS);
        int place = documents.place("Text");
        List<List<Cell>> rows = new ArrayList<>();
        for (DnaRow document : file.rows(DOCUMENTS)) {
            List<Cell> cells = new ArrayList<>(document.cells());
            if (place >= 0) {
                cells.set(place, new Cell.Words(texts.getOrDefault(document.whole("ID"), "")));
            }
            rows.add(cells);
        }
        return file.with(new Table(DOCUMENTS, documents.columns(), rows));
    }
}
