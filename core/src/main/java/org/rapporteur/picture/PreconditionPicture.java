package org.rapporteur.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.preconditions.Deadlock;
import org.rapporteur.analysis.preconditions.Dependency;
import org.rapporteur.analysis.preconditions.Precondition;

/** Preconditions as a graph: what is held back in boxes, and an arrow from each to what it waits for. */
public final class PreconditionPicture {

    /** More boxes cannot be read on a page. */
    private static final int MOST_BOXES = 40;

    private static final double BOX_WIDTH = 180;
    private static final double BOX_HEIGHT = 40;
    private static final double GAP = 70;
    private static final double MARGIN = 24;
    private static final double FOOT = 40;
    private static final double LEAST_RADIUS = 190;
    private static final double FLATNESS = 0.72;
    private static final double BEND = 0.12;
    private static final double HEAD = 9;

    /** Where on its way an arrow has its number: before the middle, where many cross. */
    private static final double AT = 0.3;

    private static final double FINE = 1.2;
    private static final double BOLD = 2.8;

    private final Map<Dependency.End, double[]> places = new LinkedHashMap<>();
    private final List<Dependency> dependencies;
    private final Set<Precondition> circling;
    private final Set<Precondition> refused;

    private final Leads leads;

    private PreconditionPicture(List<Dependency> dependencies, List<Deadlock> deadlocks, Leads leads) {
        this.leads = leads;
        this.dependencies = dependencies;
        circling = of(deadlocks, Deadlock.Kind.CIRCLE);
        refused = of(deadlocks, Deadlock.Kind.REJECTED);
    }

    /**
     * Returns the picture as SVG. Arrows of preconditions that lead back to themselves are bold, those of refused demands dashed; the number
     * is in how many articles a precondition stands. Of more than 40 boxes those are drawn whose preconditions stand in most articles.
     *
     * @param deadlocks those of the preconditions
     */
    public static String of(List<Dependency> dependencies, List<Deadlock> deadlocks) {
        return of(dependencies, deadlocks, Leads.NOWHERE);
    }

    /**
     * Returns the picture as {@link #of(List, List)} does, for a page.
     *
     * @param leads where arrows lead, which are preconditions
     */
    public static String of(List<Dependency> dependencies, List<Deadlock> deadlocks, Leads leads) {
        return new PreconditionPicture(drawn(dependencies), deadlocks, leads).draw();
    }

    private static Set<Precondition> of(List<Deadlock> deadlocks, Deadlock.Kind kind) {
        return deadlocks.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.preconditions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Dependency> drawn(List<Dependency> dependencies) {
        Set<Dependency.End> boxes = new LinkedHashSet<>();
        List<Dependency> drawn = new ArrayList<>();
        List<Dependency> inOrder = dependencies.stream()
                .sorted((one, other) ->
                        Integer.compare(other.by().articles(), one.by().articles()))
                .toList();
        for (Dependency each : inOrder) {
            Set<Dependency.End> more = new LinkedHashSet<>(List.of(each.from()));
            more.add(each.to());
            more.removeAll(boxes);
            if (boxes.size() + more.size() <= MOST_BOXES) {
                boxes.addAll(more);
                drawn.add(each);
            }
        }
        return drawn;
    }

    private String draw() {
        List<Dependency.End> boxes = inOrder();
        double around = boxes.size() * (BOX_WIDTH + GAP);
        double radius = Math.max(LEAST_RADIUS, around / (2 * Math.PI));
        double width = 2 * (radius + BOX_WIDTH / 2 + MARGIN);
        double height = 2 * (radius * FLATNESS + BOX_HEIGHT / 2 + MARGIN) + FOOT;
        for (int i = 0; i < boxes.size(); i++) {
            double angle = 2 * Math.PI * i / boxes.size() - Math.PI / 2;
            places.put(boxes.get(i), new double[] {
                width / 2 + radius * Math.cos(angle), (height - FOOT) / 2 + radius * FLATNESS * Math.sin(angle)
            });
        }
        Svg svg = new Svg(width, height, "Preconditions: " + dependencies.size() + " that wait for another", leads);
        if (boxes.isEmpty()) {
            svg.words(
                    width / 2,
                    (height - FOOT) / 2,
                    "No precondition is known to wait for another",
                    "text-anchor",
                    "middle");
        }
        dependencies.forEach(each -> arrow(svg, each));
        places.forEach((box, at) -> box(svg, box, at));
        legend(svg, height - FOOT / 2);
        return svg.text();
    }

    /** Returns the boxes so that those stand beside each other that wait for each other. */
    private List<Dependency.End> inOrder() {
        Set<Dependency.End> placed = new LinkedHashSet<>();
        List<Dependency> first = new ArrayList<>(dependencies);
        first.sort((one, other) -> Boolean.compare(circling.contains(other.by()), circling.contains(one.by())));
        first.forEach(each -> follow(each.from(), placed));
        dependencies.forEach(each -> placed.add(each.to()));
        return List.copyOf(placed);
    }

    private void follow(Dependency.End start, Set<Dependency.End> placed) {
        Dependency.End at = start;
        boolean isNew = placed.add(at);
        while (isNew) {
            isNew = false;
            for (Dependency each : dependencies) {
                if (each.from().equals(at) && circling.contains(each.by()) && placed.add(each.to())) {
                    at = each.to();
                    isNew = true;
                    break;
                }
            }
        }
    }

    private void box(Svg svg, Dependency.End box, double[] at) {
        double left = at[0] - BOX_WIDTH / 2;
        double top = at[1] - BOX_HEIGHT / 2;
        svg.element(
                "rect",
                "x",
                Svg.number(left),
                "y",
                Svg.number(top),
                "width",
                Svg.number(BOX_WIDTH),
                "height",
                Svg.number(BOX_HEIGHT),
                "fill",
                Svg.PAPER,
                "stroke",
                Svg.INK,
                "rx",
                "4");
        String who = box.who().isEmpty() ? "nobody in particular" : box.who();
        svg.words(
                at[0],
                at[1] - 3,
                Svg.cut(box.want().toString(), BOX_WIDTH - 24),
                "text-anchor",
                "middle",
                "font-weight",
                "bold");
        svg.words(at[0], at[1] + 13, Svg.cut(who, BOX_WIDTH - 8), "text-anchor", "middle");
    }

    private void arrow(Svg svg, Dependency each) {
        double[] start = places.getOrDefault(each.from(), new double[2]);
        double[] end = places.getOrDefault(each.to(), new double[2]);
        double[] middle = {
            (start[0] + end[0]) / 2 - (end[1] - start[1]) * BEND, (start[1] + end[1]) / 2 + (end[0] - start[0]) * BEND
        };
        double[] from = edge(start, middle);
        double[] to = edge(end, middle);
        boolean isBold = circling.contains(each.by());
        List<String> attributes = new ArrayList<>(List.of(
                "d",
                "M" + point(from) + " Q" + point(middle) + " " + point(to),
                "fill",
                "none",
                "stroke",
                Svg.INK,
                "stroke-width",
                Svg.number(isBold ? BOLD : FINE)));
        if (refused.contains(each.by())) {
            attributes.addAll(List.of("stroke-dasharray", "7 4"));
        }
        svg.open(title(each), new Leads.Waits(each.by()));
        svg.element("path", attributes.toArray(String[]::new));
        svg.element("path", "d", head(middle, to), "fill", Svg.INK);
        double[] at = {between(from[0], middle[0], to[0]), between(from[1], middle[1], to[1])};
        svg.element("circle", "cx", Svg.number(at[0]), "cy", Svg.number(at[1]), "r", "8", "fill", Svg.PAPER);
        svg.words(at[0], at[1] + 4, Integer.toString(each.by().articles()), "text-anchor", "middle");
        svg.close();
    }

    private static String title(Dependency each) {
        return each.by().holder() + ": " + String.join("; ", each.by().wordings());
    }

    /** Returns where the way from the middle of a box leaves it. */
    private static double[] edge(double[] middle, double[] towards) {
        double x = towards[0] - middle[0];
        double y = towards[1] - middle[1];
        double far = Math.max(Math.abs(x) / (BOX_WIDTH / 2), Math.abs(y) / (BOX_HEIGHT / 2));
        return far == 0 ? middle : new double[] {middle[0] + x / far, middle[1] + y / far};
    }

    private static String head(double[] from, double[] to) {
        double length = Math.max(Math.hypot(to[0] - from[0], to[1] - from[1]), 1);
        double x = (to[0] - from[0]) / length * HEAD;
        double y = (to[1] - from[1]) / length * HEAD;
        return "M" + point(to) + " L" + point(new double[] {to[0] - x - y / 2, to[1] - y + x / 2}) + " L"
                + point(new double[] {to[0] - x + y / 2, to[1] - y - x / 2}) + " Z";
    }

    private static double between(double from, double middle, double to) {
        return (1 - AT) * (1 - AT) * from + 2 * AT * (1 - AT) * middle + AT * AT * to;
    }

    private static String point(double[] at) {
        return Svg.number(at[0]) + " " + Svg.number(at[1]);
    }

    private static void legend(Svg svg, double y) {
        double x = MARGIN;
        double[] widths = {FINE, BOLD, FINE};
        String[] meanings = {"waits for", "in a circle", "refused"};
        for (int i = 0; i < meanings.length; i++) {
            List<String> attributes = new ArrayList<>(List.of(
                    "d",
                    "M" + Svg.number(x) + " " + Svg.number(y - 4) + " h34",
                    "stroke",
                    Svg.INK,
                    "stroke-width",
                    Svg.number(widths[i])));
            if (i == 2) {
                attributes.addAll(List.of("stroke-dasharray", "7 4"));
            }
            svg.element("path", attributes.toArray(String[]::new));
            svg.words(x + 42, y, meanings[i]);
            x += 60 + meanings[i].length() * Svg.CHARACTER;
        }
        svg.words(x, y, "(number: articles)");
    }
}
