package org.rapporteur.document;

/** Pieces of lines as bare words, for forms in which they are no more than that. */
final class PlainWords {

    private PlainWords() {}

    /**
     * Returns the words of a piece.
     *
     * @throws IllegalArgumentException if it is the mark of a footnote, which is none
     */
    static String of(Inline inline) {
        if (inline instanceof Inline.Words words) {
            return words.text();
        }
        if (inline instanceof Inline.Strong strong) {
            return strong.text();
        }
        if (inline instanceof Inline.See see) {
            return "note " + see.number();
        }
        if (inline instanceof Inline.Statement statement) {
            return statement.id();
        }
        if (inline instanceof Inline.Address address) {
            return address.url();
        }
        throw new IllegalArgumentException("The mark of a footnote is no word");
    }
}
