package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * How far a record has come. As rows are only added, what came after a revision is all that is new since.
 *
 * @param reading the key of the last reading; 0 if there is none
 * @param edits how many corrections of who is who there are, undone ones and undoings included
 * @param reviews how many reviews there are, those that were taken back included
 */
public record Revision(long reading, int edits, int reviews) {

    /** The revision of a record that holds nothing. */
    public static final Revision NONE = new Revision(0, 0, 0);

    static Revision of(Sql sql) {
        return sql.first(
                        "SELECT (SELECT coalesce(max(row), 0) FROM reading), (SELECT coalesce(max(number), 0) FROM actor_edit),"
                                + " (SELECT coalesce(max(number), 0) FROM review)",
                        row -> new Revision(row.getLong(1), row.getInt(2), row.getInt(3)))
                .orElseThrow();
    }

    String digest(Sql sql) {
        MessageDigest digest = sha256();
        sql.list(
                "SELECT r.row, a.name, a.version, a.sha256, a.title, a.outlet, a.published, p.software, p.model,"
                        + " r.min_confidence, r.knowledge FROM reading r JOIN article a ON a.row = r.article"
                        + " JOIN provenance p ON p.row = r.provenance WHERE r.row <= ? ORDER BY r.row",
                row -> into(digest, row),
                reading);
        sql.list(
                "SELECT e.number, e.kind, e.actor, e.name, e.undone, p.part, p.value FROM actor_edit e"
                        + " LEFT JOIN actor_edit_part p ON p.edit = e.number WHERE e.number <= ?"
                        + " ORDER BY e.number, p.position",
                row -> into(digest, row),
                edits);
        sql.list(
                "SELECT number, article, statement, deed, coder, at, restored FROM review WHERE number <= ? ORDER BY number",
                row -> into(digest, row),
                reviews);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean into(MessageDigest digest, ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            // As the value of its type: as text, databases write numbers differently.
            digest.update((row.getObject(column) + "\0").getBytes(UTF_8));
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
