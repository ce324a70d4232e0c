package org.rapporteur.service;

import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.edits.Mention;

/** Readings as they are shown: with the corrections of who is who. */
final class Replayed {

    private Replayed() {}

    static Reading over(Reading reading, Edits edits) {
        List<Statement> read = reading.statements();
        List<Statement> shown = read.stream()
                .map(statement -> over(statement, reading.name(), edits))
                .toList();
        return new Reading(
                reading.article(),
                shown,
                reading.agreements().stream()
                        .map(accord -> over(accord, read, shown))
                        .toList(),
                reading.warnings());
    }

    private static Statement over(Statement statement, String article, Edits edits) {
        return statement.by(edits.speaker(new Mention(statement.id(), article, statement.who())));
    }

    private static Accord over(Accord accord, List<Statement> read, List<Statement> shown) {
        return new Accord(
                accord.name(),
                accord.date(),
                accord.parties(),
                accord.claims().stream().map(claim -> over(claim, read, shown)).toList());
    }

    /** Returns a claim as that of its claimant's new name, if it is made in a statement of which the claimant is the speaker. */
    private static AccordClaim over(AccordClaim claim, List<Statement> read, List<Statement> shown) {
        return IntStream.range(0, read.size())
                .filter(i -> read.get(i).who().name().equals(claim.claimant()) && isIn(read.get(i), claim))
                .mapToObj(i -> new AccordClaim(
                        claim.span(), claim.claim(), shown.get(i).who().name(), claim.confidence(), claim.how()))
                .findFirst()
                .orElse(claim);
    }

    /** Returns whether a statement's content has words of a claim. */
    static boolean isIn(Statement statement, AccordClaim claim) {
        return statement.what().content().stream().anyMatch(claim.span()::overlaps);
    }
}
