package org.rapporteur.benchmarks.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one page took, as it is gathered. Mutable; safe for use by several threads. */
final class Took {

    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.95;

    private final List<Double> times = Collections.synchronizedList(new ArrayList<>());
    private double firstSeconds;
    private double firstCpu;
    private double cpu = Double.NaN;
    private int sent;
    private int unpacked;

    void first(double seconds, double processor) {
        firstSeconds = seconds;
        firstCpu = processor;
    }

    void alone(double processorMs) {
        cpu = processorMs;
    }

    void weighs(int packed, int plain) {
        sent = Math.max(sent, packed);
        unpacked = Math.max(unpacked, plain);
    }

    void under(double ms) {
        times.add(ms);
    }

    /** Returns the seconds that passed when it was asked for the first time. */
    double firstSeconds() {
        return firstSeconds;
    }

    /** Returns the processor seconds that this took. */
    double firstCpu() {
        return firstCpu;
    }

    /** Returns the processor milliseconds that it takes once what it follows from is worked out. */
    double cpu() {
        return cpu;
    }

    /** Returns the bytes that are sent with all that belongs to the page, of the heaviest. */
    int sent() {
        return sent;
    }

    /** Returns the same, unpacked. */
    int unpacked() {
        return unpacked;
    }

    /** Returns how often it was asked for while others asked, too. */
    int count() {
        return times.size();
    }

    /** Returns in how many milliseconds half of the answers came. */
    double median() {
        return at(MEDIAN);
    }

    /** Returns in how many milliseconds 95 of 100 answers came. */
    double p95() {
        return at(MOST);
    }

    private double at(double share) {
        List<Double> sorted;
        synchronized (times) {
            sorted = times.stream().sorted().toList();
        }
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
}
