package org.rapporteur.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws how often codes are right at each confidence: {@code ReliabilityDiagram DUMP.tsv OUT.svg}, of what {@code CodingFigures dump=}
 * wrote. Prints the same as a table in Markdown, with the expected calibration error (Guo et al. 2017).
 */
final class ReliabilityDiagram {

    private static final int BINS = 10;
    private static final int SIZE = 360;
    private static final int MARGIN = 40;
    private static final List<String> COLOURS = List.of("#1b6ca8", "#b5532a", "#6a4c93", "#2a7f62", "#8a6d00");

    private ReliabilityDiagram() {}

    /** Codes of like confidence. */
    private static final class Bin {
        private int count;
        private int right;
        private double sum;

        double share() {
            return right / (double) count;
        }

        double mean() {
            return sum / count;
        }
    }

    public static void main(String[] args) throws IOException {
        Map<String, List<Bin>> fields = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("gold")) {
                double confidence = Double.parseDouble(cells[1]);
                Bin bin = fields.computeIfAbsent(cells[0], field -> bins())
                        .get(Math.min(BINS - 1, (int) (confidence * BINS)));
                bin.count++;
                bin.right += Integer.parseInt(cells[2]);
                bin.sum += confidence;
            }
        }
        Files.writeString(Path.of(args[1]), svg(fields), StandardCharsets.UTF_8);
        print(fields, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private static List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new Bin());
        }
        return bins;
    }

    private static void print(Map<String, List<Bin>> fields, PrintStream out) {
        out.println("| confidence | " + String.join(" | ", fields.keySet()) + " |");
        out.println("| --- |" + " ---: |".repeat(fields.size()));
        for (int i = 0; i < BINS; i++) {
            List<String> cells = new ArrayList<>();
            for (List<Bin> bins : fields.values()) {
                Bin bin = bins.get(i);
                cells.add(bin.count == 0 ? "" : format("%.0f %% of %d", 100 * bin.share(), bin.count));
            }
            out.println(format("| %.1f to %.1f | ", i / (double) BINS, (i + 1) / (double) BINS)
                    + String.join(" | ", cells) + " |");
        }
        List<String> errors = new ArrayList<>();
        for (List<Bin> bins : fields.values()) {
            int all = bins.stream().mapToInt(bin -> bin.count).sum();
            errors.add(format(
                    "%.3f",
                    bins.stream()
                            .filter(bin -> bin.count > 0)
                            .mapToDouble(bin -> bin.count * Math.abs(bin.share() - bin.mean()) / all)
                            .sum()));
        }
        out.println("| expected calibration error | " + String.join(" | ", errors) + " |");
    }

    private static String svg(Map<String, List<Bin>> fields) {
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n"
                        + "<title>Reliability diagram</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                SIZE + 3 * MARGIN + 40, SIZE + 2 * MARGIN));
        svg.append(format(
                "<path d=\"M%d %d h%d M%d %d v-%d\" stroke=\"#444\" fill=\"none\"/>%n",
                MARGIN, at(0), SIZE, MARGIN, at(0), SIZE));
        svg.append(format(
                "<path d=\"M%d %d L%d %d\" stroke=\"#aaa\" stroke-dasharray=\"4 4\"/>%n",
                MARGIN, at(0), MARGIN + SIZE, at(1)));
        for (int i = 0; i <= BINS; i += 2) {
            double share = i / (double) BINS;
            svg.append(format(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%.1f</text>%n", x(share), at(0) + 15, share));
            svg.append(format(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.1f</text>%n", MARGIN - 5, at(share) + 4, share));
        }
        svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">confidence</text>%n", x(0.5), at(0) + 32));
        svg.append(format(
                "<text x=\"12\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 12 %d)\">share that is right</text>%n",
                at(0.5), at(0.5)));
        int n = 0;
        for (Map.Entry<String, List<Bin>> field : fields.entrySet()) {
            String colour = COLOURS.get(n % COLOURS.size());
            StringBuilder line = new StringBuilder();
            for (Bin bin : field.getValue()) {
                if (bin.count > 0) {
                    line.append(line.isEmpty() ? "M" : " L")
                            .append(x(bin.mean()))
                            .append(' ')
                            .append(at(bin.share()));
                    svg.append(format(
                            "<circle cx=\"%d\" cy=\"%d\" r=\"%.1f\" fill=\"%s\"><title>%s: %d of %d</title></circle>%n",
                            x(bin.mean()),
                            at(bin.share()),
                            1.5 + Math.log10(bin.count),
                            colour,
                            field.getKey(),
                            bin.right,
                            bin.count));
                }
            }
            svg.append(format("<path d=\"%s\" stroke=\"%s\" fill=\"none\"/>%n", line, colour));
            svg.append(format(
                    "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                    MARGIN + SIZE + 10, MARGIN + 16 * n + 10, colour, field.getKey()));
            n++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static int x(double share) {
        return (int) Math.round(MARGIN + share * SIZE);
    }

    private static int at(double share) {
        return (int) Math.round(MARGIN + SIZE - share * SIZE);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
