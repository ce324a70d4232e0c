package org.rapporteur.analysis.preconditions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;

/** For whom actors speak, by their names and the day, as far as statements tell. */
public final class Bodies {

    private static final String NOBODY = "none";
    private static final String THIRD_PARTY = "third-party";

    /** For whom each actor speaks who speaks for one body alone, as most do. */
    private final Map<String, String> only = new HashMap<>();

    /** For whom each of the others speaks, from each day on. */
    private final Map<String, TreeMap<LocalDate, String>> byDay = new HashMap<>();

    /** Learns it from those who speak. */
    public Bodies(List<Utterance> utterances) {
        Set<String> several = new HashSet<>();
        each(utterances, said -> {
            String actor = said.who().actor();
            String body = of(said.who());
            String known = only.putIfAbsent(actor, body);
            if (known != null && !known.equals(body)) {
                several.add(actor);
            }
        });
        if (!several.isEmpty()) {
            each(utterances, said -> {
                if (several.contains(said.who().actor())) {
                    byDay.computeIfAbsent(said.who().actor(), actor -> new TreeMap<>())
                            .putIfAbsent(said.when().map(Day::last).orElse(LocalDate.MAX), of(said.who()));
                }
            });
        }
    }

    private static void each(List<Utterance> utterances, Consumer<Said> learning) {
        for (Utterance utterance : utterances) {
            for (Said said : utterance.reports()) {
                if (said.who().organisation().isPresent()) {
                    learning.accept(said);
                }
            }
        }
    }

    /** Returns for whom an actor spoke last by a day, or else first thereafter; the actor if nothing is known. */
    public String of(String actor, LocalDate day) {
        TreeMap<LocalDate, String> bodies = byDay.get(actor);
        if (bodies == null) {
            return only.getOrDefault(actor, actor);
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
