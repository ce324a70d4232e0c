package org.rapporteur.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Learned;

/**
 * That something was learned from reviews, or that what was learned before holds again.
 *
 * @param used the number of what holds again, 0 for what the program came with; empty if something was learned
 * @param coder who said so
 * @param at when, to the second
 * @param learned what was learned; its number is this one's
 * @param from from what it was learned
 */
public record KeptLearning(Optional<Integer> used, String coder, Instant at, Learned learned, From from) {

    /**
     * From what something was learned.
     *
     * @param statements from how many reviewed statements
     * @param articles in how many articles
     * @param reviews how many reviews there were, those that were taken back included
     */
    public record From(int statements, int articles, int reviews) {}

    /** Cuts the time to seconds. */
    public KeptLearning {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns its number in the record, from 1; 0 before the record has it. */
    public int number() {
        return learned.number();
    }

    KeptLearning numbered(int own) {
        return new KeptLearning(used, coder, at, learned.numbered(own), from);
    }

    /** Returns what holds after all that was learned and taken up again. */
    public static Learned present(List<KeptLearning> all) {
        if (all.isEmpty()) {
            return Learned.NONE;
        }
        KeptLearning last = all.get(all.size() - 1);
        int holds = last.used().orElse(last.number());
        return all.stream()
                .filter(each -> each.number() == holds && each.used().isEmpty())
                .map(KeptLearning::learned)
                .findFirst()
                .orElse(Learned.NONE);
    }
}
