package org.rapporteur.ingest.container;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.file.UnreadableException;

/**
 * The articles in a file, one after the other, as they are asked for. Holds no more of them than the one that it gives. For one
 * thread; the pieces are for any.
 */
public interface Pieces extends Closeable {

    /**
     * Returns the next piece; empty at the end. What is wrong with one article is no exception but a piece that is refused.
     *
     * @throws IOException if the file breaks off or is broken here; nothing behind this place is asked for, and what was given
     *     before stays
     * @throws UnreadableException as that, with a line for a person that says how to mend it and goes on behind the file's name
     */
    Optional<Piece> next() throws IOException, UnreadableException;

    /** Returns how many things that are no articles were passed by so far, such as pictures in an archive. */
    default long passedBy() {
        return 0;
    }

    /** Returns how many entries that should be articles have no text, so far. */
    default long blank() {
        return 0;
    }

    /** Returns what else a person should know of the file when it was read up to its end, in a line each that goes on behind its name. */
    default List<String> notes() {
        return List.of();
    }

    /** Returns whether the file is itself the one article that it holds, which then has the file's name and none behind it. */
    default boolean isWhole() {
        return false;
    }

    /** Returns pieces that are all there already. */
    static Pieces of(Iterable<Piece> pieces) {
        Iterator<Piece> iterator = pieces.iterator();
        return new Pieces() {
            @Override
            public Optional<Piece> next() {
                return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }
}
