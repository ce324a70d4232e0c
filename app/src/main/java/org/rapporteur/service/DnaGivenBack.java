package org.rapporteur.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.store.KeptDna;
import org.rapporteur.store.dna.Cell;
import org.rapporteur.store.dna.DnaDraft;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.DnaRow;
import org.rapporteur.store.dna.Table;

/** A file of Discourse Network Analyzer as a record gives it back: word for word, but for what is not wanted and who was corrected. */
final class DnaGivenBack {

    private static final String ID = "ID";
    private static final String STATEMENTS = "STATEMENTS";
    private static final String ENTITIES = "ENTITIES";

    private final KeptDna dna;
    private final DnaVariables variables;
    private final Set<Long> documentsLeft = new HashSet<>();
    private final Set<Long> statementsLeft = new HashSet<>();
    private final Map<Place, String> renamed = new LinkedHashMap<>();

    /** Where the name of who speaks stands. */
    private record Place(long statement, long variable) {}

    private DnaGivenBack(KeptDna dna) {
        this.dna = dna;
        this.variables = DnaVariables.parse(dna.mapping());
    }

    /**
     * Returns a file.
     *
     * @param wanted what is wanted of the record, by article; what is in the file is taken out of it
     * @param isAll whether that is all of the record
     */
    static DnaFile of(KeptDna dna, Map<String, Reading> wanted, boolean isAll) {
        DnaGivenBack back = new DnaGivenBack(dna);
        for (DnaReadings.OfDocument document : DnaReadings.of(dna).documents()) {
            Optional<Reading> shown =
                    Optional.ofNullable(wanted.remove(document.reading().name()));
            if (shown.isEmpty() && !isAll) {
                back.documentsLeft.add(document.number());
            }
            Map<StatementId, Statement> statements = shown.stream()
                    .flatMap(reading -> reading.statements().stream())
                    .collect(Collectors.toMap(Statement::id, statement -> statement));
            for (Statement read : document.reading().statements()) {
                List<Long> numbers = document.made().getOrDefault(read.id(), List.of());
                Statement now = statements.get(read.id());
                if (now == null && !isAll) {
                    back.statementsLeft.addAll(numbers);
                } else if (now != null && !now.who().name().equals(read.who().name())) {
                    back.rename(numbers, now);
                }
            }
        }
        return back.file();
    }

    private void rename(List<Long> statements, Statement now) {
        DnaPart part = now.who().how().contains(Imported.ORGANISATION) ? DnaPart.ORGANIZATION : DnaPart.PERSON;
        variables
                .of(part)
                .ifPresent(variable -> statements.forEach(statement -> renamed.put(
                        new Place(statement, variable),
                        DnaDraft.shortened(now.who().name()))));
    }

    private DnaFile file() {
        DnaFile file = dna.file();
        if (!documentsLeft.isEmpty() || !statementsLeft.isEmpty()) {
            dna.file().rows(STATEMENTS).stream()
                    .filter(row -> documentsLeft.contains(row.whole("DocumentId")))
                    .forEach(row -> statementsLeft.add(row.whole(ID)));
            file = without(file, "DOCUMENTS", row -> documentsLeft.contains(row.whole(ID)));
            file = without(file, STATEMENTS, row -> statementsLeft.contains(row.whole(ID)));
            for (String data : List.of("DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT", "DATALONGTEXT")) {
                file = without(file, data, row -> statementsLeft.contains(row.whole("StatementId")));
            }
        }
        return renamed.isEmpty() ? file : withNames(file);
    }

    private static DnaFile without(DnaFile file, String table, Predicate<DnaRow> isLeft) {
        return file.with(new Table(
                table,
                file.table(table).columns(),
                file.rows(table).stream()
                        .filter(isLeft.negate())
                        .map(DnaRow::cells)
                        .toList()));
    }

    /** Leads statements to those who were corrected; whom the file does not know yet becomes an entity of it. */
    private DnaFile withNames(DnaFile file) {
        Table entities = file.table(ENTITIES);
        List<List<Cell>> rows = new ArrayList<>(entities.rows());
        Map<List<Object>, Long> numbers = new HashMap<>();
        long[] last = {0};
        for (DnaRow row : file.rows(ENTITIES)) {
            numbers.put(List.of(row.whole("VariableId"), row.text("Value")), row.whole(ID));
            last[0] = Math.max(last[0], row.whole(ID));
        }
        Map<Place, Long> now = new HashMap<>();
        Map<Long, Long> added = new LinkedHashMap<>();
        renamed.forEach((place, name) ->
                now.put(place, numbers.computeIfAbsent(List.of(place.variable(), name), key -> {
                    Map<String, Cell> known = Map.of(
                            ID,
                            new Cell.Whole(++last[0]),
                            "VariableId",
                            new Cell.Whole(place.variable()),
                            "Value",
                            new Cell.Words(name),
                            "ChildOf",
                            new Cell.Nothing());
                    rows.add(entities.columns().stream()
                            .map(column -> known.getOrDefault(column, new Cell.Whole(0)))
                            .toList());
                    added.put(last[0], place.variable());
                    return last[0];
                })));
        Table data = file.table("DATASHORTTEXT");
        int entity = data.place("Entity");
        List<List<Cell>> values = new ArrayList<>();
        for (DnaRow row : file.rows(data.name())) {
            Long number = now.get(new Place(row.whole("StatementId"), row.whole("VariableId")));
            List<Cell> cells = new ArrayList<>(row.cells());
            if (number != null) {
                cells.set(entity, new Cell.Whole(number));
            }
            values.add(cells);
        }
        return withAttributes(
                file.with(new Table(ENTITIES, entities.columns(), rows))
                        .with(new Table(data.name(), data.columns(), values)),
                added);
    }

    /** Gives new entities the attributes of their variables, empty. */
    private static DnaFile withAttributes(DnaFile file, Map<Long, Long> added) {
        Table values = file.table("ATTRIBUTEVALUES");
        List<List<Cell>> rows = new ArrayList<>(values.rows());
        long last = file.rows(values.name()).stream()
                .mapToLong(row -> row.whole(ID))
                .max()
                .orElse(0);
        for (Map.Entry<Long, Long> entity : added.entrySet()) {
            for (DnaRow attribute : file.rows("ATTRIBUTEVARIABLES")) {
                if (attribute.whole("VariableId") == entity.getValue()) {
                    Map<String, Cell> known = Map.of(
                            ID,
                            new Cell.Whole(++last),
                            "EntityId",
                            new Cell.Whole(entity.getKey()),
                            "AttributeVariableId",
                            attribute.cell(ID));
                    rows.add(values.columns().stream()
                            .map(column -> known.getOrDefault(column, new Cell.Words("")))
                            .toList());
                }
            }
        }
        return file.with(new Table(values.name(), values.columns(), rows));
    }
}
