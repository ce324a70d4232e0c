package org.rapporteur.store;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.model.Author;

/**
 * Something that was done to a record, which is neither a review nor a correction of actors.
 *
 * @param by who did it, and when the first of it was kept
 * @param deed what was done
 * @param about of what, such as the name of a file; empty if there is nothing to name
 * @param before what it was, in short; empty if that is not told
 * @param after what it was made; empty if that is not told
 * @param articles how many articles are otherwise in the record than before
 */
public record JournalEntry(
        Author by, Deed deed, Optional<String> about, Optional<String> before, Optional<String> after, int articles) {

    /** What is done. */
    public enum Deed {
        /** Articles were read. */
        READ,
        /** Articles were read that feeds named. */
        WATCH,
        /** What another program, or this one elsewhere, had made was taken in. */
        IMPORT,
        /** The record was coded anew. */
        CODE,
        /** The dossier was changed. */
        DOSSIER;

        /** Returns the word for it in a record. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes an entry about articles. */
    public JournalEntry(Author by, Deed deed, Optional<String> about, int articles) {
        this(by, deed, about, Optional.empty(), Optional.empty(), articles);
    }

    /** Returns the same about so many articles. */
    public JournalEntry about(int all) {
        return new JournalEntry(by, deed, about, before, after, all);
    }
}
