package org.rapporteur.analysis.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.Chronology;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.positions.PositionMatrix;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

/**
 * What two by two have in common.
 *
 * @param parties who was compared
 * @param shared each pair on each proposition: by proposition in the order of the settings, then by pair
 * @param leftOut what could not be placed
 */
public record CommonGround(List<String> parties, List<Shared> shared, PositionMatrix.LeftOut leftOut) {

    /** Copies the lists. */
    public CommonGround {
        parties = List.copyOf(parties);
        shared = List.copyOf(shared);
    }

    /** Returns what statements show to be common ground; takes n log n. */
    public static CommonGround of(List<Said> said, GroundSettings settings) {
        PositionMatrix matrix = Positions.of(said, settings.positions());
        List<String> parties = settings.between().isEmpty()
                ? matrix.speakers().stream()
                        .filter(name -> !name.equals(Capacity.THIRD_PARTY) && !name.equals(Capacity.NONE))
                        .limit(GroundSettings.MOST)
                        .toList()
                : settings.between();
        Map<String, Map<String, List<Shared.Demand>>> conditions = conditions(said, parties, matrix, settings);
        List<Shared> shared = new ArrayList<>();
        for (String topic : matrix.topics()) {
            List<Shared.Party> here = parties.stream()
                    .map(name -> party(
                            name,
                            matrix.at(name, topic),
                            conditions.getOrDefault(name, Map.of()).getOrDefault(topic, List.of()),
                            settings.basis()))
                    .toList();
            for (int i = 0; i < here.size(); i++) {
                for (int j = i + 1; j < here.size(); j++) {
                    shared.add(new Shared(topic, ground(here.get(i), here.get(j)), here.get(i), here.get(j)));
                }
            }
        }
        return new CommonGround(parties, shared, matrix.leftOut());
    }

    private static Shared.Party party(
            String name, Optional<Position> position, List<Shared.Demand> conditions, GroundSettings.Basis basis) {
        Optional<Position.Held> stance = position.flatMap(
                held -> basis == GroundSettings.Basis.LATEST ? held.latest().or(held::prevailing) : held.prevailing());
        boolean isDivided = position.map(held -> held.isHeld(Stance.OPPOSE.word())
                        && (held.isHeld(Stance.SUPPORT.word()) || held.isHeld(Stance.CONDITIONAL.word())))
                .orElse(false);
        return new Shared.Party(name, stance, isDivided, conditions);
    }

    private static Ground ground(Shared.Party one, Shared.Party other) {
        if (one.stance().isEmpty() || other.stance().isEmpty()) {
            return Ground.UNADDRESSED;
        }
        Stance first = Stance.ofWord(one.stance().get().position());
        Stance second = Stance.ofWord(other.stance().get().position());
        if (first == second) {
            return first == Stance.CONDITIONAL ? Ground.COMPATIBLE : Ground.AGREED;
        }
        return first == Stance.OPPOSE || second == Stance.OPPOSE ? Ground.CONTESTED : Ground.COMPATIBLE;
    }

    /** Returns the conditions by who makes them and the proposition, from the statements that count. */
    private static Map<String, Map<String, List<Shared.Demand>>> conditions(
            List<Said> said, List<String> parties, PositionMatrix matrix, GroundSettings settings) {
        Set<String> wanted = new HashSet<>(parties);
        Set<StatementId> counted = new HashSet<>();
        matrix.positions().stream()
                .filter(position -> wanted.contains(position.who()) && position.isHeld(Stance.CONDITIONAL.word()))
                .forEach(position -> counted.addAll(position.statements()));
        Map<String, Map<String, List<Shared.Demand>>> conditions = new HashMap<>();
        Chronology demanding = Chronology.of(said.stream()
                .filter(each -> !each.coding().conditions().isEmpty() && counted.contains(each.id()))
                .toList());
        demanding.undated().forEach(each -> add(each, settings, conditions));
        demanding.dated().forEach(each -> add(each, settings, conditions));
        return conditions;
    }

    private static void add(
            Said said, GroundSettings settings, Map<String, Map<String, List<Shared.Demand>>> conditions) {
        for (Said.Precondition condition : said.coding().conditions()) {
            condition
                    .unlocks()
                    .filter(id -> said.coding().stances().get(id) == Stance.CONDITIONAL)
                    .ifPresent(id -> said.allBy(settings.positions().level())
                            .forEach(name -> conditions
                                    .computeIfAbsent(name, each -> new HashMap<>())
                                    .computeIfAbsent(id, each -> new ArrayList<>())
                                    .add(new Shared.Demand(said.id(), condition))));
        }
    }
}
