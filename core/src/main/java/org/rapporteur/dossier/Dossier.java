package org.rapporteur.dossier;

import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Agreement;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Sha256;

/**
 * The configuration of a project. Start with {@link Dossiers}. Immutable.
 *
 * @param name its short name
 * @param title what a person calls it
 * @param conflict the conflict whose parties are the sides; if empty, it is found out for each article
 * @param directory who is known beforehand: the actors that are built in, with the dossier's over them
 * @param issues what a statement can be about: the codebook's issues, or the dossier's, in the order of the file
 * @param propositions the policies that one can be for or against, in the order of the file
 * @param agreements the accords that articles refer to, in the order of the file
 * @param coverage which articles it is made for
 * @param sha256 of its files; empty if it has none
 */
public record Dossier(
        String name,
        Optional<String> title,
        Optional<Conflict> conflict,
        Directory directory,
        List<Issue> issues,
        List<Proposition> propositions,
        List<Agreement> agreements,
        Coverage coverage,
        Optional<Sha256> sha256) {

    /** Copies the lists. */
    public Dossier {
        issues = List.copyOf(issues);
        propositions = List.copyOf(propositions);
        agreements = List.copyOf(agreements);
    }

    /** Returns what statements are coded by. */
    public Codebook codebook() {
        return new Codebook(issues, propositions, agreements, Dossiers.agreements());
    }

    /** Returns the dossier of no conflict in particular. */
    static Dossier generic() {
        return new Dossier(
                Dossiers.GENERIC,
                Optional.empty(),
                Optional.empty(),
                Directory.builtIn(),
                Issue.CODEBOOK,
                List.of(),
                List.of(),
                Coverage.ANY,
                Optional.empty());
    }
}
