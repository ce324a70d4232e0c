package org.rapporteur.picture;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.rapporteur.analysis.network.Polarization;

/** Polarization over time as a line. */
public final class PolarizationPicture {

    private static final double LEFT = 60;
    private static final double TOP = 24;
    private static final double WIDTH = 760;
    private static final double HEIGHT = 240;
    private static final double MARGIN = 20;
    private static final double FOOT = 48;
    private static final int TICKS = 5;

    /** Beyond so many, single points cannot be told apart. */
    private static final int MOST_POINTS = 80;

    private PolarizationPicture() {}

    /**
     * Returns the picture as SVG: a line through the scores at the middles of the windows, a ring where nothing could be split. The
     * height ends at 1, or at the largest score if that is more.
     *
     * @param found by time
     */
    public static String of(List<Polarization> found) {
        List<Polarization> dated =
                found.stream().filter(each -> each.period().isPresent()).toList();
        double most = Math.max(
                1, dated.stream().mapToDouble(Polarization::score).max().orElse(1));
        Svg svg = new Svg(LEFT + WIDTH + 2 * MARGIN, TOP + HEIGHT + FOOT, "Polarization");
        for (int i = 0; i <= TICKS; i++) {
            double y = TOP + HEIGHT * (TICKS - i) / TICKS;
            svg.line(new double[] {LEFT, y}, new double[] {LEFT + WIDTH, y}, Svg.LIGHT);
            svg.words(LEFT - 8, y + 4, Svg.number(most * i / TICKS), "text-anchor", "end");
        }
        if (dated.isEmpty()) {
            return svg.words(LEFT, TOP + HEIGHT + FOOT - MARGIN, "No statements")
                    .text();
        }
        LocalDateTime first = mid(dated.get(0));
        LocalDateTime last = mid(dated.get(dated.size() - 1));
        double seconds = Math.max(Duration.between(first, last).toSeconds(), 1);
        StringBuilder path = new StringBuilder();
        for (Polarization each : dated) {
            double x = at(each, first, seconds);
            path.append(path.length() == 0 ? "M" : "L")
                    .append(Svg.number(x))
                    .append(' ')
                    .append(Svg.number(height(each, most)));
        }
        svg.element("path", "d", path.toString(), "fill", "none", "stroke", Svg.INK, "stroke-width", "1.5");
        if (dated.size() <= MOST_POINTS) {
            dated.forEach(each -> point(svg, each, at(each, first, seconds), height(each, most)));
        }
        int ticks = dated.size() == 1 ? 0 : TICKS;
        for (int i = 0; i <= ticks; i++) {
            LocalDateTime when = first.plusSeconds(Math.round(ticks == 0 ? 0 : seconds * i / ticks));
            double x = LEFT + (ticks == 0 ? 0 : WIDTH * i / ticks);
            svg.words(x, TOP + HEIGHT + 18, when.toLocalDate().toString(), "text-anchor", "middle", "font-size", "10");
        }
        svg.words(LEFT, TOP + HEIGHT + FOOT - 10, "polarization by the middle of the window; rings: nothing to split");
        return svg.text();
    }

    private static LocalDateTime mid(Polarization each) {
        return each.period().orElseThrow().mid();
    }

    private static double at(Polarization each, LocalDateTime first, double seconds) {
        return LEFT + WIDTH * Duration.between(first, mid(each)).toSeconds() / seconds;
    }

    private static double height(Polarization each, double most) {
        return TOP + HEIGHT * (1 - Math.max(each.score(), 0) / most);
    }

    private static void point(Svg svg, Polarization each, double x, double y) {
        svg.open(mid(each).toLocalDate() + ": " + Svg.number(each.score()));
        svg.element(
                "circle",
                "cx",
                Svg.number(x),
                "cy",
                Svg.number(y),
                "r",
                "3",
                "fill",
                each.groups().isEmpty() ? Svg.PAPER : Svg.INK,
                "stroke",
                Svg.INK);
        svg.close();
    }
}
