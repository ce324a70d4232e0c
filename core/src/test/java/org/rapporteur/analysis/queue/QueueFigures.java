package org.rapporteur.analysis.queue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.rapporteur.analysis.MillionStatements;
import org.rapporteur.analysis.Said;

/** Measures how long a million statements take to be ranked. Run by hand. */
final class QueueFigures {

    private QueueFigures() {}

    /** Prints how long each of five runs takes, and for how long the processor was at it, which other programs do not lengthen much. */
    public static void main(String[] args) {
        Random random = new Random(3);
        List<Said> said = MillionStatements.said(1_000_000);
        List<Candidate> all = said.stream()
                .map(each -> new Candidate(each, random.nextDouble(), Candidate.State.OPEN))
                .toList();
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int ranked = ReviewOrder.of(all, 1000).size();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
            System.out.println(ranked + " of a million statements in " + (System.nanoTime() - start) / 1_000_000
                    + " ms, of which the processor worked " + used / 1_000_000 + " ms");
        }
    }
}
