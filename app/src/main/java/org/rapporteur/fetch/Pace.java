package org.rapporteur.fetch;

import java.time.Duration;
import java.time.Instant;

/** Tells the time and lets it pass, so that tests need not wait. For any number of threads. */
public interface Pace {

    /** The time of this machine. */
    Pace REAL = new Pace() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(Math.max(0, duration.toMillis()));
        }
    };

    /** Returns the present moment. */
    Instant now();

    /**
     * Returns after {@code duration}; at once if it is negative.
     *
     * @throws InterruptedException if the thread is to end
     */
    void sleep(Duration duration) throws InterruptedException;
}
