package org.rapporteur.service;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.reviews.By;

/**
 * Learning from the reviews of a record that is looked at again and again: what would come of it waits here until somebody says yes.
 *
 * <p>Safe for use by several threads; whoever says yes first keeps it, and nobody twice.
 */
public final class OpenLearning {

    private static final String LEARNING = "Learning from reviews";

    private final OpenRecord record;
    private final Errands errands;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicReference<@Nullable Proposal> proposal = new AtomicReference<>();

    /**
     * Makes it with nothing learned yet.
     *
     * @param record from whose reviews is learned
     * @param errands does what takes long
     */
    public OpenLearning(OpenRecord record, Errands errands) {
        this.record = record;
        this.errands = errands;
    }

    /**
     * What would be kept if somebody says yes.
     *
     * @param number which it is, from 1, since this was made
     * @param found what was learned
     */
    public record Proposal(int number, LearnFromReviews.Found found) {}

    /** Returns whether an errand is one that learns. */
    public static boolean isLearning(Errands.State errand) {
        return errand.what().equals(LEARNING);
    }

    /** Returns what was learned last and is not kept; empty if there is nothing. */
    public Optional<Proposal> proposal() {
        return Optional.ofNullable(proposal.get());
    }

    /**
     * Begins to learn, and returns the number of the errand; nothing is kept.
     *
     * @param person who asks for it
     */
    public long learn(Person person) {
        return errands.begin(LEARNING, progress -> {
            LearnFromReviews.Found found = LearnFromReviews.run(record.file(), record.how(), progress, person);
            proposal.set(new Proposal(numbers.incrementAndGet(), found));
            return found.tally();
        });
    }

    /**
     * Lets what was learned hold, and begins to code the record by it.
     *
     * @param seen the number of the proposal that was looked at
     * @param by who says yes
     * @param person who that is
     * @return the number of the errand that codes
     * @throws InputException if something else was learned since or somebody kept it already, and as {@link LearnFromReviews#keep}
     */
    public long keep(String seen, By by, Person person) throws InputException {
        @Nullable Proposal mine = proposal.get();
        if (mine == null || !String.valueOf(mine.number()).equals(seen) || !proposal.compareAndSet(mine, null)) {
            throw InputException.overtaken(
                    "Something else was learned since this was looked at, or it was kept already; look at it again");
        }
        try {
            LearnFromReviews.keep(record.file(), record.how(), mine.found(), by, person);
        } catch (InputException e) {
            proposal.compareAndSet(null, mine);
            throw e;
        }
        return code(person);
    }

    /**
     * Lets what was learned once hold again, and begins to code the record by it.
     *
     * @param number of what was learned; 0 for what the program came with
     * @param by who says so
     * @param person who that is
     * @return the number of the errand that codes
     * @throws InputException as {@link LearnFromReviews#use}
     */
    public long use(int number, By by, Person person) throws InputException {
        LearnFromReviews.use(record.file(), number, by, person);
        return code(person);
    }

    private long code(Person person) {
        return errands.begin(
                "Coding the record anew", progress -> CodeRecord.run(record.file(), record.how(), progress, person));
    }
}
