package org.rapporteur.store.dna;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A small file of Discourse Network Analyzer, made for the tests. */
public final class DnaSamples {

    private DnaSamples() {}

    /** Writes it and returns where. */
    public static Path write(Path file) {
        sample().write(file);
        return file;
    }

    static DnaFile sample() {
        return new DnaFile(DnaSchema.TABLES.stream()
                .map(definition -> table(definition.name()))
                .toList());
    }

    private static Table table(String name) {
        return switch (name) {
            case "SETTINGS" -> rows(name, "Property Value", "version|3.1.2");
            case "CODERS" -> rows(name, "ID Name Password", "1|Admin|", "2|Second|");
            case "CODERRELATIONS" -> rows(name, "ID Coder OtherCoder viewStatements", "1|1|2|0");
            case "DOCUMENTS" ->
                rows(
                        name,
                        "ID Title Text Coder Author Date",
                        "1|First|\uD83D\uDD4A Truce now, says Aldane.|1|Wire|1924992000",
                        "2|Second|Kvist wants no truce; the map is wrong.|1||1925078400");
            case "STATEMENTTYPES" -> rows(name, "ID Label Red", "1|Claim|200", "2|Note|10");
            case "VARIABLES" ->
                rows(
                        name,
                        "ID Variable DataType StatementTypeId",
                        "1|person|short text|1",
                        "2|organization|short text|1",
                        "3|concept|short text|1",
                        "4|agreement|boolean|1",
                        "5|strength|integer|1",
                        "6|note|long text|2");
            case "VARIABLELINKS" -> rows(name, "ID SourceVariableId TargetVariableId", "1|1|2");
            case "REGEXES" -> rows(name, "Label Red Green Blue", "truce|255|0|0");
            default -> data(name);
        };
    }

    private static Table data(String name) {
        return switch (name) {
            case "STATEMENTS" ->
                rows(
                        name,
                        "ID StatementTypeId DocumentId Start Stop Coder",
                        "1|1|1|3|12|1",
                        "2|1|2|6|20|2",
                        "3|1|2|22|38|2",
                        "4|2|2|0|5|2");
            case "ENTITIES" ->
                rows(
                        name,
                        "ID VariableId Value Red ChildOf",
                        "1|1|Aldane|1|",
                        "2|1|Kvist|2|",
                        "3|2|Council|3|4",
                        "4|2|State|4|",
                        "5|3|truce|5|",
                        "6|3|map|6|",
                        "7|2|||");
            case "DATABOOLEAN" -> rows(name, "ID StatementId VariableId Value", "1|1|4|1", "2|2|4|0", "3|3|4|0");
            case "DATAINTEGER" -> rows(name, "ID StatementId VariableId Value", "1|1|5|-2", "2|2|5|0", "3|3|5|300");
            case "DATASHORTTEXT" ->
                rows(
                        name,
                        "ID StatementId VariableId Entity",
                        "1|1|1|1",
                        "2|1|2|3",
                        "3|1|3|5",
                        "4|2|1|2",
                        "5|2|2|4",
                        "6|2|3|5",
                        "7|3|1|2",
                        "8|3|2|7",
                        "9|3|3|6");
            case "DATALONGTEXT" -> rows(name, "ID StatementId VariableId Value", "1|4|6|who is it?");
            case "ATTRIBUTEVARIABLES" -> rows(name, "ID VariableId AttributeVariable", "1|2|Type");
            case "ATTRIBUTEVALUES" -> rows(name, "ID EntityId AttributeVariableId AttributeValue", "1|3|1|body");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Table rows(String name, String columns, String... rows) {
        return new Table(
                name,
                List.of(columns.split(" ", -1)),
                Stream.of(rows)
                        .map(row -> Arrays.stream(row.split("\\|", -1))
                                .map(DnaSamples::cell)
                                .toList())
                        .map(cells -> name.equals("ENTITIES") ? blank(cells) : cells)
                        .toList());
    }

    /** An entity without a name has an empty one, and one without a parent has none. */
    private static List<Cell> blank(List<Cell> cells) {
        return List.of(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3).text().isEmpty() ? new Cell.Nothing() : cells.get(3),
                cells.get(4).text().isEmpty() ? new Cell.Nothing() : cells.get(4));
    }

    private static Cell cell(String value) {
        return value.matches("-?[0-9]+") ? new Cell.Whole(Long.parseLong(value)) : new Cell.Words(value);
    }
}
