package org.rapporteur.analysis.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far the network of some concepts is from the network of all: the sum of the differences between their spectra, each of which adds up to 1.
 * Remembers what it has worked out; not for several threads.
 */
final class BackboneLoss {

    /** So many losses are remembered at most, so that a long search cannot fill the memory. */
    private static final int REMEMBERED = 100_000;

    private final CodedEvents coded;
    private final Backbone.Spectrum spectrum;
    private final Counts counts;
    private final double[] whole;
    private final Map<BitSet, Double> known = new HashMap<>();

    /** Two sets of concepts whose figures are at hand, as what is left and what was left out are asked for by turns; none if figures cannot be had so. */
    private final List<RunningDegrees> running;

    /**
     * Prepares.
     *
     * @throws IllegalArgumentException if the settings are not of a one-mode network, or as {@link Networks#of} does
     */
    BackboneLoss(Events events, NetworkSettings settings, Backbone.Spectrum spectrum) {
        if (settings.mode() != Mode.ONE_MODE) {
            throw new IllegalArgumentException("A backbone is that of a one-mode network");
        }
        this.coded = new CodedEvents(events, settings);
        this.spectrum = spectrum;
        double[] weights = new double[coded.size()];
        Arrays.fill(weights, 1);
        this.counts = new Counts(coded, 0, coded.size(), weights, true);
        this.running = spectrum == Backbone.Spectrum.DEGREES
                ? RunningDegrees.of(counts, coded.levels(), settings).stream()
                        .flatMap(one -> Stream.of(one, one.another()))
                        .toList()
                : List.of();
        this.whole = spectrum(all());
    }

    /** Returns the concepts, by name; a set names them by their places. */
    List<String> concepts() {
        return coded.columns(0, coded.size(), true).names();
    }

    /** Returns the set of all concepts. */
    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, concepts().size());
        return all;
    }

    /** Returns how many events there are. */
    int size() {
        return coded.size();
    }

    /** Returns how many events are on some concepts. */
    int events(BitSet concepts) {
        return (int) IntStream.range(0, coded.size())
                .filter(at -> concepts.get(coded.column(at)))
                .count();
    }

    /** Returns the loss of a network of some concepts, from 0 to 2. */
    double of(BitSet concepts) {
        Double remembered = known.get(concepts);
        if (remembered != null) {
            return remembered;
        }
        double loss = loss(spectrum(concepts));
        if (known.size() < REMEMBERED) {
            known.put((BitSet) concepts.clone(), loss);
        }
        return loss;
    }

    /** Returns the losses of a set without each of its concepts, in their order. */
    double[] withoutEach(BitSet concepts) {
        Optional<RunningDegrees> at = turned(concepts);
        return at.isPresent()
                ? concepts.stream()
                        .parallel()
                        .mapToDouble(concept -> loss(shares(at.get().without(concept))))
                        .toArray()
                : concepts.stream()
                        .mapToDouble(concept -> {
                            BitSet without = (BitSet) concepts.clone();
                            without.clear(concept);
                            return of(without);
                        })
                        .toArray();
    }

    private double loss(double[] candidate) {
        double loss = 0;
        for (int i = 0; i < whole.length; i++) {
            loss += Math.abs(whole[i] - candidate[i]);
        }
        return loss;
    }

    /** Returns what is nearest to some concepts, turned to them. */
    private Optional<RunningDegrees> turned(BitSet concepts) {
        Optional<RunningDegrees> nearest =
                running.stream().min(Comparator.comparingInt(each -> each.distance(concepts)));
        nearest.ifPresent(each -> each.turnTo(concepts));
        return nearest;
    }

    private double[] spectrum(BitSet concepts) {
        return shares(turned(concepts).map(RunningDegrees::degrees).orElseGet(() -> {
            Matrix matrix = Networks.matrix(counts.only(concepts), coded, false);
            return spectrum == Backbone.Spectrum.DEGREES ? degrees(matrix) : Eigenvalues.ofLaplacian(matrix);
        }));
    }

    /** Returns values, which are sorted by it, as a spectrum: descending, and of sum 1 unless there is nothing. */
    private static double[] shares(double[] values) {
        Arrays.sort(values);
        double sum = Arrays.stream(values).sum();
        double[] shares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            shares[i] = sum == 0 ? 0 : values[values.length - 1 - i] / sum;
        }
        return shares;
    }

    private static double[] degrees(Matrix matrix) {
        double[] degrees = new double[matrix.rows().size()];
        matrix.visit((row, column, figure) -> degrees[row] += Math.max(figure, 0));
        return degrees;
    }
}
