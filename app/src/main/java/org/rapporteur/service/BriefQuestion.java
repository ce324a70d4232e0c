package org.rapporteur.service;

import java.util.List;

/**
 * What a brief is asked for. Names are compared without regard to capitals and accents.
 *
 * @param actors names or ids of actors, or words in the name of one alone; not together with sides
 * @param sides sides; if neither these nor actors are given, the sides that say most
 * @param propositions ids of propositions; not together with issues
 * @param issues short names of issues; if neither these nor propositions are given, the dossier's propositions, or if it has none, its issues
 * @param published when the articles were published
 */
public record BriefQuestion(
        List<String> actors, List<String> sides, List<String> propositions, List<String> issues, DateRange published) {

    /** Copies the lists. */
    public BriefQuestion {
        actors = List.copyOf(actors);
        sides = List.copyOf(sides);
        propositions = List.copyOf(propositions);
        issues = List.copyOf(issues);
    }
}
