package org.rapporteur.brief;

import java.util.List;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Topic;

/**
 * What a brief is about.
 *
 * @param level whether {@code who} are actors, organisations or sides
 * @param who whose positions, by the names of {@code level}, in the order in which they are shown
 * @param topic whether {@code topics} are propositions or issues
 * @param topics the ids of the propositions or issues, in the order in which they are shown
 */
public record BriefSettings(Level level, List<String> who, Topic topic, List<String> topics) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if nobody or nothing is chosen
     */
    public BriefSettings {
        who = who.stream().distinct().toList();
        topics = topics.stream().distinct().toList();
        if (who.isEmpty() || topics.isEmpty()) {
            throw new IllegalArgumentException("A brief is about somebody and something; choose both");
        }
    }
}
