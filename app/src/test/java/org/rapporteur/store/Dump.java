package org.rapporteur.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/** All that a record holds, in words: for comparison. */
public final class Dump {

    private Dump() {}

    /** Returns each row of each table but the journal, which alone tells who read articles, and when. */
    public static List<String> of(Path record) throws SQLException {
        return whole(record).stream().filter(row -> !row.startsWith("journal|")).toList();
    }

    /** Returns each row of each table. */
    static List<String> whole(Path record) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = new JDBC().connect("jdbc:sqlite:" + record, new Properties())) {
            List<String> tables = query(
                    connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
            for (String table : tables) {
                query(connection, "SELECT * FROM " + table).forEach(row -> rows.add(table + row));
            }
        }
        return rows;
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder line = new StringBuilder(columns == 1 ? row.getString(1) : "");
                for (int i = 1; columns > 1 && i <= columns; i++) {
                    line.append('|').append(row.getString(i));
                }
                found.add(line.toString());
            }
        }
        return found;
    }
}
