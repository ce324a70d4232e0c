package org.rapporteur.analysis.preconditions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;

/** For whom actors speak, by their names and the day, as far as statements tell. */
public final class Bodies {

    private static final String NOBODY = "none";
    private static final String THIRD_PARTY = "third-party";

    private final Map<String, TreeMap<LocalDate, String>> byActor = new HashMap<>();

    /** Learns it from those who speak. */
    public Bodies(List<Utterance> utterances) {
        Map<String, Map<LocalDate, String>> first = new HashMap<>();
        for (Utterance utterance : utterances) {
            for (Said said : utterance.reports()) {
                if (said.who().organisation().isPresent()) {
                    first.computeIfAbsent(said.who().actor(), actor -> new HashMap<>())
                            .putIfAbsent(said.when().map(Day::last).orElse(LocalDate.MAX), of(said.who()));
                }
            }
        }
        first.forEach((actor, days) -> byActor.put(actor, new TreeMap<>(days)));
    }

    /** Returns for whom an actor spoke last by a day, or else first thereafter; the actor if nothing is known. */
    public String of(String actor, LocalDate day) {
        TreeMap<LocalDate, String> bodies = byActor.get(actor);
        if (bodies == null) {
            return actor;
        }
        Map.Entry<LocalDate, String> last = bodies.floorEntry(day);
        return (last == null ? bodies.firstEntry() : last).getValue();
    }

    /** Returns for whom somebody speaks; the name if that is not known or the speaker is on no side. */
    public static String of(Said.Voice voice) {
        boolean isOnNoSide = voice.side().filter(NOBODY::equals).isPresent();
        return isOnNoSide ? voice.actor() : voice.organisation().orElse(voice.actor());
    }

    /** Returns whether a side is a party to the conflict. */
    public static boolean isParty(Optional<String> side) {
        return side.filter(each -> !each.equals(THIRD_PARTY) && !each.equals(NOBODY))
                .isPresent();
    }
}
