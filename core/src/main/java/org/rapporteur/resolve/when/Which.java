package org.rapporteur.resolve.when;

import java.util.OptionalInt;

/**
 * The year that stands beside a month, a season or a quarter.
 *
 * @param kind how it is named
 * @param value the year if it is given, its distance from the present one if it is relative, else 0
 */
record Which(Kind kind, int value) {

    enum Kind {
        /** Not at all: the nearest is meant. */
        NEAREST,
        /** As a number. */
        GIVEN,
        /** As in "last year". */
        RELATIVE,
        /** As in "that year". */
        FRAME,
        /** By "last" before the month or season: the nearest that is over. */
        LAST,
        /** By "next" before the month or season: the nearest that has not begun. */
        NEXT
    }

    static final Which NEAREST = new Which(Kind.NEAREST, 0);

    static Which given(int year) {
        return new Which(Kind.GIVEN, year);
    }

    static Which relative(int years) {
        return new Which(Kind.RELATIVE, years);
    }

    static Which of(Kind kind) {
        return new Which(kind, 0);
    }

    /** Returns the year if something else than nearness decides it; empty also if what decides it is unknown. */
    OptionalInt year(Reference reference) {
        return switch (kind) {
            case GIVEN -> OptionalInt.of(value);
            case RELATIVE ->
                reference.today().isPresent()
                        ? OptionalInt.of(reference.today().get().getYear() + value)
                        : OptionalInt.empty();
            case FRAME ->
                reference.frame().isPresent()
                        ? OptionalInt.of(reference.frame().get().earliest().getYear())
                        : OptionalInt.empty();
            default -> OptionalInt.empty();
        };
    }

    /** Returns whether nearness to today decides, in one of its three forms. */
    boolean isNear() {
        return kind == Kind.NEAREST || kind == Kind.LAST || kind == Kind.NEXT;
    }
}
