package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Span;

/** The agreements of which a record's articles speak. */
final class Agreements {

    private final Sql sql;

    Agreements(Sql sql) {
        this.sql = sql;
    }

    void add(long reading, List<Accord> agreements) {
        int position = 0;
        for (Accord accord : agreements) {
            long row = sql.insert(
                    "INSERT INTO agreement (reading, position, name, date) VALUES (?, ?, ?, ?)",
                    reading,
                    position++,
                    accord.name(),
                    accord.date().map(DateInterval::toString).orElse(null));
            int party = 0;
            for (String name : accord.parties()) {
                sql.run("INSERT INTO agreement_party (agreement, position, name) VALUES (?, ?, ?)", row, party++, name);
            }
            int number = 0;
            for (AccordClaim claim : accord.claims()) {
                sql.run(
                        "INSERT INTO agreement_claim (agreement, position, first, \"end\", claim, claimant, confidence, how)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        row,
                        number++,
                        claim.span().start(),
                        claim.span().end(),
                        claim.claim().word(),
                        claim.claimant(),
                        claim.confidence(),
                        claim.how());
            }
        }
    }

    /**
     * Returns the agreements of readings in the order in which they were given.
     *
     * @param readings the keys of the readings, from {@link Sql#keys}
     * @return by the key of the reading; none for one without agreements
     */
    Map<Long, List<Accord>> of(String readings) {
        Map<Long, List<String>> parties = new HashMap<>();
        sql.list(
                "SELECT p.agreement, p.name FROM agreement a JOIN agreement_party p ON p.agreement = a.row"
                        + " WHERE a.reading" + Sql.AMONG + " ORDER BY a.row, p.position",
                row -> parties.computeIfAbsent(row.getLong(1), agreement -> new ArrayList<>())
                        .add(row.getString(2)),
                readings);
        Map<Long, List<AccordClaim>> claims = new HashMap<>();
        sql.list(
                "SELECT c.* FROM agreement a JOIN agreement_claim c ON c.agreement = a.row" + " WHERE a.reading"
                        + Sql.AMONG + " ORDER BY a.row, c.position",
                row -> claims.computeIfAbsent(row.getLong("agreement"), agreement -> new ArrayList<>())
                        .add(new AccordClaim(
                                new Span(row.getInt("first"), row.getInt("end")),
                                Claim.ofWord(row.getString("claim")),
                                row.getString("claimant"),
                                row.getDouble("confidence"),
                                row.getString("how"))),
                readings);
        return sql.grouped(
                "SELECT reading, row, name, date FROM agreement WHERE reading" + Sql.AMONG
                        + " ORDER BY reading, position",
                row -> new Accord(
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)).map(DateInterval::parse),
                        parties.getOrDefault(row.getLong(2), List.of()),
                        claims.getOrDefault(row.getLong(2), List.of())),
                readings);
    }
}
