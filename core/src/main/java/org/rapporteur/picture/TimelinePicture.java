package org.rapporteur.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.timeline.Lane;
import org.rapporteur.analysis.timeline.Timeline;
import org.rapporteur.model.Stance;

/** A timeline as a picture: a lane for each speaker and proposition or issue. */
public final class TimelinePicture {

    /** More lanes cannot be read on a page. */
    private static final int MOST_LANES = 40;

    /** Of more marks no one could be told from the others, and a page would be slow to load. */
    private static final int MOST_MARKS = 3000;

    private static final double MARK = 4.5;
    private static final double MORE = 2;
    private static final int LONGEST = 800;

    private static final double LEFT = 250;
    private static final double WIDTH = 760;
    private static final double LANE = 44;
    private static final double TOP = 34;
    private static final double FOOT = 60;
    private static final double MARGIN = 14;
    private static final double STEP = 11;

    private final Svg svg;
    private final Scale scale;

    private TimelinePicture(Svg svg, Scale scale) {
        this.svg = svg;
        this.scale = scale;
    }

    /**
     * Returns the picture as SVG. In a lane, what is for a proposition stands above what is for it on a condition, and that above what is
     * against it. A line below a mark spans the days on which it may have been said; a short line above it says that only
     * the day of publication is known. Of more than 40 lanes the first are drawn. Where there are more than {@value #MOST_MARKS} points, those of
     * one kind that stand next to each other are one mark, which is larger the more they are.
     */
    public static String of(Timeline timeline, Topic topic) {
        return of(timeline, topic, Leads.NOWHERE);
    }

    /**
     * Returns the picture as {@link #of(Timeline, Topic)} does, for a page.
     *
     * @param leads where names, and marks for one statement or several, lead
     */
    public static String of(Timeline timeline, Topic topic, Leads leads) {
        List<Lane> lanes = timeline.lanes().stream().limit(MOST_LANES).toList();
        LocalDate first = lanes.stream()
                .flatMap(lane -> lane.points().stream())
                .map(point -> point.when().first())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        LocalDate last = lanes.stream()
                .flatMap(lane -> lane.points().stream())
                .map(point -> point.when().last())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        Scale scale = Scale.of(first, last, LEFT, WIDTH);
        double height = TOP + LANE * lanes.size() + FOOT;
        Svg svg = new Svg(LEFT + WIDTH + 3 * MARGIN, height, "Timeline from " + first + " to " + last, leads);
        scale.axis(svg, TOP, TOP + LANE * lanes.size());
        int points = lanes.stream().mapToInt(lane -> lane.points().size()).sum();
        int kinds = (int) lanes.stream()
                .flatMap(lane -> lane.points().stream())
                .map(Lane.Point::position)
                .distinct()
                .count();
        int cells = points <= MOST_MARKS ? 0 : Math.max(1, MOST_MARKS / (kinds * lanes.size()));
        TimelinePicture picture = new TimelinePicture(svg, scale);
        for (int i = 0; i < lanes.size(); i++) {
            picture.draw(lanes.get(i), TOP + LANE * i, cells);
        }
        String more = "line below: said within these days   line above: day of publication";
        if (topic == Topic.PROPOSITION) {
            Marks.legend(svg, MARGIN, height - MARGIN, more);
        } else {
            svg.words(MARGIN, height - MARGIN, "The first letters of each act   " + more);
        }
        return svg.text();
    }

    private void draw(Lane lane, double top, int cells) {
        double middle = top + LANE / 2;
        svg.line(new double[] {LEFT, middle}, new double[] {LEFT + WIDTH, middle}, Svg.LIGHT);
        svg.open(
                lane.who() + ", " + lane.topic(),
                new Leads.Lane(lane.who(), lane.topic(), Optional.empty(), Optional.empty()));
        svg.words(LEFT - MARGIN, middle - 1, Svg.cut(lane.who(), LEFT - 2 * MARGIN), "text-anchor", "end");
        svg.words(
                LEFT - MARGIN,
                middle + 11,
                Svg.cut(lane.topic(), LEFT),
                "text-anchor",
                "end",
                "font-size",
                "10",
                "fill",
                Svg.GREY);
        svg.close();
        Map<List<Object>, List<Lane.Point>> marks = new LinkedHashMap<>();
        for (int i = 0; i < lane.points().size(); i++) {
            Lane.Point point = lane.points().get(i);
            Object cell = cells == 0 ? i : scale.cell(point.when().first(), cells);
            marks.computeIfAbsent(List.of(cell, point.position()), none -> new ArrayList<>())
                    .add(point);
        }
        marks.values().forEach(points -> draw(lane, points, middle));
    }

    private void draw(Lane lane, List<Lane.Point> points, double middle) {
        Lane.Point point = points.get(0);
        String position = point.position().orElse("·");
        double y = middle + point.position().map(TimelinePicture::height).orElse(0.0);
        if (points.size() == 1) {
            Day when = point.when();
            double x = scale.at(when.first());
            svg.open(
                    when.last() + ": " + Svg.cut(point.said().words(), LONGEST),
                    new Leads.Statement(point.said().id()));
            if (!when.first().equals(when.last())) {
                svg.line(new double[] {x, y + 7}, new double[] {scale.at(when.last()), y + 7}, Svg.GREY);
            }
            if (when.isPublication()) {
                svg.line(new double[] {x - 5, y - 7}, new double[] {x + 5, y - 7}, Svg.INK);
            }
            Marks.draw(svg, x, y, MARK, position);
            svg.near(x, y);
        } else {
            LocalDate first = first(points);
            LocalDate last = last(points);
            svg.open(
                    points.size() + " statements, " + first + " to " + last,
                    new Leads.Lane(lane.who(), lane.topic(), Optional.of(first), Optional.of(last)));
            double x = (scale.at(first) + scale.at(last)) / 2;
            Marks.draw(svg, x, y, MARK + MORE * Math.log10(points.size()), position);
            svg.near(x, y);
        }
        svg.close();
    }

    private static LocalDate first(List<Lane.Point> points) {
        return points.stream()
                .map(point -> point.when().first())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate last(List<Lane.Point> points) {
        return points.stream()
                .map(point -> point.when().first())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static double height(String position) {
        return position.equals(Stance.SUPPORT.word()) ? -STEP : position.equals(Stance.OPPOSE.word()) ? STEP : 0;
    }
}
