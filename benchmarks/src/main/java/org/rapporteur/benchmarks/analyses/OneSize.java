package org.rapporteur.benchmarks.analyses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.contradictions.ContradictionSettings;
import org.rapporteur.analysis.contradictions.Contradictions;
import org.rapporteur.analysis.coverage.Coverage;
import org.rapporteur.analysis.coverage.CoverageSettings;
import org.rapporteur.analysis.ground.CommonGround;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.analysis.network.Aggregation;
import org.rapporteur.analysis.network.Backbone;
import org.rapporteur.analysis.network.DrawnNetwork;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Layout;
import org.rapporteur.analysis.network.Mode;
import org.rapporteur.analysis.network.Network;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Networks;
import org.rapporteur.analysis.network.Normalization;
import org.rapporteur.analysis.network.SaidEvents;
import org.rapporteur.analysis.network.Selection;
import org.rapporteur.analysis.network.Subgroups;
import org.rapporteur.analysis.positions.PositionSettings;
import org.rapporteur.analysis.positions.Positions;
import org.rapporteur.analysis.preconditions.Deadlocks;
import org.rapporteur.analysis.preconditions.Precondition;
import org.rapporteur.analysis.preconditions.Preconditions;
import org.rapporteur.analysis.queue.Candidate;
import org.rapporteur.analysis.queue.ReviewOrder;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.analysis.shifts.Shifts;
import org.rapporteur.analysis.timeline.Timeline;
import org.rapporteur.analysis.timeline.TimelineSettings;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.analysis.utterances.Wordings;
import org.rapporteur.model.Proposition;
import org.rapporteur.picture.NetworkPicture;
import org.rapporteur.service.GatherSaid;
import org.rapporteur.service.InputException;
import org.rapporteur.service.StatementQuery;

/** Measures all analyses of so many statements in a process of its own and says what they took. */
public final class OneSize {

    private static final String GATHERED = "gathering from a record";
    private static final String NETWORKS = "networks";
    private static final int RUNS = 3;

    /** How many preconditions are looked at for circles unless the user says otherwise. */
    private static final int CIRCLES = 500;

    private static final int QUEUE = 1000;

    private final int size;

    private OneSize(int size) {
        this.size = size;
    }

    /**
     * Measures.
     *
     * @param args how many statements; {@code gathering} from a record, {@code networks} or {@code analyses}
     */
    public static void main(String[] args) throws IOException {
        OneSize one = new OneSize(Integer.parseInt(args[0]));
        switch (args[1]) {
            case "gathering" -> one.gathering();
            case NETWORKS -> one.networks(MadeUp.said(one.size));
            default -> one.analyses(MadeUp.said(one.size));
        }
    }

    private void analyses(List<Said> said) {
        List<Proposition> propositions = MadeUp.propositions();
        PositionSettings sides = PositionSettings.of(Level.SIDE, Topic.PROPOSITION);
        measure("positions by actor", () -> Positions.of(said, PositionSettings.of(Level.ACTOR, Topic.PROPOSITION)));
        measure("positions on issues by side", () -> Positions.of(said, PositionSettings.of(Level.SIDE, Topic.ISSUE)));
        measure(
                "timeline by actor",
                () -> Timeline.of(said, new TimelineSettings(Level.ACTOR, Topic.PROPOSITION, Optional.empty())));
        measure(
                "common ground",
                () -> CommonGround.of(said, new GroundSettings(sides, List.of(), GroundSettings.Basis.LATEST)));
        measure("coverage", () -> Coverage.of(said, CoverageSettings.of(Level.SIDE)));
        measure("words, cut and weighed", () -> new Wordings(said));
        Wordings wordings = new Wordings(said);
        measure("utterances, of such words", () -> Utterances.of(wordings, UtteranceSettings.USUAL));
        List<Utterance> utterances = Utterances.of(wordings, UtteranceSettings.USUAL);
        for (Level level : Level.values()) {
            measure(
                    "shifts by " + level.name().toLowerCase(Locale.ROOT),
                    () -> Shifts.of(utterances, propositions, new ShiftSettings(level, ShiftSettings.USUAL.least())));
        }
        measure(
                "contradictions, of such words",
                () -> Contradictions.of(wordings, utterances, propositions, ContradictionSettings.USUAL));
        measure("preconditions", () -> Preconditions.of(utterances, propositions));
        List<Precondition> preconditions = Preconditions.of(utterances, propositions);
        measure("deadlocks", () -> Deadlocks.of(utterances, preconditions, propositions, CIRCLES));
        Random random = new Random(3);
        List<Candidate> candidates = said.stream()
                .map(each -> new Candidate(each, random.nextDouble(), Candidate.State.OPEN))
                .toList();
        measure("review queue", () -> ReviewOrder.of(candidates, QUEUE));
    }

    private void networks(List<Said> said) {
        Events events = SaidEvents.of(said, SaidEvents.Concepts.PROPOSITIONS).events();
        for (Normalization normalization : Normalization.of(Mode.TWO_MODE)) {
            measure(
                    "two-mode, " + word(normalization),
                    () -> Networks.of(events, settings(Mode.TWO_MODE, Aggregation.SUBTRACT, normalization)));
        }
        for (Normalization normalization : Normalization.of(Mode.ONE_MODE)) {
            measure(
                    "one-mode, " + word(normalization),
                    () -> Networks.of(events, settings(Mode.ONE_MODE, Aggregation.CONGRUENCE, normalization)));
        }
        Network network = Networks.of(events, settings(Mode.ONE_MODE, Aggregation.CONGRUENCE, Normalization.AVERAGE));
        measure(
                "subgroups by label propagation",
                () -> Subgroups.of(network, Subgroups.Method.LABEL_PROPAGATION, 2, 1));
        measure("picture", () -> NetworkPicture.of(DrawnNetwork.of(network, Optional.empty()), Layout.Kind.FORCE));
        NetworkSettings ofBodies = new NetworkSettings(
                Mode.ONE_MODE,
                "organisation",
                "concept",
                Optional.of("stance"),
                Aggregation.CONGRUENCE,
                Normalization.AVERAGE,
                Selection.ALL);
        measure(
                "backbone of " + MadeUp.BODIES + " organisations",
                () -> Backbone.nested(events, ofBodies, Backbone.Spectrum.DEGREES));
        measure(
                "backbone",
                () -> Backbone.nested(
                        events,
                        settings(Mode.ONE_MODE, Aggregation.SUBTRACT, Normalization.AVERAGE),
                        Backbone.Spectrum.DEGREES));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static NetworkSettings settings(Mode mode, Aggregation aggregation, Normalization normalization) {
        return new NetworkSettings(
                mode, "actor", "concept", Optional.of("stance"), aggregation, normalization, Selection.ALL);
    }

    private void gathering() throws IOException {
        Path folder = Files.createTempDirectory("record");
        Path file = folder.resolve("made-up.sqlite");
        try {
            FilledRecord.write(MadeUp.said(size), file);
            print(Measured.of(GATHERED, size, 1, () -> gathered(file)));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static List<Said> gathered(Path file) {
        try {
            return GatherSaid.of(file, StatementQuery.ALL);
        } catch (InputException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void measure(String analysis, Supplier<?> work) {
        print(Measured.of(analysis, size, RUNS, work));
    }

    private static void print(Measured measured) {
        System.err.println(measured.toLine());
    }
}
