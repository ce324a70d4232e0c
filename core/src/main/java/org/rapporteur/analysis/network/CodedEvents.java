package org.rapporteur.analysis.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The events that count, by time, with their values as numbers: the places of labels that are sorted as Java sorts strings. Immutable. */
final class CodedEvents {

    private final NetworkSettings settings;
    private final Chosen chosen;
    private final List<String> rowLabels;
    private final List<String> columnLabels;
    private final int[] row;
    private final int[] column;
    private final int[] level;

    /**
     * Chooses and codes events.
     *
     * @throws IllegalArgumentException if a variable is not there, or a qualifier not of its type
     */
    CodedEvents(Events events, NetworkSettings settings) {
        this.settings = settings;
        this.chosen = Chosen.of(events, settings, false);
        List<Event> labelled = settings.selection().hasIsolates() ? chosen.present() : chosen.kept();
        int rowPlace = events.place(settings.variable1());
        int columnPlace = events.place(settings.variable2());
        this.rowLabels = labels(labelled, rowPlace);
        this.columnLabels = labels(labelled, columnPlace);
        this.row = codes(places(rowLabels), rowPlace);
        this.column = codes(places(columnLabels), columnPlace);
        this.level = settings.qualifier()
                .map(events::place)
                .map(this::levels)
                .orElse(new int[chosen.kept().size()]);
    }

    private static List<String> labels(List<Event> events, int place) {
        Stream<String> found =
                events.stream().map(event -> event.values().get(place)).filter(value -> !value.isEmpty());
        return List.copyOf(new TreeSet<>(found.distinct().toList()));
    }

    private static Map<String, Integer> places(List<String> labels) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            places.put(labels.get(i), i);
        }
        return places;
    }

    private int[] codes(Map<String, Integer> places, int place) {
        return chosen.kept().stream()
                .mapToInt(event -> places.getOrDefault(event.values().get(place), -1))
                .toArray();
    }

    private int[] levels(int place) {
        Map<String, Integer> places = chosen.levels().places();
        return chosen.kept().stream()
                .mapToInt(event -> places.getOrDefault(
                        chosen.levels().canonical(event.values().get(place)), -1))
                .toArray();
    }

    private CodedEvents(CodedEvents events, NetworkSettings settings) {
        this.settings = settings;
        this.chosen = events.chosen;
        this.rowLabels = events.rowLabels;
        this.columnLabels = events.columnLabels;
        this.row = events.row;
        this.column = events.column;
        this.level = events.level;
    }

    /** Returns the same events with another aggregation, which may not be one that ignores the qualifier if this does not, or the other way round. */
    CodedEvents with(Aggregation aggregation) {
        return new CodedEvents(this, settings.with(aggregation));
    }

    NetworkSettings settings() {
        return settings;
    }

    Levels levels() {
        return chosen.levels();
    }

    Optional<Period> period() {
        return chosen.period();
    }

    int size() {
        return row.length;
    }

    Event event(int at) {
        return chosen.kept().get(at);
    }

    List<Event> events() {
        return chosen.kept();
    }

    int row(int at) {
        return row[at];
    }

    int column(int at) {
        return column[at];
    }

    String rowLabel(int at) {
        return rowLabels.get(row[at]);
    }

    String columnLabel(int at) {
        return columnLabels.get(column[at]);
    }

    int level(int at) {
        return level[at];
    }

    /** Returns the labels of the rows of the events in a slice; of all, whether they occur in it or not, if {@code hasAll}. */
    Labels rows(int from, int to, boolean hasAll) {
        return Labels.of(rowLabels, Arrays.copyOfRange(row, from, to), hasAll);
    }

    /** Returns the labels of the columns of the events in a slice; of all if {@code hasAll}. */
    Labels columns(int from, int to, boolean hasAll) {
        return Labels.of(columnLabels, Arrays.copyOfRange(column, from, to), hasAll);
    }

    /** Some of the labels. */
    static final class Labels {

        private final List<String> names;
        private final int[] codes;

        private Labels(List<String> names, int[] codes) {
            this.names = names;
            this.codes = codes;
        }

        /** Returns the labels, sorted. */
        List<String> names() {
            return names;
        }

        /** Returns the place in {@link #names()} of each event of the slice. */
        int[] codes() {
            return codes;
        }

        private static Labels of(List<String> names, int[] codes, boolean hasAll) {
            if (hasAll) {
                return new Labels(names, codes);
            }
            boolean[] isUsed = new boolean[names.size()];
            for (int code : codes) {
                isUsed[code] = true;
            }
            int[] place = new int[names.size()];
            int used = 0;
            for (int i = 0; i < place.length; i++) {
                place[i] = used;
                used += isUsed[i] ? 1 : 0;
            }
            List<String> left = IntStream.range(0, place.length)
                    .filter(i -> isUsed[i])
                    .mapToObj(names::get)
                    .toList();
            return new Labels(
                    left, Arrays.stream(codes).map(code -> place[code]).toArray());
        }
    }
}
