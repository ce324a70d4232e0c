package org.rapporteur.analysis.network;

import java.util.Arrays;
import java.util.List;

/** Makes networks from events. */
public final class Networks {

    private Networks() {}

    /**
     * Returns the network of all the events that the settings select.
     *
     * @throws IllegalArgumentException if the events lack a variable that the settings name, or a qualifier is not of its type; also
     *     if there are more ties than fit into memory: some 17 million
     */
    public static Network of(Events events, NetworkSettings settings) {
        CodedEvents coded = new CodedEvents(events, settings);
        double[] weights = new double[coded.size()];
        Arrays.fill(weights, 1);
        Counts counts = new Counts(coded, 0, coded.size(), weights, true);
        return new Network(coded.period(), matrix(counts, coded, false), coded, 0, coded.size());
    }

    /**
     * Returns the figures of counted events.
     *
     * @throws IllegalArgumentException if the settings ask for two networks
     */
    static Matrix matrix(Counts counts, CodedEvents coded, boolean isSmoothed) {
        if (coded.settings().aggregation() == Aggregation.CONGRUENCE_AND_CONFLICT) {
            throw new IllegalArgumentException(
                    "The aggregation congruence-and-conflict makes two networks for each moving window;"
                            + " give a window, or take one of the two");
        }
        return coded.settings().mode() == Mode.TWO_MODE
                ? new TwoMode(counts, coded.levels(), coded.settings()).matrix()
                : new OneMode(counts, coded.levels(), coded.settings(), isSmoothed).matrix();
    }

    /**
     * Returns the events that the settings select, by time. Unlike in a network, those stay that have no value of a variable.
     *
     * @throws IllegalArgumentException if the events lack a variable that the settings name, or a qualifier is not of its type
     */
    public static List<Event> list(Events events, NetworkSettings settings) {
        return Chosen.of(events, settings, true).kept();
    }
}
