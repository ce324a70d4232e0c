package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.contradictions.ContradictionSettings;
import org.rapporteur.analysis.contradictions.Contradictions;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.analysis.shifts.Shift;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.Wordings;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Sha256;

/**
 * What follows from a record, each finding under a word that is the same as long as the finding is: so it shows what is new.
 *
 * @param positions latest positions
 * @param shifts changes of position
 * @param contradictions what does not fit
 */
record KeyedFindings(
        Map<String, Position> positions, Map<String, Shift> shifts, Map<String, Contradiction> contradictions) {

    private static final int KEY = 24;

    /** Works them out, which takes as long as the analyses do. */
    static KeyedFindings of(Path record, HowToRead how, Level level) throws InputException {
        GatheredUtterances gathered = GatherUtterances.of(record, StatementQuery.ALL, how);
        return of(gathered.wordings(), gathered.utterances(), gathered.propositions(), level);
    }

    /** Works them out from what was gathered. */
    static KeyedFindings of(Wordings said, List<Utterance> utterances, List<Proposition> propositions, Level level) {
        Map<String, Position> positions = new LinkedHashMap<>();
        for (Position each : Positions.of(said.said(), PositionSettings.of(level, Topic.PROPOSITION))
                .positions()) {
            each.latest()
                    .ifPresent(latest ->
                            positions.put(key("position", each.who(), each.topic(), latest.position()), each));
        }
        Map<String, Shift> shifts = new LinkedHashMap<>();
        ShiftSettings settings = new ShiftSettings(level, ShiftSettings.USUAL.least());
        for (Shift each : Shifts.of(utterances, propositions, settings)) {
            shifts.put(
                    key(
                            "shift",
                            each.who(),
                            each.proposition(),
                            each.kind().words(),
                            each.day().toString(),
                            String.join(" ", each.demands())),
                    each);
        }
        Map<String, Contradiction> contradictions = new LinkedHashMap<>();
        for (Contradiction each : Contradictions.of(said, utterances, propositions, ContradictionSettings.USUAL)) {
            contradictions.put(
                    key(
                            "contradiction",
                            each.kind().words(),
                            each.proposition().orElse(""),
                            each.one().best().id().toString(),
                            each.other().best().id().toString()),
                    each);
        }
        return new KeyedFindings(positions, shifts, contradictions);
    }

    private static String key(String... parts) {
        return Sha256.of(String.join("\n", parts).getBytes(UTF_8)).hex().substring(0, KEY);
    }

    /** Returns all words. */
    Set<String> keys() {
        List<String> all = new ArrayList<>(positions.keySet());
        all.addAll(shifts.keySet());
        all.addAll(contradictions.keySet());
        return Set.copyOf(all);
    }

    /** Returns what is not among {@code known}. */
    static <T> List<T> news(Map<String, T> found, Set<String> known) {
        return found.entrySet().stream()
                .filter(each -> !known.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
