package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.export.CodeWords;
import org.rapporteur.model.Article;
import org.rapporteur.model.Coding;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.text.CodePoints;
import org.rapporteur.text.Printable;

/**
 * Statements as a table: a line for each article; below it one for each speaker who says several things in a row, with
 * role and side; and below that one for each statement, with when it was said, cut to fit the terminal.
 *
 * <p>What is said takes most of a line, so what is alike in several lines stands above them.
 */
final class TableFormat implements StatementFormat {

    /** So many digits of an article's id tell it apart in any record but a vast one, and are enough to ask for it. */
    private static final int ID_DIGITS = 8;

    private static final int KIND_WIDTH = 8;

    /** The least columns that tell anything of a role. */
    private static final int LEAST_ROLE = 6;

    /** Where a terminal is narrower than this, it shows what was said rather than whether it is quoted. */
    private static final int NARROW = 50;

    /** Where a terminal is as wide as this, it shows where something was said as well. */
    private static final int WIDE = 100;

    private static final int VENUE_WIDTH = 20;

    /** Where a terminal is as wide as this, it shows what a statement does as well. */
    private static final int WIDE_FOR_ACT = 110;

    private static final int ACT_WIDTH = 8;

    /** Where a terminal is as wide as this, it shows what a statement is about as well. */
    private static final int WIDE_FOR_ISSUES = 140;

    private static final int ISSUES_WIDTH = 22;

    /** Where a terminal is as wide as this, it shows where a statement stands as well. */
    private static final int WIDE_FOR_STANCES = 180;

    private static final int STANCES_WIDTH = 30;

    private final PrintWriter out;
    private final Screen screen;
    private boolean begun;

    TableFormat(PrintWriter out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public void print(Reading reading) {
        if (begun) {
            out.print("\n");
        }
        begun = true;
        out.print(Style.BOLD.on(screen, Columns.cut(head(reading.article()), screen.width())) + "\n");
        CodePoints text = CodePoints.of(reading.article().text());
        Layout layout = Layout.of(reading.statements(), screen.width());
        Optional<String> before = Optional.empty();
        for (Statement statement : reading.statements()) {
            Optional<String> speaker = Optional.of(speaker(statement));
            if (!speaker.equals(before)) {
                out.print(speaker.get() + "\n");
            }
            before = speaker;
            out.print(row(statement, text, layout) + "\n");
        }
    }

    private static String head(Article article) {
        Metadata about = article.metadata();
        String id = article.id().value();
        StringBuilder head = new StringBuilder(id.substring(0, Math.min(ID_DIGITS, id.length())));
        head.append("  ").append(about.published().map(PartialDate::iso).orElse("undated"));
        about.outlet().ifPresent(outlet -> head.append("  ").append(outlet));
        about.title().ifPresent(title -> head.append("  ").append(title));
        return Printable.line(
                head.append("  (").append(article.name()).append(")").toString());
    }

    /** Returns the line of a speaker; the side stays where the role is too long for it. */
    private String speaker(Statement statement) {
        Speaker who = statement.who();
        String name = "  " + Printable.line(who.name());
        String role = statement
                .as()
                .role()
                .value()
                .filter(words -> !words.equals(who.name()))
                .map(words -> ", " + words)
                .orElse("");
        String end = Unresolved.is(who)
                ? "  (unresolved)"
                : statement.as().side().value().map(side -> "  (" + side + ")").orElse("");
        String safe = Printable.line(end);
        int room = Math.max(screen.width() - Columns.width(safe), 1);
        String shown = Columns.cut(name, room);
        int left = room - Columns.width(shown);
        String rest = left < LEAST_ROLE ? "" : Columns.cut(Printable.line(role), left);
        return Style.SOURCE.on(screen, shown) + rest + Columns.cut(safe, screen.width() - 1);
    }

    private String row(Statement statement, CodePoints text, Layout layout) {
        String before = "    "
                + Columns.pad(dateOf(statement), layout.date())
                + "  "
                + (screen.width() < NARROW
                        ? ""
                        : Columns.pad(statement.what().kind().word(), KIND_WIDTH) + "  ")
                + column(venueOf(statement), layout.venue())
                + column(code(statement, CodeWords::act), layout.act())
                + column(code(statement, CodeWords::issues), layout.issues())
                + column(code(statement, CodeWords::stances), layout.stances());
        String words = Quoted.words(text, statement.what().content());
        return before + Columns.cut(words, screen.width() - Columns.width(before));
    }

    /** Returns a cell with the gap behind it; nothing if the column has no width. */
    private static String column(String words, int width) {
        return width > 0 ? Columns.pad(words, width) + "  " : "";
    }

    private static String dateOf(Statement statement) {
        return statement.where().saidOn().date().map(DateInterval::toString).orElse("–");
    }

    private static String venueOf(Statement statement) {
        Finding venue = statement.where().venue();
        return Printable.line(venue.value().orElse("–"));
    }

    /** Returns what holds of a statement's codes in words. */
    private static String code(Statement statement, Function<Coding, String> words) {
        String code = words.apply(statement.coding().asserted());
        return code.isEmpty() ? "–" : Printable.line(code);
    }

    /** How wide the columns of an article's statements are; 0 where there is no room, or nothing in any of them. */
    private record Layout(int date, int venue, int act, int issues, int stances) {

        static Layout of(List<Statement> statements, int width) {
            int date = statements.stream()
                    .mapToInt(each -> Columns.width(dateOf(each)))
                    .max()
                    .orElse(0);
            int venue = statements.stream()
                    .filter(each -> each.where().venue().value().isPresent())
                    .mapToInt(each -> Columns.width(venueOf(each)))
                    .max()
                    .orElse(0);
            // On a narrow terminal a date such as 2031-01-14/2031-01-20 would leave little for what was said.
            return new Layout(
                    Math.min(date, Math.max(width / 4, 1)),
                    width < WIDE ? 0 : Math.min(venue, VENUE_WIDTH),
                    width < WIDE_FOR_ACT ? 0 : widest(statements, CodeWords::act, ACT_WIDTH),
                    width < WIDE_FOR_ISSUES ? 0 : widest(statements, CodeWords::issues, ISSUES_WIDTH),
                    width < WIDE_FOR_STANCES ? 0 : widest(statements, CodeWords::stances, STANCES_WIDTH));
        }

        private static int widest(List<Statement> statements, Function<Coding, String> words, int most) {
            int widest = statements.stream()
                    .filter(each -> !words.apply(each.coding().asserted()).isEmpty())
                    .mapToInt(each -> Columns.width(code(each, words)))
                    .max()
                    .orElse(0);
            return Math.min(widest, most);
        }
    }
}
