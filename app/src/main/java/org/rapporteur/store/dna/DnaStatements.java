package org.rapporteur.store.dna;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of one type in a file, with their documents.
 *
 * @param type the type's label
 * @param variables its variables, in the order of the file
 * @param statements its statements, by time, document, start and stop
 */
public record DnaStatements(String type, List<DnaVariable> variables, List<DnaStatement> statements) {

    /** Copies the lists. */
    public DnaStatements {
        variables = List.copyOf(variables);
        statements = List.copyOf(statements);
    }

    /**
     * A variable.
     *
     * @param id its number in the file
     * @param name its name
     * @param dataType {@code boolean}, {@code integer}, {@code long text} or {@code short text}
     */
    public record DnaVariable(long id, String name, String dataType) {}

    /**
     * A document.
     *
     * @param id its number in the file
     * @param when when it appeared, read as UTC
     * @param text its text
     * @param about its title, author, source, section and type, by these names
     */
    public record DnaDocument(long id, LocalDateTime when, String text, Map<String, String> about) {}

    /**
     * A statement.
     *
     * @param id its number in the file
     * @param document where it stands; the same object for all of a document
     * @param start where it begins in the document's text, in UTF-16 units from 0
     * @param stop after its last unit
     * @param coder the number of its coder
     * @param values the value of each variable, in their order; numbers and yes or no in decimal digits
     */
    public record DnaStatement(long id, DnaDocument document, int start, int stop, long coder, List<String> values) {

        /** Copies the values. */
        public DnaStatement {
            values = List.copyOf(values);
        }

        /** Returns its words. What stands beyond the document's end is left out. */
        public String words() {
            int end = Math.min(stop, document.text().length());
            return document.text().substring(Math.min(start, end), end);
        }
    }

    /** Returns the labels of the types that a file has, in its order. */
    public static List<String> types(DnaFile file) {
        return file.rows("STATEMENTTYPES").stream()
                .map(row -> row.text("Label"))
                .toList();
    }

    /**
     * Returns the statements of a type.
     *
     * @throws IllegalArgumentException if the file has no such type; the message lists those that it has
     */
    public static DnaStatements of(DnaFile file, String type) {
        long id = file.rows("STATEMENTTYPES").stream()
                .filter(row -> row.text("Label").equals(type))
                .map(row -> row.whole("ID"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no statement type \"" + type + "\"; there are " + String.join(", ", types(file))));
        List<DnaVariable> variables = file.rows("VARIABLES").stream()
                .filter(row -> row.whole("StatementTypeId") == id)
                .map(row -> new DnaVariable(row.whole("ID"), row.text("Variable"), row.text("DataType")))
                .toList();
        Map<Long, DnaDocument> documents = documents(file);
        Map<Key, String> values = values(file);
        List<DnaStatement> statements = new ArrayList<>();
        for (DnaRow row : file.rows("STATEMENTS")) {
            DnaDocument document = documents.get(row.whole("DocumentId"));
            if (row.whole("StatementTypeId") == id && document != null) {
                long statement = row.whole("ID");
                statements.add(new DnaStatement(
                        statement,
                        document,
                        (int) row.whole("Start"),
                        (int) row.whole("Stop"),
                        row.whole("Coder"),
                        variables.stream()
                                .map(variable -> values.getOrDefault(new Key(statement, variable.id()), ""))
                                .toList()));
            }
        }
        statements.sort(java.util.Comparator.comparing(
                        (DnaStatement each) -> each.document().when())
                .thenComparing(each -> each.document().id())
                .thenComparing(DnaStatement::start)
                .thenComparing(DnaStatement::stop)
                .thenComparing(DnaStatement::id));
        return new DnaStatements(type, variables, statements);
    }

    private record Key(long statement, long variable) {}

    private static Map<Long, DnaDocument> documents(DnaFile file) {
        Map<Long, DnaDocument> documents = new HashMap<>();
        for (DnaRow row : file.rows("DOCUMENTS")) {
            Map<String, String> about = new LinkedHashMap<>();
            for (String column : List.of("Title", "Author", "Source", "Section", "Type")) {
                about.put(column.toLowerCase(java.util.Locale.ROOT), row.text(column));
            }
            documents.put(
                    row.whole("ID"),
                    new DnaDocument(
                            row.whole("ID"),
                            LocalDateTime.ofEpochSecond(row.whole("Date"), 0, ZoneOffset.UTC),
                            row.text("Text"),
                            Map.copyOf(about)));
        }
        return documents;
    }

    private static Map<Key, String> values(DnaFile file) {
        Map<Long, String> entities = new HashMap<>();
        file.rows("ENTITIES").forEach(row -> entities.put(row.whole("ID"), row.text("Value")));
        Map<Key, String> values = new HashMap<>();
        for (String table : List.of("DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT")) {
            file.rows(table).forEach(row -> values.put(key(row), row.text("Value")));
        }
        file.rows("DATASHORTTEXT")
                .forEach(row -> values.put(key(row), entities.getOrDefault(row.whole("Entity"), "")));
        return values;
    }

    private static Key key(DnaRow row) {
        return new Key(row.whole("StatementId"), row.whole("VariableId"));
    }
}
