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
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * What a file of Discourse Network Analyzer holds, table by table.
 *
 * @param tables the tables of the format, in an order in which each refers only to those before it
 */
public record DnaFile(List<Table> tables) {

    /** The largest file that is read: all of it is held in memory. */
    static final long MAX_BYTES = 1L << 30;

    /** What each file of SQLite begins with. */
    private static final String HEAD = "SQLite format 3\0";

    /** The most bytes of one value; a text of this length is longer than any article that is read. */
    private static final int MAX_VALUE = 100_000_000;

    private static final String NONE = "it is no database of Discourse Network Analyzer 3";

    /** Copies the list. */
    public DnaFile {
        tables = List.copyOf(tables);
    }

    /** Returns the names of the tables of the format, in an order in which each refers only to those before it. */
    public static List<String> names() {
        return DnaSchema.TABLES.stream().map(DnaSchema.Definition::name).toList();
    }

    /**
     * Returns a table.
     *
     * @param name its name in the format, such as {@code DOCUMENTS}
     * @throws IllegalArgumentException if the format has none of that name
     */
    public Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + name));
    }

    /** Returns the rows of a table, as {@link #table(String)} has them. */
    public List<DnaRow> rows(String name) {
        Table table = table(name);
        return table.rows().stream().map(cells -> new DnaRow(table, cells)).toList();
    }

    /** Returns this with another table in the place of the one of its name. */
    public DnaFile with(Table other) {
        return new DnaFile(tables.stream()
                .map(table -> table.name().equals(other.name()) ? other : table)
                .toList());
    }

    /** Returns whether a file is a database of SQLite with settings as Discourse Network Analyzer has them, of whatever version. */
    public static boolean isOne(Path file) {
        try {
            requireSqlite(file);
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            try (Connection connection = connect(file, config)) {
                return isTable(connection, "SETTINGS") && isTable(connection, "DOCUMENTS");
            }
        } catch (DnaException | SQLException e) {
            return false;
        }
    }

    /**
     * Reads a file; no password is needed. The file is left as it is.
     *
     * @throws DnaException if there is no such file, it is none of version 3, it lacks a table or a column, or it is larger than can
     *     be held in memory
     */
    public static DnaFile read(Path file) {
        requireSqlite(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = connect(file, config)) {
            // A file may come from a stranger: functions hidden in its schema are not run.
            run(connection, "PRAGMA trusted_schema = OFF");
            ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MAX_VALUE);
            requireVersion(file, connection);
            List<Table> tables = new ArrayList<>();
            for (DnaSchema.Definition definition : DnaSchema.TABLES) {
                requireTable(file, connection, definition);
                tables.add(read(connection, definition.name()));
            }
            return new DnaFile(tables);
        } catch (SQLException e) {
            throw new DnaException(file, "the database says: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new DnaException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireSqlite(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DnaException(file, Files.exists(file) ? "it is no file" : "there is no such file");
        }
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD.length());
            if (!HEAD.equals(new String(head, java.nio.charset.StandardCharsets.ISO_8859_1))) {
                throw new DnaException(file, NONE);
            }
            long bytes = Files.size(file);
            if (bytes > MAX_BYTES) {
                throw new DnaException(
                        file,
                        "it has " + (bytes >> 20) + " MB; up to " + (MAX_BYTES >> 20)
                                + " can be read, so divide it in Discourse Network Analyzer");
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
            if (!isTable(connection, "SETTINGS")) {
                throw new DnaException(file, NONE);
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

    /** Checks that a table holds what is written there and works nothing out, and has the columns of the format. */
    private static void requireTable(Path file, Connection connection, DnaSchema.Definition definition)
            throws SQLException {
        String name = definition.name();
        if (!isTable(connection, name)) {
            throw new DnaException(file, "it has no table " + name);
        }
        List<String> columns = columns(connection, name, "hidden = 0");
        if (!columns(connection, name, "hidden <> 0").isEmpty()) {
            throw new DnaException(file, "its table " + name + " works values out, as none of this format does");
        }
        for (String column : definition.names()) {
            if (columns.stream().noneMatch(column::equalsIgnoreCase)) {
                throw new DnaException(file, "its table " + name + " has no column " + column);
            }
        }
    }

    private static boolean isTable(Connection connection, String name) throws SQLException {
        // A view or a virtual table has no page of its own.
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static List<String> columns(Connection connection, String table, String which) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT name FROM pragma_table_xinfo(?) WHERE " + which)) {
            query.setString(1, table);
            List<String> names = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            return names;
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
                    row.add(Cell.of(found.getObject(i)));
                }
                rows.add(row);
            }
            return new Table(name, columns, rows);
        }
    }

    /**
     * Checks that what is here can be written again, all of it.
     *
     * @param file where it was read from, for the message
     * @throws DnaException if a value breaks a rule of the format: a number is given twice, or leads nowhere
     */
    public void requireWhole(Path file) {
        try (Connection connection =
                new JDBC().connect("jdbc:sqlite::memory:", foreignKeys().toProperties())) {
            fill(connection);
        } catch (SQLException e) {
            throw new DnaException(file, "it breaks a rule of its format: " + e.getMessage(), e);
        }
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
        try (Connection connection = connect(file, foreignKeys())) {
            fill(connection);
            isWhole = true;
        } catch (SQLException e) {
            throw new DnaException(file, "the database says: " + e.getMessage(), e);
        } finally {
            if (!isWhole) {
                remove(file);
            }
        }
    }

    private static SQLiteConfig foreignKeys() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        return config;
    }

    private void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        // An entity may come before the one that it belongs to.
        run(connection, "PRAGMA defer_foreign_keys = ON");
        for (DnaSchema.Definition definition : DnaSchema.TABLES) {
            run(connection, definition.sql());
            Table table = table(definition.name());
            for (String column : table.columns()) {
                // What a later version has besides is kept.
                if (definition.names().stream().noneMatch(column::equalsIgnoreCase)) {
                    run(connection, "ALTER TABLE " + table.name() + " ADD COLUMN " + quoted(column));
                }
            }
            insert(connection, table);
        }
        connection.commit();
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static void insert(Connection connection, Table table) throws SQLException {
        if (table.rows().isEmpty()) {
            return;
        }
        // Quoted, as a name comes from the file that was read.
        String columns =
                String.join(", ", table.columns().stream().map(DnaFile::quoted).toList());
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
