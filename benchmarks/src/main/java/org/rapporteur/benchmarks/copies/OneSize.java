package org.rapporteur.benchmarks.copies;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.benchmarks.Gauge;
import org.rapporteur.copies.Copies;
import org.rapporteur.copies.CopyGroup;
import org.rapporteur.copies.CopySettings;
import org.rapporteur.copies.Print;

/** Finds copies among so many texts in a process of its own, and says what it took. */
public final class OneSize {

    private OneSize() {}

    /**
     * Measures.
     *
     * @param args how many texts
     */
    public static void main(String[] args) {
        int size = Integer.parseInt(args[0]);
        MadeTexts texts = new MadeTexts(size);
        double made = seconds(() -> IntStream.range(0, size).parallel().forEach(texts::text));
        Object[] found = new Object[2];
        double printed = seconds(() -> found[0] = IntStream.range(0, size)
                .parallel()
                .mapToObj(number -> Print.of(texts.text(number)))
                .toList());
        @SuppressWarnings("unchecked") // As it was put there.
        List<Print> prints = (List<Print>) found[0];
        double grouped = seconds(() -> found[1] = Copies.of(prints, texts::text, CopySettings.USUAL));
        @SuppressWarnings("unchecked") // As it was put there.
        List<CopyGroup> groups = (List<CopyGroup>) found[1];
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
        System.err.printf(
                Locale.ROOT,
                "measured\t%d\t%.1f\t%.1f\t%d\t%d\t%.4f\t%.4f%n",
                size,
                Math.max(0, printed - made),
                grouped,
                peak,
                groups.size(),
                recall(groups, texts, size),
                precision(groups, texts));
    }

    private static double seconds(Runnable work) {
        double before = Gauge.cpuSeconds();
        work.run();
        return Gauge.cpuSeconds() - before;
    }

    private static double recall(List<CopyGroup> groups, MadeTexts texts, int size) {
        Set<Long> pairs = new HashSet<>();
        for (CopyGroup group : groups) {
            pairs.add(pair(group.origin(), group.origin()));
            group.copies().forEach(copy -> pairs.add(pair(texts.source(group.origin()), copy.article())));
        }
        int[] copies = IntStream.range(0, size)
                .filter(number -> texts.source(number) != number)
                .toArray();
        return (double) IntStream.of(copies)
                        .filter(copy ->
                                pairs.contains(pair(texts.source(copy), copy)) || pairs.contains(pair(copy, copy)))
                        .count()
                / copies.length;
    }

    private static long pair(int one, int other) {
        return ((long) one << 32) | other;
    }

    private static double precision(List<CopyGroup> groups, MadeTexts texts) {
        long right = 0;
        long all = 0;
        for (CopyGroup group : groups) {
            int source = texts.source(group.origin());
            right += group.copies().stream()
                    .filter(copy -> texts.source(copy.article()) == source)
                    .count();
            all += group.copies().size();
        }
        return all == 0 ? 1 : (double) right / all;
    }
}
