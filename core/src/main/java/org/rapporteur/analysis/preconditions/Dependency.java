package org.rapporteur.analysis.preconditions;

/**
 * What somebody holds back depends on what another does.
 *
 * @param from what is held back, and by whom
 * @param to what it waits for, and of whom; of nobody, with an empty name, if nobody in particular is to act
 * @param by the precondition that makes it depend
 */
public record Dependency(End from, End to, Precondition by) {

    /**
     * One end.
     *
     * @param who the body or actor; empty if nobody in particular is meant
     * @param want what comes true, or does not
     */
    public record End(String who, Want want) {}
}
