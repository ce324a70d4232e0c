package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which concepts carry a one-mode network, and which could be left out with little change (Leifeld, "Discourse network backbones"): the
 * concept whose loss changes the network least is left out, again and again. {@link BackboneSet} has the sets that need not lie in each other.
 *
 * @param steps the concepts in the order in which they are left out
 * @param full how many events the whole network has
 */
public record Backbone(List<Step> steps, int full) {

    /** Copies the steps. */
    public Backbone {
        steps = List.copyOf(steps);
    }

    /**
     * One concept less.
     *
     * @param number counts from 1
     * @param concept the concept that is left out
     * @param backboneLoss how far the network of what is left is from the whole one, from 0 to 2
     * @param redundantLoss how far the network of what was left out is from the whole one
     * @param events how many events the network of what is left has
     */
    public record Step(int number, String concept, double backboneLoss, double redundantLoss, int events) {}

    /** What two networks are compared by. */
    public enum Spectrum {
        /**
         * The sums of the rows, sorted. Discourse Network Analyzer calls them the eigenvalues of the Laplacian, which they are not, as it
         * forgets to subtract the matrix from its degrees.
         */
        DEGREES,
        /** The eigenvalues of the Laplacian. Corrects {@link #DEGREES}. */
        LAPLACIAN
    }

    /**
     * Leaves out concept by concept. Those that lose the same go together, in the order of their names.
     *
     * <p>Its work grows with the square of the concepts times that of making the network, and with {@link Spectrum#LAPLACIAN} with the cube of
     * the nodes: it is for tens of concepts. With {@link Spectrum#DEGREES}, up to 4,096 nodes, and figures that are added up over the concepts (a qualifier that
     * is a scale, or none; not normalized, by {@link Normalization#AVERAGE} or {@link Normalization#COSINE}), making one costs no more than to look at each pair.
     *
     * @param settings of a one-mode network; without other wishes, Discourse Network Analyzer subtracts and takes the average
     * @throws IllegalArgumentException if the settings are not of a one-mode network, or as {@link Networks#of} does
     */
    public static Backbone nested(Events events, NetworkSettings settings, Spectrum spectrum) {
        return nested(new BackboneLoss(events, settings, spectrum));
    }

    /** Leaves out concept by concept. */
    static Backbone nested(BackboneLoss loss) {
        List<Step> steps = new ArrayList<>();
        BitSet left = loss.all();
        BitSet gone = new BitSet();
        while (!left.isEmpty()) {
            List<Integer> least = least(left, loss);
            for (int concept : least) {
                left.clear(concept);
                gone.set(concept);
            }
            for (int concept : least) {
                String name = loss.concepts().get(concept);
                steps.add(new Step(steps.size() + 1, name, loss.of(left), loss.of(gone), loss.events(left)));
            }
        }
        return new Backbone(steps, loss.size());
    }

    private static List<Integer> least(BitSet left, BackboneLoss loss) {
        double smallest = Double.POSITIVE_INFINITY;
        List<Integer> least = new ArrayList<>();
        int[] concepts = left.stream().toArray();
        double[] losses = loss.withoutEach(left);
        for (int i = 0; i < concepts.length; i++) {
            double lost = losses[i];
            // Sums in another order differ in the last digits, which must not decide.
            if (lost < smallest - BackboneSet.SAME) {
                least.clear();
                smallest = lost;
            }
            if (Math.abs(lost - smallest) <= BackboneSet.SAME) {
                least.add(concepts[i]);
            }
        }
        return least;
    }
}
