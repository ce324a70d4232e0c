package org.rapporteur.store.dna;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A new file while it is put together, as Discourse Network Analyzer makes one: with a coder {@code Admin} who may do everything and has the
 * password {@link #PASSWORD}. Numbers count from 1 in the order in which things are added. For one thread.
 */
public final class DnaDraft {

    /** With what the other program lets coders in; it asks for one and keeps a digest. */
    public static final String PASSWORD = "rapporteur";

    /** The coder who is there from the beginning. */
    public static final long ADMIN = 1;

    /**
     * What the other program makes of the password: salt and digest, as its library has them (16 bytes of salt, SHA-256, 100,000 times). The
     * salt is always the same, so that the same record gives the same file.
     */
    static final String DIGEST = "cmFwcG9ydGV1ci1zYWx0Lrl/ohBK15dHjxmJtpRPEDyHzlguvTH49D7AaTOf3BD5";

    /** The version whose tables these are, and its day; later ones of version 3 open them. */
    private static final List<List<String>> SETTINGS =
            List.of(List.of("version", "3.0.7"), List.of("date", "2022-06-10"));

    private static final int PERMISSIONS = 16;

    private final Map<String, List<List<Cell>>> rows = new HashMap<>();
    private final Map<Long, String> types = new HashMap<>();
    private final Map<Entity, Long> entities = new LinkedHashMap<>();
    private final Map<Long, List<Long>> attributes = new HashMap<>();
    private final Map<List<Long>, String> attributeValues = new HashMap<>();

    private record Entity(long variable, String value) {}

    /** Begins a file with nothing in it but the coder. */
    public DnaDraft() {
        SETTINGS.forEach(setting -> row("SETTINGS", setting.toArray()));
        coder("Admin", new Colour(255, 255, 0));
    }

    /**
     * A colour.
     *
     * @param red from 0 to 255
     * @param green from 0 to 255
     * @param blue from 0 to 255
     */
    public record Colour(int red, int green, int blue) {

        /** What the other program gives to what has no colour. */
        static final Colour NONE = new Colour(0, 0, 0);

        private Stream<Object> cells() {
            return Stream.of(red, green, blue);
        }
    }

    /**
     * What is known about a document.
     *
     * @param title its title
     * @param author who wrote it
     * @param source where it appeared
     * @param notes anything else
     * @param day when it appeared
     */
    public record About(String title, String author, String source, String notes, LocalDate day) {}

    /** Adds a coder who may do everything, with the same password, and returns the number. */
    public long coder(String name, Colour colour) {
        long before = rows("CODERS").size();
        long coder = numbered(
                "CODERS",
                Stream.of(
                                Stream.<Object>of(shortened(name)),
                                colour.cells(),
                                Stream.<Object>of(0, 14, DIGEST, 300, 0, 0, 1),
                                Collections.<Object>nCopies(PERMISSIONS, 1).stream())
                        .flatMap(cells -> cells)
                        .toArray());
        for (long other = 1; other <= before; other++) {
            numbered("CODERRELATIONS", coder, other, 1, 1, 1, 1);
            numbered("CODERRELATIONS", other, coder, 1, 1, 1, 1);
        }
        return coder;
    }

    /** Adds a type of statements and returns its number. */
    public long type(String label, Colour colour) {
        return numbered(
                "STATEMENTTYPES",
                Stream.concat(Stream.of(shortened(label)), colour.cells()).toArray());
    }

    /**
     * Adds a variable and returns its number.
     *
     * @param dataType {@code boolean}, {@code integer}, {@code long text} or {@code short text}
     * @param attributed the names of what its entities can be known by
     */
    public long variable(long type, String name, String dataType, List<String> attributed) {
        long variable = numbered("VARIABLES", shortened(name), dataType, type);
        types.put(variable, dataType);
        attributes.put(
                variable,
                attributed.stream()
                        .map(attribute -> numbered("ATTRIBUTEVARIABLES", variable, shortened(attribute)))
                        .toList());
        if (dataType.equals("short text")) {
            // The other program has one without a name for each variable.
            entity(variable, "");
        }
        return variable;
    }

    /** Adds a document of the first coder and returns its number; what is longer than the format allows is cut. */
    public long document(String text, About about) {
        return numbered(
                "DOCUMENTS",
                shortened(about.title()),
                text,
                ADMIN,
                shortened(about.author()),
                shortened(about.source()),
                "",
                about.notes(),
                "",
                about.day().atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    }

    /**
     * Adds a statement.
     *
     * @param place its type, its document, where it begins and ends in UTF-16 units, and its coder
     * @param values the value of each of the type's variables, by the variable's number: words, whole numbers in decimal digits, and 1 or 0
     *     for yes and no
     */
    public void statement(Place place, Map<Long, String> values) {
        long statement =
                numbered("STATEMENTS", place.type(), place.document(), place.start(), place.stop(), place.coder());
        values.forEach((variable, value) -> {
            switch (types.getOrDefault(variable, "")) {
                case "short text" -> numbered("DATASHORTTEXT", statement, variable, entity(variable, shortened(value)));
                case "long text" -> numbered("DATALONGTEXT", statement, variable, value);
                case "integer" -> numbered("DATAINTEGER", statement, variable, Long.valueOf(value));
                default -> numbered("DATABOOLEAN", statement, variable, Long.valueOf(value));
            }
        });
    }

    /**
     * Where a statement stands, and whose it is.
     *
     * @param type the number of its type
     * @param document the number of its document
     * @param start where it begins, in UTF-16 units from 0
     * @param stop after its last unit
     * @param coder the number of its coder
     */
    public record Place(long type, long document, int start, int stop, long coder) {}

    /** Says what is known of an entity that a statement has by then; the first of the variable's attributes is number 0. */
    public void attribute(long variable, String entity, int attribute, String value) {
        long number = entity(variable, shortened(entity));
        attributeValues.putIfAbsent(
                List.of(number, attributes.getOrDefault(variable, List.of()).get(attribute)), shortened(value));
    }

    private long entity(long variable, String value) {
        return entities.computeIfAbsent(
                new Entity(variable, value),
                key -> numbered(
                        "ENTITIES",
                        Stream.of(
                                        Stream.<Object>of(variable, value),
                                        Colour.NONE.cells(),
                                        Stream.of(new Cell.Nothing()))
                                .flatMap(cells -> cells)
                                .toArray()));
    }

    /** Returns words, cut to what the format allows for a name. */
    public static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= DnaSchema.LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, DnaSchema.LONGEST - 1)) + "…";
    }

    /** Returns the file. */
    public DnaFile file() {
        rows("ATTRIBUTEVALUES").clear();
        entities.forEach((entity, number) -> {
            for (long attribute : attributes.getOrDefault(entity.variable(), List.of())) {
                numbered(
                        "ATTRIBUTEVALUES",
                        number,
                        attribute,
                        attributeValues.getOrDefault(List.of(number, attribute), ""));
            }
        });
        return new DnaFile(DnaSchema.TABLES.stream()
                .map(table -> new Table(table.name(), table.names(), rows(table.name())))
                .toList());
    }

    private List<List<Cell>> rows(String table) {
        return rows.computeIfAbsent(table, name -> new ArrayList<>());
    }

    private long numbered(String table, Object... cells) {
        long number = rows(table).size() + 1L;
        row(table, Stream.concat(Stream.of(number), Stream.of(cells)).toArray());
        return number;
    }

    private void row(String table, Object... cells) {
        rows(table)
                .add(Stream.of(cells)
                        .map(cell -> {
                            if (cell instanceof Cell made) {
                                return made;
                            }
                            return cell instanceof Number number
                                    ? new Cell.Whole(number.longValue())
                                    : new Cell.Words(cell.toString());
                        })
                        .toList());
    }
}
