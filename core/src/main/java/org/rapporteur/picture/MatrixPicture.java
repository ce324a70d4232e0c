package org.rapporteur.picture;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.positions.PositionMatrix;

/** The positions matrix as a picture: a row for each speaker, a column for each proposition or issue. */
public final class MatrixPicture {

    /** More rows cannot be read on a page. */
    private static final int MOST_ROWS = 60;

    private static final double CELL = 46;
    private static final double ROW = 24;
    private static final double LEFT = 210;
    private static final double TOP = 170;
    private static final double FOOT = 46;
    private static final double MARGIN = 10;

    private MatrixPicture() {}

    /**
     * Returns the picture as SVG. Each mark is the latest position, or else the prevailing one; a small mark below it is the prevailing one where
     * that is another. The number is how many statements there are. A dot is silence. Of more than 60 speakers those who say
     * most are drawn.
     */
    public static String of(PositionMatrix matrix, Topic topic) {
        List<String> rows = matrix.speakers().stream().limit(MOST_ROWS).toList();
        List<String> columns = matrix.topics();
        double width = Math.max(LEFT + CELL * columns.size() + TOP * 0.6, 640);
        double height = TOP + ROW * rows.size() + FOOT;
        Svg svg = new Svg(width, height, "Positions of " + rows.size() + " on " + columns.size());
        for (int i = 0; i < columns.size(); i++) {
            double x = LEFT + CELL * (i + 0.5);
            svg.words(
                    x,
                    TOP - MARGIN,
                    Svg.cut(columns.get(i), TOP * 1.2),
                    "transform",
                    "rotate(-50 " + Svg.number(x) + " " + Svg.number(TOP - MARGIN) + ")");
        }
        for (int r = 0; r < rows.size(); r++) {
            double y = TOP + ROW * r;
            svg.line(new double[] {MARGIN, y}, new double[] {LEFT + CELL * columns.size(), y}, Svg.LIGHT);
            svg.words(LEFT - MARGIN, y + 16, Svg.cut(rows.get(r), LEFT - 2 * MARGIN), "text-anchor", "end");
            for (int c = 0; c < columns.size(); c++) {
                cell(svg, LEFT + CELL * c, y, matrix.at(rows.get(r), columns.get(c)));
            }
        }
        String more = "· silent   (number: statements; small: what prevails, where that is another)";
        double foot = height - FOOT / 2 + 6;
        if (topic == Topic.PROPOSITION) {
            Marks.legend(svg, MARGIN, foot, more);
        } else {
            svg.words(MARGIN, foot, "The first letters of the latest act   " + more);
        }
        return svg.text();
    }

    private static void cell(Svg svg, double x, double y, Optional<Position> position) {
        if (position.isEmpty()) {
            svg.words(x + CELL / 2, y + 16, "·", "text-anchor", "middle", "fill", Svg.GREY);
            return;
        }
        Position held = position.get();
        Optional<String> prevailing = held.prevailing().map(Position.Held::position);
        Optional<String> latest = held.latest().map(Position.Held::position).or(() -> prevailing);
        svg.open(held.who() + ", " + held.topic() + ": " + latest.orElse("no position"));
        latest.ifPresent(word -> Marks.draw(svg, x + 13, y + 12, 6.5, word));
        if (!prevailing.equals(latest)) {
            prevailing.ifPresent(word -> Marks.draw(svg, x + 23, y + 17, 3, word));
        }
        svg.words(x + 28, y + 13, Integer.toString(held.statements().size()), "font-size", "9");
        svg.close();
    }
}
