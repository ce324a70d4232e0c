package org.rapporteur.picture;

import org.rapporteur.model.Stance;

/** The marks of positions, which differ by their shapes: a disc is for, a cross against, a ring with a dot for it under a condition. */
final class Marks {

    private Marks() {}

    /** Draws the mark of a stance, or the first letters of an act. */
    static void draw(Svg svg, double x, double y, double radius, String position) {
        if (position.equals(Stance.SUPPORT.word())) {
            disc(svg, x, y, radius, Svg.INK);
        } else if (position.equals(Stance.CONDITIONAL.word())) {
            disc(svg, x, y, radius, Svg.PAPER);
            disc(svg, x, y, radius / 3, Svg.INK);
        } else if (position.equals(Stance.OPPOSE.word())) {
            double arm = radius * 0.9;
            String across = Svg.number(2 * arm);
            svg.element(
                    "path",
                    "d",
                    "M" + Svg.number(x - arm) + " " + Svg.number(y - arm) + "l" + across + " " + across + "m-" + across
                            + " 0l" + across + " -" + across,
                    "stroke",
                    Svg.INK,
                    "stroke-width",
                    Svg.number(Math.max(radius / 2.5, 1.5)));
        } else {
            svg.words(
                    x,
                    y + 3,
                    position.substring(0, Math.min(LETTERS, position.length())),
                    "text-anchor",
                    "middle",
                    "font-size",
                    "9");
        }
    }

    private static final int LETTERS = 4;

    private static void disc(Svg svg, double x, double y, double radius, String fill) {
        svg.element(
                "circle",
                "cx",
                Svg.number(x),
                "cy",
                Svg.number(y),
                "r",
                Svg.number(radius),
                "fill",
                fill,
                "stroke",
                Svg.INK,
                "stroke-width",
                "1.5");
    }

    /** Draws what the marks mean. */
    static void legend(Svg svg, double x, double y, String more) {
        double at = x;
        for (Stance stance : new Stance[] {Stance.SUPPORT, Stance.CONDITIONAL, Stance.OPPOSE}) {
            draw(svg, at + 5, y - 4, 5, stance.word());
            String meaning = switch (stance) {
                case SUPPORT -> "for";
                case CONDITIONAL -> "for, on a condition";
                case OPPOSE -> "against";
            };
            svg.words(at + 16, y, meaning);
            at += 34 + meaning.length() * Svg.CHARACTER;
        }
        svg.words(at, y, more);
    }
}
