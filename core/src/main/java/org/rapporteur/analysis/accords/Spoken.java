package org.rapporteur.analysis.accords;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.StatementId;

/**
 * That an article speaks of an accord: what the ledger knows of it.
 *
 * @param report the article
 * @param name what the accord is called there
 * @param date when it was signed, as far as the article tells
 * @param parties who made it, as far as the article tells
 * @param claims what is claimed of it there
 */
public record Spoken(
        Said.Report report, String name, Optional<DateInterval> date, List<String> parties, List<Claimed> claims) {

    /** Copies the lists. */
    public Spoken {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
    }

    /**
     * That something is claimed of an accord.
     *
     * @param claim what
     * @param by who claims it
     * @param when when it was claimed: the day of the statement, or else of publication
     * @param words the words that claim it
     * @param sure how sure the finder is, from 0 to 1
     */
    public record Claimed(Claim claim, Claimant by, Optional<Day> when, String words, double sure) {}

    /**
     * Who claims something.
     *
     * @param name the name; {@link org.rapporteur.model.AccordClaim#ARTICLE} if it is the article itself
     * @param side the party to the conflict that the claimant speaks for, if that is known
     * @param statement the statement in which it is claimed; empty if it stands in none, as what the article itself says
     */
    public record Claimant(String name, Optional<String> side, Optional<StatementId> statement) {}
}
