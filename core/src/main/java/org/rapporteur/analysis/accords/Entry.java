package org.rapporteur.analysis.accords;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.StatementId;

/**
 * An accord in the ledger.
 *
 * @param name what most articles call it; of equals the first by the alphabet
 * @param date when it was signed: the narrowest date that is told; empty if none is
 * @param parties who made it: those whom any article names, who is named most first
 * @param articles the articles that speak of it, by name
 * @param claims what is claimed of it: by kind of claim, then who claims it in most articles first
 */
public record Entry(
        String name, Optional<DateInterval> date, List<String> parties, List<String> articles, List<Line> claims) {

    /** Copies the lists. */
    public Entry {
        parties = List.copyOf(parties);
        articles = List.copyOf(articles);
        claims = List.copyOf(claims);
    }

    /**
     * That somebody claims something of the accord.
     *
     * @param claim what
     * @param claimant who
     * @param sides for which parties to the conflict the claimant spoke, by name
     * @param first when it was first claimed, as far as that is known
     * @param last when it was last claimed
     * @param words the words of the first time
     * @param outlets how many outlets report it
     * @param articles the articles in which it stands, by name; there is at least one
     * @param statements the statements in which it stands, by day; none if only articles themselves claim it
     * @param sure the greatest confidence of the finder, from 0 to 1
     */
    public record Line(
            Claim claim,
            String claimant,
            List<String> sides,
            Optional<Day> first,
            Optional<Day> last,
            String words,
            int outlets,
            List<String> articles,
            List<StatementId> statements,
            double sure) {

        /** Copies the lists. */
        public Line {
            sides = List.copyOf(sides);
            articles = List.copyOf(articles);
            statements = List.copyOf(statements);
        }
    }
}
