package org.rapporteur.analysis.positions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Speakers by propositions or issues. Where there is no position, a speaker is silent.
 */
public final class PositionMatrix {

    private final List<String> speakers;
    private final List<String> topics;
    private final List<Position> positions;
    private final LeftOut leftOut;
    private final Map<Place, Position> byPlace = new HashMap<>();

    private record Place(String who, String topic) {}

    /**
     * What could not be placed.
     *
     * @param unattributed statements whose speaker has no name, organisation or side
     * @param undated statements of an unknown day, if it matters when something was said
     */
    public record LeftOut(int unattributed, int undated) {}

    PositionMatrix(List<String> speakers, List<String> topics, List<Position> positions, LeftOut leftOut) {
        this.speakers = List.copyOf(speakers);
        this.topics = List.copyOf(topics);
        this.positions = List.copyOf(positions);
        this.leftOut = leftOut;
        positions.forEach(each -> byPlace.put(new Place(each.who(), each.topic()), each));
    }

    /** Returns the speakers who touch any topic: who does so in most statements first, then by name; of sides, those that are no party last. */
    public List<String> speakers() {
        return speakers;
    }

    /** Returns the topics: those that are known beforehand in their order, then the others by their ids. */
    public List<String> topics() {
        return topics;
    }

    /** Returns all positions, by speaker and topic in the order of these. */
    public List<Position> positions() {
        return positions;
    }

    /** Returns a speaker's position on a topic; empty if the speaker is silent. */
    public Optional<Position> at(String speaker, String topic) {
        return Optional.ofNullable(byPlace.get(new Place(speaker, topic)));
    }

    /** Returns how many statements on a topic could not be placed. */
    public LeftOut leftOut() {
        return leftOut;
    }
}
