package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.rapporteur.model.StatementId;

/**
 * How far a debate is split into groups of about the same size that agree within and disagree between (after Leifeld and Fisher 2025, as
 * Discourse Network Analyzer 3.1.2 measures it).
 *
 * @param period from when to when; nothing if there was no event
 * @param events how many events there are
 * @param score the largest score that was found; of no ties, or no more nodes than groups, 0
 * @param groups the groups that give it, each and all by their labels; none if nothing can be split
 * @param statements those of the period, by time
 */
public record Polarization(
        Optional<Period> period, int events, double score, List<List<String>> groups, List<StatementId> statements) {

    private static final int STARTS = 20;

    /** Copies the groups. */
    public Polarization {
        groups = groups.stream().map(List::copyOf).toList();
        statements = List.copyOf(statements);
    }

    /** What is taken for congruence and conflict in a moving window. */
    public enum Ties {
        /** Congruence and conflict. */
        BOTH,
        /**
         * The difference of the two for either, as Discourse Network Analyzer 3.1.2 does. Together with it, take a window that overhangs and excludes
         * its ends.
         */
        DIFFERENCE
    }

    /**
     * Finds the groups with the largest score. The distance is the sum, over all pairs, of how far congruence and conflict are from what is
     * expected, divided by twice all congruence and conflict; the fit is 1 less it. Between groups no congruence is expected, and within them no conflict. Both are normalized by average.
     *
     * <p>It need not find the best of all. Its work grows with the cube of the nodes: it is for some hundred.
     *
     * @param settings of a one-mode network with a qualifier; the aggregation and normalization are of no meaning
     * @throws IllegalArgumentException if the settings are not of a one-mode network, or as {@link Networks#of} does
     */
    public static Polarization of(Events events, NetworkSettings settings, PolarizationSettings how) {
        NetworkSettings average = average(settings);
        Network congruence = Networks.of(events, average.with(Aggregation.CONGRUENCE));
        Network conflict = Networks.of(events, average.with(Aggregation.CONFLICT));
        return of(congruence, conflict, how, new Random(how.seed()));
    }

    /**
     * Finds the groups of each step of a moving window, by time. Who says nothing in a window is in none of its groups.
     *
     * @param settings of a one-mode network with a qualifier; the aggregation and normalization are of no meaning
     * @throws IllegalArgumentException if the settings are not of a one-mode network, or as {@link MovingWindows#each} does
     */
    public static List<Polarization> each(
            Events events, NetworkSettings settings, Window window, Ties ties, PolarizationSettings how) {
        NetworkSettings average = average(settings)
                .with(ties == Ties.DIFFERENCE ? Aggregation.SUBTRACT : Aggregation.CONGRUENCE_AND_CONFLICT);
        Random seeds = new Random(how.seed());
        List<Polarization> found = new ArrayList<>();
        List<Network> held = new ArrayList<>();
        MovingWindows.eachPresent(events, average, window, network -> {
            held.add(network);
            if (ties == Ties.DIFFERENCE || held.size() == 2) {
                found.add(of(held.get(0), network, how, new Random(seeds.nextLong())));
                held.clear();
            }
        });
        return List.copyOf(found);
    }

    private static NetworkSettings average(NetworkSettings settings) {
        if (settings.mode() != Mode.ONE_MODE) {
            throw new IllegalArgumentException("Polarization is that of a one-mode network");
        }
        return settings.with(Normalization.AVERAGE);
    }

    private static Polarization of(Network congruence, Network conflict, PolarizationSettings how, Random random) {
        Split split = new Split(congruence.matrix(), conflict.matrix(), how.groups(), how.measure());
        List<StatementId> statements = congruence.evidence().all();
        if (split.isEmpty()) {
            return new Polarization(congruence.period(), congruence.events(), 0, List.of(), statements);
        }
        int[] best = groups(split, how, random);
        return new Polarization(
                congruence.period(), congruence.events(), split.score(best), split.named(best), statements);
    }

    private static int[] groups(Split split, PolarizationSettings how, Random random) {
        return switch (how.algorithm()) {
            case GREEDY -> climbed(split, random);
            case GREEDY_RESTARTS -> {
                int[][] found = new int[STARTS][];
                Arrays.setAll(found, i -> climbed(split, random));
                yield Arrays.stream(found)
                        .max(Comparator.comparingDouble(split::score))
                        .orElseThrow();
            }
            case GENETIC -> new Breeder(split, how.breeding(), false, random).run();
            case GENETIC_CORRECTED -> new Breeder(split, how.breeding(), true, random).run();
        };
    }

    private static int[] climbed(Split split, Random random) {
        int[] groups = split.begin(random);
        split.climb(groups);
        return groups;
    }
}
