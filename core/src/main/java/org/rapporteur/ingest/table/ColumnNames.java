package org.rapporteur.ingest.table;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of tables mean what, as a person said it. For what nobody says, the usual names hold.
 *
 * @param given the names of columns as they stand in the table
 */
public record ColumnNames(Map<Column, String> given) {

    /** Nobody said anything. */
    public static final ColumnNames USUAL = new ColumnNames(Map.of());

    /** Copies the map. */
    public ColumnNames {
        given = Map.copyOf(given);
    }

    /**
     * Returns what a person said.
     *
     * @param said by the word for what it is, such as {@code text}, the name of the column in the table
     * @throws IllegalArgumentException if one of the words is none; with a line for the person
     */
    public static ColumnNames of(Map<String, String> said) {
        Map<Column, String> given = new EnumMap<>(Column.class);
        said.forEach((word, name) -> {
            Column column = Column.ofWord(word)
                    .orElseThrow(() -> new IllegalArgumentException("\"" + word
                            + "\" is nothing that a column can be; write NAME=COLUMN with one of "
                            + Stream.of(Column.values()).map(Column::word).collect(Collectors.joining(", "))));
            if (name.isBlank()) {
                throw new IllegalArgumentException("\"" + word + "\" has no column; write " + word + "=COLUMN");
            }
            given.put(column, name.strip());
        });
        return new ColumnNames(given);
    }

    /**
     * Returns the columns of a table by what they are: those that a person named, if the table has them, and for the others
     * those with a usual name.
     */
    Map<Column, String> in(Collection<String> columns) {
        Map<String, String> folded = new HashMap<>();
        columns.forEach(each -> folded.putIfAbsent(Column.folded(each), each));
        Map<Column, String> found = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String said = given.get(column);
            Optional<String> name = said == null
                    ? column.names().stream()
                            .flatMap(usual -> Stream.ofNullable(folded.get(usual)))
                            .findFirst()
                    : Optional.ofNullable(folded.get(Column.folded(said)));
            name.filter(each -> said != null || !given.containsValue(each)).ifPresent(each -> found.put(column, each));
        }
        return found;
    }
}
