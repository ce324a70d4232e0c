package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copies all of a record into another one, which holds nothing yet, in whichever database each of them is.
 *
 * <p>What is copied is the record as it is at one moment. It is compared before it is kept: rows and a digest of every table, as they can
 * be read back, must be the same.
 */
public final class RecordCopy {

    /** The column of the values of files of Discourse Network Analyzer. */
    private static final int ANY = 5;

    /** Each table with its key, behind those that it refers to. */
    private static final List<Table> TABLES = List.of(
            new Table("provenance", "row"),
            new Table("article", "row"),
            new Table("author", "article, position"),
            new Table("paragraph", "article, position"),
            new Table("article_warning", "article, position"),
            new Table("reading", "row"),
            new Table("reading_warning", "reading, position"),
            new Table("statement", "row"),
            new Table("span", "statement, part, first"),
            new Table("issue", "statement, issue"),
            new Table("act", "statement"),
            new Table("stance", "statement, proposition"),
            new Table("condition", "statement, position"),
            new Table("agreement", "row"),
            new Table("agreement_party", "agreement, position"),
            new Table("agreement_claim", "agreement, position"),
            new Table("actor_edit", "number"),
            new Table("actor_edit_part", "edit, position"),
            new Table("failure", "name"),
            new Table("dna_file", "row"),
            new Table("dna_column", "file, tbl, position"),
            new Table("dna_value", "file, tbl, line, col", ANY),
            new Table("dna_text", "file, document"),
            new Table("review", "number"),
            new Table("review_value", "review, field"),
            new Table("review_beside", "review, statement"),
            new Table("learned", "number"),
            new Table("learned_number", "learned, name"),
            new Table("journal", "number"));

    private static final List<Table> ACCOUNTS = List.of(
            new Table("account", "name"),
            new Table("invitation", "digest"),
            new Table("token", "id"),
            new Table("event", "number"));

    private static final int ROWS_A_PIECE = 2000;

    private final Sql from;
    private final Sql to;
    private final Troubles troubles;
    private final List<Table> tables;

    /**
     * A table.
     *
     * @param any which of its columns, from 1, takes values of any type; 0 for none
     */
    private record Table(String name, String key, int any) {

        Table(String name, String key) {
            this(name, key, 0);
        }

        String inOrder() {
            return "SELECT * FROM " + name + " ORDER BY " + key;
        }
    }

    /**
     * What was copied.
     *
     * @param tables how many tables
     * @param rows how many rows of all tables
     * @param digest SHA-256 of all of it, in hexadecimal digits: the same for the same record in whichever database
     */
    public record Copied(int tables, long rows, String digest) {}

    private RecordCopy(Sql from, Sql to, Troubles troubles, List<Table> tables) {
        this.from = from;
        this.to = to;
        this.troubles = troubles;
        this.tables = tables;
    }

    /**
     * Copies a record.
     *
     * @param from the file that names the record
     * @param to the file that names the other one, which is made if it is not there
     * @return what was copied
     * @throws RecordException if one of them cannot be used, the other holds something already, or what was written is not what was read;
     *     then nothing is kept
     */
    public static Copied run(Path from, Path to) {
        try (RecordFile source = RecordFile.open(from);
                RecordFile target = RecordFile.openOrCreate(to)) {
            return new RecordCopy(source.sql(), target.sql(), target.troubles(), TABLES).all();
        }
    }

    /**
     * Copies the accounts of a record with their invitations, tokens and log to where another record has its own.
     *
     * @return what was copied; empty if the record has no accounts
     * @throws RecordException if they cannot be used, the other has some already, or what was written is not what was read; then nothing
     *     is kept
     */
    public static Optional<Copied> accounts(Path from, Path to) {
        Optional<TeamFile> there = TeamFile.ifThere(from);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try (TeamFile source = there.get();
                TeamFile target = TeamFile.of(to)) {
            return Optional.of(new RecordCopy(source.sql(), target.sql(), target.troubles(), ACCOUNTS).all());
        }
    }

    /**
     * Returns what a record holds, as {@link #run} tells it of a copy.
     *
     * @throws RecordException if it cannot be read
     */
    public static Copied look(Path record) {
        try (RecordFile source = RecordFile.open(record)) {
            RecordCopy copy = new RecordCopy(source.sql(), source.sql(), source.troubles(), TABLES);
            return source.sql().together(() -> {
                Digest digest = new Digest();
                TABLES.forEach(table -> copy.read(source.sql(), table, digest));
                return digest.copied();
            });
        }
    }

    private Copied all() {
        return from.together(() -> {
            Digest read = new Digest();
            to.atOnce(() -> tables.forEach(table -> copyAndCompare(table, read)));
            return read.copied();
        });
    }

    private void copyAndCompare(Table table, Digest read) {
        if (to.first("SELECT 1 FROM " + table.name() + " LIMIT 1", row -> true).isPresent()) {
            throw troubles.because("it holds something already; copy into a new one");
        }
        Digest before = new Digest();
        copy(table, List.of(read, before));
        Digest after = new Digest();
        read(to, table, after);
        if (!before.copied().equals(after.copied())) {
            throw troubles.because("what was written into its table " + table.name()
                    + " is not what was read; nothing was kept. Please report it");
        }
    }

    private void copy(Table table, List<Digest> digests) {
        Writer writer = new Writer(table);
        from.each(table.inOrder(), row -> {
            Object[] values = values(from, table, row);
            digests.forEach(digest -> digest.add(values));
            writer.take(row, values);
        });
        writer.write();
        digests.forEach(Digest::endOfTable);
    }

    private void read(Sql sql, Table table, Digest digest) {
        sql.each(table.inOrder(), row -> digest.add(values(sql, table, row)));
        digest.endOfTable();
    }

    private static @Nullable Object[] values(Sql sql, Table table, ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[row.getMetaData().getColumnCount()];
        for (int column = 1; column <= values.length; column++) {
            Object value = column == table.any() ? sql.engine().any(row, column) : row.getObject(column);
            values[column - 1] = value instanceof Integer number ? Long.valueOf(number) : value;
        }
        return values;
    }

    /** Writes the rows of one table, many at once. */
    private final class Writer {

        private final Table table;
        private final List<@Nullable Object[]> waiting = new ArrayList<>();
        private String insert = "";

        Writer(Table table) {
            this.table = table;
        }

        void take(ResultSet row, @Nullable Object[] values) throws SQLException {
            if (insert.isEmpty()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= values.length; column++) {
                    columns.add('"' + row.getMetaData().getColumnName(column) + '"');
                }
                insert = "INSERT INTO " + table.name() + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(values.length, "?")) + ")";
            }
            @Nullable Object[] own = values.clone();
            if (table.any() > 0) {
                own[table.any() - 1] = to.engine().any(Objects.requireNonNull(own[table.any() - 1]));
            }
            waiting.add(own);
            if (waiting.size() == ROWS_A_PIECE) {
                write();
            }
        }

        void write() {
            if (!waiting.isEmpty()) {
                to.runAll(insert, waiting);
                waiting.clear();
            }
        }
    }

    /** Makes one number of many rows, in which every value, its type and its place counts. */
    private static final class Digest {

        private final MessageDigest sha256 = sha256();
        private int tables;
        private long rows;

        void add(@Nullable Object[] values) {
            rows++;
            for (Object value : values) {
                byte[] bytes = String.valueOf(value).getBytes(UTF_8);
                sha256.update((byte)
                        (value == null ? 'n' : value.getClass().getSimpleName().charAt(0)));
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha256.update(bytes);
            }
        }

        void endOfTable() {
            tables++;
            sha256.update((byte) 'e');
        }

        /** Returns what was added; to be called once. */
        Copied copied() {
            return new Copied(tables, rows, HexFormat.of().formatHex(sha256.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
