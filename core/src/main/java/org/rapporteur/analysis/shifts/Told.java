package org.rapporteur.analysis.shifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private record Key(String who, String proposition) {}

    private record InArticle(String article, Key key) {}

    private record Stand(Day day, Stance stance, StatementId id) {}

    /** The days from the older statement to the newer one. */
    private record Telling(LocalDate first, LocalDate last, List<StatementId> statements) {}

    private final Map<Key, List<Telling>> tellings = new HashMap<>();

    /**
     * Looks for concessions, and for articles in which somebody stands elsewhere on an earlier day.
     *
     * @param isWanted whether it matters of somebody and a proposition
     */
    Told(List<Utterance> utterances, Level level, BiPredicate<String, String> isWanted) {
        Map<InArticle, List<Stand>> stands = new LinkedHashMap<>();
        for (Utterance utterance : utterances) {
            if (!utterance.isDisputed()) {
                utterance.reports().forEach(said -> add(said, level, isWanted, stands));
            }
        }
        stands.forEach((where, inArticle) -> {
            inArticle.sort(Comparator.comparing(Stand::day));
            for (int i = 1; i < inArticle.size(); i++) {
                Stand older = inArticle.get(i - 1);
                Stand newer = inArticle.get(i);
                if (older.stance() != newer.stance()
                        && older.day().last().isBefore(newer.day().first())) {
                    add(
                            where.key(),
                            new Telling(older.day().first(), newer.day().last(), List.of(older.id(), newer.id())));
                }
            }
        });
    }

    private void add(Said said, Level level, BiPredicate<String, String> isWanted, Map<InArticle, List<Stand>> stands) {
        Optional<String> who = said.by(level);
        Optional<Day> when = said.when().filter(day -> !day.isPublication());
        if (who.isEmpty() || when.isEmpty()) {
            return;
        }
        boolean concedes = said.coding().act().equals(Optional.of(Act.CONCEDE));
        said.coding().stances().forEach((proposition, stance) -> {
            if (!isWanted.test(who.get(), proposition)) {
                return;
            }
            Key key = new Key(who.get(), proposition);
            stands.computeIfAbsent(new InArticle(said.report().article(), key), where -> new ArrayList<>())
                    .add(new Stand(when.get(), stance, said.id()));
            if (concedes) {
                add(key, new Telling(when.get().first(), when.get().last(), List.of(said.id())));
            }
        });
    }

    private void add(Key key, Telling telling) {
        tellings.computeIfAbsent(key, each -> new ArrayList<>()).add(telling);
    }

    /** Returns the statements by which articles tell that somebody's position changed on a day. */
    List<StatementId> of(String who, String proposition, LocalDate day) {
        return tellings.getOrDefault(new Key(who, proposition), List.of()).stream()
                .filter(each -> !each.first().isAfter(day) && !each.last().isBefore(day))
                .flatMap(each -> each.statements().stream())
                .distinct()
                .sorted(Comparator.comparing(StatementId::value))
                .toList();
    }
}
