package org.rapporteur.picture;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.ground.CommonGround;
import org.rapporteur.analysis.ground.Ground;
import org.rapporteur.analysis.ground.Shared;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.model.Stance;

/** Common ground as a picture: a row for each two, a column for each proposition. */
public final class GroundPicture {

    /** More rows cannot be read on a page. */
    private static final int MOST_ROWS = 60;

    private static final double CELL = 52;
    private static final double ROW = 24;
    private static final double LEFT = 330;
    private static final double TOP = 170;
    private static final double FOOT = 46;
    private static final double MARGIN = 10;
    private static final double RADIUS = 6.5;

    private final Svg svg;
    private final List<String> columns;

    private GroundPicture(Svg svg, List<String> columns) {
        this.svg = svg;
        this.columns = columns;
    }

    /** A pair on a proposition, and which row of the table it is. */
    private record Cell(Shared shared, int row) {}

    /** Returns the picture as {@link #of(CommonGround, Leads)} does, leading nowhere. */
    public static String of(CommonGround ground) {
        return of(ground, Leads.NOWHERE);
    }

    /**
     * Returns the picture as SVG. A disc is agreed, with the word for what; a ring with a dot compatible; a cross contested; a dot that one of the two
     * is silent. Two who have no proposition in common on which both take a position are left out; of more than 60 pairs the first are drawn.
     *
     * @param leads where marks lead, which are rows
     */
    public static String of(CommonGround ground, Leads leads) {
        Map<String, Map<String, Cell>> pairs = new LinkedHashMap<>();
        Set<String> topics = new LinkedHashSet<>();
        for (int i = 0; i < ground.shared().size(); i++) {
            Shared shared = ground.shared().get(i);
            if (shared.ground() != Ground.UNADDRESSED) {
                topics.add(shared.proposition());
                pairs.computeIfAbsent(
                                shared.one().name() + " – " + shared.other().name(), none -> new LinkedHashMap<>())
                        .put(shared.proposition(), new Cell(shared, i));
            }
        }
        List<String> rows = pairs.keySet().stream().limit(MOST_ROWS).toList();
        List<String> columns = List.copyOf(topics);
        double width = Math.max(LEFT + CELL * columns.size() + TOP * 0.6, 640);
        double height = TOP + ROW * rows.size() + FOOT;
        GroundPicture picture = new GroundPicture(
                new Svg(
                        width,
                        height,
                        "Common ground of " + rows.size() + " pairs on " + columns.size() + " propositions",
                        leads),
                columns);
        picture.heads();
        for (int r = 0; r < rows.size(); r++) {
            picture.row(rows.get(r), pairs.getOrDefault(rows.get(r), Map.of()), TOP + ROW * r);
        }
        picture.legend(height - FOOT / 2 + 6);
        return picture.svg.text();
    }

    private void heads() {
        for (int i = 0; i < columns.size(); i++) {
            double x = LEFT + CELL * (i + 0.5);
            svg.words(
                    x,
                    TOP - MARGIN,
                    Svg.cut(columns.get(i), TOP * 1.2),
                    "transform",
                    "rotate(-50 " + Svg.number(x) + " " + Svg.number(TOP - MARGIN) + ")");
        }
    }

    private void row(String name, Map<String, Cell> cells, double y) {
        svg.line(new double[] {MARGIN, y}, new double[] {LEFT + CELL * columns.size(), y}, Svg.LIGHT);
        svg.words(LEFT - MARGIN, y + 16, Svg.cut(name, LEFT - 2 * MARGIN), "text-anchor", "end");
        for (int i = 0; i < columns.size(); i++) {
            double x = LEFT + CELL * i;
            Optional<Cell> cell = Optional.ofNullable(cells.get(columns.get(i)));
            if (cell.isPresent()) {
                cell(cell.get(), x, y);
            } else {
                svg.words(x + CELL / 2, y + 16, "·", "text-anchor", "middle", "fill", Svg.GREY);
            }
        }
    }

    private void cell(Cell cell, double x, double y) {
        Shared shared = cell.shared();
        svg.open(
                shared.proposition() + ": " + stance(shared.one()) + ", " + stance(shared.other()) + ": "
                        + shared.ground().word(),
                Leads.Row.of(cell.row()));
        Marks.draw(svg, x + 13, y + 12, RADIUS, mark(shared.ground()));
        svg.near(x + 13, y + 12);
        if (shared.ground() == Ground.AGREED) {
            boolean isFor = shared.one()
                    .stance()
                    .filter(held -> held.position().equals(Stance.OPPOSE.word()))
                    .isEmpty();
            svg.words(x + 23, y + 15, isFor ? "for" : "against", "font-size", "8");
        }
        svg.close();
    }

    private static String stance(Shared.Party party) {
        return party.name() + " " + party.stance().map(Position.Held::position).orElse("silent");
    }

    /** Returns the stance whose mark stands for a kind of ground. */
    private static String mark(Ground ground) {
        return switch (ground) {
            case AGREED -> Stance.SUPPORT.word();
            case COMPATIBLE -> Stance.CONDITIONAL.word();
            case CONTESTED -> Stance.OPPOSE.word();
            case UNADDRESSED -> "";
        };
    }

    private void legend(double y) {
        double x = MARGIN;
        for (Ground ground : new Ground[] {Ground.AGREED, Ground.COMPATIBLE, Ground.CONTESTED}) {
            Marks.draw(svg, x + 5, y - 4, 5, mark(ground));
            svg.words(x + 16, y, ground.word());
            x += 34 + ground.word().length() * Svg.CHARACTER;
        }
        svg.words(x, y, "· one of them is silent");
    }
}
