package org.rapporteur.resolve;

import org.rapporteur.resolve.rank.Ranker;

/** Says how probable each answer to a question is. */
@FunctionalInterface
interface Judge {

    /** Returns the probability of each of the question's options, in their order, and then that of none of them. */
    double[] chances(Question question);

    /** Returns the judge who decides by a model. */
    static Judge by(Ranker ranker) {
        return question -> ranker.chances(question.tables(), question.features());
    }
}
