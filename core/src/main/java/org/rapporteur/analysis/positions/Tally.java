package org.rapporteur.analysis.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.model.StatementId;

/** Gathers what one speaker says on one topic, day by day. */
final class Tally {

    private final Topic topic;
    private final List<StatementId> statements = new ArrayList<>();
    private final Map<String, Taken> taken = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();
    private Optional<Day> last = Optional.empty();
    private double sure;

    /** How a position was taken. */
    private static final class Taken {
        private final List<StatementId> statements = new ArrayList<>();
        private int day = -1;
        private int sinceThatDay;
    }

    private int days;
    private int lastTaken = -1;

    Tally(Topic topic) {
        this.topic = topic;
    }

    int size() {
        return statements.size();
    }

    /** Adds a statement; those without a day come first, the others by day. */
    void add(Said said, Optional<String> position) {
        if (said.when().isPresent()
                && last.map(day -> day.compareTo(said.when().get()) != 0).orElse(true)) {
            days++;
        }
        last = said.when().or(() -> last);
        statements.add(said.id());
        sure += said.coding().sure();
        said.report().outlet().ifPresent(outlets::add);
        position.ifPresent(word -> {
            Taken here = taken.computeIfAbsent(word, each -> new Taken());
            if (said.when().isPresent() && here.day != days) {
                here.day = days;
                here.sinceThatDay = here.statements.size();
            }
            lastTaken = said.when().isPresent() ? days : lastTaken;
            here.statements.add(said.id());
        });
    }

    Position position(String who, String id) {
        List<Position.Held> held = taken.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Taken>>comparingInt(
                                each -> -each.getValue().statements.size())
                        .thenComparing(each -> -each.getValue().day)
                        .thenComparing(Map.Entry::getKey, topic.order()))
                .map(each -> new Position.Held(each.getKey(), each.getValue().statements))
                .toList();
        return new Position(
                who, id, latest(), last, held, outlets.size(), sure / Math.max(statements.size(), 1), statements);
    }

    private Optional<Position.Held> latest() {
        return taken.entrySet().stream()
                .filter(each -> each.getValue().day == lastTaken && lastTaken >= 0)
                .min(Comparator.<Map.Entry<String, Taken>>comparingInt(
                                each -> -onLastDay(each.getValue()).size())
                        .thenComparing(each -> -each.getValue().statements.size())
                        .thenComparing(Map.Entry::getKey, topic.order()))
                .map(each -> new Position.Held(each.getKey(), onLastDay(each.getValue())));
    }

    private static List<StatementId> onLastDay(Taken taken) {
        return taken.statements.subList(taken.sinceThatDay, taken.statements.size());
    }
}
