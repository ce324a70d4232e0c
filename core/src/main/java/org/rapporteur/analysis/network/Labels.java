package org.rapporteur.analysis.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Groups nodes by labels that go from neighbour to neighbour.
 *
 * <p>U. N. Raghavan, R. Albert and S. Kumara, Near linear time algorithm to detect community structures in large-scale networks, 2007. Ties
 * have no weight. Who has none keeps a label of their own.
 */
final class Labels {

    /** So many times each node takes another label at most, as it need not come to an end. */
    private static final int PASSES = 100;

    private final Ties ties;
    private final Random random;

    /** The label of each node. */
    private final int[] label;

    /** How many neighbours of the node in hand have each label; all 0 between two nodes. */
    private final int[] count;

    /** The labels of its neighbours, each once, in the order of the neighbours. */
    private final int[] near;

    Labels(Ties ties, long seed) {
        this.ties = ties;
        random = new Random(seed);
        label = IntStream.range(0, ties.nodes()).toArray();
        count = new int[ties.nodes()];
        near = new int[ties.nodes()];
    }

    /** Returns the groups; those of one label that are not tied to each other are several. */
    List<Set<Integer>> clusters() {
        List<Integer> order = IntStream.range(0, ties.nodes()).boxed().collect(Collectors.toList());
        boolean isChanging = true;
        for (int pass = 0; pass < PASSES && isChanging; pass++) {
            Collections.shuffle(order, random);
            order.forEach(this::update);
            isChanging = order.stream().anyMatch(node -> !isAmongMost(node));
        }
        List<Set<Integer>> clusters = new ArrayList<>();
        boolean[] isPlaced = new boolean[ties.nodes()];
        for (int node = 0; node < ties.nodes(); node++) {
            if (!isPlaced[node]) {
                clusters.add(tied(node, isPlaced));
            }
        }
        return clusters;
    }

    /** Gives a node the label that most of its neighbours have; of several one by chance. */
    private void update(int node) {
        int size = count(node);
        int most = 0;
        int best = 0;
        for (int i = 0; i < size; i++) {
            if (count[near[i]] > most) {
                most = count[near[i]];
                best = 0;
            }
            if (count[near[i]] == most) {
                // Those that have most stand first.
                int other = near[best];
                near[best++] = near[i];
                near[i] = other;
            }
        }
        if (size > 0) {
            label[node] = near[random.nextInt(best)];
        }
        clear(size);
    }

    private boolean isAmongMost(int node) {
        int size = count(node);
        int own = count[label[node]];
        boolean isAmong = true;
        for (int i = 0; i < size; i++) {
            isAmong &= count[near[i]] <= own;
        }
        clear(size);
        return isAmong;
    }

    /** Counts the labels of a node's neighbours and returns how many there are. */
    private int count(int node) {
        int[] size = {0};
        ties.neighbours(node).forEach(other -> {
            if (count[label[other]]++ == 0) {
                near[size[0]++] = label[other];
            }
        });
        return size[0];
    }

    private void clear(int size) {
        for (int i = 0; i < size; i++) {
            count[near[i]] = 0;
        }
    }

    private Set<Integer> tied(int first, boolean[] isPlaced) {
        Set<Integer> cluster = new TreeSet<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(first));
        isPlaced[first] = true;
        while (!next.isEmpty()) {
            int node = next.remove();
            cluster.add(node);
            ties.neighbours(node)
                    .filter(other -> label[other] == label[node] && !isPlaced[other])
                    .forEach(other -> {
                        isPlaced[other] = true;
                        next.add(other);
                    });
        }
        return cluster;
    }
}
