package org.rapporteur.service;

import java.util.List;
import java.util.Locale;

/** What a variable of Discourse Network Analyzer can be for a record. */
enum DnaPart {
    /** Who says it. */
    PERSON("person", "actor", "speaker"),
    /** For whom. */
    ORGANIZATION("organization", "organisation"),
    /** A proposition, or an issue where nobody agrees or disagrees. */
    CONCEPT("concept"),
    /** The stance: yes or no, or a number above, below or at 0. */
    AGREEMENT("agreement"),

    // Those below are known in the type of statements that this program writes, and in no other.

    /** The party. */
    SIDE("side"),
    /** The office. */
    ROLE("role"),
    /** The stance as a number. */
    STANCE("stance"),
    /** What it does. */
    ACT("act"),
    /** What it is about. */
    ISSUES("issues"),
    /** How much is quoted. */
    KIND("kind"),
    /** When it was said. */
    SAID_ON("said on"),
    /** How sure the program was, in hundredths. */
    CONFIDENCE("confidence"),
    /** Who says it, also without a name. */
    SAID_BY("said by"),
    /** Where content, source and cue stand. */
    PLACES("places");

    /** The label of the statements that this program writes. */
    static final String OURS = "Rapporteur Statement";

    /** Who coded what this program coded. */
    static final String CODER = "Rapporteur";

    /** The attribute of a person that has the actor's id. */
    static final String ID = "actor id";

    /** Stands between two issues. */
    static final String AND = "; ";

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the type does not tell.
    private final List<String> names;

    DnaPart(String... names) {
        this.names = List.of(names);
    }

    /** Returns the name of the variable in statements of this program. */
    String variable() {
        return names.get(0);
    }

    /** Returns whether a variable is called so. */
    boolean isCalled(String variable) {
        return names.contains(variable.toLowerCase(Locale.ROOT));
    }

    /** Returns whether other types of statements have it too. */
    boolean isUsual() {
        return compareTo(SIDE) < 0;
    }
}
