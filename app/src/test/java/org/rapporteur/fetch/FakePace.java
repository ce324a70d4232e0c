package org.rapporteur.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody sleeps, which takes no time. */
public final class FakePace implements Pace {

    private final List<Duration> slept = new ArrayList<>();
    private Instant now = Instant.parse("2031-03-09T12:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        slept.add(duration);
        pass(duration);
    }

    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    public synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }
}
