package org.rapporteur.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement is about, what it does, where it stands and on what that depends, as a coder gave it.
 *
 * <p>Immutable. It holds what the coder is sure of and what it only proposes ({@link Coded#asserted()}). As every statement
 * has an act, a coder gives one at least as a proposal: who gives nothing at all has not looked, and that is {@link #NONE}.
 *
 * @param issues the short names of the issues, in the coder's order; no two are the same
 * @param act the act; empty only if nobody looked, or a coder by hand left it open
 * @param stances the stance by the id of the proposition, in the coder's order
 * @param conditions the conditions in text order; no two are the same
 */
public record Coding(
        List<Coded<String>> issues,
        Optional<Coded<Act>> act,
        Map<String, Coded<Stance>> stances,
        List<Coded<Condition>> conditions) {

    /** The coding of a statement at which no coder has looked. */
    public static final Coding NONE = new Coding(List.of(), Optional.empty(), Map.of(), List.of());

    /**
     * Copies the collections and checks them.
     *
     * @throws IllegalArgumentException if an issue or the id of a proposition is not one word, if an issue or a condition is
     *     given twice, or if conditions are out of order
     */
    public Coding {
        issues = List.copyOf(issues);
        stances = Collections.unmodifiableMap(new LinkedHashMap<>(stances));
        conditions = List.copyOf(conditions);
        Set<String> seen = new HashSet<>();
        for (Coded<String> issue : issues) {
            if (!seen.add(Texts.oneWord(issue.value(), "An issue"))) {
                throw new IllegalArgumentException("The issue " + issue.value() + " is given twice");
            }
        }
        stances.keySet().forEach(proposition -> Texts.oneWord(proposition, "A proposition's id"));
        requireOrder(conditions.stream().map(Coded::value).toList());
    }

    private static void requireOrder(List<Condition> conditions) {
        if (conditions.size() < 2) {
            return;
        }
        for (int i = 1; i < conditions.size(); i++) {
            Span before = conditions.get(i - 1).span();
            Span next = conditions.get(i).span();
            if (next.compareTo(before) < 0) {
                throw new IllegalArgumentException("Conditions out of order: " + before + " is followed by " + next);
            }
        }
        if (new HashSet<>(conditions).size() < conditions.size()) {
            throw new IllegalArgumentException("A condition is given twice");
        }
    }

    /** Returns whether a coder looked, whatever it found. */
    public boolean isMade() {
        return !equals(NONE);
    }

    /** Returns whether a person gave one of the codes, so that no machine may change any. */
    public boolean isByHand() {
        return Stream.of(issues.stream(), act.stream(), stances.values().stream(), conditions.stream())
                .flatMap(codes -> codes)
                .anyMatch(Coded::isByHand);
    }

    /** Returns what holds, without what is only proposed. */
    public Coding asserted() {
        return which(true);
    }

    /** Returns what is only proposed. */
    public Coding proposed() {
        return which(false);
    }

    private boolean areAll(boolean asserted) {
        boolean areAll = act.isEmpty() || act.get().asserted() == asserted;
        for (Coded<String> issue : issues) {
            areAll &= issue.asserted() == asserted;
        }
        for (Coded<Stance> stance : stances.values()) {
            areAll &= stance.asserted() == asserted;
        }
        for (Coded<Condition> condition : conditions) {
            areAll &= condition.asserted() == asserted;
        }
        return areAll;
    }

    private Coding which(boolean asserted) {
        if (areAll(asserted)) {
            return this;
        }
        return new Coding(
                issues.stream().filter(code -> code.asserted() == asserted).toList(),
                act.filter(code -> code.asserted() == asserted),
                stances.entrySet().stream()
                        .filter(stance -> stance.getValue().asserted() == asserted)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)),
                conditions.stream().filter(code -> code.asserted() == asserted).toList());
    }
}
