package org.rapporteur.coding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.inference.Units;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * The units of a statement's content, cue and source, each in text order; none of a part that is not in article text.
 *
 * @param units of content, cue and source
 */
record Parts(List<int[]> units) {

    /** How many parts a statement has. */
    static final int COUNT = 3;

    static Parts of(Units article, Attribution said) {
        return new Parts(List.of(
                unitsOf(article, said.content()), unitsOf(article, said.cue()), unitsOf(article, said.source())));
    }

    /** Returns a statement of which the whole of a text is the content. */
    static Parts ofContent(Units text) {
        return new Parts(List.of(IntStream.range(0, text.count()).toArray(), new int[0], new int[0]));
    }

    /** Returns the units of a part: 0 content, 1 cue, 2 source. */
    int[] units(int part) {
        return units.get(part);
    }

    /** Returns what of the parts stands in {@code first} to before {@code last}. */
    Parts inside(int first, int last) {
        return new Parts(units.stream()
                .map(part -> Arrays.stream(part)
                        .filter(unit -> unit >= first && unit < last)
                        .toArray())
                .toList());
    }

    /** Returns the units of all parts in text order. */
    int[] all() {
        return units.stream().flatMapToInt(Arrays::stream).distinct().sorted().toArray();
    }

    private static int[] unitsOf(Units article, List<Span> spans) {
        return spans.stream()
                .map(article::overlapping)
                .flatMapToInt(run -> IntStream.range(run.first(), run.last()))
                .distinct()
                .sorted()
                .toArray();
    }
}
