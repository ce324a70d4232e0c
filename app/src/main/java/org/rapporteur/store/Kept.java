package org.rapporteur.store;

/** What became of a reading that was given to the record. */
public enum Kept {
    /** The record had no article of this name: it is there now. */
    NEW,
    /** The article had changed: it is there as a new version, the old ones stay. */
    NEW_VERSION,
    /** The article was there unchanged, read with other settings: this reading is the present one, the old ones stay. */
    READ_ANEW,
    /** The article was there unchanged, read with the same settings: nothing was written. */
    UNCHANGED
}
