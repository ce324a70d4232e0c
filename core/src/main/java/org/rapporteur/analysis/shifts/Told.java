package org.rapporteur.analysis.shifts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/** What articles themselves tell of shifts. */
final class Told {

    /** Where somebody stands on a proposition in an article, and whether they say that they give way. */
    private record Stand(String article, Day day, Stance stance, boolean concedes, StatementId id) {}

    private final Map<String, Map<String, List<Stand>>> stands = new HashMap<>();

    /**
     * Looks for concessions, and for articles in which somebody stands elsewhere on an earlier day.
     *
     * @param isWanted whether it matters of somebody and a proposition
     */
    Told(List<Utterance> utterances, Level level, BiPredicate<String, String> isWanted) {
        for (Utterance utterance : utterances) {
            if (!utterance.isDisputed()) {
                utterance.reports().forEach(said -> add(said, level, isWanted));
            }
        }
    }

    private void add(Said said, Level level, BiPredicate<String, String> isWanted) {
        Map<String, Stance> stances = said.coding().stances();
        Optional<String> who = stances.isEmpty() ? Optional.empty() : said.by(level);
        Optional<Day> when = said.when().filter(day -> !day.isPublication());
        if (who.isEmpty() || when.isEmpty()) {
            return;
        }
        boolean concedes = said.coding().act().equals(Optional.of(Act.CONCEDE));
        stances.forEach((proposition, stance) -> {
            if (isWanted.test(who.get(), proposition)) {
                stands.computeIfAbsent(who.get(), key -> new HashMap<>())
                        .computeIfAbsent(proposition, key -> new ArrayList<>())
                        .add(new Stand(said.report().article(), when.get(), stance, concedes, said.id()));
            }
        });
    }

    /** Returns what articles tell of somebody's position on a proposition. */
    Tellings of(String who, String proposition) {
        List<Stand> inOrder = stands.getOrDefault(who, Map.of()).getOrDefault(proposition, List.of()).stream()
                .sorted(Comparator.comparing(Stand::article).thenComparing(Stand::day))
                .toList();
        List<Tellings.Telling> tellings = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Stand newer = inOrder.get(i);
            Stand older = i == 0 ? newer : inOrder.get(i - 1);
            if (newer.concedes()) {
                tellings.add(
                        new Tellings.Telling(newer.day().first(), newer.day().last(), List.of(newer.id())));
            }
            if (older.article().equals(newer.article())
                    && older.stance() != newer.stance()
                    && older.day().last().isBefore(newer.day().first())) {
                tellings.add(
                        new Tellings.Telling(older.day().first(), newer.day().last(), List.of(older.id(), newer.id())));
            }
        }
        return new Tellings(tellings);
    }
}
