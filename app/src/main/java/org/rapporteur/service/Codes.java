package org.rapporteur.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.model.Act;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Stance;
import org.rapporteur.store.CodeFilter;
import org.rapporteur.store.UsedCodes;

/** Compares the codes of statements with those that are wanted. */
final class Codes {

    private Codes() {}

    /** Returns the articles among which the wanted statements are. Short names are folded, as all of them are in lower case. */
    static CodeFilter filterOf(CodeQuery query) {
        return new CodeFilter(
                query.issue().map(Folding::fold),
                query.act(),
                query.proposition().map(Folding::fold),
                query.stance(),
                query.proposed());
    }

    /** Returns whether a statement has the codes that are wanted. */
    static Predicate<Coding> wantedBy(CodeQuery query) {
        CodeFilter wanted = filterOf(query);
        Optional<String> words = query.condition().map(Folding::fold);
        Optional<String> on = query.on().map(Folding::fold);
        return coding -> {
            Coding holds = query.proposed() ? coding : coding.asserted();
            return wanted.issue()
                            .map(issue -> holds.issues().stream()
                                    .anyMatch(code -> code.value().equals(issue)))
                            .orElse(true)
                    && wanted.act()
                            .map(act -> holds.act().map(Coded::value).equals(Optional.of(act)))
                            .orElse(true)
                    && hasStance(holds, wanted)
                    && ((words.isEmpty() && on.isEmpty())
                            || holds.conditions().stream()
                                    .map(Coded::value)
                                    .anyMatch(condition ->
                                            has(Optional.of(condition.text()), words) && has(condition.on(), on)));
        };
    }

    private static boolean has(Optional<String> value, Optional<String> words) {
        return words.isEmpty()
                || value.filter(v -> Folding.fold(v).contains(words.get())).isPresent();
    }

    private static boolean hasStance(Coding coding, CodeFilter wanted) {
        if (wanted.proposition().isEmpty() && wanted.stance().isEmpty()) {
            return true;
        }
        return coding.stances().entrySet().stream()
                .anyMatch(taken -> wanted.proposition()
                                .map(taken.getKey()::equals)
                                .orElse(true)
                        && wanted.stance().map(taken.getValue().value()::equals).orElse(true));
    }

    /** Returns which of the wanted codes no statement of a record has. */
    static List<Nowhere> nowhere(CodeQuery query, UsedCodes used) {
        CodeFilter wanted = filterOf(query);
        List<Nowhere> nowhere = new ArrayList<>();
        query.issue()
                .filter(issue -> wanted.issue().stream().noneMatch(used.issues()::contains))
                .ifPresent(issue -> nowhere.add(new Nowhere(Nowhere.What.ISSUE, issue, used.issues())));
        query.act()
                .filter(act -> !used.acts().contains(act))
                .ifPresent(act -> nowhere.add(new Nowhere(
                        Nowhere.What.ACT,
                        act.word(),
                        used.acts().stream().map(Act::word).toList())));
        Map<String, List<Stance>> stances = used.stances();
        Optional<String> absent = query.proposition()
                .filter(proposition -> wanted.proposition().stream().noneMatch(stances::containsKey));
        absent.ifPresent(proposition ->
                nowhere.add(new Nowhere(Nowhere.What.PROPOSITION, proposition, List.copyOf(stances.keySet()))));
        query.stance().filter(stance -> absent.isEmpty()).ifPresent(stance -> {
            List<Stance> taken = wanted.proposition()
                    .map(proposition -> stances.getOrDefault(proposition, List.of()).stream())
                    .orElseGet(() -> stances.values().stream().flatMap(List::stream))
                    .distinct()
                    .sorted()
                    .toList();
            if (!taken.contains(stance)) {
                String asked = Stream.concat(wanted.proposition().stream(), Stream.of(stance.word()))
                        .reduce((proposition, word) -> proposition + ":" + word)
                        .orElseThrow();
                nowhere.add(new Nowhere(
                        Nowhere.What.STANCE,
                        asked,
                        taken.stream().map(Stance::word).toList()));
            }
        });
        return nowhere;
    }
}
