package org.rapporteur.analysis.preconditions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Act;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;

/**
 * Tells of a condition which proposition it would unlock and which it demands.
 *
 * <p>A statement under a condition takes a stance on what it would unlock, and mostly also on what it asks for: {@code We talk if they
 * withdraw} is conditional on the talks and for the withdrawal. Where several stances could be meant, the words of the condition and of
 * the propositions decide, and where those say nothing, nobody does.
 */
public final class Terms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

    /** Words that conditions of all kinds are made of. */
    private static final Set<String> CONNECTING = Set.of(
            "until", "unless", "before", "after", "when", "while", "only", "once", "first", "provid", "that", "from",
            "with", "their", "they", "have", "been", "will", "would", "must", "should", "could", "this", "into", "also",
            "then", "there");

    /** Forms of a word have at least so many letters at its beginning in common. */
    private static final int BEGINNING = 6;

    private static final Set<Act> GIVING_WAY = Set.of(Act.OFFER, Act.CONCEDE, Act.PROMISE, Act.ACCEPT);

    private static final Set<Act> HOSTILE = Set.of(Act.THREATEN, Act.REJECT, Act.VOW);

    /** Who does this tells what they will do themselves, and hence demands it of nobody. */
    private static final Set<Act> OWN_COURSE = Set.of(Act.PROMISE, Act.VOW);

    private final Map<String, Set<String>> words = new HashMap<>();

    /**
     * Prepares to tell.
     *
     * @param propositions those by which statements were coded
     */
    public Terms(List<Proposition> propositions) {
        for (Proposition each : propositions) {
            words.put(
                    each.id(),
                    words(each.text() + " " + each.wordsFor().orElse("") + " "
                            + each.wordsAgainst().orElse("")));
        }
    }

    /**
     * What a condition is about.
     *
     * @param unlocks what comes true if it is met, if that is known
     * @param demands what has to come true for it to be met, if that is known
     */
    public record Deal(Optional<Want> unlocks, Optional<Want> demands) {}

    /** Returns what a condition of a statement is about. */
    public Deal of(Said.Codes codes, Said.Precondition condition) {
        Optional<Act> act = condition.unlocks().flatMap(Terms::act);
        Optional<String> named = act.isPresent() ? Optional.empty() : condition.unlocks();
        Optional<String> dependent = named.or(() -> onlyConditional(codes));
        List<Want> candidates = new ArrayList<>();
        new TreeMap<>(codes.stances()).forEach((proposition, stance) -> {
            if (stance != Stance.CONDITIONAL && !dependent.equals(Optional.of(proposition))) {
                candidates.add(new Want(proposition, stance == Stance.SUPPORT));
            }
        });
        Optional<Want> told = byWords(condition.words(), candidates);
        Optional<Want> demands = told;
        boolean isHostile = act.filter(HOSTILE::contains).isPresent();
        boolean isPromise = codes.act().filter(OWN_COURSE::contains).isPresent();
        if (told.isEmpty() && candidates.size() == 1 && dependent.isPresent() && !isHostile && !isPromise) {
            demands = Optional.of(candidates.get(0));
        }
        return new Deal(unlocks(named, dependent, act, candidates, demands), demands);
    }

    private static Optional<Want> unlocks(
            Optional<String> named,
            Optional<String> dependent,
            Optional<Act> act,
            List<Want> candidates,
            Optional<Want> demands) {
        if (named.isPresent()) {
            return named.map(proposition -> new Want(proposition, true));
        }
        if (act.filter(GIVING_WAY::contains).isEmpty()) {
            return Optional.empty();
        }
        // Who offers or promises, and does not name the proposition as what is unlocked, would give up a stand on it.
        if (dependent.isPresent()) {
            return dependent.map(proposition -> new Want(proposition, false));
        }
        List<Want> others = candidates.stream()
                .filter(want -> !demands.equals(Optional.of(want)))
                .toList();
        return demands.isPresent() && others.size() == 1
                ? Optional.of(others.get(0).not())
                : Optional.empty();
    }

    private static Optional<String> onlyConditional(Said.Codes codes) {
        List<String> conditional = codes.stances().entrySet().stream()
                .filter(stance -> stance.getValue() == Stance.CONDITIONAL)
                .map(Map.Entry::getKey)
                .toList();
        return conditional.size() == 1 ? Optional.of(conditional.get(0)) : Optional.empty();
    }

    private Optional<Want> byWords(String condition, List<Want> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Set<String> told = words(condition);
        Optional<Want> best = Optional.empty();
        long most = 0;
        for (Want candidate : candidates) {
            long found = words.getOrDefault(candidate.proposition(), Set.of()).stream()
                    .filter(told::contains)
                    .count();
            if (found > most) {
                best = Optional.of(candidate);
                most = found;
            } else if (found == most) {
                best = Optional.empty();
            }
        }
        return best;
    }

    private static Set<String> words(String text) {
        Set<String> found = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                .filter(word -> !CONNECTING.contains(word))
                .forEach(found::add);
        return found;
    }

    private static Optional<Act> act(String word) {
        for (Act act : Act.values()) {
            if (act.word().equals(word)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
