package org.rapporteur.coding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.inference.Encoded;
import org.rapporteur.inference.Encoder;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Window;
import org.rapporteur.model.Span;

/**
 * The word pieces of a statement's parts, in text order. {@code training/coder/sequences.py} makes the same.
 *
 * @param units the units that are read, in text order
 * @param first for each of them the place of its first piece, and one more for the end
 * @param roles of each piece: 1 content, 2 cue, 3 source
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Piecewise(int[] units, int[] first, long[] roles) {

    private static final int MOST = 96;

    /** Returns the pieces of a statement; none if no part of its content is article text. */
    static Piecewise of(Units units, Said said) {
        List<List<Span>> parts =
                List.of(said.what().content(), said.what().cue(), said.what().source());
        int[] role = new int[0];
        int least = Integer.MAX_VALUE;
        int end = 0;
        for (List<Span> part : parts) {
            for (Span span : part) {
                Units.Run run = units.overlapping(span);
                least = run.first() < run.last() ? Math.min(least, run.first()) : least;
                end = run.first() < run.last() ? Math.max(end, run.last()) : end;
            }
        }
        boolean isText = parts.get(0).stream().map(units::overlapping).anyMatch(run -> run.first() < run.last());
        if (isText) {
            role = new int[end - least];
            for (int part = 0; part < parts.size(); part++) {
                for (Span span : parts.get(part)) {
                    Units.Run run = units.overlapping(span);
                    Arrays.fill(role, run.first() - least, Math.max(run.first(), run.last()) - least, part + 1);
                }
            }
        }
        return of(units, least, role);
    }

    /** Returns the pieces of a text that is the content of a statement of which nothing else is known. */
    static Piecewise ofContent(Units units) {
        int[] role = new int[units.count()];
        Arrays.fill(role, 1);
        return of(units, 0, role);
    }

    private static Piecewise of(Units units, int from, int[] role) {
        int[] read = IntStream.range(0, role.length).filter(i -> role[i] > 0).toArray();
        int[] first = new int[read.length + 1];
        int n = 0;
        while (n < read.length && first[n] + units.pieces(from + read[n]).length <= MOST) {
            first[n + 1] = first[n] + units.pieces(from + read[n]).length;
            n++;
        }
        long[] roles = new long[first[n]];
        for (int i = 0; i < n; i++) {
            Arrays.fill(roles, first[i], first[i + 1], role[read[i]]);
        }
        return new Piecewise(
                IntStream.range(0, n).map(i -> from + read[i]).toArray(), Arrays.copyOf(first, n + 1), roles);
    }

    /** Returns how many pieces there are. */
    int size() {
        return roles.length;
    }

    /** Returns the encoder's rows of the pieces, one after the other. */
    float[] rows(Encoded article) {
        float[] rows = new float[size() * Encoder.WIDTH];
        int window = -1;
        float[] states = {};
        for (int i = 0; i < units.length; i++) {
            int in = article.windowOf(units[i]);
            if (in != window) {
                window = in;
                states = article.states(in);
            }
            Window where = article.windows().get(in);
            int row = where.at()[units[i] - where.first()];
            System.arraycopy(
                    states,
                    row * Encoder.WIDTH,
                    rows,
                    first[i] * Encoder.WIDTH,
                    (first[i + 1] - first[i]) * Encoder.WIDTH);
        }
        return rows;
    }
}
