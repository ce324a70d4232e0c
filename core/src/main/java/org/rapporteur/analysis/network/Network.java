package org.rapporteur.analysis.network;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.model.StatementId;

/** A network, or what there was of it in a window of time. Immutable. */
public final class Network {

    private final Optional<Period> period;
    private final Matrix matrix;
    private final CodedEvents events;
    private final int from;
    private final int to;

    Network(Optional<Period> period, Matrix matrix, CodedEvents events, int from, int to) {
        this.period = period;
        this.matrix = matrix;
        this.events = events;
        this.from = from;
        this.to = to;
    }

    /** Returns how it was made. */
    public NetworkSettings settings() {
        return events.settings();
    }

    /** Returns from when to when it is; nothing if there was no event. */
    public Optional<Period> period() {
        return period;
    }

    /** Returns its figures. */
    public Matrix matrix() {
        return matrix;
    }

    /** Returns how many events it counts. */
    public int events() {
        return to - from;
    }

    /**
     * Returns the statements behind a figure, by time: in a two-mode network those of the row on the column; in a one-mode network those
     * of the two on all that both speak of. A figure that is divided rests on all others of the two as well.
     *
     * @param row the row's label
     * @param column the column's label
     */
    public List<StatementId> behind(String row, String column) {
        if (settings().mode() == Mode.TWO_MODE) {
            return statements(
                    all().filter(at -> rowOf(at).equals(row) && columnOf(at).equals(column)));
        }
        Set<Integer> ofRow = new HashSet<>();
        Set<Integer> ofColumn = new HashSet<>();
        all().forEach(at -> {
            if (rowOf(at).equals(row)) {
                ofRow.add(events.column(at));
            }
            if (rowOf(at).equals(column)) {
                ofColumn.add(events.column(at));
            }
        });
        ofRow.retainAll(ofColumn);
        return statements(all().filter(at -> ofRow.contains(events.column(at))
                && (rowOf(at).equals(row) || rowOf(at).equals(column))));
    }

    private IntStream all() {
        return IntStream.range(from, to);
    }

    private String rowOf(int at) {
        return events.rowLabel(at);
    }

    private String columnOf(int at) {
        return events.columnLabel(at);
    }

    private List<StatementId> statements(IntStream found) {
        return found.mapToObj(at -> events.event(at).statement()).distinct().toList();
    }
}
