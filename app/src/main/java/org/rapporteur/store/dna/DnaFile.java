package org.rapporteur.store.dna;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * What a file of Discourse Network Analyzer holds, table by table.
 *
 * @param tables the tables of the format, in an order in which each refers only to those before it
 */
public record DnaFile(List<Table> tables) {

    /** What each file of SQLite begins with. */
    private static final String HEAD = "SQLite format 3\0";

    /** Copies the list. */
    public DnaFile {
        tables = List.copyOf(tables);
    }

    /**
     * Returns a table.
     *
     * @throws IllegalArgumentException if the format has none of that name
     */
    Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + name));
    }

    /**
     * Reads a file; no password is needed. The file is left as it is.
     *
     * @throws DnaException if there is no such file, it is none of version 3, or it lacks a table
     */
    public static DnaFile read(Path file) {
        requireSqlite(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = connect(file, config)) {
            // A file may come from a stranger: functions hidden in its schema are not run.
            run(connection, "PRAGMA trusted_schema = OFF");
            requireVersion(file, connection);
            List<Table> tables = new ArrayList<>();
            for (DnaSchema.Definition definition : DnaSchema.TABLES) {
                tables.add(read(connection, definition.name()));
            }
            return new DnaFile(tables);
        } catch (SQLException e) {
            throw new DnaException(file, "the database says: " + e.getMessage(), e);
        }
    }

    private static void requireSqlite(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DnaException(file, Files.exists(file) ? "it is no file" : "there is no such file");
        }
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD.length());
            if (!HEAD.equals(new String(head, java.nio.charset.StandardCharsets.ISO_8859_1))) {
                throw new DnaException(file, "it is no database of Discourse Network Analyzer 3");
            }
        } catch (IOException e) {
            throw new DnaException(file, "it cannot be read: " + e.getMessage(), e);
        }
    }

    private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
        // As a URI, since the driver would take what follows a question mark in a bare name for settings.
        return new JDBC().connect("jdbc:sqlite:" + file.toAbsolutePath().toUri(), config.toProperties());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void requireVersion(Path file, Connection connection) throws SQLException {
        String version = "";
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'SETTINGS'")) {
                if (!found.next()) {
                    throw new DnaException(file, "it is no database of Discourse Network Analyzer 3");
                }
            }
            try (ResultSet found = statement.executeQuery("SELECT Value FROM SETTINGS WHERE Property = 'version'")) {
                if (found.next()) {
                    version = String.valueOf(found.getString(1));
                }
            }
        }
        if (!version.startsWith("3.")) {
            throw new DnaException(
                    file,
                    version.isEmpty()
                            ? "it does not say which version of Discourse Network Analyzer it is of"
                            : "it is of version " + version
                                    + " of Discourse Network Analyzer; open it in version 3 and save it again");
        }
    }

    private static Table read(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + name + " ORDER BY 1")) {
            ResultSetMetaData about = found.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnName(i));
            }
            List<List<Cell>> rows = new ArrayList<>();
            while (found.next()) {
                List<Cell> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(cell(found.getObject(i)));
                }
                rows.add(row);
            }
            return new Table(name, columns, rows);
        }
    }

    private static Cell cell(@org.jspecify.annotations.Nullable Object value) throws SQLException {
        if (value == null) {
            return new Cell.Nothing();
        }
        if (value instanceof Integer || value instanceof Long) {
            return new Cell.Whole(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return new Cell.Real(number);
        }
        if (value instanceof String words) {
            return new Cell.Words(words);
        }
        throw new SQLException("a value is neither a number nor words");
    }

    /**
     * Writes a new file, whole or not at all.
     *
     * @throws DnaException if there is such a file already, or it cannot be written
     */
    public void write(Path file) {
        if (Files.exists(file)) {
            throw new DnaException(file, "it exists already; name a new one");
        }
        boolean isWhole = false;
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        try (Connection connection = connect(file, config)) {
            connection.setAutoCommit(false);
            for (DnaSchema.Definition definition : DnaSchema.TABLES) {
                run(connection, definition.sql());
                insert(connection, table(definition.name()));
            }
            connection.commit();
            isWhole = true;
        } catch (SQLException e) {
            throw new DnaException(file, "the database says: " + e.getMessage(), e);
        } finally {
            if (!isWhole) {
                remove(file);
            }
        }
    }

    private static void insert(Connection connection, Table table) throws SQLException {
        if (table.rows().isEmpty()) {
            return;
        }
        // Quoted, as a name comes from the file that was read.
        String columns = String.join(
                ", ",
                table.columns().stream()
                        .map(column -> '"' + column.replace("\"", "\"\"") + '"')
                        .toList());
        String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table.name() + " (" + columns + ") VALUES (" + marks + ")")) {
            for (List<Cell> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    bind(insert, i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, int place, Cell cell) throws SQLException {
        if (cell instanceof Cell.Whole whole) {
            insert.setLong(place, whole.value());
        } else if (cell instanceof Cell.Real real) {
            insert.setDouble(place, real.value());
        } else if (cell instanceof Cell.Words words) {
            insert.setString(place, words.value());
        } else {
            insert.setObject(place, null);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DnaException(file, "it is not whole and cannot be removed; remove it", e);
        }
    }
}
