package org.rapporteur.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.analysis.coverage.Coverage;
import org.rapporteur.analysis.coverage.Outlet;
import org.rapporteur.model.Kind;

/** Coverage as bars: for each outlet whom it quotes, and how much of that in direct speech. */
public final class CoveragePicture {

    /** More outlets cannot be read on a page. */
    private static final int MOST_OUTLETS = 30;

    /** Shades of grey that can be told apart; the last is for all others. */
    private static final List<String> SHADES =
            List.of("#222222", "#999999", "#555555", "#cccccc", "#777777", "#ffffff");

    private static final String DIRECT = "#222222";
    private static final String MIXED = "#999999";
    private static final String INDIRECT = "#ffffff";
    private static final String OTHERS = "others";
    private static final double LEFT = 210;
    private static final double WIDTH = 520;
    private static final double ROW = 44;
    private static final double BAR = 16;
    private static final double TOP = 56;
    private static final double MARGIN = 12;
    private static final double FOOT = 16;

    private CoveragePicture() {}

    /**
     * Returns the picture as SVG. The upper bar of an outlet is as long as it has statements, and parted by who is quoted; the
     * lower one is parted by direct, mixed and indirect speech, in the same length. Of more than 30 outlets those with most
     * statements are drawn.
     */
    public static String of(Coverage coverage) {
        return of(coverage, Leads.NOWHERE);
    }

    /**
     * Returns the picture as {@link #of(Coverage)} does, for a page.
     *
     * @param leads where an outlet, which is a row, and the parts of its bars lead: a part of a kind is that column of the row
     */
    public static String of(Coverage coverage, Leads leads) {
        List<Outlet> outlets = coverage.outlets().stream().limit(MOST_OUTLETS).toList();
        int most = outlets.stream().mapToInt(Outlet::statements).max().orElse(1);
        List<String> named = mostQuoted(outlets);
        double height = TOP + ROW * outlets.size() + FOOT;
        Svg svg = new Svg(LEFT + WIDTH + 90, height, "Coverage of " + outlets.size() + " outlets", leads);
        List<String> keys = new ArrayList<>(named);
        keys.add(OTHERS);
        List<String> shades = new ArrayList<>(SHADES.subList(0, named.size()));
        shades.add(SHADES.get(SHADES.size() - 1));
        legend(svg, 18, "quoted:", keys, shades);
        List<String> kinds = List.of(Kind.DIRECT.word(), Kind.MIXED.word(), Kind.INDIRECT.word());
        legend(svg, 38, "speech:", kinds, List.of(DIRECT, MIXED, INDIRECT));
        for (int i = 0; i < outlets.size(); i++) {
            Outlet outlet = outlets.get(i);
            double y = TOP + ROW * i;
            double length = WIDTH * outlet.statements() / Math.max(most, 1);
            svg.open(outlet.name() + ": " + outlet.statements(), Leads.Row.of(i));
            svg.words(LEFT - MARGIN, y + BAR, Svg.cut(outlet.name(), LEFT - 2 * MARGIN), "text-anchor", "end");
            svg.close();
            int row = i;
            bar(
                    svg,
                    y,
                    length,
                    quoted(outlet, named),
                    who -> new Leads.Row(row, Optional.empty(), Optional.of(who).filter(named::contains)));
            bar(
                    svg,
                    y + BAR + 2,
                    length,
                    kinds(outlet),
                    kind -> new Leads.Row(row, Optional.of(kind + "_statements"), Optional.empty()));
            svg.words(LEFT + length + 6, y + BAR, Integer.toString(outlet.statements()));
        }
        return svg.text();
    }

    /** Returns those who are quoted most over all outlets, as many as there are shades. */
    private static List<String> mostQuoted(List<Outlet> outlets) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        outlets.forEach(outlet -> outlet.quoted()
                .forEach(each -> counts.merge(each.who(), each.statements().size(), Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(each -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHADES.size() - 1L)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Part(String name, int count, String shade) {}

    private static List<Part> quoted(Outlet outlet, List<String> named) {
        List<Part> parts = new ArrayList<>();
        int left = outlet.statements();
        for (int i = 0; i < named.size(); i++) {
            String name = named.get(i);
            int count = outlet.quoted().stream()
                    .filter(each -> each.who().equals(name))
                    .mapToInt(each -> each.statements().size())
                    .sum();
            // What is said for two sides at once counts for both, and a bar has no room for more than all.
            parts.add(new Part(name, Math.min(count, left), SHADES.get(i)));
            left -= Math.min(count, left);
        }
        parts.add(new Part(OTHERS, left, SHADES.get(SHADES.size() - 1)));
        return parts;
    }

    private static List<Part> kinds(Outlet outlet) {
        return List.of(
                part(outlet, Kind.DIRECT, DIRECT),
                part(outlet, Kind.MIXED, MIXED),
                part(outlet, Kind.INDIRECT, INDIRECT));
    }

    private static Part part(Outlet outlet, Kind kind, String shade) {
        return new Part(
                kind.word(), outlet.kinds().getOrDefault(kind, List.of()).size(), shade);
    }

    private static void bar(Svg svg, double y, double length, List<Part> parts, Function<String, Leads.Part> leads) {
        int all = parts.stream().mapToInt(Part::count).sum();
        double x = LEFT;
        for (Part part : parts) {
            double width = all == 0 ? 0 : length * part.count() / all;
            if (part.count() > 0) {
                svg.open(part.name() + ": " + part.count(), leads.apply(part.name()));
                box(svg, x, y, width, part.shade());
                svg.close();
            }
            x += width;
        }
    }

    private static void box(Svg svg, double x, double y, double width, String shade) {
        svg.element(
                "rect",
                "x",
                Svg.number(x),
                "y",
                Svg.number(y),
                "width",
                Svg.number(width),
                "height",
                Svg.number(BAR),
                "fill",
                shade,
                "stroke",
                Svg.INK);
    }

    private static void legend(Svg svg, double y, String title, List<String> names, List<String> shades) {
        svg.words(MARGIN, y, title);
        double x = MARGIN + 60;
        for (int i = 0; i < names.size(); i++) {
            box(svg, x, y - BAR + 4, BAR, shades.get(i));
            svg.words(x + BAR + 4, y, Svg.cut(names.get(i), 150));
            x += BAR + 18 + Math.min(names.get(i).length() * Svg.CHARACTER, 150);
        }
    }
}
