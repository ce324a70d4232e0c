package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Topic;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.AnalysisQuestion;
import org.rapporteur.service.AnalysisWords;
import org.rapporteur.service.InputException;

/**
 * The settings of an analysis as they stand in an address.
 *
 * @param given what is given, by the names of parameters
 * @param question what that asks
 */
public record AnalysisForm(Map<String, String> given, AnalysisQuestion question) {

    /** Copies the map. */
    public AnalysisForm {
        given = Map.copyOf(given);
    }

    /** Returns what is given for a parameter; empty if nothing is. */
    public String value(String name) {
        return given.getOrDefault(name, "");
    }

    /** Returns the word that holds for a parameter, given or not. */
    public String chosen(Analysis.Asked asked) {
        return switch (asked) {
            case BY -> AnalysisWords.word(question.level());
            case ON -> AnalysisWords.word(question.topic());
            case BASIS -> AnalysisWords.word(question.basis());
            default -> "";
        };
    }

    /** Returns the address of one speaker's statements on one topic through time. */
    public String laneOf(String speaker, String topic) {
        Map<String, String> lane = new TreeMap<>(given);
        lane.keySet().removeAll(List.of("basis", "at", "days"));
        lane.put("by", AnalysisWords.word(question.level()));
        lane.put(question.level() == Level.SIDE ? "side" : "speaker", speaker);
        lane.put(question.topic() == Topic.PROPOSITION ? "proposition" : "issue", topic);
        if (question.level() == Level.ORGANISATION) {
            // Who speaks for a body has other names than the body.
            lane.remove("speaker");
        }
        return "/analyses/" + Analysis.TIMELINE.word()
                + lane.entrySet().stream()
                        .map(each -> Links.part(each.getKey()) + "=" + Links.part(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /**
     * Reads the settings of an analysis from an address.
     *
     * @throws InputException if one of them is none that can be meant
     */
    static AnalysisForm of(Context request, Analysis analysis) throws InputException {
        Map<String, String> given = new TreeMap<>();
        for (String name : AnalysisWords.NAMES) {
            String value = Parameters.text(request, name);
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        }
        return new AnalysisForm(given, AnalysisWords.question(analysis, given));
    }
}
