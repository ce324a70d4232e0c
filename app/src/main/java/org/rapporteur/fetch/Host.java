package org.rapporteur.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One server, which is asked one thing at a time, and not again before it had some rest. Mutable; each method is called by the
 * thread that has {@link #turn}.
 */
final class Host {

    /** Longer than this, nobody waits: the request is given up, and what comes later asks again. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** So many troubles one after the other, and the server is taken to be down. */
    private static final int DOWN = 3;

    private static final Duration LONGEST_DOWN = Duration.ofHours(1);

    /** Held by the one who asks. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final Pace pace;
    private Instant next = Instant.MIN;
    private int troubles;
    private Robots robots = Robots.UNKNOWN;

    Host(Pace pace) {
        this.pace = pace;
    }

    ReentrantLock turn() {
        return turn;
    }

    Robots robots() {
        return robots;
    }

    void robots(Robots known) {
        robots = known;
    }

    /**
     * Waits until the server may be asked.
     *
     * @throws FetchException if that takes longer than anybody waits
     * @throws InterruptedException if the thread is to end
     */
    void await() throws FetchException, InterruptedException {
        Instant now = pace.now();
        if (next.isAfter(now.plus(PATIENCE))) {
            throw FetchException.later(
                    "is left alone until " + next.truncatedTo(ChronoUnit.SECONDS)
                            + ", since its server asked for that or" + " did not answer",
                    Optional.of(Duration.between(now, next)));
        }
        if (next.isAfter(now)) {
            pace.sleep(Duration.between(now, next));
        }
    }

    /** Lets the server rest, at least so long. */
    void rest(Duration duration) {
        Instant until = pace.now().plus(duration);
        next = until.isAfter(next) ? until : next;
    }

    /** Notes that it answered. */
    void answered() {
        troubles = 0;
    }

    /** Notes that there was no answer; after some of these it is left alone, each time twice as long. */
    void failed() {
        troubles++;
        if (troubles >= DOWN) {
            Duration down = Duration.ofMinutes(2L << Math.min(troubles - DOWN, 10));
            rest(down.compareTo(LONGEST_DOWN) > 0 ? LONGEST_DOWN : down);
        }
    }
}
