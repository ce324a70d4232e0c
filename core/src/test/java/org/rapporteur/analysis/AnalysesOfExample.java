package org.rapporteur.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.contradictions.ContradictionSettings;
import org.rapporteur.analysis.contradictions.Contradictions;
import org.rapporteur.analysis.preconditions.Deadlock;
import org.rapporteur.analysis.preconditions.Deadlocks;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Preconditions;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.analysis.utterances.Wordings;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.StatementId;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Compares what the analyses find in statements on the example's articles with {@code examples/analyses.yaml}. */
final class AnalysesOfExample {

    private static final Path GOLD = Path.of("..", "examples", "analyses.yaml");

    /** A shift that is found so many days too early or too late is still found, if statements were found by machine. */
    private static final int DAYS = 14;

    /**
     * How far two lists of findings agree.
     *
     * @param right how many were found that are right
     * @param found how many were found
     * @param wanted how many there are
     * @param missed those not found
     * @param wrong those found that are not right
     */
    record Score(int right, int found, int wanted, List<String> missed, List<String> wrong) {

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) (wanted - missed.size()) / wanted;
        }
    }

    private final Map<?, ?> gold;
    private final List<Said> said;
    private final List<Utterance> utterances;
    private final UnaryOperator<String> goldId;
    private final List<Proposition> propositions = GoldSaid.propositions();

    /** Which remark a statement of the gold reports. */
    private final Map<String, String> remarks = new HashMap<>();

    /**
     * Prepares to compare.
     *
     * @param goldId the id that a statement has in the gold; its own if it is not in it
     */
    AnalysesOfExample(List<Said> said, UnaryOperator<String> goldId) {
        this.said = said;
        this.goldId = goldId;
        utterances = Utterances.of(said, UtteranceSettings.USUAL);
        try {
            gold = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(GOLD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Object remark : list(gold, "utterances")) {
            List<String> ids = texts((List<?>) remark);
            ids.forEach(id -> remarks.put(id, ids.get(0)));
        }
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) == null ? "" : String.valueOf(map.get(key));
    }

    private String remark(String id) {
        return remarks.getOrDefault(id, id);
    }

    private String remark(StatementId id) {
        return remark(goldId.apply(id.value()));
    }

    /** Scores pairs of statements that report one remark. */
    Score utterances() {
        Set<String> wanted = new TreeSet<>();
        for (Object remark : list(gold, "utterances")) {
            wanted.addAll(pairs(texts((List<?>) remark)));
        }
        Set<String> found = new TreeSet<>();
        for (Utterance each : utterances) {
            found.addAll(pairs(each.statements().stream()
                    .map(id -> goldId.apply(id.value()))
                    .distinct()
                    .toList()));
        }
        return score(wanted, found);
    }

    private static Set<String> pairs(List<String> ids) {
        Set<String> pairs = new TreeSet<>();
        for (String one : ids) {
            for (String other : ids) {
                if (one.compareTo(other) < 0) {
                    pairs.add(one + " = " + other);
                }
            }
        }
        return pairs;
    }

    private static Score score(Set<String> wanted, Set<String> found) {
        List<String> missed =
                wanted.stream().filter(each -> !found.contains(each)).toList();
        List<String> wrong =
                found.stream().filter(each -> !wanted.contains(each)).toList();
        return new Score(found.size() - wrong.size(), found.size(), wanted.size(), missed, wrong);
    }

    /** Scores shifts of actors by whose they are, on what, how and when. */
    Score shifts() {
        List<Shift> found = Shifts.of(utterances, propositions, ShiftSettings.USUAL);
        List<String> missed = new ArrayList<>();
        List<Shift> right = new ArrayList<>();
        for (Object each : list(gold, "shifts")) {
            Map<?, ?> wanted = (Map<?, ?>) each;
            LocalDate day = LocalDate.parse(text(wanted, "day"));
            List<Shift> same = found.stream()
                    .filter(shift -> shift.who().equals(text(wanted, "who"))
                            && shift.proposition().equals(text(wanted, "on"))
                            && shift.kind().words().equals(text(wanted, "kind"))
                            && shift.demands().equals(texts(list(wanted, "demands")))
                            && !shift.day().isBefore(day.minusDays(DAYS))
                            && !shift.day().isAfter(day.plusDays(DAYS)))
                    .toList();
            right.addAll(same);
            if (same.isEmpty()) {
                missed.add(wanted.toString());
            }
        }
        List<String> wrong = found.stream()
                .filter(each -> !right.contains(each))
                .map(each -> each.who() + " " + each.proposition() + " " + each.kind() + " " + each.day())
                .toList();
        return new Score(
                found.size() - wrong.size(), found.size(), list(gold, "shifts").size(), missed, wrong);
    }

    /** Returns what the shifts rest on, as the gold tells it. */
    List<String> basesOfShifts() {
        return Shifts.of(utterances, propositions, ShiftSettings.USUAL).stream()
                .map(each -> each.day() + " " + remarksOf(each.before()) + " " + remarksOf(each.after()) + " "
                        + new TreeSet<>(
                                each.reported().stream().map(StatementId::value).toList()))
                .toList();
    }

    /** Returns the same from the gold. */
    List<String> basesOfShiftsInGold() {
        List<String> bases = new ArrayList<>();
        for (Object each : list(gold, "shifts")) {
            Map<?, ?> shift = (Map<?, ?>) each;
            bases.add(text(shift, "day") + " " + remarks(list(shift, "before")) + " " + remarks(list(shift, "after"))
                    + " " + new TreeSet<>(texts(list(shift, "reported"))));
        }
        return bases;
    }

    private Set<String> remarksOf(List<Utterance> all) {
        Set<String> found = new TreeSet<>();
        all.forEach(each -> found.add(remark(each.best().id())));
        return found;
    }

    private Set<String> remarks(List<?> ids) {
        Set<String> found = new TreeSet<>();
        texts(ids).forEach(id -> found.add(remark(id)));
        return found;
    }

    /** Scores contradictions by the two things said. */
    Score contradictions() {
        List<Contradiction> found =
                Contradictions.of(new Wordings(said), utterances, propositions, ContradictionSettings.USUAL);
        List<String> missed = new ArrayList<>();
        List<Contradiction> right = new ArrayList<>();
        for (Object each : list(gold, "contradictions")) {
            Map<?, ?> wanted = (Map<?, ?>) each;
            Set<String> ones = remarks(list(wanted, "one"));
            Set<String> others = remarks(list(wanted, "other"));
            Set<String> all = remarks(list(wanted, "further"));
            boolean isOfVoices = !text(wanted, "on").isEmpty();
            all.addAll(ones);
            all.addAll(others);
            // Of two who quarrel, it is one quarrel whichever of their statements stand for it.
            List<Contradiction> same = found.stream()
                    .filter(one -> isOfVoices
                            ? reports(one.one(), all) && reports(one.other(), all)
                            : one.proposition().isEmpty() && reports(one.one(), ones) && reports(one.other(), others))
                    .toList();
            right.addAll(same);
            if (same.isEmpty()) {
                missed.add(wanted.toString());
            }
        }
        List<String> wrong = found.stream()
                .filter(each -> !right.contains(each))
                .map(each -> each.kind() + " " + each.one().best().id() + " "
                        + each.one().best().words() + " / "
                        + each.other().best().id() + " " + each.other().best().words())
                .toList();
        return new Score(
                found.size() - wrong.size(),
                found.size(),
                list(gold, "contradictions").size(),
                missed,
                wrong);
    }

    private boolean reports(Utterance utterance, Set<String> anyOf) {
        return utterance.statements().stream().map(this::remark).anyMatch(anyOf::contains);
    }

    /** Scores preconditions: by holder, what they unlock and demand; by what says them where they demand no proposition. */
    Score preconditions() {
        Set<String> wanted = new TreeSet<>();
        for (Object each : list(gold, "preconditions")) {
            Map<?, ?> one = (Map<?, ?>) each;
            boolean isWhole = !text(one, "demands").isEmpty();
            wanted.add(text(one, "holder") + ": " + text(one, "unlocks") + " <- " + text(one, "demands")
                    + (isWhole ? "" : remarks(list(one, "statements"))));
        }
        Set<String> found = new TreeSet<>();
        for (Precondition each : Preconditions.of(utterances, propositions)) {
            String unlocks =
                    each.unlocks().map(Object::toString).or(each::words).orElse("null");
            Set<String> saying = new TreeSet<>();
            each.statements().forEach(id -> saying.add(remark(id)));
            found.add(each.holder() + ": " + (unlocks.equals("null") ? "" : unlocks) + " <- "
                    + each.demands().map(Object::toString).orElse("")
                    + (each.demands().isPresent() ? "" : saying));
        }
        return score(wanted, found);
    }

    /** Returns the statements that make preconditions, by what those are. */
    Map<String, Set<String>> basesOfPreconditions() {
        Map<String, Set<String>> bases = new TreeMap<>();
        Preconditions.of(utterances, propositions)
                .forEach(each -> each.statements()
                        .forEach(id -> bases.computeIfAbsent(
                                        each.holder() + each.unlocks() + each.demands() + each.on(),
                                        key -> new TreeSet<>())
                                .add(id.value())));
        return bases;
    }

    /** Returns the same from the gold. */
    Map<String, Set<String>> basesOfPreconditionsInGold() {
        Map<String, Set<String>> bases = new TreeMap<>();
        for (Object each : list(gold, "preconditions")) {
            Map<?, ?> one = (Map<?, ?>) each;
            bases.computeIfAbsent(text(one, "holder"), key -> new TreeSet<>()).addAll(texts(list(one, "statements")));
        }
        return bases;
    }

    /** Scores deadlocks by the preconditions that they consist of. */
    Score deadlocks() {
        Set<String> wanted = new TreeSet<>();
        for (Object each : list(gold, "deadlocks")) {
            Map<?, ?> one = (Map<?, ?>) each;
            Set<String> parts = new TreeSet<>();
            for (Object part : list(one, "preconditions")) {
                Map<?, ?> p = (Map<?, ?>) part;
                parts.add(text(p, "holder") + ": " + text(p, "unlocks") + " <- " + text(p, "demands"));
            }
            wanted.add(text(one, "kind") + " " + parts);
        }
        Set<String> found = new TreeSet<>();
        for (Deadlock each : found()) {
            Set<String> parts = new TreeSet<>();
            each.preconditions()
                    .forEach(
                            one -> parts.add(one.holder() + ": " + one.unlocks().orElseThrow() + " <- "
                                    + one.demands().orElseThrow()));
            found.add(kind(each) + " " + parts);
        }
        return score(wanted, found);
    }

    private List<Deadlock> found() {
        return Deadlocks.of(utterances, Preconditions.of(utterances, propositions), propositions, 2000);
    }

    private static String kind(Deadlock deadlock) {
        return deadlock.kind() == Deadlock.Kind.CIRCLE ? "circle" : "rejected";
    }

    /** Returns since and until when deadlocks stood, and by what demands were refused. */
    List<String> basesOfDeadlocks() {
        return found().stream()
                .map(each ->
                        kind(each) + " " + each.since().map(LocalDate::toString).orElse("") + " "
                                + each.until().map(LocalDate::toString).orElse("") + " " + remarksOf(each.rejections()))
                .toList();
    }

    /** Returns the same from the gold. */
    List<String> basesOfDeadlocksInGold() {
        List<String> bases = new ArrayList<>();
        for (Object each : list(gold, "deadlocks")) {
            Map<?, ?> one = (Map<?, ?>) each;
            bases.add(text(one, "kind") + " " + text(one, "since") + " " + text(one, "until") + " "
                    + remarks(list(one, "rejected")));
        }
        return bases;
    }

    /** Returns every score by the name of its analysis. */
    Map<String, Score> all() {
        Map<String, Score> all = new TreeMap<>();
        all.put("utterances", utterances());
        all.put("shifts", shifts());
        all.put("contradictions", contradictions());
        all.put("preconditions", preconditions());
        all.put("deadlocks", deadlocks());
        return all;
    }
}
