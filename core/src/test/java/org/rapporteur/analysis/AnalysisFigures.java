package org.rapporteur.analysis;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.analysis.accords.Ledger;
import org.rapporteur.analysis.accords.LedgerSettings;
import org.rapporteur.analysis.accords.Spoken;
import org.rapporteur.analysis.coverage.Coverage;
import org.rapporteur.analysis.coverage.CoverageSettings;
import org.rapporteur.analysis.ground.CommonGround;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.analysis.timeline.Timeline;
import org.rapporteur.analysis.timeline.TimelineSettings;

/** How long analyses of many made-up statements take; run by hand, with -Xmx2g. Of several runs the best counts. */
public final class AnalysisFigures {

    private static final int RUNS = 3;

    /** So many statements for each mention of an accord, as in the example. */
    private static final int PER_ACCORD = 32;

    private AnalysisFigures() {}

    /** Prints a table of seconds, of one processor, for the numbers of statements that are given. */
    public static void main(String[] sizes) {
        for (String each : sizes) {
            int size = Integer.parseInt(each);
            List<Said> said = MillionStatements.said(size);
            List<Spoken> spoken = MillionStatements.spoken(size / PER_ACCORD);
            PositionSettings sides = PositionSettings.of(Level.SIDE, Topic.PROPOSITION);
            print(
                    "positions by actor",
                    size,
                    () -> Positions.of(said, PositionSettings.of(Level.ACTOR, Topic.PROPOSITION)));
            print("positions on issues", size, () -> Positions.of(said, PositionSettings.of(Level.SIDE, Topic.ISSUE)));
            print(
                    "timeline by actor",
                    size,
                    () -> Timeline.of(said, new TimelineSettings(Level.ACTOR, Topic.PROPOSITION, Optional.empty())));
            print(
                    "common ground",
                    size,
                    () -> CommonGround.of(said, new GroundSettings(sides, List.of(), GroundSettings.Basis.LATEST)));
            print("agreements", size, () -> Ledger.of(spoken, LedgerSettings.ALL));
            print("coverage", size, () -> Coverage.of(said, CoverageSettings.of(Level.SIDE)));
        }
    }

    private static void print(String name, int size, Supplier<Object> analysis) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Object result = analysis.get();
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            best = Math.min(best, seconds);
            Objects.requireNonNull(result);
        }
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%-20s %9d  %6.2f s%n", name, size, best);
    }
}
