package org.rapporteur.analysis.network;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A set of concepts whose network is as near to the network of all as can be found (Leifeld, "Discourse network backbones").
 *
 * <p>Discourse Network Analyzer gives, beside the best set, the losses of the last set that it had taken, which may be another. Here they are those
 * of the set.
 *
 * @param backbone the concepts, by name
 * @param redundant all others, by name
 * @param backboneLoss how far the network of the backbone is from the whole one, from 0 to 2, without penalty
 * @param redundantLoss how far the network of the others is from the whole one
 * @param events how many events the network of the backbone has
 * @param full how many events the whole network has
 */
public record BackboneSet(
        List<String> backbone,
        List<String> redundant,
        double backboneLoss,
        double redundantLoss,
        int events,
        int full) {

    /** Losses that differ by less are the same; a fine can make them as small, so that a share of them counts where there is one. */
    static final double SAME = 1e-12;

    /** Copies the lists. */
    public BackboneSet {
        backbone = List.copyOf(backbone);
        redundant = List.copyOf(redundant);
    }

    /**
     * Finds the best set of some size.
     *
     * @param settings of a one-mode network; without other wishes, Discourse Network Analyzer subtracts and takes the average
     * @throws IllegalArgumentException if there are not more concepts than {@code size}, it is less than 1, or as {@link Networks#of} does
     */
    public static BackboneSet fixed(Events events, NetworkSettings settings, BackboneSearch search, int size) {
        BackboneLoss loss = new BackboneLoss(events, settings, search.spectrum());
        int concepts = concepts(loss);
        if (size < 1 || size >= concepts) {
            throw new IllegalArgumentException(
                    "A backbone has 1 to " + (concepts - 1) + " of " + concepts + " concepts and not " + size);
        }
        return of(loss, new Sets(concepts, size, size), loss::of, search);
    }

    /**
     * Finds the best set of any size, where the loss of a set is multiplied by exp(-penalty · the share of the concepts that it leaves out).
     *
     * @param settings of a one-mode network; without other wishes, Discourse Network Analyzer subtracts and takes the average
     * @param penalty of 0 or more: the more, the smaller the set
     * @throws IllegalArgumentException if there are less than 2 concepts, the penalty is below 0, or as {@link Networks#of} does
     */
    public static BackboneSet penalized(
            Events events, NetworkSettings settings, BackboneSearch search, double penalty) {
        BackboneLoss loss = new BackboneLoss(events, settings, search.spectrum());
        int concepts = concepts(loss);
        if (!(penalty >= 0 && penalty <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The penalty is 0 or more and not " + penalty);
        }
        ToDoubleFunction<BitSet> penalized =
                set -> loss.of(set) * Math.exp(-penalty * (concepts - set.cardinality()) / concepts);
        return of(loss, new Sets(concepts, 1, concepts - 1), penalized, search);
    }

    private static int concepts(BackboneLoss loss) {
        int concepts = loss.concepts().size();
        if (concepts < 2) {
            throw new IllegalArgumentException("A backbone is some of at least 2 concepts, and there are " + concepts);
        }
        return concepts;
    }

    private static BackboneSet of(
            BackboneLoss loss, Sets sets, ToDoubleFunction<BitSet> wanted, BackboneSearch search) {
        BitSet found = switch (search.method()) {
            case ANNEALING -> anneal(sets, wanted, search.iterations(), new Random(search.seed()));
            case GREEDY -> climb(sets, wanted, begin(loss, sets, wanted));
        };
        BitSet others = loss.all();
        others.andNot(found);
        return new BackboneSet(
                names(loss, found),
                names(loss, others),
                loss.of(found),
                loss.of(others),
                loss.events(found),
                loss.size());
    }

    private static List<String> names(BackboneLoss loss, BitSet set) {
        return set.stream().mapToObj(loss.concepts()::get).toList();
    }

    private static BitSet anneal(Sets sets, ToDoubleFunction<BitSet> loss, int iterations, Random random) {
        BitSet present = sets.any(random);
        BitSet best = present;
        double old = loss.applyAsDouble(present);
        double least = old;
        for (int i = 1; i <= iterations; i++) {
            double temperature = 1 - 1 / (1 + Math.exp(5 - 12.0 / iterations * i));
            BitSet candidate = sets.neighbour(present, random);
            double now = loss.applyAsDouble(candidate);
            if (now < old && now <= least) {
                best = candidate;
                least = now;
            }
            if (now < old || random.nextDouble() < Math.exp(old - now) * temperature) {
                present = candidate;
                old = now;
            }
        }
        return best;
    }

    /** Returns the best of the sets that the nested backbone passes through. */
    private static BitSet begin(BackboneLoss loss, Sets sets, ToDoubleFunction<BitSet> wanted) {
        BitSet left = loss.all();
        BitSet best = new BitSet();
        double least = Double.POSITIVE_INFINITY;
        for (Backbone.Step step : Backbone.nested(loss).steps()) {
            left.clear(loss.concepts().indexOf(step.concept()));
            if (sets.has(left) && wanted.applyAsDouble(left) < least * (1 - SAME)) {
                best = (BitSet) left.clone();
                least = wanted.applyAsDouble(left);
            }
        }
        return best;
    }

    private static BitSet climb(Sets sets, ToDoubleFunction<BitSet> loss, BitSet begin) {
        BitSet best = begin;
        double least = loss.applyAsDouble(begin);
        boolean isBetter = true;
        while (isBetter) {
            isBetter = false;
            for (BitSet candidate : sets.neighbours(best)) {
                double now = loss.applyAsDouble(candidate);
                if (now < least * (1 - SAME)) {
                    best = candidate;
                    least = now;
                    isBetter = true;
                }
            }
        }
        return best;
    }

    /**
     * The sets among which one is sought.
     *
     * @param concepts how many concepts there are
     * @param smallest how many a set has at least
     * @param largest how many a set has at most, less than all
     */
    private record Sets(int concepts, int smallest, int largest) {

        boolean has(BitSet set) {
            return set.cardinality() >= smallest && set.cardinality() <= largest;
        }

        /** Returns a random set of the smallest size. */
        BitSet any(Random random) {
            BitSet set = new BitSet();
            while (set.cardinality() < smallest) {
                set.set(random.nextInt(concepts));
            }
            return set;
        }

        /** Returns the set with a concept added, left out or exchanged, each as likely as the others if it may be. */
        BitSet neighbour(BitSet set, Random random) {
            boolean mayAdd = set.cardinality() < largest;
            boolean mayLeaveOut = set.cardinality() > smallest;
            int move = random.nextInt(1 + (mayAdd ? 1 : 0) + (mayLeaveOut ? 1 : 0));
            boolean adds = mayAdd && move == 1;
            boolean leavesOut = mayLeaveOut && move == (mayAdd ? 2 : 1);
            BitSet next = (BitSet) set.clone();
            if (!leavesOut) {
                int[] others =
                        IntStream.range(0, concepts).filter(i -> !set.get(i)).toArray();
                next.set(others[random.nextInt(others.length)]);
            }
            if (!adds) {
                int[] own = set.stream().toArray();
                next.clear(own[random.nextInt(own.length)]);
            }
            return next;
        }

        /** Returns all sets that differ by one concept added, left out or exchanged. */
        List<BitSet> neighbours(BitSet set) {
            return IntStream.range(0, concepts)
                    .boxed()
                    .flatMap(i -> IntStream.range(i, concepts).mapToObj(j -> flipped(set, i, j)))
                    .filter(next ->
                            has(next) && Math.abs(next.cardinality() - set.cardinality()) < 2 && !next.equals(set))
                    .toList();
        }

        private static BitSet flipped(BitSet set, int one, int other) {
            BitSet next = (BitSet) set.clone();
            next.flip(one);
            if (other != one) {
                next.flip(other);
            }
            return next;
        }
    }
}
