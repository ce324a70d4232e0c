package org.rapporteur.learning;

import java.util.List;
import java.util.Locale;

/** The kinds of codes, in the order in which the model's file tells numbers of them. */
public enum Kind {
    /** What a statement does. */
    ACT,
    /** An issue that the model has learned. */
    ISSUE,
    /** An issue that the model knows by its wording alone. */
    WORDING,
    /** Where a statement stands. */
    STANCE,
    /** On what it depends. */
    CONDITION;

    /** All of them, in their order. */
    public static final List<Kind> IN_ORDER = List.of(values());

    /** Returns the word for it, such as {@code act}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of a number of this kind among what was learned: {@code act.slope}. */
    public String number(String what) {
        return word() + "." + what;
    }

    /** Returns the name of the number of one label of this kind among what was learned: {@code act:reject}. */
    public String label(String label) {
        return word() + ":" + label;
    }
}
