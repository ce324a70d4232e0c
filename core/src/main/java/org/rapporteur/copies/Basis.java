package org.rapporteur.copies;

import java.util.Locale;

/** On what it rests that a text is taken for the earliest of several. */
public enum Basis {
    /** It was published on an earlier day than all the others. */
    PUBLISHED,
    /** None is known to be earlier, and it is the text of the agency that is credited. */
    CREDIT,
    /** Neither days nor credits tell: it came into the record first, which says little. */
    ARRIVAL;

    /** Returns the word for it, in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
