package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.accords.Spoken;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;

/** Gathers what the articles of a record say of accords. */
public final class GatherAccords {

    private GatherAccords() {}

    /**
     * Returns what articles say of accords, article by article: by date of publication, undated ones last, then by name.
     *
     * <p>A query that chooses among the statements of an article leaves claims out that stand in none of those chosen, what the article itself
     * says among them, and accords of which nothing else is claimed. Other queries look at articles without any statement too.
     *
     * @param file the record
     * @param how the dossier that knows the outlets
     * @throws InputException if the record or the dossier cannot be used, or the record has no article that the query names
     */
    public static List<Spoken> of(Path file, StatementQuery query, HowToRead how) throws InputException {
        boolean isChosen = choosesStatements(query);
        Outlets outlets = new Outlets(Knowledge.of(how).outlets());
        List<Spoken> spoken = new ArrayList<>();
        FindStatements.whereAgreementsAre(file, query, reading -> {
            Said.Report report = outlets.report(reading.article());
            for (Accord accord : reading.agreements()) {
                Spoken each = spoken(accord, reading, report, isChosen);
                if (!isChosen || !each.claims().isEmpty()) {
                    spoken.add(each);
                }
            }
        });
        return List.copyOf(spoken);
    }

    private static boolean choosesStatements(StatementQuery query) {
        return query.speaker().isPresent()
                || query.role().isPresent()
                || query.side().isPresent()
                || query.text().isPresent()
                || query.kind().isPresent()
                || !query.said().isAny()
                || !query.codes().equals(CodeQuery.ANY)
                || query.reviews().reviewed().isPresent();
    }

    private static Spoken spoken(Accord accord, Reading reading, Said.Report report, boolean isChosen) {
        CodePoints text = CodePoints.of(reading.article().text());
        List<Spoken.Claimed> claims = new ArrayList<>();
        for (AccordClaim claim : accord.claims()) {
            Optional<Statement> in = reading.statements().stream()
                    .filter(statement ->
                            statement.who().name().equals(claim.claimant()) && Replayed.isIn(statement, claim))
                    .findFirst();
            if (in.isPresent() || !isChosen) {
                claims.add(new Spoken.Claimed(
                        claim.claim(),
                        new Spoken.Claimant(
                                claim.claimant(),
                                in.flatMap(statement -> statement.as().side().value()),
                                in.map(Statement::id)),
                        in.flatMap(statement -> statement.where().saidOn().date())
                                .map(GatherAccords::day)
                                .or(report::published),
                        text.slice(claim.span()),
                        claim.confidence()));
            }
        }
        return new Spoken(report, accord.name(), accord.date(), accord.parties(), claims);
    }

    private static Day day(DateInterval date) {
        return new Day(date.earliest(), date.latest(), false);
    }
}
