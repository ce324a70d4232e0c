package org.rapporteur.analysis.network;

import java.util.Optional;

/** A network, or what there was of it in a window of time. Immutable. */
public final class Network {

    private final Optional<Period> period;
    private final Matrix matrix;
    private final CodedEvents events;
    private final int from;
    private final int to;

    Network(Optional<Period> period, Matrix matrix, CodedEvents events, int from, int to) {
        this.period = period;
        this.matrix = matrix;
        this.events = events;
        this.from = from;
        this.to = to;
    }

    /** Returns how it was made. */
    public NetworkSettings settings() {
        return events.settings();
    }

    /** Returns from when to when it is; nothing if there was no event. */
    public Optional<Period> period() {
        return period;
    }

    /** Returns its figures. */
    public Matrix matrix() {
        return matrix;
    }

    /** Returns how many events it counts. */
    public int events() {
        return to - from;
    }

    /** Returns the statements behind its figures. */
    public Evidence evidence() {
        return new Evidence(events, from, to);
    }
}
