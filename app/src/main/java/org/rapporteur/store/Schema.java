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
 *
 * @param name how the scripts' names begin
 * @param present the schema of this version of the software
 * @param other what a person does about a database that is not such a one
 */
record Schema(String name, int present, String other) {

    /** That of a record. */
    static final Schema RECORD = new Schema("schema", 7, "give the name of another");

    /** That of accounts. */
    static final Schema ACCOUNTS = new Schema("accounts", 1, "move it away and add the accounts anew");

    /** That of what is remembered of watching. */
    static final Schema WATCH = new Schema("watch", 1, "remove it, and watching begins anew");

    /** Brings a database to the present schema, all at once or not at all. */
    void migrate(Sql sql, Troubles troubles) {
        if (check(sql, troubles) == present) {
            return;
        }
        Engine engine = sql.engine();
        sql.atOnce(() -> {
            // Asked again now that nobody else writes: another process may have come first.
            int version = check(sql, troubles);
            engine.prepare(sql, troubles);
            for (int step = version + 1; step <= present; step++) {
                sql.control(engine.script(script(step)));
            }
            engine.mark(sql, present);
        });
    }

    /**
     * Checks that there is such a database, or nothing.
     *
     * @return the schema of what is there; 0 if there is nothing
     * @throws RecordException if what is there belongs to another program, or to a later version of this one
     */
    int check(Sql sql, Troubles troubles) {
        Engine engine = sql.engine();
        Optional<Integer> version = engine.version(sql);
        if (version.isEmpty() && !engine.isEmpty(sql)) {
            throw troubles.because("it is the database of another program; " + other
                    + (!other.endsWith("another")
                            ? ""
                            : engine instanceof PostgresEngine ? " schema, as in ?schema=my_record" : " file"));
        }
        if (version.isPresent() && version.get() > present) {
            throw troubles.because("a newer Rapporteur wrote it (its schema is " + version.get()
                    + ", this version knows up to " + present + "); use that version, or a newer one");
        }
        return version.orElse(0);
    }

    String script(int step) {
        String file = name + "-" + step + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file + " is missing").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
