package org.rapporteur.query;

/** In which order statements are found. Equals follow by date, latest first, then by article and place in it. */
public enum Sorting {
    /** What answers the words best comes first; without words, as {@link #LATEST}. */
    RELEVANCE,
    /** By date of publication, latest first, undated ones last. */
    LATEST,
    /** By date of publication, earliest first, undated ones last. */
    EARLIEST,
    /** By the speaker's name, without regard to capitals and accents. */
    SPEAKER
}
