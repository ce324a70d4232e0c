package org.rapporteur.analysis.network;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a network for each step of a window that moves over the time of the events. */
public final class MovingWindows {

    /** So many windows at most: more are a mistake in the unit. */
    public static final int MOST = 100_000;

    private final CodedEvents events;
    private final Window window;
    private final boolean hasAll;
    private final LocalDateTime[] times;

    private MovingWindows(CodedEvents events, Window window, boolean hasAll) {
        this.events = events;
        this.window = window;
        this.hasAll = hasAll;
        this.times = events.events().stream().map(Event::when).toArray(LocalDateTime[]::new);
    }

    /**
     * Returns a network for each step, by time. Each is kept; {@link #each} keeps none.
     *
     * @throws IllegalArgumentException as {@link #each} does
     */
    public static List<Network> all(Events events, NetworkSettings settings, Window window) {
        List<Network> networks = new ArrayList<>();
        each(events, settings, window, networks::add);
        return List.copyOf(networks);
    }

    /**
     * Makes a network for each step, by time. Events are chosen, and duplicates left out, before the window moves. A step counts only if the
     * window around it lies wholly in the period, unless the window overhangs; those without events count. With
     * {@link Aggregation#CONGRUENCE_AND_CONFLICT} each step makes two.
     *
     * <p>With a kernel, all nodes are in all networks; how much an event counts depends on how many whole units it is away; in one-mode networks
     * two events count by the root of the product of their weights, a node has a figure with itself, and {@link Normalization#AVERAGE} multiplies
     * by the sum, over all that either speaks of, of 2 / (events of the one + events of the other).
     *
     * @throws IllegalArgumentException if the events lack a variable, a qualifier is not of its type, there are more than {@link #MOST}
     *     steps, or the normalization is one that has no meaning with a kernel
     */
    public static void each(Events events, NetworkSettings settings, Window window, Consumer<Network> consumer) {
        if (window.kernel().isPresent()
                && (settings.normalization() == Normalization.JACCARD
                        || settings.normalization() == Normalization.COSINE)) {
            throw new IllegalArgumentException("With a kernel, " + NetworkSettings.word(settings.normalization())
                    + " has no meaning; take no, average or cosine-similarity");
        }
        boolean hasAll = window.kernel().isPresent() || settings.selection().hasIsolates();
        new MovingWindows(new CodedEvents(events, settings), window, hasAll).move(consumer);
    }

    /** Makes a network for each step as {@link #each} does, whose nodes are only those of its events, also with a kernel. */
    static void eachPresent(Events events, NetworkSettings settings, Window window, Consumer<Network> consumer) {
        new MovingWindows(new CodedEvents(events, settings), window, false).move(consumer);
    }

    private void move(Consumer<Network> consumer) {
        if (window.unit() == Window.Unit.EVENTS) {
            moveByEvents(consumer);
            return;
        }
        Optional<Period> period = events.period();
        if (period.isEmpty()) {
            return;
        }
        LocalDateTime first = period.get().start();
        LocalDateTime last = period.get().stop();
        long steps = window.unit().between(first, last);
        if (steps > MOST) {
            throw new IllegalArgumentException(
                    "A window would move by " + steps + " steps, which is more than " + MOST + "; take a larger unit");
        }
        for (long step = 0; step <= steps; step++) {
            LocalDateTime mid = window.unit().plus(first, step);
            Period around = new Period(
                    window.unit().plus(mid, -window.half()), mid, window.unit().plus(mid, window.half()));
            boolean isWithin = !around.start().isBefore(first) && !around.stop().isAfter(last);
            if (isWithin || window.overhangs()) {
                make(around, period.get(), consumer);
            }
        }
    }

    /** Makes the network of a window, which the period cuts. */
    private void make(Period around, Period period, Consumer<Network> consumer) {
        if (window.kernel().filter(Kernel::isEndless).isPresent()) {
            networks(new Period(period.start(), around.mid(), period.stop()), 0, times.length, consumer);
            return;
        }
        LocalDateTime start = around.start().isBefore(period.start()) ? period.start() : around.start();
        LocalDateTime stop = around.stop().isAfter(period.stop()) ? period.stop() : around.stop();
        int from = window.excludesEnds() ? firstAfter(start) : firstFrom(start);
        int to = window.excludesEnds() ? firstFrom(stop) : firstAfter(stop);
        networks(new Period(start, around.mid(), stop), from, Math.max(from, to), consumer);
    }

    private void moveByEvents(Consumer<Network> consumer) {
        if (times.length > MOST) {
            throw new IllegalArgumentException("A window would move by " + times.length + " events, which is more than "
                    + MOST + "; take a unit of time");
        }
        for (int mid = window.half(); mid + window.half() < times.length; mid++) {
            int from = mid - window.half();
            int last = mid + window.half();
            networks(new Period(times[from], times[mid], times[last]), from, last + 1, consumer);
        }
    }

    /** Returns the place of the first event at {@code when} or later. */
    private int firstFrom(LocalDateTime when) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle].isBefore(when)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstAfter(LocalDateTime when) {
        return firstFrom(when.plusNanos(1));
    }

    private void networks(Period period, int from, int to, Consumer<Network> consumer) {
        if (events.settings().aggregation() == Aggregation.CONGRUENCE_AND_CONFLICT) {
            consumer.accept(network(events.with(Aggregation.CONGRUENCE), period, from, to));
            consumer.accept(network(events.with(Aggregation.CONFLICT), period, from, to));
        } else {
            consumer.accept(network(events, period, from, to));
        }
    }

    private Network network(CodedEvents coded, Period period, int from, int to) {
        Counts counts = new Counts(coded, from, to, weights(period.mid(), from, to), hasAll);
        Matrix matrix = Networks.matrix(counts, coded, window.kernel().isPresent());
        return new Network(Optional.of(period), matrix, coded, from, to);
    }

    private double[] weights(LocalDateTime mid, int from, int to) {
        double[] weights = new double[to - from];
        Arrays.fill(weights, 1);
        window.kernel().ifPresent(kernel -> {
            boolean isOneMode = events.settings().mode() == Mode.ONE_MODE;
            for (int i = 0; i < weights.length; i++) {
                double distance = (double) window.unit().between(times[from + i], mid) / window.half();
                double weight = kernel.weight(distance);
                weights[i] = isOneMode ? Math.sqrt(weight) : weight;
            }
        });
        return weights;
    }
}
