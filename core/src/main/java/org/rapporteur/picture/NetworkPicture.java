package org.rapporteur.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.analysis.network.DrawnNetwork;
import org.rapporteur.analysis.network.Layout;

/**
 * A network as a picture in grey: ties below 0 are dashed and dark, others grey; nodes of the second variable are squares. No name lies on another.
 */
public final class NetworkPicture {

    /** More nodes than this no picture shows legibly; those with the most statements stay. */
    private static final int MOST = 80;

    /** More ties than this for each node hide each other; the strongest stay, and the strongest of each node. */
    private static final int TIES = 3;

    private static final double MARGIN = 20;
    private static final double LINE = 16;
    private static final double LONGEST = 190;
    private static final int ROUNDS = 400;

    /** Fills by group, which differ in grey; further groups begin anew. */
    private static final List<String> FILLS = List.of("#444444", Svg.PAPER, "#aaaaaa", Svg.LIGHT);

    private final DrawnNetwork network;
    private final List<Integer> shown;
    private final List<DrawnNetwork.Tie> ties;
    private final int weaker;
    private final String first;
    private final double[] x;
    private final double[] y;

    private final Leads leads;

    private NetworkPicture(DrawnNetwork network, Layout.Kind kind, Leads leads) {
        this.network = network;
        this.leads = leads;
        this.shown = IntStream.range(0, network.nodes().size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -node(i).statements())
                        .thenComparing(i -> i))
                .limit(MOST)
                .sorted()
                .toList();
        this.first = network.nodes().isEmpty() ? "" : network.nodes().get(0).variable();
        Map<Integer, Integer> places = new HashMap<>();
        shown.forEach(node -> places.put(node, places.size()));
        List<DrawnNetwork.Tie> all = network.strongest(places::containsKey);
        this.ties = strongest(all, TIES * shown.size());
        this.weaker = all.size() - ties.size();
        List<Layout.Tie> laid = ties.stream()
                .map(tie -> new Layout.Tie(places.getOrDefault(tie.from(), 0), places.getOrDefault(tie.to(), 0)))
                .toList();
        this.x = new double[network.nodes().size()];
        this.y = new double[network.nodes().size()];
        place(layout(kind, laid).places(), kind);
        part(kind == Layout.Kind.COLUMNS);
    }

    /**
     * Returns the picture as SVG. Of more than 80 nodes those with the most statements are drawn, and of more than three ties a node the strongest; how many are not, the
     * picture says.
     *
     * @param kind how nodes are laid out
     */
    public static String of(DrawnNetwork network, Layout.Kind kind) {
        return of(network, kind, Leads.NOWHERE);
    }

    /**
     * Returns the picture as {@link #of(DrawnNetwork, Layout.Kind)} does, for a page.
     *
     * @param leads where nodes, which are speakers, and ties, which are rows in their order, lead
     */
    public static String of(DrawnNetwork network, Layout.Kind kind, Leads leads) {
        return new NetworkPicture(network, kind, leads).drawn();
    }

    private static List<DrawnNetwork.Tie> strongest(List<DrawnNetwork.Tie> all, int most) {
        Set<Integer> tied = new HashSet<>();
        List<DrawnNetwork.Tie> kept = new ArrayList<>();
        for (DrawnNetwork.Tie tie : all) {
            boolean isFirst = tied.add(tie.from());
            boolean isFirstOfOther = tied.add(tie.to());
            if (isFirst || isFirstOfOther || kept.size() < most) {
                kept.add(tie);
            }
        }
        return List.copyOf(kept);
    }

    private DrawnNetwork.Node node(int at) {
        return network.nodes().get(at);
    }

    private Layout layout(Layout.Kind kind, List<Layout.Tie> laid) {
        return switch (kind) {
            case FORCE -> Layout.of(shown.size(), laid);
            case CIRCLE ->
                Layout.circle(IntStream.range(0, shown.size())
                        .boxed()
                        .sorted(Comparator.comparing(
                                        (Integer i) -> node(shown.get(i)).variable())
                                .thenComparing(i -> node(shown.get(i)).group().orElse(0))
                                .thenComparing(i -> i))
                        .toList());
            case COLUMNS -> {
                int left = (int) shown.stream()
                        .filter(i -> node(i).variable().equals(first))
                        .count();
                yield Layout.columns(left, shown.size(), laid);
            }
        };
    }

    /** Spreads places over so much room that each node has some. */
    private void place(List<Layout.Place> places, Layout.Kind kind) {
        double width = kind == Layout.Kind.COLUMNS ? 520 : Math.max(420, 150 * Math.sqrt(shown.size()));
        double height = kind == Layout.Kind.COLUMNS ? 34.0 * shown.size() : 0.75 * width;
        for (int i = 0; i < places.size(); i++) {
            x[shown.get(i)] = places.get(i).x() * width;
            y[shown.get(i)] = places.get(i).y() * height;
        }
    }

    /** Moves nodes apart whose names or marks lie on each other, by the shorter way; in columns only up and down. */
    private void part(boolean isUpright) {
        boolean isParted = true;
        for (int round = 0; round < ROUNDS && isParted; round++) {
            isParted = false;
            for (int one : shown) {
                for (int other : shown) {
                    isParted |= one < other && part(one, other, isUpright);
                }
            }
        }
    }

    private boolean part(int one, int other, boolean isUpright) {
        double across = (width(one) + width(other)) / 2 - Math.abs(x[one] - x[other]);
        double along = (height(one) + height(other)) / 2 - Math.abs(y[one] - y[other]);
        if (across <= 0 || along <= 0) {
            return false;
        }
        if (across < along && !isUpright) {
            double step = (across / 2 + 1) * (x[one] <= x[other] ? 1 : -1);
            x[one] -= step;
            x[other] += step;
        } else {
            double step = (along / 2 + 1) * (y[one] <= y[other] ? 1 : -1);
            y[one] -= step;
            y[other] += step;
        }
        return true;
    }

    private double width(int at) {
        return Math.max(label(at).codePointCount(0, label(at).length()) * Svg.CHARACTER, 2 * radius(at)) + 6;
    }

    private double height(int at) {
        return 2 * radius(at) + LINE + 6;
    }

    private double radius(int at) {
        return Math.min(5 + Math.sqrt(node(at).statements()), 18);
    }

    private String label(int at) {
        return Svg.cut(node(at).label(), LONGEST)
                + node(at).group().map(group -> " (" + group + ")").orElse("");
    }

    private String drawn() {
        double left = shown.stream().mapToDouble(i -> x[i] - width(i) / 2).min().orElse(0) - MARGIN;
        double top =
                shown.stream().mapToDouble(i -> y[i] - radius(i) - LINE).min().orElse(0) - MARGIN;
        double right =
                shown.stream().mapToDouble(i -> x[i] + width(i) / 2).max().orElse(0) + MARGIN;
        double bottom = shown.stream().mapToDouble(i -> y[i] + radius(i)).max().orElse(0) + MARGIN;
        List<String> legend = legend();
        double width = Math.max(right - left, 400);
        Svg svg = new Svg(width, bottom - top + LINE * legend.size() + MARGIN, "Network of " + first, leads);
        for (int i : shown) {
            x[i] += (width - left - right) / 2;
            y[i] -= top;
        }
        double strongest =
                ties.stream().mapToDouble(tie -> Math.abs(tie.weight())).max().orElse(1);
        IdentityHashMap<DrawnNetwork.Tie, Integer> rows = new IdentityHashMap<>();
        for (int i = 0; i < network.ties().size(); i++) {
            rows.put(network.ties().get(i), i);
        }
        for (int i = ties.size() - 1; i >= 0; i--) {
            DrawnNetwork.Tie tie = ties.get(i);
            svg.open(
                    network.from(tie).label() + " – " + network.to(tie).label() + ": "
                            + String.format(Locale.ROOT, "%.2f", tie.weight()),
                    Leads.Row.of(rows.getOrDefault(tie, 0)));
            tie(svg, tie, strongest);
            svg.close();
        }
        shown.forEach(i -> mark(svg, i));
        shown.forEach(i -> name(svg, i));
        for (int i = 0; i < legend.size(); i++) {
            svg.words(MARGIN, bottom - top + LINE * (i + 1), legend.get(i));
        }
        return svg.text();
    }

    private void tie(Svg svg, DrawnNetwork.Tie tie, double strongest) {
        boolean isBelow = tie.weight() < 0;
        svg.element(
                "path",
                "d",
                "M" + Svg.number(x[tie.from()]) + " " + Svg.number(y[tie.from()]) + "L" + Svg.number(x[tie.to()]) + " "
                        + Svg.number(y[tie.to()]),
                "stroke",
                isBelow ? Svg.INK : "#999999",
                "stroke-width",
                Svg.number(0.8 + (isBelow ? 2.5 : 4.5) * Math.abs(tie.weight()) / strongest),
                "stroke-dasharray",
                isBelow ? "5 4" : "none");
    }

    private void mark(Svg svg, int at) {
        double radius = radius(at);
        boolean isCircle = node(at).variable().equals(first);
        String fill = isCircle ? FILLS.get((node(at).group().orElse(1) - 1) % FILLS.size()) : Svg.PAPER;
        svg.open(node(at).label() + ": " + node(at).statements(), new Leads.Speaker(node(at).label()));
        if (isCircle) {
            svg.element(
                    "circle",
                    "cx",
                    Svg.number(x[at]),
                    "cy",
                    Svg.number(y[at]),
                    "r",
                    Svg.number(radius),
                    "fill",
                    fill,
                    "stroke",
                    Svg.INK);
        } else {
            svg.element(
                    "rect",
                    "x",
                    Svg.number(x[at] - radius),
                    "y",
                    Svg.number(y[at] - radius),
                    "width",
                    Svg.number(2 * radius),
                    "height",
                    Svg.number(2 * radius),
                    "fill",
                    fill,
                    "stroke",
                    Svg.INK);
        }
        svg.close();
    }

    private void name(Svg svg, int at) {
        svg.words(
                x[at],
                y[at] - radius(at) - 4,
                label(at),
                "text-anchor",
                "middle",
                "stroke",
                Svg.PAPER,
                "stroke-width",
                "3",
                "paint-order",
                "stroke");
    }

    private List<String> legend() {
        String second = network.nodes().isEmpty()
                ? ""
                : network.nodes().get(network.nodes().size() - 1).variable();
        String nodes = first.equals(second) ? "circles: " + first : "circles: " + first + "; squares: " + second;
        int hidden = network.nodes().size() - shown.size();
        String rest = hidden == 0 ? "" : "; " + hidden + " with fewer statements not shown";
        String weak = weaker == 0 ? "" : "; " + weaker + " weaker ones not shown";
        return List.of(
                nodes + "; larger with more statements" + rest,
                "grey ties: above 0; dashed: below 0; the wider, the stronger" + weak);
    }
}
