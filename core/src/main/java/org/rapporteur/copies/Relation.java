package org.rapporteur.copies;

import java.util.Locale;

/** What a copy is beside the text that it is a copy of. */
public enum Relation {
    /** All the same words in the same order. */
    SAME,
    /** Nearly all of it is there, and little else. */
    EDITED,
    /** Nearly all of its words are in the other, which has more. */
    SHORTENED,
    /** It has nearly all words of the other, and more. */
    EXTENDED,
    /** Much of it is in the other, and much of the other is in it; each has more of its own. */
    REWORKED;

    static final double NEARLY_ALL = 0.85;

    /** Returns the word for it, in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Relation of(double ofOrigin, double ofCopy) {
        if (ofCopy >= NEARLY_ALL) {
            return ofOrigin >= NEARLY_ALL ? EDITED : SHORTENED;
        }
        return ofOrigin >= NEARLY_ALL ? EXTENDED : REWORKED;
    }
}
