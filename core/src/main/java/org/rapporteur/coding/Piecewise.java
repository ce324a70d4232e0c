package org.rapporteur.coding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * The word pieces of a statement, in text order: those from the first to the last of its parts if they are not too many, else those of the
 * parts alone. {@code training/coder/sequences.py} makes the same.
 *
 * @param units the units that are read, in text order
 * @param first for each of them the place of its first piece, and one more for the end
 * @param ids {@code [CLS]}, the pieces, {@code [SEP]}
 * @param roles of each: 0 none, 1 content, 2 cue, 3 source
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Piecewise(int[] units, int[] first, long[] ids, long[] roles) {

    private static final int MOST = 96;
    private static final int MOST_OF_WORDING = 48;
    private static final int WORDING = 4;

    /** Returns the pieces of a statement; no units if no part of its content is article text. */
    static Piecewise of(Units units, Attribution what) {
        List<List<Span>> parts = List.of(what.content(), what.cue(), what.source());
        int from = Integer.MAX_VALUE;
        int end = 0;
        for (List<Span> part : parts) {
            for (Span span : part) {
                Units.Run run = units.overlapping(span);
                from = run.first() < run.last() ? Math.min(from, run.first()) : from;
                end = run.first() < run.last() ? Math.max(end, run.last()) : end;
            }
        }
        boolean isText = parts.get(0).stream().map(units::overlapping).anyMatch(run -> run.first() < run.last());
        int[] role = new int[isText ? end - from : 0];
        for (int part = 0; isText && part < parts.size(); part++) {
            for (Span span : parts.get(part)) {
                Units.Run run = units.overlapping(span);
                Arrays.fill(role, run.first() - from, Math.max(run.first(), run.last()) - from, part + 1);
            }
        }
        return of(units, from, role);
    }

    /** Returns the pieces of a text that is the content of a statement of which nothing else is known. */
    static Piecewise ofContent(Units units) {
        int[] role = new int[units.count()];
        Arrays.fill(role, 1);
        return of(units, 0, role);
    }

    /** Returns the pieces of a proposition, or of what an issue covers. */
    static Piecewise ofWording(String text, Vocabulary vocabulary) {
        Units units = Units.of(text, vocabulary);
        int[] pieces = IntStream.range(0, units.count())
                .boxed()
                .flatMapToInt(unit -> Arrays.stream(units.pieces(unit)))
                .limit(MOST_OF_WORDING)
                .toArray();
        long[] ids = new long[pieces.length + 2];
        ids[0] = Vocabulary.CLS;
        IntStream.range(0, pieces.length).forEach(i -> ids[i + 1] = pieces[i]);
        ids[pieces.length + 1] = Vocabulary.SEP;
        long[] roles = new long[ids.length];
        Arrays.fill(roles, WORDING);
        return new Piecewise(new int[0], new int[0], ids, roles);
    }

    private static Piecewise of(Units units, int from, int[] role) {
        int all = IntStream.range(0, role.length)
                .map(i -> units.pieces(from + i).length)
                .sum();
        int[] read = IntStream.range(0, role.length)
                .filter(i -> all <= MOST || role[i] > 0)
                .toArray();
        int[] first = new int[read.length + 1];
        first[0] = 1;
        int n = 0;
        while (n < read.length && first[n] + units.pieces(from + read[n]).length <= MOST + 1) {
            first[n + 1] = first[n] + units.pieces(from + read[n]).length;
            n++;
        }
        long[] ids = new long[first[n] + 1];
        long[] roles = new long[ids.length];
        ids[0] = Vocabulary.CLS;
        for (int i = 0; i < n; i++) {
            int[] pieces = units.pieces(from + read[i]);
            for (int k = 0; k < pieces.length; k++) {
                ids[first[i] + k] = pieces[k];
                roles[first[i] + k] = role[read[i]];
            }
        }
        ids[first[n]] = Vocabulary.SEP;
        return new Piecewise(
                IntStream.range(0, n).map(i -> from + read[i]).toArray(), Arrays.copyOf(first, n + 1), ids, roles);
    }
}
