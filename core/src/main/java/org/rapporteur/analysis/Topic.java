package org.rapporteur.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

/** What positions are taken on. */
public enum Topic {
    /** A policy; the position on it is a stance. */
    PROPOSITION,
    /** What a statement is about; the position is what the statement does: its act. */
    ISSUE;

    /**
     * That a statement touches a topic.
     *
     * @param topic the id of the proposition or issue
     * @param position the codebook's word for the stance or the act; empty for a statement on an issue whose act is not known
     */
    public record Touched(String topic, Optional<String> position) {}

    /** Returns the topics that a statement touches, in the order of their ids. */
    public List<Touched> of(Said said) {
        return switch (this) {
            case PROPOSITION ->
                said.coding().stances().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Touched(
                                each.getKey(), Optional.of(each.getValue().word())))
                        .toList();
            case ISSUE -> {
                Optional<String> act = said.coding().act().map(Act::word);
                yield said.coding().issues().stream()
                        .distinct()
                        .sorted()
                        .map(issue -> new Touched(issue, act))
                        .toList();
            }
        };
    }

    /** Returns where a position stands among those of its topic: stances from support to oppose, acts in the order of the codebook. */
    public int rank(String position) {
        return switch (this) {
            case PROPOSITION ->
                switch (Stance.ofWord(position)) {
                    case SUPPORT -> 0;
                    case CONDITIONAL -> 1;
                    case OPPOSE -> 2;
                };
            case ISSUE -> Act.ofWord(position).ordinal();
        };
    }
}
