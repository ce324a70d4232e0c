package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.network.Aggregation;
import org.rapporteur.analysis.network.Duplicates;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Exclusion;
import org.rapporteur.analysis.network.Kernel;
import org.rapporteur.analysis.network.Mode;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Normalization;
import org.rapporteur.analysis.network.Variable;
import org.rapporteur.analysis.network.Window;
import org.rapporteur.service.DateRange;
import org.rapporteur.service.InputException;
import org.rapporteur.service.NetworkSource;
import picocli.CommandLine.Option;

/** How a network is made, in the words of Discourse Network Analyzer. */
final class NetworkOptions {

    private static final String NONE = "none";

    @Option(
            names = "--variable1",
            paramLabel = "NAME",
            description = "The variable of the rows: actor, organisation, side, concept, act, kind, article or outlet."
                    + " Without it, actor; of a .dna file, its second variable if it has one, which usually is the"
                    + " organization.")
    private @Nullable String variable1;

    @Option(
            names = "--variable2",
            paramLabel = "NAME",
            description = "The variable of the columns, or of what ties the nodes of a one-mode network. Without it,"
                    + " concept.")
    private @Nullable String variable2;

    @Option(
            names = "--qualifier",
            paramLabel = "NAME",
            description =
                    "The variable that tells how somebody stands to something, or none. Without it, the stance"
                            + " (1 support, 0 conditional, -1 oppose); of issues, none; of a .dna file, its first of yes or no.")
    private @Nullable String qualifier;

    @Option(
            names = "--duplicates",
            paramLabel = "HOW",
            defaultValue = "document",
            description = "Within what the same counts once: include (all count), document, week, month, year,"
                    + " acrossrange, calendar-week, calendar-month. Week and month forget the year, as in Discourse"
                    + " Network Analyzer.")
    private Duplicates duplicates;

    @Option(
            names = "--exclude",
            paramLabel = "NAME=VALUE",
            description = "Leaves out what has this value of a variable; may be given several times.")
    private List<String> excluded = List.of();

    @Option(
            names = "--only",
            paramLabel = "NAME=VALUE",
            description = "Leaves out what has another value of a variable; several values of one are all kept.")
    private List<String> only = List.of();

    @Option(
            names = "--time-window",
            paramLabel = "UNIT",
            description = "Makes a network for each step of a window that moves by seconds, minutes, hours, days,"
                    + " weeks, months, years or events.")
    private Window.@Nullable Unit unit;

    @Option(
            names = "--window-size",
            paramLabel = "N",
            defaultValue = "30",
            description = "How wide the window is; without it, ${DEFAULT-VALUE}.")
    private int windowSize;

    @Option(
            names = "--kernel",
            paramLabel = "KERNEL",
            description = "How statements in a window count: uniform, epanechnikov, triangular, gaussian;"
                    + " triangular-symmetric and epanechnikov-3-0 differ from Discourse Network Analyzer 3.1.")
    private @Nullable Kernel kernel;

    @Option(
            names = "--overhang",
            description =
                    "Makes the window move from the first to the last statement, also where it reaches beyond them.")
    private boolean overhangs;

    /**
     * Returns the settings of a network that takes those against from those for, if there is a qualifier, and divides by nothing.
     *
     * @param range from when to when
     * @throws InputException if they do not go together
     */
    NetworkSettings settings(Mode mode, Events events, DateRange range) throws InputException {
        List<Exclusion> exclusions = exclusions();
        return AnalysisOptions.settings(() -> {
            Optional<String> how = qualifier(events);
            return new NetworkSettings(
                    mode,
                    Optional.ofNullable(variable1).orElseGet(() -> first(events)),
                    Optional.ofNullable(variable2).orElse("concept"),
                    how,
                    how.isPresent() ? Aggregation.SUBTRACT : Aggregation.IGNORE,
                    Normalization.NO,
                    NetworkSource.selection(range, exclusions, duplicates, false));
        });
    }

    /**
     * Returns the window that moves, if one is wanted.
     *
     * @param excludesEnds whether what lies on its ends is left out
     * @throws InputException if it makes no sense
     */
    Optional<Window> window(boolean excludesEnds) throws InputException {
        if (unit == null && kernel != null) {
            throw InputException.wrongCall("A kernel needs a --time-window");
        }
        return AnalysisOptions.settings(() -> Optional.ofNullable(unit)
                .map(wanted -> new Window(wanted, windowSize, Optional.ofNullable(kernel), overhangs, excludesEnds)));
    }

    /** Returns whether a window moves. */
    boolean isMoving() {
        return unit != null;
    }

    private static String first(Events events) {
        List<String> texts = events.variables().stream()
                .filter(variable -> variable.type() == Variable.Type.TEXT && !variable.isOfDocument())
                .map(Variable::name)
                .toList();
        return texts.contains("actor") ? "actor" : texts.get(texts.size() > 2 ? 1 : 0);
    }

    private Optional<String> qualifier(Events events) {
        if (qualifier != null) {
            return Optional.of(qualifier).filter(name -> !name.equals(NONE));
        }
        return events.variables().stream()
                .filter(variable -> variable.type() != Variable.Type.TEXT)
                .filter(variable -> {
                    int place = events.variables().indexOf(variable);
                    return events.events().stream()
                            .anyMatch(event -> !event.values().get(place).isEmpty());
                })
                .map(Variable::name)
                .findFirst();
    }

    private List<Exclusion> exclusions() throws InputException {
        List<Exclusion> exclusions = new ArrayList<>();
        byVariable(excluded).forEach((name, values) -> exclusions.add(new Exclusion(name, values, false)));
        byVariable(only).forEach((name, values) -> exclusions.add(new Exclusion(name, values, true)));
        return exclusions;
    }

    private static Map<String, Set<String>> byVariable(List<String> given) throws InputException {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (String each : given) {
            int at = each.indexOf('=');
            if (at < 1) {
                throw InputException.wrongCall("\"" + each + "\" is not of the form NAME=VALUE");
            }
            values.computeIfAbsent(each.substring(0, at), name -> new LinkedHashSet<>())
                    .add(each.substring(at + 1));
        }
        return values;
    }
}
