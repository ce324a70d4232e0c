package org.rapporteur.store.dna;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a file of version 3, in an order in which each refers only to those before it. */
final class DnaSchema {

    private static final String KEY = "ID INTEGER NOT NULL PRIMARY KEY";

    /** The most code points of a name, a title or another short text. */
    static final int LONGEST = 190;

    private static final String TEXT = " TEXT NOT NULL";
    private static final String EMPTY = " DEFAULT ''";
    private static final String COLOURS = Stream.of("Red", "Green", "Blue")
            .map(colour -> colour + " INTEGER NOT NULL DEFAULT 0 CHECK (" + colour + " BETWEEN 0 AND 255)")
            .collect(Collectors.joining(", "));
    private static final String PERMISSIONS = Stream.of(
                    "AddDocuments",
                    "EditDocuments",
                    "DeleteDocuments",
                    "ImportDocuments",
                    "AddStatements",
                    "EditStatements",
                    "DeleteStatements",
                    "EditAttributes",
                    "EditRegex",
                    "EditStatementTypes",
                    "EditCoders",
                    "EditCoderRelations",
                    "ViewOthersDocuments",
                    "EditOthersDocuments",
                    "ViewOthersStatements",
                    "EditOthersStatements")
            .map(permission -> flag("Permission" + permission, 1))
            .collect(Collectors.joining(", "));

    private DnaSchema() {}

    /**
     * A table.
     *
     * @param name its name
     * @param columns its columns and what binds them, in SQL: a comma and a space stand between two of them and nowhere else
     *     but within brackets
     */
    record Definition(String name, String columns) {

        String sql() {
            return "CREATE TABLE " + name + " (" + columns + ")";
        }

        /** Returns the names of its columns. */
        List<String> names() {
            return Stream.of(columns.replaceAll("\\([^()]*(\\([^()]*\\)[^()]*)*\\)", "")
                            .split(", ", -1))
                    .map(column -> column.substring(0, column.indexOf(' ')))
                    .filter(word -> !word.equals("CHECK") && !word.equals("UNIQUE"))
                    .toList();
        }
    }

    /** The tables. */
    static final List<Definition> TABLES = List.of(
            new Definition("SETTINGS", "Property TEXT PRIMARY KEY, Value TEXT NOT NULL"),
            new Definition(
                    "CODERS",
                    list(
                            KEY,
                            words("Name", ""),
                            COLOURS,
                            "Refresh INTEGER NOT NULL DEFAULT 0 CHECK (Refresh BETWEEN 0 AND 9999)",
                            "FontSize INTEGER NOT NULL DEFAULT 14 CHECK (FontSize BETWEEN 1 AND 99)",
                            words("Password", ""),
                            "PopupWidth INTEGER DEFAULT 300 CHECK (PopupWidth BETWEEN 100 AND 9999)",
                            flag("ColorByCoder", 0),
                            flag("PopupDecoration", 0),
                            flag("PopupAutoComplete", 1),
                            PERMISSIONS)),
            new Definition(
                    "CODERRELATIONS",
                    list(
                            KEY,
                            to("Coder", "CODERS"),
                            to("OtherCoder", "CODERS"),
                            flag("viewStatements", 1),
                            flag("editStatements", 1),
                            flag("viewDocuments", 1),
                            flag("editDocuments", 1),
                            "CHECK (Coder <> OtherCoder)")),
            new Definition(
                    "DOCUMENTS",
                    list(
                            KEY,
                            words("Title", ""),
                            "Text" + TEXT,
                            to("Coder", "CODERS"),
                            words("Author", EMPTY),
                            words("Source", EMPTY),
                            words("Section", EMPTY),
                            "Notes" + TEXT + EMPTY,
                            words("Type", EMPTY),
                            "Date INTEGER NOT NULL")),
            new Definition("STATEMENTTYPES", list(KEY, words("Label", ""), COLOURS)),
            new Definition(
                    "VARIABLES",
                    list(
                            KEY,
                            words("Variable", ""),
                            "DataType TEXT NOT NULL DEFAULT 'short text'"
                                    + " CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text'))",
                            to("StatementTypeId", "STATEMENTTYPES"),
                            "UNIQUE (Variable, StatementTypeId)")),
            new Definition(
                    "VARIABLELINKS",
                    list(
                            KEY,
                            to("SourceVariableId", "VARIABLES"),
                            to("TargetVariableId", "VARIABLES"),
                            "CHECK (SourceVariableId <> TargetVariableId)")),
            new Definition("REGEXES", list("Label TEXT PRIMARY KEY CHECK (LENGTH(Label) <= " + LONGEST + ")", COLOURS)),
            new Definition(
                    "STATEMENTS",
                    list(
                            KEY,
                            to("StatementTypeId", "STATEMENTTYPES"),
                            to("DocumentId", "DOCUMENTS"),
                            "Start INTEGER NOT NULL CHECK (Start >= 0)",
                            "Stop INTEGER NOT NULL CHECK (Stop >= 0)",
                            to("Coder", "CODERS"),
                            "CHECK (Start < Stop)")),
            new Definition(
                    "ENTITIES",
                    list(
                            KEY,
                            needed("VariableId", "VARIABLES"),
                            words("Value", EMPTY),
                            "Red INTEGER CHECK (Red BETWEEN 0 AND 255)",
                            "Green INTEGER CHECK (Green BETWEEN 0 AND 255)",
                            "Blue INTEGER CHECK (Blue BETWEEN 0 AND 255)",
                            to("ChildOf", "ENTITIES"),
                            "UNIQUE (VariableId, Value)")),
            data("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1"),
            data("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0"),
            data("DATASHORTTEXT", needed("Entity", "ENTITIES")),
            data("DATALONGTEXT", "Value TEXT DEFAULT ''"),
            new Definition(
                    "ATTRIBUTEVARIABLES",
                    list(
                            KEY,
                            needed("VariableId", "VARIABLES"),
                            words("AttributeVariable", ""),
                            "UNIQUE (VariableId, AttributeVariable)")),
            new Definition(
                    "ATTRIBUTEVALUES",
                    list(
                            KEY,
                            needed("EntityId", "ENTITIES"),
                            needed("AttributeVariableId", "ATTRIBUTEVARIABLES"),
                            words("AttributeValue", EMPTY),
                            "UNIQUE (EntityId, AttributeVariableId)")));

    private static Definition data(String name, String value) {
        return new Definition(
                name,
                list(
                        KEY,
                        needed("StatementId", "STATEMENTS"),
                        needed("VariableId", "VARIABLES"),
                        value,
                        "UNIQUE (StatementId, VariableId)"));
    }

    private static String list(String... parts) {
        return String.join(", ", parts);
    }

    private static String words(String column, String usual) {
        return column + TEXT + usual + " CHECK (LENGTH(" + column + ") <= " + LONGEST + ")";
    }

    private static String flag(String column, int usual) {
        return column + " INTEGER NOT NULL DEFAULT " + usual + " CHECK (" + column + " BETWEEN 0 AND 1)";
    }

    private static String to(String column, String table) {
        return column + " INTEGER REFERENCES " + table + " (ID) ON DELETE CASCADE";
    }

    private static String needed(String column, String table) {
        return column + " INTEGER NOT NULL REFERENCES " + table + " (ID) ON DELETE CASCADE";
    }
}
