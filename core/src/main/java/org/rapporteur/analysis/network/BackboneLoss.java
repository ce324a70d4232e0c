package org.rapporteur.analysis.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
        double[] candidate = spectrum(concepts);
        double loss = 0;
        for (int i = 0; i < whole.length; i++) {
            loss += Math.abs(whole[i] - candidate[i]);
        }
        if (known.size() < REMEMBERED) {
            known.put((BitSet) concepts.clone(), loss);
        }
        return loss;
    }

    /** Returns the spectrum of the network of some concepts: descending, and of sum 1 unless there is nothing. */
    private double[] spectrum(BitSet concepts) {
        Matrix matrix = Networks.matrix(counts.only(concepts), coded, false);
        double[] values = spectrum == Backbone.Spectrum.DEGREES ? degrees(matrix) : Eigenvalues.ofLaplacian(matrix);
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
