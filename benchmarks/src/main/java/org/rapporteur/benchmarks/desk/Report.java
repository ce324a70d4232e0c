package org.rapporteur.benchmarks.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that says what was measured, and marks what is more than was asked for. */
final class Report {

    private static final int PAGE_MS = 150;
    private static final int SEARCH_MS = 100;
    private static final int KIB = 300;
    private static final double BYTES = 1024;

    private final List<String> facts = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    void fact(String what, String value) {
        facts.add("| " + what + " | " + value + " |");
    }

    void pages(Map<String, Took> all) {
        all.forEach((name, took) -> pages.add(format(
                "| %s | %.1f; %.1f | %.1f | %d | %.0f | %s | %s | %.0f |",
                name,
                took.firstSeconds(),
                took.firstCpu(),
                took.cpu(),
                took.count(),
                took.median(),
                marked(took.p95(), name.startsWith("search") ? SEARCH_MS : PAGE_MS),
                marked(took.sent() / BYTES, KIB),
                took.unpacked() / BYTES)));
    }

    void after(String name, double seconds, double processor) {
        after.add(format("| %s | %.2f | %.2f |", name, seconds, processor));
    }

    private static String marked(double value, int most) {
        String words = format("%.0f", value);
        return value > most ? "**" + words + "**" : words;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("| | |");
        lines.add("| --- | ---: |");
        lines.addAll(facts);
        lines.add("");
        lines.add(
                "| page | the first time: s; CPU-s | CPU-ms, alone | asked | p50, ms | p95, ms | KiB sent | KiB unpacked |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        lines.addAll(pages);
        lines.add("");
        lines.add("| after one more review | s | CPU-s |");
        lines.add("| --- | ---: | ---: |");
        lines.addAll(after);
        return String.join("\n", lines) + "\n";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
