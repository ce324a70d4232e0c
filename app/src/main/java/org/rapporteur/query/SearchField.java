package org.rapporteur.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a word can be looked for in, as in {@code outlet:norrin}. */
public enum SearchField {
    /** What was said. */
    TEXT(Type.WORDS),
    /** The speaker's name, or id. */
    SPEAKER(Type.WORDS),
    /** The speaker's role. */
    ROLE(Type.WORDS),
    /** The party for which the speaker speaks, whole. */
    SIDE(Facet.SIDE),
    /** The body for which the speaker speaks. */
    ORGANISATION(Type.WORDS),
    /** The article's headline. */
    TITLE(Type.WORDS),
    /** Who published it. */
    OUTLET(Type.WORDS),
    /** Where or to whom it was said. */
    PLACE(Type.WORDS),
    /** The words that name the source and attribute, as they stand. */
    CUE(Type.WORDS),
    /** Whose conduct or view it is about. */
    ABOUT(Type.WORDS),
    /** The words of a condition. */
    CONDITION(Type.WORDS),
    /** The name of who has to meet a condition. */
    CONDITION_ON(Type.WORDS),
    /** An issue's short name. */
    ISSUE(Facet.ISSUE),
    /** What it does. */
    ACT(Facet.ACT),
    /** A proposition's id, a colon and the stance; or the stance. */
    STANCE(Facet.STANCE),
    /** A proposition's id. */
    PROPOSITION(Facet.PROPOSITION),
    /** How much is quoted. */
    KIND(Facet.KIND),
    /** Who vouches for the codes. */
    REVIEWED(Facet.REVIEWED),
    /** The article's name in the record, or its id. */
    ARTICLE(Type.NAME),
    /** The statement's id. */
    ID(Type.NAME),
    /** When it was said: a date, or two with two dots between them, of which one may be missing. */
    SAID(Type.DATES),
    /** When it was published, as {@link #SAID}. */
    PUBLISHED(Type.DATES);

    /** What stands in a field. */
    public enum Type {
        /** Words, of which some are looked for. */
        WORDS,
        /** Values of a facet, which are compared whole. */
        FACET,
        /** A name in the record. */
        NAME,
        /** Dates. */
        DATES
    }

    private static final Map<String, SearchField> BY_WORD = new HashMap<>();

    static {
        for (SearchField field : values()) {
            BY_WORD.put(field.word(), field);
        }
        BY_WORD.put("org", ORGANISATION);
    }

    private final Type type;
    private final Optional<Facet> facet;

    SearchField(Type type) {
        this.type = type;
        this.facet = Optional.empty();
    }

    SearchField(Facet facet) {
        this.type = Type.FACET;
        this.facet = Optional.of(facet);
    }

    /** Returns what stands in it. */
    public Type type() {
        return type;
    }

    /** Returns the facet of which this field holds the values; empty if it holds something else. */
    public Optional<Facet> facet() {
        return facet;
    }

    /** Returns the word before the colon. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the field that a word in small letters names; empty if none is called so. */
    public static Optional<SearchField> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
