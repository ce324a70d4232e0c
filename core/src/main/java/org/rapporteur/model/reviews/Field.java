package org.rapporteur.model.reviews;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a person can decide about a statement, in the order in which it is shown. The words are those of the record format. */
public enum Field {
    /** Whether it is a statement at all: {@link #YES} or {@link #NO}. */
    STATEMENT("statement"),
    /** What was said. */
    CONTENT("content"),
    /** The mention of who said it. */
    SOURCE("source"),
    /** The words that attribute. */
    CUE("cue"),
    /** How much is quoted: it follows from the content. */
    KIND("kind"),
    /** Who said it. */
    SPEAKER("speaker"),
    /** The speaker's id. */
    SPEAKER_ID("speaker_id"),
    /** The speaker's office. */
    ROLE("role"),
    /** For which party the speaker speaks. */
    SIDE("side"),
    /** When it was said. */
    SAID_ON("said_on"),
    /** Where it was said. */
    VENUE("venue"),
    /** Whom it is about. */
    ABOUT("about"),
    /** What it is about. */
    ISSUES("issues"),
    /** What it does. */
    ACT("act"),
    /** Where it stands. */
    STANCES("stances"),
    /** On what it depends. */
    CONDITIONS("conditions");

    /** That it is a statement. */
    public static final String YES = "yes";

    /** That it is none. */
    public static final String NO = "no";

    /** The fields that stand for places in the text. They are decided together, as no two parts may overlap. */
    public static final List<Field> PLACES = List.of(CONTENT, SOURCE, CUE, KIND);

    /** The fields that a coder fills. */
    public static final List<Field> CODES = List.of(ISSUES, ACT, STANCES, CONDITIONS);

    private final String word;

    Field(String word) {
        this.word = word;
    }

    /** Returns the field's name in the record format, such as {@code said_on}. */
    public String word() {
        return word;
    }

    /**
     * Returns the field of a name.
     *
     * @param word the name, as {@link #word()} gives it
     * @throws IllegalArgumentException if no field has it; the message lists those that there are
     */
    public static Field ofWord(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no field \"" + word + "\"; it is one of "
                        + Arrays.stream(values()).map(Field::word).collect(Collectors.joining(", "))));
    }
}
