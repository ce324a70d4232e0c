package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rapporteur.analysis.network.Layout;
import org.rapporteur.export.WellFormed;

/** A network as a picture in grey: ties below 0 are dashed, nodes of the second variable are squares. */
final class NetworkPicture {

    /** More nodes than this no picture shows legibly; those with the most statements stay. */
    static final int MOST = 80;

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 800;
    private static final int MARGIN = 80;
    private static final int LONGEST_LABEL = 34;

    private NetworkPicture() {}

    /** Returns the picture as SVG. */
    static String svg(DrawnNetwork network) {
        List<Integer> shown = IntStream.range(0, network.nodes().size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> -network.nodes().get(i).statements())
                        .thenComparing(i -> i))
                .limit(MOST)
                .sorted()
                .toList();
        List<DrawnNetwork.Tie> ties = network.strongest().stream()
                .filter(tie -> shown.contains(tie.from()) && shown.contains(tie.to()))
                .toList();
        Layout layout = Layout.of(
                shown.size(),
                ties.stream()
                        .map(tie -> new Layout.Tie(shown.indexOf(tie.from()), shown.indexOf(tie.to())))
                        .toList());
        double strongest =
                ties.stream().mapToDouble(tie -> Math.abs(tie.weight())).max().orElse(1);
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        List<Layout.Place> places =
                layout.places().stream().map(NetworkPicture::onPage).toList();
        List<DrawnNetwork.Tie> weakestFirst = new ArrayList<>(ties);
        Collections.reverse(weakestFirst);
        for (DrawnNetwork.Tie tie : weakestFirst) {
            Layout.Place from = places.get(shown.indexOf(tie.from()));
            Layout.Place to = places.get(shown.indexOf(tie.to()));
            double share = Math.abs(tie.weight()) / strongest;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#%s\" stroke-width=\"%.1f\"%s/>%n",
                    from.x(),
                    from.y(),
                    to.x(),
                    to.y(),
                    tie.weight() < 0 ? "333" : "999",
                    1 + 5 * share,
                    tie.weight() < 0 ? " stroke-dasharray=\"6 5\"" : ""));
        }
        String first = network.nodes().isEmpty() ? "" : network.nodes().get(0).variable();
        for (int i = 0; i < shown.size(); i++) {
            node(svg, network.nodes().get(shown.get(i)), places.get(i), first);
        }
        legend(svg, network);
        return svg.append("</svg>\n").toString().replace("\r\n", "\n");
    }

    private static void legend(StringBuilder svg, DrawnNetwork network) {
        String squares = network.nodes().isEmpty()
                ? ""
                : network.nodes().get(network.nodes().size() - 1).variable();
        String circles = network.nodes().isEmpty() ? "" : network.nodes().get(0).variable();
        String nodes =
                circles.equals(squares) ? "circles: " + circles : "circles: " + circles + "; squares: " + squares;
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"10\" y=\"%d\" font-size=\"12\">%s; ties below 0 dashed; the wider, the stronger</text>%n",
                HEIGHT - 8,
                escaped(nodes)));
    }

    private static Layout.Place onPage(Layout.Place place) {
        return new Layout.Place(
                MARGIN + place.x() * (WIDTH - 2 * MARGIN), MARGIN / 2.0 + place.y() * (HEIGHT - 1.5 * MARGIN));
    }

    private static void node(StringBuilder svg, DrawnNetwork.Node node, Layout.Place at, String first) {
        double size = 5 + 2 * Math.sqrt(node.statements());
        if (node.variable().equals(first)) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#555\" stroke=\"white\"/>%n",
                    at.x(),
                    at.y(),
                    size));
        } else {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"white\" stroke=\"black\"/>%n",
                    at.x() - size,
                    at.y() - size,
                    2 * size,
                    2 * size));
        }
        String label =
                node.label() + node.group().map(group -> " (" + group + ")").orElse("");
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" stroke=\"white\" stroke-width=\"4\""
                        + " paint-order=\"stroke\">%s</text>%n",
                at.x(),
                at.y() - size - 4,
                escaped(Columns.cut(Printable.line(label), LONGEST_LABEL))));
    }

    private static String escaped(String text) {
        return WellFormed.forXml(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
