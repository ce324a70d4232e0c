package org.rapporteur.model;

import java.util.List;

/**
 * What a coder may write: the issues and propositions of a project. Immutable.
 *
 * @param issues what a statement can be about, in the order of the codebook
 * @param propositions the policies that one can be for or against, in the order of the codebook
 * @param agreements the accords that the project knows
 * @param wellKnown accords of any conflict, which articles may refer to by name
 */
public record Codebook(
        List<Issue> issues, List<Proposition> propositions, List<Agreement> agreements, List<Agreement> wellKnown) {

    /** The fifteen issues, and nothing that is known of any conflict. */
    public static final Codebook GENERIC = new Codebook(Issue.CODEBOOK, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Codebook {
        issues = List.copyOf(issues);
        propositions = List.copyOf(propositions);
        agreements = List.copyOf(agreements);
        wellKnown = List.copyOf(wellKnown);
    }
}
