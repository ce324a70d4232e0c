package org.rapporteur.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.accords.Entry;
import org.rapporteur.analysis.accords.Ledger;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Stance;

/** The ledger of agreements as a picture: below each agreement who claims what of it, and from when to when. */
public final class LedgerPicture {

    /** More lines cannot be read on a page. */
    private static final int MOST_LINES = 80;

    private static final double LEFT = 300;
    private static final double WIDTH = 640;
    private static final double RIGHT = 110;
    private static final double ROW = 22;
    private static final double TOP = 44;
    private static final double FOOT = 44;
    private static final double MARGIN = 14;
    private static final double RADIUS = 5;

    private final Svg svg;
    private final Scale scale;

    private LedgerPicture(Svg svg, Scale scale) {
        this.svg = svg;
        this.scale = scale;
    }

    /**
     * A line of the picture.
     *
     * @param entry the agreement
     * @param claim what is claimed of it; empty for the line that has its name
     * @param row which row of the table it is; of an agreement with claims, its first claim's
     */
    private record Line(Entry entry, Optional<Entry.Line> claim, int row) {}

    /** Returns the picture as {@link #of(Ledger, Leads)} does, leading nowhere. */
    public static String of(Ledger ledger) {
        return of(ledger, Leads.NOWHERE);
    }

    /**
     * Returns the picture as SVG. A disc is kept, a cross broken, a square signed, a ring proposed and a ring with a line through it rejected; it
     * stands at the day of the first claim, and a line leads to that of the last. The number is how many articles report it. Of more than 80 lines the
     * first are drawn.
     *
     * @param leads where claims lead, which are rows
     */
    public static String of(Ledger ledger, Leads leads) {
        List<Line> lines = lines(ledger).stream().limit(MOST_LINES).toList();
        List<LocalDate> days = lines.stream()
                .flatMap(line -> line.claim().stream())
                .flatMap(claim -> Stream.concat(claim.first().stream(), claim.last().stream()))
                .flatMap(day -> Stream.of(day.first(), day.last()))
                .sorted()
                .toList();
        LocalDate first = days.isEmpty() ? LocalDate.EPOCH : days.get(0);
        LocalDate last = days.isEmpty() ? LocalDate.EPOCH : days.get(days.size() - 1);
        double height = TOP + ROW * lines.size() + FOOT;
        Svg svg = new Svg(
                LEFT + WIDTH + RIGHT,
                height,
                "What is claimed of " + ledger.entries().size() + " agreements",
                leads);
        LedgerPicture picture = new LedgerPicture(svg, Scale.of(first, last, LEFT, WIDTH));
        if (!days.isEmpty()) {
            picture.scale.axis(svg, TOP, TOP + ROW * lines.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            picture.line(lines.get(i), TOP + ROW * i);
        }
        picture.legend(height - MARGIN);
        return svg.text();
    }

    /** Returns the lines in the order of the table, where a claim is a row, and an agreement of which nothing is claimed is one. */
    private static List<Line> lines(Ledger ledger) {
        List<Line> lines = new ArrayList<>();
        int row = 0;
        for (Entry entry : ledger.entries()) {
            lines.add(new Line(entry, Optional.empty(), row));
            for (Entry.Line claim : entry.claims()) {
                lines.add(new Line(entry, Optional.of(claim), row));
                row++;
            }
            row += entry.claims().isEmpty() ? 1 : 0;
        }
        return lines;
    }

    private void line(Line line, double top) {
        double y = top + ROW / 2;
        if (line.claim().isPresent()) {
            claim(line.claim().get(), line.row(), y);
        } else {
            name(line, y);
        }
    }

    private void name(Line line, double y) {
        Entry entry = line.entry();
        String signed = entry.date().map(DateInterval::toString).orElse("undated");
        svg.line(new double[] {MARGIN, y - ROW / 2}, new double[] {LEFT + WIDTH, y - ROW / 2}, Svg.LIGHT);
        String title = entry.name() + ", " + signed;
        if (entry.claims().isEmpty()) {
            svg.open(title, Leads.Row.of(line.row()));
        } else {
            svg.open(title);
        }
        svg.words(MARGIN, y + 4, Svg.cut(entry.name(), LEFT - 90), "font-weight", "bold");
        svg.close();
        svg.words(LEFT - MARGIN, y + 4, signed, "text-anchor", "end", "font-size", "10", "fill", Svg.GREY);
    }

    private void claim(Entry.Line claim, int row, double y) {
        String what = claim.claim().word() + ", says " + claim.claimant();
        svg.open(what + ": " + claim.words(), Leads.Row.of(row));
        svg.words(LEFT - MARGIN, y + 4, Svg.cut(what, LEFT - 3 * MARGIN), "text-anchor", "end");
        double at = claim.first().map(Day::first).map(scale::at).orElse(LEFT + WIDTH + MARGIN);
        double end = claim.last().map(Day::last).map(scale::at).orElse(at);
        svg.line(new double[] {at, y}, new double[] {end, y}, Svg.GREY);
        mark(at, y, claim.claim());
        svg.near(at, y);
        String days = claim.first().isPresent() ? "" : "undated, ";
        svg.words(Math.max(at, end) + RADIUS + 4, y + 4, days + claim.articles().size(), "font-size", "9");
        svg.close();
    }

    private void mark(double x, double y, Claim claim) {
        String[] square = {
            "x",
            Svg.number(x - RADIUS),
            "y",
            Svg.number(y - RADIUS),
            "width",
            Svg.number(2 * RADIUS),
            "height",
            Svg.number(2 * RADIUS),
            "fill",
            Svg.GREY,
            "stroke",
            Svg.INK
        };
        switch (claim) {
            case KEPT -> disc(x, y, Svg.INK);
            case BROKEN -> Marks.draw(svg, x, y, RADIUS, Stance.OPPOSE.word());
            case SIGNED -> svg.element("rect", square);
            case PROPOSED -> disc(x, y, Svg.PAPER);
            case REJECTED -> {
                disc(x, y, Svg.PAPER);
                svg.line(new double[] {x - RADIUS, y + RADIUS}, new double[] {x + RADIUS, y - RADIUS}, Svg.INK);
            }
        }
    }

    private void disc(double x, double y, String fill) {
        svg.element(
                "circle",
                "cx",
                Svg.number(x),
                "cy",
                Svg.number(y),
                "r",
                Svg.number(RADIUS),
                "fill",
                fill,
                "stroke",
                Svg.INK,
                "stroke-width",
                "1.5");
    }

    private void legend(double y) {
        double x = MARGIN;
        for (Claim claim : Claim.values()) {
            mark(x + RADIUS, y - 4, claim);
            svg.words(x + 16, y, claim.word());
            x += 34 + claim.word().length() * Svg.CHARACTER;
        }
        svg.words(x, y, "(line: until it was last claimed; number: articles)");
    }
}
