package org.rapporteur.service;

import java.util.Optional;

/**
 * Which variables of a file of Discourse Network Analyzer are what, as far as a person says so. What is left out is found by its name, if
 * it is the usual one.
 *
 * @param type the label of the type of statements that are taken in
 * @param person the variable with the person who says it
 * @param organization the variable with the body for which that is said
 * @param concept the variable with what is spoken of
 * @param agreement the variable with the stance: a boolean or an integer
 * @param side the attribute of organizations, or else of persons, that names the party to the conflict
 */
public record DnaMapping(
        Optional<String> type,
        Optional<String> person,
        Optional<String> organization,
        Optional<String> concept,
        Optional<String> agreement,
        Optional<String> side) {

    /** All is called as usual. */
    public static final DnaMapping USUAL = new DnaMapping(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns what a person calls a part; empty if nothing was said of it. */
    Optional<String> of(DnaPart part) {
        return switch (part) {
            case PERSON -> person;
            case ORGANIZATION -> organization;
            case CONCEPT -> concept;
            case AGREEMENT -> agreement;
            default -> Optional.empty();
        };
    }
}
