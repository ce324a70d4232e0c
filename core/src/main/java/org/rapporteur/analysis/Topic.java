package org.rapporteur.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Act;
import org.rapporteur.model.Stance;

/** What positions are taken on. */
public enum Topic {
    /** A policy; the position on it is a stance. */
    PROPOSITION,
    /** What a statement is about; the position is what the statement does: its act. */
    ISSUE;

    private static final List<Stance> FROM_FOR_TO_AGAINST = List.of(Stance.SUPPORT, Stance.CONDITIONAL, Stance.OPPOSE);

    /**
     * That a statement touches a topic.
     *
     * @param topic the id of the proposition or issue
     * @param position the codebook's word for the stance or the act; empty for a statement on an issue whose act is not known
     */
    public record Touched(String topic, Optional<String> position) {}

    /** Returns whether a statement touches a topic, or one topic. */
    public boolean isTouched(Said said, Optional<String> only) {
        return switch (this) {
            case PROPOSITION ->
                only.isEmpty()
                        ? !said.coding().stances().isEmpty()
                        : said.coding().stances().containsKey(only.get());
            case ISSUE ->
                only.isEmpty()
                        ? !said.coding().issues().isEmpty()
                        : said.coding().issues().contains(only.get());
        };
    }

    /** Returns the topics, or the one topic, that a statement touches, in the order of their ids. */
    public List<Touched> of(Said said, Optional<String> only) {
        List<Touched> all = of(said);
        return only.isEmpty()
                ? all
                : all.stream().filter(each -> each.topic().equals(only.get())).toList();
    }

    /** Returns the topics that a statement touches, in the order of their ids. */
    public List<Touched> of(Said said) {
        return switch (this) {
            case PROPOSITION -> stances(said.coding().stances());
            case ISSUE -> issues(said.coding().issues(), said.coding().act().map(Act::word));
        };
    }

    private static List<Touched> stances(Map<String, Stance> stances) {
        // Most statements take none or one, and a million of them should not be sorted for it.
        return switch (stances.size()) {
            case 0 -> List.of();
            case 1 -> List.of(touched(stances.entrySet().iterator().next()));
            default ->
                stances.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Topic::touched)
                        .toList();
        };
    }

    private static Touched touched(Map.Entry<String, Stance> taken) {
        return new Touched(taken.getKey(), Optional.of(taken.getValue().word()));
    }

    private static List<Touched> issues(List<String> issues, Optional<String> act) {
        return switch (issues.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new Touched(issues.get(0), act));
            default ->
                issues.stream()
                        .distinct()
                        .sorted()
                        .map(issue -> new Touched(issue, act))
                        .toList();
        };
    }

    /** Returns the order of positions: stances from support to oppose, acts in the order of the codebook. */
    public Comparator<String> order() {
        return switch (this) {
            case PROPOSITION -> Comparator.comparing(word -> FROM_FOR_TO_AGAINST.indexOf(Stance.ofWord(word)));
            case ISSUE -> Comparator.comparing(Act::ofWord);
        };
    }
}
