package org.rapporteur.analysis.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        Integer[] order = IntStream.range(from, to).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparing((Integer at) -> events.row(at))
                        .thenComparing(events::column)
                        .thenComparing(at -> at));
        int first = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || events.row(order[i]) != events.row(order[first])) {
                int[] ofRow = Arrays.stream(order, first, i).mapToInt(at -> at).toArray();
                byRow.put(events.rowLabel(order[first]), ofRow);
                first = i;
            }
        }
        for (Integer at : order) {
            columns.putIfAbsent(events.columnLabel(at), events.column(at));
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
