package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.store.RecordFile;

/**
 * What one piece of work does to a record, as the record's journal tells it: nothing as long as nothing is changed, and then how many articles
 * are otherwise than before. Immutable.
 *
 * @param record the record
 * @param person who does it
 * @param deed what is done
 * @param about of what, such as the name of a file
 * @param number of the entry; 0 as long as there is none
 * @param articles about how many articles
 */
record Diary(
        RecordFile record, Person person, JournalEntry.Deed deed, Optional<String> about, int number, int articles) {

    static Diary of(RecordFile record, Person person, JournalEntry.Deed deed, Optional<String> about) {
        return new Diary(record, person, deed, about, 0, 0);
    }

    /**
     * Tells what was changed; within {@link RecordFile#atOnce}, with what was changed.
     *
     * @param before how far the work had come
     * @param after how far it has come
     * @return what goes on when that is kept
     */
    Diary plus(Tally before, Tally after) {
        int more = after.different() - before.different();
        if (more == 0) {
            return this;
        }
        int all = articles + more;
        if (number > 0) {
            record.note(number, all);
            return new Diary(record, person, deed, about, number, all);
        }
        int entry = record.note(new JournalEntry(person.author(), deed, about, all));
        return new Diary(record, person, deed, about, entry, all);
    }
}
