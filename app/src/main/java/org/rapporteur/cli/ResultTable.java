package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.model.StatementId;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Figures;
import org.rapporteur.table.Results;
import org.rapporteur.text.Printable;

/** Results as a table for people: a line for each row, cut to the screen. */
final class ResultTable {

    /** Where a terminal is as wide as this, it shows more columns. */
    private static final int WIDE = 100;

    /** Where a terminal is as wide as this, it shows nearly all. */
    private static final int VERY_WIDE = 150;

    /** No column of words becomes narrower than this to fit a terminal: a day is not cut. */
    private static final int LEAST = 10;

    /** A column of ids is left out rather than made narrower than one of them. */
    private static final int LEAST_ID = 14;

    /** So many digits of an article's id tell it apart in any record but a vast one. */
    private static final int ID_DIGITS = 8;

    private static final String GAP = "  ";

    private static final String NOTHING = "–";

    private final List<List<String>> lines;
    private final boolean[] isNumber;
    private final int[] widths;

    private ResultTable(List<List<String>> lines, boolean[] isNumber, int width) {
        this.lines = lines;
        this.isNumber = isNumber;
        widths = IntStream.range(0, isNumber.length)
                .map(i -> lines.stream()
                        .mapToInt(line -> Columns.width(line.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
        fit(width - GAP.length() * (widths.length - 1));
    }

    /** Returns the lines with their ends; the empty text if there are no rows. */
    static String of(Results results, Screen screen) {
        if (results.rows().isEmpty()) {
            return "";
        }
        List<Column> columns = results.columns();
        int[] shown = IntStream.range(0, columns.size())
                .filter(i -> isShown(columns.get(i), screen))
                .toArray();
        ResultTable table = of(results, shown, screen);
        int last = shown.length - 1;
        boolean isCut = shown[last] == columns.size() - 1
                && table.widths[last] < LEAST_ID
                && table.lines.stream().anyMatch(line -> Columns.width(line.get(last)) > table.widths[last]);
        return (isCut && last > 0 ? of(results, Arrays.copyOf(shown, last), screen) : table).print(screen);
    }

    private static ResultTable of(Results results, int[] shown, Screen screen) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(IntStream.of(shown)
                // Of a matrix the columns are speakers, called as articles call them.
                .mapToObj(i -> Printable.line(results.columns().get(i).name().replace('_', ' ')))
                .toList());
        for (List<Cell> row : results.rows()) {
            lines.add(IntStream.of(shown).mapToObj(i -> words(row.get(i))).toList());
        }
        boolean[] isNumber = new boolean[shown.length];
        for (int i = 0; i < shown.length; i++) {
            int column = shown[i];
            isNumber[i] = results.rows().stream()
                    .map(row -> row.get(column))
                    .allMatch(cell ->
                            cell instanceof Cell.Whole || cell instanceof Cell.Fraction || cell instanceof Cell.None);
        }
        return new ResultTable(lines, isNumber, screen.width());
    }

    private static boolean isShown(Column column, Screen screen) {
        return switch (column.show()) {
            case ALWAYS -> true;
            case WIDE -> screen.width() >= WIDE;
            case VERY_WIDE -> screen.width() >= VERY_WIDE;
            case NEVER -> false;
        };
    }

    private String print(Screen screen) {
        StringBuilder table = new StringBuilder();
        for (List<String> line : lines) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                cells.add(isNumber[i] ? right(line.get(i), widths[i]) : Columns.pad(line.get(i), widths[i]));
            }
            String row = Columns.cut(String.join(GAP, cells).stripTrailing(), screen.width());
            table.append(table.isEmpty() ? Style.BOLD.on(screen, row) : row).append('\n');
        }
        return table.toString();
    }

    private static String right(String words, int width) {
        String cut = Columns.cut(words, width);
        return " ".repeat(width - Columns.width(cut)) + cut;
    }

    /** Takes from the widest columns of words, the last of equals first, until all fit or none can give. */
    private void fit(int width) {
        int over = IntStream.of(widths).sum() - width;
        while (over > 0) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (!isNumber[i] && widths[i] > LEAST && (widest < 0 || widths[i] >= widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            over--;
        }
    }

    private static String words(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Printable.line(text.words());
        }
        if (cell instanceof Cell.Whole whole) {
            return Long.toString(whole.number());
        }
        if (cell instanceof Cell.Fraction fraction) {
            return Figures.decimal(fraction.number(), fraction.decimals());
        }
        if (cell instanceof Cell.Flag flag) {
            return flag.isSo() ? "yes" : "no";
        }
        if (cell instanceof Cell.Texts several) {
            return several.words().isEmpty() ? NOTHING : Printable.line(String.join("; ", several.words()));
        }
        if (cell instanceof Cell.Statements statements) {
            return statements.ids().isEmpty()
                    ? NOTHING
                    : statements.ids().stream().map(ResultTable::shortened).collect(Collectors.joining(" "));
        }
        return NOTHING;
    }

    /** Returns as much of an id as finds the statement: the beginning of the article's id, and where the statement begins. */
    private static String shortened(StatementId id) {
        String[] parts = Printable.line(id.value()).split("-", -1);
        return parts.length == 3 && parts[0].length() > ID_DIGITS
                ? parts[0].substring(0, ID_DIGITS) + "-" + parts[1]
                : Printable.line(id.value());
    }
}
