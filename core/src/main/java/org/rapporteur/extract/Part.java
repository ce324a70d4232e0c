package org.rapporteur.extract;

/** The parts of an attribution, with their tags. */
enum Part {
    CONTENT(1),
    SOURCE(3),
    CUE(5);

    private final int begin;

    Part(int begin) {
        this.begin = begin;
    }

    /** Returns the index of the tag that begins this part; the next one continues it. */
    int begin() {
        return begin;
    }

    /** Returns the part of a tag other than 0. */
    static Part ofTag(int tag) {
        return values()[(tag - 1) / 2];
    }
}
