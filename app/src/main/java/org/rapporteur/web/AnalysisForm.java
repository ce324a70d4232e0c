package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.LocalDate;
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
        return lane(speaker, Map.of(question.topic() == Topic.PROPOSITION ? "proposition" : "issue", topic));
    }

    /** Returns the address of all that one speaker says through time. */
    String laneOf(String speaker) {
        return lane(speaker, Map.of());
    }

    /** Returns the address of what one speaker says on a topic in articles of some days. */
    String laneOf(String speaker, String topic, LocalDate since, LocalDate until) {
        return lane(
                speaker,
                Map.of(
                        question.topic() == Topic.PROPOSITION ? "proposition" : "issue",
                        topic,
                        "since",
                        since.toString(),
                        "until",
                        until.toString()));
    }

    private String lane(String speaker, Map<String, String> more) {
        Map<String, String> lane = new TreeMap<>(given);
        lane.keySet().removeAll(List.of("basis", "at", "days"));
        lane.put("by", AnalysisWords.word(question.level()));
        lane.put(question.level() == Level.SIDE ? "side" : "speaker", speaker);
        lane.putAll(more);
        if (question.level() == Level.ORGANISATION) {
            // Who speaks for a body has other names than the body.
            lane.remove("speaker");
        }
        return address(Analysis.TIMELINE, "", lane);
    }

    /**
     * Returns the address of a page of an analysis.
     *
     * @param page what stands behind the analysis
     * @param all what is asked
     */
    static String address(Analysis analysis, String page, Map<String, String> all) {
        return "/analyses/" + analysis.word() + page
                + all.entrySet().stream()
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
