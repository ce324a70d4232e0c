package org.rapporteur.coding;

import java.util.Arrays;
import org.rapporteur.inference.CoderModel;

/** An input of the encoder in the making. */
final class Input {

    private long[] ids;
    private long[] shapes;
    private long[] roles;
    private long[] kinds;
    private int size;

    Input(int room) {
        ids = new long[room];
        shapes = new long[room];
        roles = new long[room];
        kinds = new long[room];
    }

    /** Adds a piece: what its unit looks like, what it is a part of, and of which kind of text. */
    void add(int piece, int shape, int role, int kind) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            shapes = Arrays.copyOf(shapes, 2 * size);
            roles = Arrays.copyOf(roles, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        ids[size] = piece;
        shapes[size] = shape;
        roles[size] = role;
        kinds[size] = kind;
        size++;
    }

    /** Returns how many pieces it has. */
    int size() {
        return size;
    }

    /** Returns what the model makes of it. */
    CoderModel.Encoded encode(CoderModel model) {
        return model.encode(
                Arrays.copyOf(ids, size),
                Arrays.copyOf(shapes, size),
                Arrays.copyOf(roles, size),
                Arrays.copyOf(kinds, size));
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder();
        for (long[] row : new long[][] {ids, shapes, roles, kinds}) {
            told.append(told.isEmpty() ? "" : " | ");
            told.append(Arrays.stream(row, 0, size).mapToObj(Long::toString).reduce((a, b) -> a + " " + b).orElse(""));
        }
        return told.toString();
    }
}
