package org.rapporteur.coding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;

/**
 * Where a statement stands in the passage that it is read in: the units from the first to the last of its parts if they are not too many, else
 * those of the parts alone. {@code training/coder/sequences.py} makes the same.
 *
 * @param units in text order
 * @param first for each of them the place of its first piece in the passage
 * @param places of all their pieces
 * @param parts the places of the pieces of content, cue and source
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Piecewise(int[] units, int[] first, int[] places, List<int[]> parts) {

    private static final int MOST = 96;
    private static final int MOST_OF_WORDING = 48;

    /** Returns the places of a statement that begins in a passage. */
    static Piecewise of(Units article, Passage passage, Parts statement) {
        Parts inside = statement.inside(passage.first(), passage.last());
        int[] marked = inside.all();
        int[] read = IntStream.rangeClosed(marked[0], marked[marked.length - 1]).toArray();
        if (pieces(article, read) > MOST) {
            read = marked;
        }
        while (pieces(article, read) > MOST) {
            read = Arrays.copyOf(read, read.length - 1);
        }
        int[] units = read;
        return new Piecewise(
                units,
                Arrays.stream(units)
                        .map(unit -> passage.at()[unit - passage.first()])
                        .toArray(),
                places(article, passage, units),
                inside.units().stream()
                        .map(part -> places(
                                article,
                                passage,
                                Arrays.stream(part)
                                        .filter(unit -> Arrays.binarySearch(units, unit) >= 0)
                                        .toArray()))
                        .toList());
    }

    /** Returns the pieces of a proposition, or of what an issue covers. */
    static long[] ofWording(String text, Vocabulary vocabulary) {
        Units units = Units.of(text, vocabulary);
        long[] pieces = IntStream.range(0, units.count())
                .boxed()
                .flatMapToInt(unit -> Arrays.stream(units.pieces(unit)))
                .limit(MOST_OF_WORDING)
                .asLongStream()
                .toArray();
        long[] ids = new long[pieces.length + 2];
        ids[0] = Vocabulary.CLS;
        System.arraycopy(pieces, 0, ids, 1, pieces.length);
        ids[ids.length - 1] = Vocabulary.SEP;
        return ids;
    }

    private static int pieces(Units article, int[] units) {
        return Arrays.stream(units).map(unit -> article.pieces(unit).length).sum();
    }

    private static int[] places(Units article, Passage passage, int[] units) {
        return Arrays.stream(units)
                .flatMap(unit -> IntStream.range(0, article.pieces(unit).length)
                        .map(i -> passage.at()[unit - passage.first()] + i))
                .toArray();
    }
}
