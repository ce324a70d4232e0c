package org.rapporteur.service;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordPlaces;
import org.rapporteur.store.ServerAddress;

/** What a person calls a record: its file, or its address on a PostgreSQL server. */
public final class RecordName {

    private RecordName() {}

    /**
     * Returns the file by which this program knows the record that a person means.
     *
     * @param given a file, which is taken as it is, or an address such as {@code postgresql://ana@db.example.org/news}
     * @throws IllegalArgumentException if it is no address, or cannot be the name of a file; the message repeats no address, as a password
     *     may be in it
     */
    public static Path file(String given) {
        if (!ServerAddress.isOne(given)) {
            try {
                return Path.of(given);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("\"" + given + "\" cannot be the name of a file", e);
            }
        }
        try {
            return RecordPlaces.of(ServerAddress.of(given));
        } catch (RecordException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns what a person calls the record that a file names: its address, or else the file. */
    public static String called(Path file) {
        return RecordPlaces.called(file);
    }
}
