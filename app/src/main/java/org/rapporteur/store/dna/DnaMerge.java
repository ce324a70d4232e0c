package org.rapporteur.store.dna;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts one file into another. All of the first stays as it is; what the second has besides gets numbers of its own. Coders of one name, types of
 * one label with the same variables, and entities of one name are one.
 */
public final class DnaMerge {

    private static final String ID = "ID";
    private static final String LABEL = "Label";
    private static final String TYPES = "STATEMENTTYPES";
    private static final String VARIABLES = "VARIABLES";
    private static final String RELATIONS = "CODERRELATIONS";
    private static final String ENTITIES = "ENTITIES";
    private static final String ATTRIBUTES = "ATTRIBUTEVARIABLES";
    private static final String VALUES = "ATTRIBUTEVALUES";

    private final DnaFile first;
    private final DnaFile second;
    private final Map<String, List<List<Cell>>> rows = new HashMap<>();
    private final Map<String, Map<Long, Long>> numbers = new HashMap<>();
    private final Map<String, Long> next = new HashMap<>();

    private DnaMerge(DnaFile first, DnaFile second) {
        this.first = first;
        this.second = second;
        first.tables().forEach(table -> rows.put(table.name(), new ArrayList<>(table.rows())));
    }

    /** Returns both as one; the second may only have the columns that the format has. */
    public static DnaFile of(DnaFile first, DnaFile second) {
        return new DnaMerge(first, second).merged();
    }

    private DnaFile merged() {
        unique("SETTINGS", "Property");
        unique("REGEXES", "Label");
        named("CODERS", "Name");
        types();
        added(RELATIONS, "Coder", "OtherCoder");
        relations();
        added("VARIABLELINKS", "SourceVariableId", "TargetVariableId");
        added("DOCUMENTS");
        added("STATEMENTS");
        named(ENTITIES, "VariableId", "Value");
        children();
        for (String data : List.of("DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT", "DATALONGTEXT")) {
            added(data);
        }
        named(ATTRIBUTES, "VariableId", "AttributeVariable");
        added(VALUES, "EntityId", "AttributeVariableId");
        attributes();
        return new DnaFile(first.tables().stream()
                .map(table -> new Table(table.name(), table.columns(), rows(table.name())))
                .toList());
    }

    private List<List<Cell>> rows(String table) {
        return rows.computeIfAbsent(table, name -> new ArrayList<>());
    }

    /** Returns the tables to which columns lead. */
    private static String leadsTo(String column) {
        return switch (column) {
            case "Coder", "OtherCoder" -> "CODERS";
            case "DocumentId" -> "DOCUMENTS";
            case "StatementTypeId" -> "STATEMENTTYPES";
            case "VariableId", "SourceVariableId", "TargetVariableId" -> "VARIABLES";
            case "StatementId" -> "STATEMENTS";
            case "Entity", "EntityId" -> "ENTITIES";
            case "AttributeVariableId" -> "ATTRIBUTEVARIABLES";
            default -> "";
        };
    }

    /** Returns a row of the second in the columns of the first, its numbers those of the result; without a number of its own. */
    private List<Cell> translated(DnaRow row) {
        List<Cell> cells = new ArrayList<>();
        for (String column : first.table(row.table().name()).columns()) {
            Cell cell = row.cell(column);
            Map<Long, Long> known = numbers.get(leadsTo(column));
            if (known != null && cell instanceof Cell.Whole whole) {
                Long number = known.get(whole.value());
                cell = number == null ? new Cell.Nothing() : new Cell.Whole(number);
            }
            cells.add(cell);
        }
        return cells;
    }

    private List<Object> key(String table, List<Cell> cells, String... columns) {
        Table about = first.table(table);
        return Arrays.stream(columns)
                .<Object>map(column -> cells.get(about.place(column)).text())
                .toList();
    }

    /** Adds the rows that have no number and are not there yet. */
    private void unique(String table, String column) {
        Set<List<Object>> there =
                rows(table).stream().map(cells -> key(table, cells, column)).collect(Collectors.toSet());
        for (DnaRow row : second.rows(table)) {
            List<Cell> cells = translated(row);
            if (there.add(key(table, cells, column))) {
                rows(table).add(cells);
            }
        }
    }

    /** Adds the rows that are not there yet by some columns, and notes the numbers of all. */
    private void named(String table, String... columns) {
        Map<List<Object>, Long> there = new HashMap<>();
        for (List<Cell> cells : rows(table)) {
            there.putIfAbsent(key(table, cells, columns), number(table, cells));
        }
        for (DnaRow row : second.rows(table)) {
            List<Cell> cells = translated(row);
            long number = there.computeIfAbsent(key(table, cells, columns), key -> add(table, cells));
            note(table, row, number);
        }
    }

    /** Adds rows with numbers of their own, save those that are there already by some columns; without columns all. */
    private void added(String table, String... columns) {
        Set<List<Object>> there =
                rows(table).stream().map(cells -> key(table, cells, columns)).collect(Collectors.toSet());
        for (DnaRow row : second.rows(table)) {
            List<Cell> cells = translated(row);
            if (columns.length == 0 || there.add(key(table, cells, columns))) {
                note(table, row, add(table, cells));
            }
        }
    }

    /** Adds types of statements with their variables; one with another's label and variables is that. */
    private void types() {
        Map<List<Object>, Long> there = new HashMap<>();
        first.rows(TYPES).forEach(row -> there.putIfAbsent(described(first, row), row.whole(ID)));
        Set<String> labels =
                first.rows(TYPES).stream().map(row -> row.text(LABEL)).collect(Collectors.toCollection(HashSet::new));
        for (DnaRow row : second.rows(TYPES)) {
            long type = there.computeIfAbsent(described(second, row), key -> {
                List<Cell> cells = translated(row);
                cells.set(first.table(TYPES).place(LABEL), new Cell.Words(newLabel(row.text(LABEL), labels)));
                return add(TYPES, cells);
            });
            note(TYPES, row, type);
        }
        named(VARIABLES, "StatementTypeId", "Variable");
    }

    private static String newLabel(String label, Set<String> taken) {
        String free = label;
        for (int next = 2; !taken.add(free); next++) {
            free = DnaDraft.shortened(label) + " " + next;
        }
        return free;
    }

    private static List<Object> described(DnaFile file, DnaRow type) {
        Set<List<String>> variables = DnaStatements.variables(file, type.whole(ID)).stream()
                .map(variable -> List.of(variable.name(), variable.dataType()))
                .collect(Collectors.toSet());
        return List.of(type.text(LABEL), variables);
    }

    /** Lets each coder who is new see and change what the others do, and the other way round, as the other program does. */
    private void relations() {
        Set<List<Object>> there = new HashSet<>();
        rows(RELATIONS).forEach(cells -> there.add(key(RELATIONS, cells, "Coder", "OtherCoder")));
        long before = last(first.rows("CODERS"));
        List<Long> coders =
                rows("CODERS").stream().map(cells -> number("CODERS", cells)).toList();
        for (long coder : coders) {
            for (long other : coders) {
                List<Object> pair = List.of(Long.toString(coder), Long.toString(other));
                if (coder != other && Math.max(coder, other) > before && there.add(pair)) {
                    Map<String, Cell> known =
                            Map.of("Coder", new Cell.Whole(coder), "OtherCoder", new Cell.Whole(other));
                    add(RELATIONS, cells(RELATIONS, known, new Cell.Whole(1)));
                }
            }
        }
    }

    private List<Cell> cells(String table, Map<String, Cell> known, Cell usual) {
        return first.table(table).columns().stream()
                .map(column -> known.getOrDefault(column, usual))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Leads new entities to those that they belong to. */
    private void children() {
        long before = last(first.rows(ENTITIES));
        int place = first.table(ENTITIES).place("ChildOf");
        Map<Long, Long> known = numbers.getOrDefault(ENTITIES, Map.of());
        for (List<Cell> cells : rows(ENTITIES)) {
            if (number(ENTITIES, cells) > before && cells.get(place) instanceof Cell.Whole parent) {
                Long now = known.get(parent.value());
                cells.set(place, now == null ? new Cell.Nothing() : new Cell.Whole(now));
            }
        }
    }

    /** Gives an empty value to entities for attributes that they did not have in their file. */
    private void attributes() {
        long entitiesBefore = last(first.rows(ENTITIES));
        long attributesBefore = last(first.rows(ATTRIBUTES));
        Set<List<Object>> there = new HashSet<>();
        rows(VALUES).forEach(cells -> there.add(key(VALUES, cells, "EntityId", "AttributeVariableId")));
        Map<Object, List<Long>> byVariable = new HashMap<>();
        rows(ATTRIBUTES)
                .forEach(cells -> byVariable
                        .computeIfAbsent(key(ATTRIBUTES, cells, "VariableId").get(0), variable -> new ArrayList<>())
                        .add(number(ATTRIBUTES, cells)));
        for (List<Cell> entity : rows(ENTITIES)) {
            long number = number(ENTITIES, entity);
            Object variable = key(ENTITIES, entity, "VariableId").get(0);
            for (long attribute : byVariable.getOrDefault(variable, List.of())) {
                boolean isNew = number > entitiesBefore || attribute > attributesBefore;
                if (isNew && there.add(List.of(Long.toString(number), Long.toString(attribute)))) {
                    Map<String, Cell> known = Map.of(
                            "EntityId", new Cell.Whole(number), "AttributeVariableId", new Cell.Whole(attribute));
                    add(VALUES, cells(VALUES, known, new Cell.Words("")));
                }
            }
        }
    }

    private static long last(List<DnaRow> rows) {
        return rows.stream().mapToLong(row -> row.whole(ID)).max().orElse(0);
    }

    private void note(String table, DnaRow row, long number) {
        numbers.computeIfAbsent(table, name -> new HashMap<>()).put(row.whole(ID), number);
    }

    private long number(String table, List<Cell> cells) {
        return cells.get(first.table(table).place(ID)) instanceof Cell.Whole whole ? whole.value() : 0;
    }

    private long add(String table, List<Cell> cells) {
        long number = next.merge(table, last(first.rows(table)) + 1, (before, begin) -> before + 1);
        cells.set(first.table(table).place(ID), new Cell.Whole(number));
        rows(table).add(cells);
        return number;
    }
}
