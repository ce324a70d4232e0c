package org.rapporteur.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Watches in which room of the program its threads work, by looking at their stacks a hundred times a second.
 *
 * <p>From outside, so that no stage carries a stopwatch. A look counts for the innermost room on the stack; a thread in none
 * is idle or does the benchmark's own work, and does not count.
 */
final class Stages implements AutoCloseable {

    private static final String MARK = "stage ";

    private static final String CODING = "org.rapporteur.coding.";

    private static final long PAUSE_MILLIS = 10;

    private static final Map<String, String> ROOMS = rooms();

    private final Map<String, Long> looks = new LinkedHashMap<>();

    private final Thread watcher = new Thread(this::look, "stages");

    private volatile boolean over;

    private Stages() {
        ROOMS.values().forEach(stage -> looks.put(stage, 0L));
        watcher.setDaemon(true);
    }

    private static Map<String, String> rooms() {
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("org.rapporteur.ingest.", "ingest");
        rooms.put("org.rapporteur.inference.", "encode");
        rooms.put("org.rapporteur.extract.", "decode");
        rooms.put("org.rapporteur.resolve.", "resolve");
        rooms.put(CODING, "code");
        rooms.put("org.rapporteur.export.", "print");
        return rooms;
    }

    /** Returns a watch that has begun. */
    static Stages watch() {
        Stages stages = new Stages();
        stages.watcher.start();
        return stages;
    }

    /** Returns a line for each stage with its share of all looks, from 0 to 1. */
    synchronized List<String> lines() {
        long all =
                Math.max(1, looks.values().stream().mapToLong(Long::longValue).sum());
        List<String> lines = new ArrayList<>();
        looks.forEach((stage, count) ->
                lines.add(MARK + stage + " " + String.format(Locale.ROOT, "%.4f", count / (double) all)));
        return lines;
    }

    /** Returns the shares by stage from the lines that a child process printed. */
    static Map<String, Double> ofLines(List<String> lines) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith(MARK)) {
                String[] parts = line.split(" ", 3);
                shares.put(parts[1], Double.parseDouble(parts[2]));
            }
        }
        return shares;
    }

    @Override
    public void close() {
        over = true;
    }

    private void look() {
        while (!over) {
            Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
            synchronized (this) {
                stacks.forEach((thread, stack) -> {
                    if (thread.getState() == Thread.State.RUNNABLE) {
                        count(stack);
                    }
                });
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void count(StackTraceElement[] stack) {
        if (Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith(CODING))) {
            // What the models do for the coder is the coder's.
            looks.merge("code", 1L, Long::sum);
            return;
        }
        for (StackTraceElement frame : stack) {
            for (Map.Entry<String, String> room : ROOMS.entrySet()) {
                if (frame.getClassName().startsWith(room.getKey())) {
                    looks.merge(room.getValue(), 1L, Long::sum);
                    return;
                }
            }
        }
    }
}
