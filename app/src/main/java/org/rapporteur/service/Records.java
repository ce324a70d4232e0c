package org.rapporteur.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordFile;

/** Opens records for use cases, and says what is wrong with them in the words of this package. */
final class Records {

    /** What is done with an open record. */
    interface Use<T> {
        T of(RecordFile record) throws InputException;
    }

    private Records() {}

    /** Looks something up in a record that is there. */
    static <T> T reading(Path file, Use<T> use) throws InputException {
        boolean there = Files.exists(file);
        try (RecordFile record = RecordFile.open(file)) {
            return use.of(record);
        } catch (RecordException e) {
            throw there ? InputException.atPresent(messageOf(e)) : InputException.wrongStart(List.of(messageOf(e)));
        }
    }

    /** Adds to a record, which is made if it is not there. */
    static <T> T writing(Path file, Use<T> use) throws InputException {
        try (RecordFile record = RecordFile.openOrCreate(file)) {
            return use.of(record);
        } catch (RecordException e) {
            throw InputException.atPresent(messageOf(e));
        }
    }

    /** Adds to a record that is there. */
    static <T> T editing(Path file, Use<T> use) throws InputException {
        reading(file, there -> true);
        return writing(file, use);
    }

    private static String messageOf(RecordException e) {
        return String.valueOf(e.getMessage());
    }
}
