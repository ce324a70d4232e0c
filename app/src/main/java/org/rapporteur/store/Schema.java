package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The numbered steps from an empty file to the present schema. A step that was released is never changed again.
 *
 * <p>SQLite keeps two numbers in the head of a file for its owner: which program it belongs to, and its schema.
 */
final class Schema {

    /** The schema of this version of the software. */
    static final int PRESENT = 6;

    /** The letters RAPP. */
    static final int PROGRAM = 0x52415050;

    private Schema() {}

    /** Brings a record to the present schema, all at once or not at all. */
    static void migrate(Sql sql, Troubles troubles) {
        if (version(sql) == PRESENT && program(sql) == PROGRAM) {
            return;
        }
        sql.atOnce(() -> {
            // Asked again now that nobody else writes: another process may have come first.
            check(sql, troubles);
            for (int step = version(sql) + 1; step <= PRESENT; step++) {
                sql.control(script(step));
            }
            sql.control("PRAGMA application_id = " + PROGRAM);
            sql.control("PRAGMA user_version = " + PRESENT);
        });
    }

    /**
     * Checks that the file is a record, or empty.
     *
     * @throws RecordException if it belongs to another program, or to a later version of this one
     */
    static void check(Sql sql, Troubles troubles) {
        int version = version(sql);
        if (program(sql) != PROGRAM && !isEmpty(sql)) {
            throw troubles.because("it is the database of another program; give the name of another file");
        }
        if (version > PRESENT) {
            throw troubles.because("a newer Rapporteur wrote it (its schema is " + version
                    + ", this version knows up to " + PRESENT + "); use that version, or a newer one");
        }
    }

    static boolean isEmpty(Sql sql) {
        return sql.first("SELECT 1 FROM sqlite_schema LIMIT 1", row -> true).isEmpty();
    }

    static int version(Sql sql) {
        return sql.first("PRAGMA user_version", row -> row.getInt(1)).orElseThrow();
    }

    private static int program(Sql sql) {
        return sql.first("PRAGMA application_id", row -> row.getInt(1)).orElseThrow();
    }

    private static String script(int step) {
        String name = "schema-" + step + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name + " is missing").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
