package org.rapporteur.analysis.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.analysis.network.PolarizationSettings.Breeding;

/**
 * The genetic algorithm: the best divisions into groups live on, and others are bred from two, of which the better are the likelier parents. For one
 * search; not for several threads.
 */
final class Breeder {

    /** So many times in a row all have to be alike, to two decimals, before it ends. */
    private static final int STILL = 10;

    private final Split split;
    private final Breeding breeding;
    private final boolean isCorrected;
    private final Random random;

    Breeder(Split split, Breeding breeding, boolean isCorrected, Random random) {
        this.split = split;
        this.breeding = breeding;
        this.isCorrected = isCorrected;
        this.random = random;
    }

    /** Returns the best groups that were bred. */
    int[] run() {
        List<int[]> parents = new ArrayList<>();
        for (int i = 0; i < breeding.parents(); i++) {
            parents.add(split.begin(random));
        }
        Deque<List<Long>> before = new ArrayDeque<>();
        for (int i = 0; i < breeding.iterations(); i++) {
            double[] scores = parents.stream().mapToDouble(split::score).toArray();
            List<Long> alike = rounded(scores);
            boolean isOver = i >= STILL && isEven(alike) && before.stream().allMatch(alike::equals);
            if (isOver) {
                break;
            }
            before.addLast(alike);
            if (before.size() > STILL) {
                before.removeFirst();
            }
            parents = next(parents, scores);
        }
        return parents.stream()
                .max(Comparator.comparingDouble(split::score))
                .orElseThrow()
                .clone();
    }

    /** Returns the highest score, the mean and the sum of the distances from it, in hundredths. */
    private static List<Long> rounded(double[] scores) {
        double mean = Arrays.stream(scores).average().orElse(0);
        double spread =
                Arrays.stream(scores).map(score -> Math.abs(score - mean)).sum() / Math.sqrt(scores.length);
        return List.of(
                Math.round(Arrays.stream(scores).max().orElse(0) * 100),
                Math.round(mean * 100),
                Math.round(spread * 100));
    }

    private static boolean isEven(List<Long> alike) {
        return alike.get(0).equals(alike.get(1)) && alike.get(2) == 0;
    }

    private List<int[]> next(List<int[]> parents, double[] scores) {
        int elite = Math.max(1, (int) Math.round(breeding.elite() * parents.size()));
        List<int[]> children = new ArrayList<>();
        IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(elite)
                .sorted()
                .forEach(i -> children.add(parents.get(i)));
        double[] wheel = wheel(scores);
        while (children.size() < parents.size()) {
            int one = spin(wheel);
            int other = one;
            while (other == one) {
                other = random.nextDouble() <= 0.5 ? spin(wheel) : random.nextInt(wheel.length);
            }
            int[] child = cross(parents.get(one), parents.get(other));
            if (isCorrected) {
                mutate(child);
            }
            children.add(child);
        }
        return children;
    }

    /** Returns how likely each is to be a parent, up to and with itself; those below 0 lift all. */
    private static double[] wheel(double[] scores) {
        double least = Math.min(0, Arrays.stream(scores).min().orElse(0));
        double[] wheel = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += scores[i] - least;
            wheel[i] = sum;
        }
        if (sum == 0) {
            Arrays.setAll(wheel, i -> i + 1.0);
        }
        return wheel;
    }

    private int spin(double[] wheel) {
        double stop = random.nextDouble() * wheel[wheel.length - 1];
        int at = 0;
        while (at < wheel.length - 1 && wheel[at] < stop) {
            at++;
        }
        return at;
    }

    /** Returns groups of which each node has the one or the other parent's, and which have their sizes again. */
    private int[] cross(int[] one, int[] other) {
        int[] renamed = renaming(one, other);
        int[] child = new int[one.length];
        for (int i = 0; i < child.length; i++) {
            child[i] = random.nextBoolean() ? renamed[one[i]] : other[i];
        }
        balance(child);
        return child;
    }

    /** Returns which group of the other each group of the one is, by the nodes that they have in common: the first group chooses first. */
    private int[] renaming(int[] one, int[] other) {
        int count = split.groups();
        int[][] shared = new int[count][count];
        for (int i = 0; i < one.length; i++) {
            shared[one[i]][other[i]]++;
        }
        int[] renamed = new int[count];
        boolean[] isTaken = new boolean[count];
        for (int group = 0; group < count; group++) {
            int[] row = shared[group];
            int[] order = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> -row[i]))
                    .mapToInt(i -> i)
                    .toArray();
            // The other program takes the rank of a group for the group that has the rank.
            int[] choice = isCorrected ? order : inverse(order);
            renamed[group] = Arrays.stream(choice)
                    .filter(each -> !isTaken[each])
                    .findFirst()
                    .orElseThrow();
            isTaken[renamed[group]] = true;
        }
        return renamed;
    }

    private static int[] inverse(int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return inverse;
    }

    /** Moves the first nodes of groups that are too large into the first groups that are too small. */
    private void balance(int[] groups) {
        int[] size = split.sizes();
        for (int group : groups) {
            size[group]--;
        }
        for (int group = 0; group < size.length; group++) {
            for (int i = 0; i < groups.length && size[group] < 0; i++) {
                if (groups[i] == group) {
                    int small = IntStream.range(0, size.length)
                            .filter(each -> size[each] > 0)
                            .findFirst()
                            .orElseThrow();
                    groups[i] = small;
                    size[small]--;
                    size[group]++;
                }
            }
        }
    }

    /** Lets a share of the nodes change places with others of another group. */
    private void mutate(int[] groups) {
        long pairs = Math.round(breeding.mutation() * groups.length / 2.0);
        Set<Integer> moved = new HashSet<>();
        for (long i = 0; i < pairs; i++) {
            int one = random.nextInt(groups.length);
            int other = random.nextInt(groups.length);
            if (groups[one] != groups[other] && moved.add(one) && moved.add(other)) {
                Split.exchange(groups, one, other);
            }
        }
    }
}
