package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom a mention means, of those who come into question.
 *
 * @param at the word at which the mention begins
 * @param tables the tables of the model that have a say
 * @param options those who come into question, maybe nobody
 * @param none the features of the answer that it is none of them
 */
record Question(int at, List<String> tables, List<Option> options, List<String> none) {

    /** Returns the features of the options and of none of them, in this order. */
    List<List<String>> features() {
        List<List<String>> out = new ArrayList<>(options.size() + 1);
        for (Option option : options) {
            out.add(option.features());
        }
        out.add(none);
        return out;
    }

    /** Returns the likeliest answer. */
    Choice ask(Judge judge) {
        double[] chances = judge.chances(this);
        int best = -1;
        for (int i = 0; i < options.size(); i++) {
            best = best < 0 || chances[i] > chances[best] ? i : best;
        }
        return best < 0 ? Choice.NOBODY : Choice.of(options.get(best).entity(), chances[best], chances[options.size()]);
    }

    /** Somebody who comes into question, and what speaks for or against. */
    record Option(Entity entity, List<String> features) {}
}
