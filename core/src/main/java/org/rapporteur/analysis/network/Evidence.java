package org.rapporteur.analysis.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapporteur.analysis.Places;
import org.rapporteur.model.StatementId;

/** The statements behind each figure of a network, found without going through all. Immutable. */
public final class Evidence {

    private static final int[] NONE = {};

    private final CodedEvents events;
    private final Mode mode;
    private final Map<String, int[]> byRow = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final int from;
    private final int to;

    Evidence(CodedEvents events, int from, int to) {
        this.events = events;
        this.from = from;
        this.to = to;
        this.mode = events.settings().mode();
        int[] row = IntStream.range(from, to).map(events::row).toArray();
        int[] column = IntStream.range(from, to).map(events::column).toArray();
        int[] byColumn = Places.sorted(IntStream.range(0, row.length).toArray(), column);
        int[] order = Places.sorted(byColumn, row);
        for (int first = 0, end; first < order.length; first = end) {
            end = first;
            while (end < order.length && row[order[end]] == row[order[first]]) {
                end++;
            }
            byRow.put(
                    events.rowLabel(from + order[first]),
                    Arrays.stream(order, first, end).map(i -> from + i).toArray());
        }
        for (int i = 0; i < byColumn.length; i++) {
            if (i == 0 || column[byColumn[i]] != column[byColumn[i - 1]]) {
                columns.put(events.columnLabel(from + byColumn[i]), column[byColumn[i]]);
            }
        }
    }

    /**
     * Returns the statements behind a figure, by time: in a two-mode network those of the row on the column; in a one-mode network those
     * of the two on all that both speak of. A figure that is divided rests on all others of the two as well.
     *
     * @param row the row's label
     * @param column the column's label
     */
    public List<StatementId> behind(String row, String column) {
        int[] own = byRow.getOrDefault(row, NONE);
        if (mode == Mode.TWO_MODE) {
            int wanted = columns.getOrDefault(column, -1);
            return statements(Arrays.stream(own).filter(at -> events.column(at) == wanted));
        }
        int[] other = byRow.getOrDefault(column, NONE);
        IntStream shared = IntStream.concat(shared(own, other), shared(other, own));
        return statements(row.equals(column) ? Arrays.stream(own) : shared);
    }

    /** Returns all statements, by time. */
    public List<StatementId> all() {
        return statements(IntStream.range(from, to));
    }

    /** Returns the statements of a node of the rows, by time. */
    public List<StatementId> of(String row) {
        return statements(Arrays.stream(byRow.getOrDefault(row, NONE)));
    }

    /** Returns the statements on a node of the columns, by time; goes through all. */
    public List<StatementId> on(String column) {
        int wanted = columns.getOrDefault(column, -1);
        return statements(IntStream.range(from, to).filter(at -> events.column(at) == wanted));
    }

    /** Returns those of {@code these} whose column one of {@code those} has; both are by column. */
    private IntStream shared(int[] these, int[] those) {
        IntStream.Builder shared = IntStream.builder();
        int at = 0;
        for (int each : these) {
            while (at < those.length && events.column(those[at]) < events.column(each)) {
                at++;
            }
            if (at < those.length && events.column(those[at]) == events.column(each)) {
                shared.add(each);
            }
        }
        return shared.build();
    }

    private List<StatementId> statements(IntStream found) {
        return found.sorted()
                .mapToObj(at -> events.event(at).statement())
                .distinct()
                .toList();
    }
}
