package org.rapporteur.ingest.document;

import java.util.List;
import java.util.function.Supplier;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.Piece;

/**
 * What a document holds.
 *
 * @param pieces its articles, in its order; never none
 * @param isWhole whether the document is itself the article, so that the one piece needs no name of its own
 */
public record Holding(List<Piece> pieces, boolean isWhole) {

    /** What a piece is called that is the whole document. */
    public static final String WHOLE = "document";

    /** Copies the list. */
    public Holding {
        pieces = List.copyOf(pieces);
    }

    /** Returns what a document holds that is one article. */
    static Holding one(Supplier<Ingested> reading) {
        return new Holding(List.of(new Piece(WHOLE, reading)), true);
    }
}
