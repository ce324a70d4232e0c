package org.rapporteur.service;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.brief.BriefSettings;
import org.rapporteur.model.Capacity;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;

/**
 * Who and what a brief of a record can be about, and what a person means.
 *
 * @param actors those with a name, by name, with their ids; those who say most first
 * @param sides the dossier's parties, then others who speak in the record, those who say most first
 * @param propositions the ids of propositions: the dossier's, then others of the record
 * @param issues the short names of issues: the dossier's, then others of the record
 */
public record BriefChoices(
        Map<String, String> actors, List<String> sides, List<String> propositions, List<String> issues) {

    /** So many are chosen at most, and so many where nobody chose. */
    private static final int MOST = 24;

    private static final int USUAL = 6;
    private static final int SUGGESTIONS = 8;

    /**
     * Returns the choices of a record.
     *
     * @throws InputException if the record cannot be used
     */
    public static BriefChoices of(OpenRecord record) throws InputException {
        List<Said> said = record.said();
        return record.result("choices of briefs", () -> of(record, said));
    }

    private static BriefChoices of(OpenRecord record, List<Said> said) {
        Map<String, Integer> actors = new LinkedHashMap<>();
        Map<String, String> ids = new LinkedHashMap<>();
        Map<String, Integer> sides = new LinkedHashMap<>();
        Set<String> propositions = new LinkedHashSet<>();
        Set<String> issues = new LinkedHashSet<>();
        record.codebook().propositions().stream().map(Proposition::id).forEach(propositions::add);
        record.codebook().issues().stream().map(Issue::id).forEach(issues::add);
        for (Said each : said) {
            each.by(Level.ACTOR).ifPresent(name -> {
                actors.merge(name, 1, Integer::sum);
                ids.putIfAbsent(name, each.who().actorId().orElse(""));
            });
            each.allBy(Level.SIDE).forEach(side -> sides.merge(side, 1, Integer::sum));
            propositions.addAll(each.coding().stances().keySet());
            issues.addAll(each.coding().issues());
        }
        Map<String, String> named = new LinkedHashMap<>();
        byCount(actors).forEach(name -> named.put(name, ids.getOrDefault(name, "")));
        Set<String> allSides = new LinkedHashSet<>(record.parties());
        allSides.addAll(byCount(sides));
        // The map keeps its order, which a copy would not.
        return new BriefChoices(
                Collections.unmodifiableMap(named),
                List.copyOf(allSides),
                List.copyOf(propositions),
                List.copyOf(issues));
    }

    private static List<String> byCount(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns what a question means.
     *
     * @throws InputException if it names somebody or something that the record does not know, or that can be several
     */
    BriefSettings settings(BriefQuestion asked) throws InputException {
        if (!asked.actors().isEmpty() && !asked.sides().isEmpty()) {
            throw InputException.wrongCall("A brief is about actors or about sides, not both; choose one kind");
        }
        if (!asked.propositions().isEmpty() && !asked.issues().isEmpty()) {
            throw InputException.wrongCall("A brief is about propositions or about issues, not both; choose one kind");
        }
        Level level = asked.actors().isEmpty() ? Level.SIDE : Level.ACTOR;
        Topic topic = asked.issues().isEmpty() && (!asked.propositions().isEmpty() || !propositions.isEmpty())
                ? Topic.PROPOSITION
                : Topic.ISSUE;
        Set<String> who = new LinkedHashSet<>();
        for (String name : asked.actors()) {
            who.add(actor(name));
        }
        for (String name : asked.sides()) {
            who.add(oneOf(sides, name, "side"));
        }
        Set<String> topics = new LinkedHashSet<>();
        for (String name : asked.propositions()) {
            topics.add(oneOf(propositions, name, "proposition"));
        }
        for (String name : asked.issues()) {
            topics.add(oneOf(issues, name, "issue"));
        }
        if (who.isEmpty()) {
            sides.stream()
                    .filter(side -> !side.equals(Capacity.NONE) && !side.equals(Capacity.THIRD_PARTY))
                    .limit(USUAL)
                    .forEach(who::add);
        }
        if (topics.isEmpty()) {
            topics.addAll(topic == Topic.PROPOSITION ? propositions : issues);
        }
        if (who.isEmpty() || topics.isEmpty()) {
            throw InputException.broken("The record has nobody of whose side anything is known, or no codes;"
                    + " name actors with --actor, or code the record first");
        }
        if (who.size() > MOST || topics.size() > MOST * 2) {
            throw InputException.wrongCall("A brief is about at most " + MOST + " actors or sides and " + MOST * 2
                    + " propositions or issues; choose fewer");
        }
        return new BriefSettings(level, List.copyOf(who), topic, List.copyOf(topics));
    }

    private String actor(String given) throws InputException {
        String wanted = Folding.fold(given);
        List<String> whole = actors.entrySet().stream()
                .filter(each -> each.getValue().equals(given)
                        || Folding.fold(each.getKey()).equals(wanted))
                .map(Map.Entry::getKey)
                .toList();
        if (whole.size() == 1) {
            return whole.get(0);
        }
        List<String> part = whole.isEmpty()
                ? actors.keySet().stream()
                        .filter(name -> Folding.fold(name).contains(wanted))
                        .toList()
                : whole;
        if (part.size() == 1) {
            return part.get(0);
        }
        throw InputException.wrongCall(
                part.isEmpty()
                        ? "No actor of the record is called " + given + "; it has " + some(actors.keySet())
                        : given + " can be " + some(part) + "; write the whole name or the id");
    }

    private static String oneOf(List<String> known, String given, String noun) throws InputException {
        String wanted = Folding.fold(given);
        return known.stream()
                .filter(each -> Folding.fold(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> InputException.wrongCall(
                        "The record has no " + noun + " " + given + "; it has " + some(known)));
    }

    private static String some(Collection<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().limit(SUGGESTIONS).collect(Collectors.joining(", "))
                        + (names.size() > SUGGESTIONS ? " and " + (names.size() - SUGGESTIONS) + " more" : "");
    }
}
