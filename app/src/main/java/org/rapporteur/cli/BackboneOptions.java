package org.rapporteur.cli;

import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.network.Backbone;
import org.rapporteur.analysis.network.BackboneSearch;
import org.rapporteur.analysis.network.BackboneSet;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Evidence;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Networks;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Results;
import picocli.CommandLine.Option;

/** The options of the backbone of a network, and what is found by them. */
final class BackboneOptions {

    private static final int DECIMALS = 6;

    /** Which backbone is wanted. */
    enum Kind {
        NESTED,
        FIXED,
        PENALTY
    }

    @Option(
            names = "--backbone",
            paramLabel = "KIND",
            description = {
                "Shows which concepts carry the one-mode network instead of the network.",
                "nested: leaves out the one that changes least, again and again.",
                "fixed: the best set of --backbone-size concepts.",
                "penalty: the best set of any size, where a large one is fined by --penalty."
            })
    private @Nullable Kind kind;

    @Option(
            names = "--backbone-size",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many concepts a fixed backbone has; without it, ${DEFAULT-VALUE}.")
    private int size;

    @Option(
            names = "--penalty",
            paramLabel = "X",
            defaultValue = "3.5",
            description = "The more, the smaller the backbone; 0 fines nothing; without it, ${DEFAULT-VALUE}.")
    private double penalty;

    @Option(
            names = "--search",
            paramLabel = "HOW",
            defaultValue = "annealing",
            description = "How a fixed or penalty backbone is sought: annealing, as in Discourse Network Analyzer but"
                    + " seeded; greedy, from the nested one on and without chances.")
    private BackboneSearch.Method search;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many sets annealing tries; without it, ${DEFAULT-VALUE}.")
    private int iterations;

    @Option(
            names = "--spectrum",
            paramLabel = "WHAT",
            defaultValue = "degrees",
            description = "By what networks are compared: degrees, as in Discourse Network Analyzer, or the laplacian"
                    + " that it means.")
    private Backbone.Spectrum spectrum;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The beginning of all chances, of annealing and of label-propagation: the same seed gives the"
                    + " same result; without it, ${DEFAULT-VALUE}.")
    private long seed;

    boolean isWanted() {
        return kind != null;
    }

    long seed() {
        return seed;
    }

    /**
     * Finds the backbone.
     *
     * @param settings of a one-mode network
     * @throws IllegalArgumentException if there are too few concepts, or the settings do not go together
     */
    Results of(Events events, NetworkSettings settings) {
        Evidence evidence = Networks.of(events, settings).evidence();
        if (kind == Kind.NESTED) {
            return nested(Backbone.nested(events, settings, spectrum), evidence);
        }
        BackboneSearch how = new BackboneSearch(spectrum, search, iterations, seed);
        return set(
                kind == Kind.FIXED
                        ? BackboneSet.fixed(events, settings, how, size)
                        : BackboneSet.penalized(events, settings, how, penalty),
                evidence);
    }

    private Results nested(Backbone backbone, Evidence evidence) {
        Results results = Results.overview(
                        "backbone", Column.named("number", "concept", "backbone_loss", "redundant_loss", "events"))
                .fact("kind", Cell.of("nested"))
                .fact("spectrum", Cell.of(Words.word(spectrum)))
                .fact("events", Cell.of(backbone.full()));
        for (Backbone.Step step : backbone.steps()) {
            results.row(
                    evidence.on(step.concept()),
                    Cell.of(step.number()),
                    Cell.of(step.concept()),
                    new Cell.Fraction(step.backboneLoss(), DECIMALS),
                    new Cell.Fraction(step.redundantLoss(), DECIMALS),
                    Cell.of(step.events()));
        }
        return results;
    }

    private Results set(BackboneSet set, Evidence evidence) {
        Results results = Results.overview(
                        "backbone", Column.named("part", "concept", "backbone_loss", "redundant_loss", "events"))
                .fact("kind", Cell.of(kind == Kind.FIXED ? "fixed" : "penalty"))
                .fact("spectrum", Cell.of(Words.word(spectrum)))
                .fact("search", Cell.of(Words.word(search)))
                .fact("events", Cell.of(set.full()));
        set.backbone().forEach(concept -> row(results, set, "backbone", concept, evidence));
        set.redundant().forEach(concept -> row(results, set, "redundant", concept, evidence));
        return results;
    }

    private static void row(Results results, BackboneSet set, String part, String concept, Evidence evidence) {
        results.row(
                evidence.on(concept),
                Cell.of(part),
                Cell.of(concept),
                new Cell.Fraction(set.backboneLoss(), DECIMALS),
                new Cell.Fraction(set.redundantLoss(), DECIMALS),
                Cell.of(part.equals("backbone") ? set.events() : set.full() - set.events()));
    }
}
