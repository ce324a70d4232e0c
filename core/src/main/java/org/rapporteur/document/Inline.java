package org.rapporteur.document;

/** A piece of a line. Texts may come from strangers: a writer escapes them, and shows what is invisible by its number. */
public sealed interface Inline {

    /**
     * Plain words.
     *
     * @param text the words
     */
    record Words(String text) implements Inline {}

    /**
     * Words that stand out.
     *
     * @param text the words
     */
    record Strong(String text) implements Inline {}

    /**
     * The mark of a footnote. Each footnote has one.
     *
     * @param number the footnote's number, from 1
     */
    record Mark(int number) implements Inline {}

    /**
     * Words that lead to a footnote whose mark stands elsewhere.
     *
     * @param number the footnote's number, from 1
     */
    record See(int number) implements Inline {}

    /**
     * The name of a statement of the record.
     *
     * @param id the statement's id
     */
    record Statement(String id) implements Inline {}

    /**
     * An address on the web. A writer makes a link only of one that begins with {@code http://} or {@code https://}.
     *
     * @param url the address as it stands in the record
     */
    record Address(String url) implements Inline {

        /** Returns whether it can be a link. */
        public boolean isLink() {
            return url.matches("https?://[^\\s<>\"\\\\^`{|}\\p{Cntrl}]+");
        }
    }
}
