package org.rapporteur.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.model.PartialDate;

/** Questions to analyses as words, as they stand in addresses of pages and of the API. */
public final class AnalysisWords {

    /** What can be given. */
    public static final List<String> NAMES = List.of(
            "by", "on", "basis", "at", "days", "speaker", "side", "outlet", "proposition", "issue", "since", "until");

    /** No record goes back further. */
    public static final int MOST_DAYS = 100_000;

    private AnalysisWords() {}

    /** Returns the words that a setting can have, for a list to choose from; empty if it can have any. */
    public static List<String> of(Analysis.Asked asked) {
        return switch (asked) {
            case BY -> words(Level.values());
            case ON -> words(Topic.values());
            case BASIS -> words(GroundSettings.Basis.values());
            default -> List.of();
        };
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(AnalysisWords::word).toList();
    }

    /** Returns the word for the value of a setting. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what words ask of an analysis.
     *
     * @param given what is given, by {@link #NAMES}; what is not given is as usual
     * @throws InputException if one of them is none that can be meant
     */
    public static AnalysisQuestion question(Analysis analysis, Map<String, String> given) throws InputException {
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
        return new AnalysisQuestion(
                filter,
                choice(given, "by", Level.class, usual),
                choice(given, "on", Topic.class, Topic.PROPOSITION),
                choice(given, "basis", GroundSettings.Basis.class, GroundSettings.Basis.LATEST),
                date(given, "at"),
                days(given));
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
