package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbered steps from an empty database to the present schema. A step that was released is never changed again.
 *
 * <p>They are written as SQLite understands them; {@link Engine#script} says them to others.
 */
final class Schema {

    /** The schema of this version of the software. */
    static final int PRESENT = 6;

    private Schema() {}

    /** Brings a record to the present schema, all at once or not at all. */
    static void migrate(Sql sql, Troubles troubles) {
        if (check(sql, troubles) == PRESENT) {
            return;
        }
        Engine engine = sql.engine();
        sql.atOnce(() -> {
            // Asked again now that nobody else writes: another process may have come first.
            int version = check(sql, troubles);
            engine.prepare(sql, troubles);
            for (int step = version + 1; step <= PRESENT; step++) {
                sql.control(engine.script(script(step)));
            }
            engine.mark(sql, PRESENT);
        });
    }

    /**
     * Checks that there is a record, or nothing.
     *
     * @return the record's schema; 0 if there is nothing
     * @throws RecordException if what is there belongs to another program, or to a later version of this one
     */
    static int check(Sql sql, Troubles troubles) {
        Engine engine = sql.engine();
        Optional<Integer> version = engine.version(sql);
        if (version.isEmpty() && !engine.isEmpty(sql)) {
            throw troubles.because("it is the database of another program; give the name of another "
                    + (engine instanceof PostgresEngine ? "schema, as in ?schema=my_record" : "file"));
        }
        if (version.isPresent() && version.get() > PRESENT) {
            throw troubles.because("a newer Rapporteur wrote it (its schema is " + version.get()
                    + ", this version knows up to " + PRESENT + "); use that version, or a newer one");
        }
        return version.orElse(0);
    }

    static String script(int step) {
        String name = "schema-" + step + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name + " is missing").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
