package org.rapporteur.model;

/**
 * Names one text of one article for good: another text, even of an article with the same name, has another id.
 *
 * @param value one word without white space; {@link #of(Sha256)} makes the ids of articles that were read
 */
public record ArticleId(String value) {

    /** Long enough that two of a billion articles share an id with a chance of about 1 in 40. */
    private static final int DIGITS = 16;

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is empty or holds white space
     */
    public ArticleId {
        Texts.oneWord(value, "An article's id");
    }

    /** Returns the id of the article whose bytes as received have this digest: its first 16 digits. */
    public static ArticleId of(Sha256 digest) {
        return new ArticleId(digest.hex().substring(0, DIGITS));
    }

    /** Returns the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
