package org.rapporteur.service;

import java.time.Instant;

/** Hears how watching goes on. Called on the thread that asked for it. */
public interface WatchProgress extends ReadProgress {

    /** Says what is new after a round, also if that is nothing. */
    void round(WatchNews news);

    /** Says until when nothing happens. */
    void waits(Instant until);
}
