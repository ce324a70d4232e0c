package org.rapporteur.architecture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The packages below the root, in the order of knowing: which others a room may know, and why no more.
 *
 * <p>A room that nobody has moved into yet stands here all the same, so that its first class meets its rule.
 */
enum Room {
    MODEL("the words that everybody shares must not change because one user of them does"),
    TEXT("positions are converted the same way for everybody", MODEL),
    YAML("what is wrong in a file of a person is told alike, whatever the file is for"),
    ACTORS("who is known beforehand must not depend on any article", YAML, TEXT, MODEL),
    DOSSIER("a project says what is known beforehand, and not how an article is read", ACTORS, YAML, TEXT, MODEL),
    LANGUAGE("in which language a text is follows from the text alone, whatever its page says", TEXT, MODEL),
    INGEST("how a text arrives must not decide how it is understood", LANGUAGE, TEXT, MODEL),
    INFERENCE("a model scores numbers and has no opinion on what they stand for", TEXT, MODEL),
    EXTRACT("finding a statement must not depend on who its speaker is or how it is coded", INFERENCE, TEXT, MODEL),
    RESOLVE("a speaker is resolved alike for statements found by machine and by hand", ACTORS, INFERENCE, TEXT, MODEL),
    LEARNING(
            "what is learned follows from what was weighed and decided, whatever weighed it and wherever it is kept",
            MODEL),
    CODING("a statement is coded alike whether found by machine or by hand", LEARNING, ACTORS, INFERENCE, TEXT, MODEL),
    PIPELINE(
            "reading is one pure function of the article, alike on the desktop, the server and a cluster",
            ACTORS,
            EXTRACT,
            RESOLVE,
            CODING,
            LEARNING,
            INFERENCE,
            TEXT,
            MODEL),
    ANALYSIS("a result follows from statements alone, however they were read and wherever they are kept", MODEL),
    COPIES(
            "whose words a text has follows from words, dates and credits alone, and not from what was read in it",
            TEXT,
            MODEL),
    PICTURE("a picture shows a result alike on paper and on a page, and works nothing out", ANALYSIS, MODEL),
    DOCUMENT("a document is written alike whatever it is about", TEXT),
    BRIEF(
            "a brief says what analyses found and works nothing out, so that it cannot say more than they do",
            DOCUMENT,
            ANALYSIS,
            MODEL),
    EXPORT("a format is a view of statements, however they were read and wherever they are kept", TEXT, MODEL),
    REVIEW("what a person decided is shown alike, whoever asks and wherever it is kept", TEXT, MODEL),
    TABLE(
            "a result in rows is alike on a terminal, on a page and in a file",
            EXPORT,
            LEARNING,
            ANALYSIS,
            COPIES,
            TEXT,
            MODEL),
    STORE("the record keeps what it is given and understands none of it", TEXT, MODEL),
    QUERY("who asks and who looks mean the same, whatever engine looks", MODEL),
    SEARCH("an index is made from the record and can be made again", QUERY, STORE, TEXT, MODEL),
    FETCH("what may be asked of whom does not depend on what comes back", MODEL),
    SERVICE(
            "a use case goes through the pipeline, so that every head gets the same statements",
            FETCH,
            SEARCH,
            QUERY,
            STORE,
            REVIEW,
            TABLE,
            PICTURE,
            BRIEF,
            DOCUMENT,
            EXPORT,
            ANALYSIS,
            COPIES,
            DOSSIER,
            ACTORS,
            YAML,
            INGEST,
            LANGUAGE,
            PIPELINE,
            LEARNING,
            TEXT,
            MODEL),
    WEB(
            "a head that did the work itself would give other answers than the other head",
            SERVICE,
            QUERY,
            TABLE,
            LEARNING,
            ANALYSIS,
            COPIES,
            PICTURE,
            DOCUMENT,
            EXPORT,
            REVIEW,
            TEXT,
            MODEL),
    CLI(
            "a head that did the work itself would give other answers than the other head",
            SERVICE,
            QUERY,
            TABLE,
            LEARNING,
            ANALYSIS,
            COPIES,
            PICTURE,
            DOCUMENT,
            EXPORT,
            REVIEW,
            TEXT,
            MODEL);

    private final String because;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the type does not tell.
    private final List<Room> known;

    Room(String because, Room... known) {
        this.because = because;
        this.known = List.of(known);
    }

    /** Returns why this room may know no more than it may. */
    String because() {
        return because;
    }

    /** Returns the pattern of this room's packages below {@code root}. */
    String below(String root) {
        return root + "." + name().toLowerCase(Locale.ROOT) + "..";
    }

    /** Returns the patterns below {@code root} of this room and all that it may know. */
    String[] knownBelow(String root) {
        return Stream.concat(Stream.of(this), known.stream())
                .map(room -> room.below(root))
                .toArray(String[]::new);
    }
}
