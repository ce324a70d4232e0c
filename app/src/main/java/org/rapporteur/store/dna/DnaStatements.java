package org.rapporteur.store.dna;

import java.time.DateTimeException;
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
     * @throws IllegalArgumentException if the file has no such type, the message lists those that it has; or if it has a time that
     *     no calendar has
     */
    public static DnaStatements of(DnaFile file, String type) {
        return file.rows("STATEMENTTYPES").stream()
                .filter(row -> row.text("Label").equals(type))
                .findFirst()
                .map(row -> of(file, row.whole("ID")))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no statement type \"" + type + "\"; there are " + String.join(", ", types(file))));
    }

    /**
     * Returns the statements of a type that the file has.
     *
     * @param id the type's number
     * @throws IllegalArgumentException if the file has a time that no calendar has
     */
    public static DnaStatements of(DnaFile file, long id) {
        String type = file.rows("STATEMENTTYPES").stream()
                .filter(row -> row.whole("ID") == id)
                .map(row -> row.text("Label"))
                .findFirst()
                .orElse("");
        List<DnaVariable> variables = variables(file, id);
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
                        within(row.whole("Start")),
                        within(row.whole("Stop")),
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

    /** Returns the variables of a type, in the order of the file. */
    public static List<DnaVariable> variables(DnaFile file, long type) {
        return file.rows("VARIABLES").stream()
                .filter(row -> row.whole("StatementTypeId") == type)
                .map(row -> new DnaVariable(row.whole("ID"), row.text("Variable"), row.text("DataType")))
                .toList();
    }

    /** Returns a position that no text has where a number is larger than any text. */
    private static int within(long position) {
        return (int) Math.max(0, Math.min(position, Integer.MAX_VALUE));
    }

    private record Key(long statement, long variable) {}

    private static Map<Long, DnaDocument> documents(DnaFile file) {
        Map<Long, DnaDocument> documents = new HashMap<>();
        file.rows("DOCUMENTS").forEach(row -> documents.put(row.whole("ID"), document(row)));
        return documents;
    }

    /**
     * Returns a document.
     *
     * @param row its row in the table of documents
     * @throws IllegalArgumentException if its time is one that no calendar has
     */
    public static DnaDocument document(DnaRow row) {
        Map<String, String> about = new LinkedHashMap<>();
        for (String column : List.of("Title", "Author", "Source", "Section", "Type")) {
            about.put(column.toLowerCase(java.util.Locale.ROOT), row.text(column));
        }
        return new DnaDocument(row.whole("ID"), when(row), row.text("Text"), Map.copyOf(about));
    }

    private static LocalDateTime when(DnaRow document) {
        try {
            return LocalDateTime.ofEpochSecond(document.whole("Date"), 0, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Its document " + document.whole("ID") + " has a time that no calendar has", e);
        }
    }

    private static Map<Key, String> values(DnaFile file) {
        Map<Long, String> entities = new HashMap<>();
        file.rows("ENTITIES").forEach(row -> entities.put(row.whole("ID"), row.text("Value")));
        Map<Key, String> values = new HashMap<>();
        for (String table : List.of("DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT")) {
            file.rows(table).forEach(row -> values.put(key(row), row.text("Value")));
        }
        file.rows("DATASHORTTEXT").forEach(row -> values.put(key(row), entities.getOrDefault(row.whole("Entity"), "")));
        return values;
    }

    private static Key key(DnaRow row) {
        return new Key(row.whole("StatementId"), row.whole("VariableId"));
    }
}
