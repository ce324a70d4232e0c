package org.rapporteur.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The analyses that a head offers for a record that is held open. Run them with {@link RunAnalysis}. */
public enum Analysis {
    /** Who holds which position. */
    POSITIONS(
            "Positions",
            "Who stands where: the latest stance, and what was said most often.",
            Asked.BY,
            Asked.ON,
            Asked.AT,
            Asked.DAYS),
    /** Positions through time. */
    TIMELINE("Timeline", "How positions came about, statement by statement.", Asked.BY, Asked.ON),
    /** Where positions change. */
    SHIFTS(
            "Shifts",
            "Where positions change, robust to one odd day, and what articles themselves report as a change.",
            Asked.BY),
    /** What does not fit. */
    CONTRADICTIONS(
            "Contradictions",
            "Two statements of one speaker, two voices of one body, a claim and its denial.",
            Asked.DAYS),
    /** One remark with all its reports. */
    UTTERANCES("Remarks", "Remarks that several statements report, with all their wordings."),
    /** Who demands what of whom before what. */
    PRECONDITIONS("Preconditions", "Who demands what of whom before what."),
    /** Where preconditions block each other. */
    DEADLOCKS("Deadlocks", "Where preconditions block each other."),
    /** What would end deadlocks. */
    OPENINGS("Openings", "Changes of a stance that would end a deadlock, and what speaks for them."),
    /** What sides have in common. */
    COMMON_GROUND(
            "Common ground",
            "Where sides agree, might agree, and do not.",
            Asked.BY,
            Asked.BASIS,
            Asked.AT,
            Asked.DAYS),
    /** Accords and who claims what of them. */
    AGREEMENTS("Agreements", "The agreements of which articles speak, and who claims that they were kept or broken."),
    /** What outlets report and leave out. */
    COVERAGE("Coverage", "What each outlet reports of the same, and how much of it is quoted.", Asked.BY),
    /** What outlets leave out. */
    LEFT_OUT(
            "Left out",
            "Remarks that an outlet leaves out although it reports something else that was said then.",
            Asked.BY),
    /** Who is tied to whom by shared stances. */
    NETWORK(
            "Network",
            "Who takes the same stances: a congruence network; of more than 200, those who say most.",
            Asked.BY);

    /** What an analysis asks for, besides which statements count. */
    public enum Asked {
        /** Whose positions. */
        BY,
        /** Propositions or issues. */
        ON,
        /** As of which day. */
        AT,
        /** Within how many days. */
        DAYS,
        /** Latest or prevailing. */
        BASIS
    }

    private final String title;
    private final String about;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, which the type does not tell.
    private final Set<Asked> asked;

    Analysis(String title, String about, Asked... asked) {
        this.title = title;
        this.about = about;
        this.asked = Set.of(asked);
    }

    /** Returns what it is called in addresses: small letters with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what it is called on a page. */
    public String title() {
        return title;
    }

    /** Returns what it shows, in a sentence. */
    public String about() {
        return about;
    }

    /** Returns whether it takes such a setting. */
    public boolean asks(Asked setting) {
        return asked.contains(setting);
    }

    /** Returns the analysis of that word; empty if there is none. */
    public static Optional<Analysis> ofWord(String word) {
        return Arrays.stream(values())
                .filter(analysis -> analysis.word().equals(word))
                .findFirst();
    }
}
