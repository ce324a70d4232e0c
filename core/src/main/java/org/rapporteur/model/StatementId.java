package org.rapporteur.model;

/**
 * Names one statement for good: the same article read twice by the same version gives the same ids.
 *
 * @param value one word without white space; {@link #of(ArticleId, Attribution)} makes the ids of statements that were
 *     read, those made by hand have their own
 */
public record StatementId(String value) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is empty or holds white space
     */
    public StatementId {
        Texts.oneWord(value, "A statement's id");
    }

    /**
     * Returns the id of a statement: the article's id and the ends of the first content span, as in
     * {@code 9f86d081884c7d65-905-978}. A person can find the place from it.
     */
    public static StatementId of(ArticleId article, Attribution what) {
        Span first = what.content().get(0);
        return new StatementId(article.value() + "-" + first.start() + "-" + first.end());
    }

    /** Returns the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
