package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.model.PartialDate;
import org.rapporteur.service.Analysis;
import org.rapporteur.service.AnalysisQuestion;
import org.rapporteur.service.DateRange;
import org.rapporteur.service.InputException;
import org.rapporteur.service.SaidFilter;

/**
 * The settings of an analysis as they stand in an address.
 *
 * @param given what is given, by the names of parameters
 * @param question what that asks
 */
public record AnalysisForm(Map<String, String> given, AnalysisQuestion question) {

    private static final List<String> NAMES = List.of(
            "by", "on", "basis", "at", "days", "speaker", "side", "outlet", "proposition", "issue", "since", "until");

    private static final int MOST_DAYS = 100_000;

    /** Copies the map. */
    public AnalysisForm {
        given = Map.copyOf(given);
    }

    /** Returns what is given for a parameter; empty if nothing is. */
    public String value(String name) {
        return given.getOrDefault(name, "");
    }

    /** Returns the words that a parameter can have, for a list to choose from. */
    public static List<String> words(Analysis.Asked asked) {
        return switch (asked) {
            case BY -> words(Level.values());
            case ON -> words(Topic.values());
            case BASIS -> words(GroundSettings.Basis.values());
            default -> List.of();
        };
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(AnalysisForm::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the word that holds for a parameter, given or not. */
    public String chosen(Analysis.Asked asked) {
        return switch (asked) {
            case BY -> word(question.level());
            case ON -> word(question.topic());
            case BASIS -> word(question.basis());
            default -> "";
        };
    }

    /** Returns the address of one speaker's statements on one topic through time. */
    public String laneOf(String speaker, String topic) {
        Map<String, String> lane = new TreeMap<>(given);
        lane.keySet().removeAll(List.of("basis", "at", "days"));
        lane.put("by", word(question.level()));
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
        for (String name : NAMES) {
            String value = Parameters.text(request, name);
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        }
        Level usual = analysis == Analysis.SHIFTS || analysis == Analysis.NETWORK ? Level.ACTOR : Level.SIDE;
        SaidFilter filter = new SaidFilter(
                text(given, "speaker"),
                text(given, "side"),
                text(given, "outlet"),
                text(given, "proposition"),
                text(given, "issue"),
                new DateRange(date(given, "since"), date(given, "until")));
        if (filter.published().isEmpty()) {
            throw InputException.wrongCall("No day lies between since and until; exchange the two");
        }
        return new AnalysisForm(
                given,
                new AnalysisQuestion(
                        filter,
                        choice(given, "by", Level.class, usual),
                        choice(given, "on", Topic.class, Topic.PROPOSITION),
                        choice(given, "basis", GroundSettings.Basis.class, GroundSettings.Basis.LATEST),
                        date(given, "at"),
                        days(given)));
    }

    private static Optional<String> text(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name));
    }

    private static Optional<PartialDate> date(Map<String, String> given, String name) throws InputException {
        Optional<String> value = text(given, name);
        try {
            return value.map(PartialDate::new);
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(
                    name + " is a date such as 2031-03-09, 2031-03 or 2031, and not " + value.orElse(""));
        }
    }

    private static Optional<Integer> days(Map<String, String> given) throws InputException {
        Optional<String> value = text(given, "days");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        // Six digits fit an int.
        int days = value.get().matches("[0-9]{1,6}") ? Integer.parseInt(value.get()) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw InputException.wrongCall("days is a number from 1 to " + MOST_DAYS + ", and not " + value.get());
        }
        return Optional.of(days);
    }

    private static <E extends Enum<E>> E choice(Map<String, String> given, String name, Class<E> kind, E usual)
            throws InputException {
        Optional<String> value = text(given, name);
        if (value.isEmpty()) {
            return usual;
        }
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> word(each).equals(value.get()))
                .findFirst()
                .orElseThrow(() -> InputException.wrongCall(name + " is one of "
                        + String.join(", ", words(kind.getEnumConstants())) + ", and not " + value.get()));
    }
}
