package org.rapporteur.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.store.RecordCopy;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordPlaces;

/** Copies a record, from a file to a server, back, or to another of its kind. */
public final class CopyRecord {

    private CopyRecord() {}

    /**
     * What was copied.
     *
     * @param tables how many tables
     * @param rows how many rows of all tables
     * @param digest SHA-256 of all of it, in hexadecimal digits: the same for the same record wherever it is kept
     */
    public record Done(int tables, long rows, String digest) {}

    /**
     * Copies all of a record as it is at one moment, and compares what was written with what was read.
     *
     * @param from the file that names the record
     * @param to the file that names the new one
     * @throws InputException if one of them cannot be used or the new one holds something already; then nothing of it is kept
     */
    public static Done run(Path from, Path to) throws InputException {
        try {
            if (Files.exists(to)) {
                if (RecordPlaces.called(from).equals(RecordPlaces.called(to)) || Files.isSameFile(from, to)) {
                    throw InputException.wrongCall("A record cannot be copied into itself; name another one");
                }
                return copied(RecordCopy.run(from, to));
            }
            // A file is there when all is in it, or not at all.
            try (NewFile fresh = NewFile.at(to, false)) {
                Done copied = copied(RecordCopy.run(from, fresh.temporary()));
                fresh.keep();
                return copied;
            }
        } catch (RecordException e) {
            throw InputException.broken(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw InputException.broken(to + " cannot be written: " + e.getMessage());
        }
    }

    /**
     * Copies a record with the accounts of those who may open it, their invitations, tokens and log.
     *
     * @throws InputException as {@link #run}, or if there are accounts at the new one already; then nothing is kept
     */
    public static Done withAccounts(Path from, Path to) throws InputException {
        if (!Accounts.of(to).isEmpty()) {
            throw InputException.broken(
                    "There are accounts at " + RecordPlaces.called(to) + " already; copy into a new one");
        }
        Done done = run(from, to);
        try {
            RecordCopy.accounts(from, to);
            return done;
        } catch (RecordException e) {
            throw InputException.broken("The record was copied, and its accounts were not: " + e.getMessage());
        }
    }

    private static Done copied(RecordCopy.Copied copied) {
        return new Done(copied.tables(), copied.rows(), copied.digest());
    }
}
